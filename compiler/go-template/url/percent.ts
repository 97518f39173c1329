/** The part of a URL: each has its own set of characters that need no escape. */
export type UrlPart = 'path' | 'host' | 'zone' | 'userinfo' | 'fragment';

const reserved: Readonly<Record<UrlPart, RegExp>> = {
  path: /[$&+,/:;=@]/,
  host: /[!$&'()*+,;=:[\]<>"]/,
  zone: /[!$&'()*+,;=:[\]<>"]/,
  userinfo: /[$&+,;=]/,
  fragment: /[$&+,/:;=?@!()*]/,
};

function mustEscape(byte: string, part: UrlPart): boolean {
  return !/[A-Za-z0-9\-_.~]/.test(byte) && !reserved[part].test(byte);
}

/** Writes `%XX` for every byte that may not stand in the part. Takes and returns byte strings. See `escape` in Go's net/url. */
export function escapeUrl(bytes: string, part: UrlPart): string {
  return bytes.replace(/[^A-Za-z0-9\-_.~]/g, (byte) =>
    mustEscape(byte, part) ? `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : byte,
  );
}

/** Decodes `%XX`, or gives the reason why an escape or a character of a host is refused. Takes and returns byte strings. */
export function unescapeUrl(bytes: string, part: UrlPart): string | { readonly reason: string } {
  for (const [found] of bytes.matchAll(/%.{0,2}|[^%]/gs)) {
    const problem = found.startsWith('%') ? escapeProblem(found, part) : characterProblem(found, part);
    if (problem !== undefined) return { reason: problem };
  }
  return bytes.replace(/%(..)/gs, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function characterProblem(byte: string, part: UrlPart): string | undefined {
  const allowed = (part !== 'host' && part !== 'zone') || byte >= '\x80' || !mustEscape(byte, part);
  return allowed ? undefined : `invalid character ${JSON.stringify(byte)} in host name`;
}

function escapeProblem(found: string, part: UrlPart): string | undefined {
  const problem = `invalid URL escape ${JSON.stringify(found)}`;
  if (!/^%[\da-fA-F]{2}$/.test(found)) return problem;
  const byte = Number.parseInt(found.slice(1), 16);
  if (found === '%25') return undefined;
  if (part === 'host') return byte < 0x80 ? problem : undefined;
  const allowed = part !== 'zone' || byte === 0x20 || !mustEscape(String.fromCharCode(byte), 'host');
  return allowed ? undefined : problem;
}
