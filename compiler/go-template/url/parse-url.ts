import { escapeUrl, unescapeUrl } from './percent.ts';

/** The pieces of a URL, decoded but for the query; byte strings (`../text/byte-string.ts`). */
export interface UrlPieces {
  readonly scheme: string;
  readonly opaque: string;
  /** As spelled in the URL, or undefined where there is no `@`. */
  readonly userinfo: string | undefined;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

type Read<Value> = Value | { readonly reason: string };

/** Parses a URL as Go's `url.Parse` does, or gives the reason why it is refused. See https://pkg.go.dev/net/url#Parse. */
export function parseUrl(text: string): Read<UrlPieces> {
  const [main, fragmentText] = cut(text, '#');
  const pieces = parseMain(main);
  if ('reason' in pieces) return pieces;
  const fragment = unescapeUrl(fragmentText, 'fragment');
  return typeof fragment === 'string' ? { ...pieces, fragment } : fragment;
}

function cut(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

const nothing: UrlPieces = {
  scheme: '',
  opaque: '',
  userinfo: undefined,
  host: '',
  path: '',
  query: '',
  fragment: '',
};

function parseMain(text: string): Read<UrlPieces> {
  if (/[\0-\x1f\x7f]/.test(text)) return { reason: 'net/url: invalid control character in URL' };
  if (text === '*') return { ...nothing, path: '*' };
  if (text.startsWith(':')) return { reason: 'missing protocol scheme' };
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1];
  const [rest, query] = cut(scheme === undefined ? text : text.slice(scheme.length + 1), '?');
  const start = { ...nothing, scheme: (scheme ?? '').toLowerCase(), query };
  if (!rest.startsWith('/')) {
    if (scheme !== undefined) return { ...start, opaque: rest };
    if (cut(rest, '/')[0].includes(':')) return { reason: 'first path segment in URL cannot contain colon' };
  }
  const hasAuthority = rest.startsWith('//') && (scheme !== undefined || !rest.startsWith('///'));
  return hasAuthority ? parseAuthority(start, rest.slice(2)) : withPath(start, rest);
}

function withPath(pieces: UrlPieces, text: string): Read<UrlPieces> {
  const path = unescapeUrl(text, 'path');
  return typeof path === 'string' ? { ...pieces, path } : path;
}

function parseAuthority(pieces: UrlPieces, text: string): Read<UrlPieces> {
  const slash = text.indexOf('/');
  const authority = slash < 0 ? text : text.slice(0, slash);
  const at = authority.lastIndexOf('@');
  const host = parseHost(authority.slice(at + 1));
  if (typeof host !== 'string') return host;
  const userinfo = at < 0 ? undefined : parseUserinfo(authority.slice(0, at));
  if (typeof userinfo === 'object') return userinfo;
  return withPath({ ...pieces, host, userinfo }, slash < 0 ? '' : text.slice(slash));
}

/** The userinfo as Go would write it again. */
function parseUserinfo(text: string): Read<string> {
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(text)) return { reason: 'net/url: invalid userinfo' };
  const [nameText, passwordText] = cut(text, ':');
  const name = unescapeUrl(nameText, 'userinfo');
  if (typeof name !== 'string') return name;
  const password = unescapeUrl(passwordText, 'userinfo');
  if (typeof password !== 'string') return password;
  const tail = text.includes(':') ? `:${escapeUrl(password, 'userinfo')}` : '';
  return escapeUrl(name, 'userinfo') + tail;
}

function parseHost(text: string): Read<string> {
  const bracket = text.lastIndexOf(']');
  if (text.startsWith('[') && bracket < 0) return { reason: "missing ']' in host" };
  const colon = text.lastIndexOf(':');
  const port = text.startsWith('[') ? text.slice(bracket + 1) : colon < 0 ? '' : text.slice(colon);
  if (!isPort(port)) return { reason: `invalid port ${JSON.stringify(port)} after host` };
  const zone = text.startsWith('[') ? text.slice(0, bracket).indexOf('%25') : -1;
  if (zone < 0) return unescapeUrl(text, 'host');
  const parts = [
    unescapeUrl(text.slice(0, zone), 'host'),
    unescapeUrl(text.slice(zone, bracket), 'zone'),
    unescapeUrl(text.slice(bracket), 'host'),
  ];
  const wrong = parts.find((part) => typeof part !== 'string');
  return wrong ?? parts.join('');
}

function isPort(text: string): boolean {
  return /^(?::[0-9]*)?$/.test(text);
}

/** The host without port and brackets. */
export function hostname(host: string): string {
  const colon = host.lastIndexOf(':');
  const name = colon >= 0 && isPort(host.slice(colon)) ? host.slice(0, colon) : host;
  return name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name;
}
