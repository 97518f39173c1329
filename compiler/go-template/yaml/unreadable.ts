import { toByteString } from '../text/byte-string.ts';

const forbidden = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What is wrong with the first character that YAML 1.1 does not know, in libyaml's words: a control character, or bytes that are no UTF-8. */
export function unreadableCharacter(text: string): string | undefined {
  const at = text.search(forbidden);
  if (at < 0) return undefined;
  const unit = text.charCodeAt(at);
  if (unit < 0xdc80 || unit > 0xdcff) return 'control characters are not allowed';
  return badBytes(toByteString(text.slice(at, at + 4)));
}

function badBytes(bytes: string): string {
  const [first = 0, ...rest] = Array.from(bytes, (byte) => byte.charCodeAt(0));
  const width = widthOf(first);
  if (width === 0) return 'invalid leading UTF-8 octet';
  if (rest.length < width - 1) return 'incomplete UTF-8 octet sequence';
  if (rest.slice(0, width - 1).some((byte) => (byte & 0xc0) !== 0x80)) return 'invalid trailing UTF-8 octet';
  const isSurrogate = first === 0xed && (rest[0] ?? 0) >= 0xa0;
  return isSurrogate || first >= 0xf4 ? 'invalid Unicode character' : 'invalid length of a UTF-8 sequence';
}

function widthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0 || first >= 0xf8) return 0;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}
