import { encodeDigits } from './encode-digits.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 base64, padded, on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  return encodeDigits(bytes, { alphabet, bits: 6, group: 4 });
}

/** The bytes of a base64 text, or the index of the byte at which it goes wrong. */
export type DecodedText = { readonly bytes: Uint8Array } | { readonly wrongAt: number };

/** Reads padded base64 as Go's `base64.StdEncoding` does: line breaks are skipped, leftover bits ignored. */
export function decodeBase64(text: string): DecodedText {
  const bytes: number[] = [];
  const group: number[] = [];
  let at = 0;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') continue;
    if (character === '=') return finish(text, at, { group, bytes });
    const digit = alphabet.indexOf(character);
    if (digit < 0) return { wrongAt: at };
    group.push(digit);
    if (group.length === 4) bytes.push(...joined(group.splice(0)));
  }
  return group.length === 0 ? { bytes: Uint8Array.from(bytes) } : { wrongAt: at - group.length };
}

interface Decoding {
  readonly group: readonly number[];
  readonly bytes: readonly number[];
}

function joined(group: readonly number[]): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = group;
  return [(a << 2) | (b >> 4), ((b << 4) & 255) | (c >> 2), ((c << 6) & 255) | d];
}

/** `=` may follow two or three digits, and nothing may follow the padding. */
function finish(text: string, start: number, { group, bytes }: Decoding): DecodedText {
  let at = start;
  if (group.length < 2) return { wrongAt: at };
  if (group.length === 2) {
    at = skipBreaks(text, at + 1);
    if (at === text.length) return { wrongAt: text.length };
    if (text.charAt(at) !== '=') return { wrongAt: at - 1 };
  }
  at = skipBreaks(text, at + 1);
  if (at < text.length) return { wrongAt: at };
  return { bytes: Uint8Array.from([...bytes, ...joined(group).slice(0, group.length - 1)]) };
}

function skipBreaks(text: string, start: number): number {
  let at = start;
  while (/[\r\n]/.test(text.charAt(at))) at++;
  return at;
}
