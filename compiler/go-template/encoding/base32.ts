import type { DecodedText } from './base64.ts';
import { encodeDigits } from './encode-digits.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32, padded, on one line. */
export function encodeBase32(bytes: Uint8Array): string {
  return encodeDigits(bytes, { alphabet, bits: 5, group: 8 });
}

/** Reads padded base32 as Go's `base32.StdEncoding` does: line breaks are skipped, leftover bits ignored. */
export function decodeBase32(input: string): DecodedText {
  const text = input.replace(/[\r\n]/g, '');
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 8) {
    const group = readGroup(text, at);
    if (typeof group === 'number') return { wrongAt: group };
    bytes.push(...group.bytes);
    if (group.last) break;
  }
  return { bytes: Uint8Array.from(bytes) };
}

interface Group {
  readonly bytes: readonly number[];
  readonly last: boolean;
}

/** Reads eight digits, or fewer and padding; a number says which byte is wrong. */
function readGroup(text: string, start: number): Group | number {
  const digits: number[] = [];
  while (digits.length < 8) {
    const at = start + digits.length;
    if (at >= text.length) return text.length - digits.length;
    const digit = alphabet.indexOf(text.charAt(at));
    if (text.charAt(at) === '=' && digits.length >= 2 && text.length - at <= 8) return finish(text, at, digits);
    if (digit < 0) return at;
    digits.push(digit);
  }
  return { bytes: unpack(digits), last: false };
}

function finish(text: string, at: number, digits: readonly number[]): Group | number {
  const missing = 7 - digits.length;
  if (text.length - at - 1 < missing) return text.length;
  for (let index = 0; index < missing; index++) {
    if (text.charAt(at + 1 + index) !== '=') return at + index;
  }
  return digits.length === 3 || digits.length === 6 ? at : { bytes: unpack(digits), last: true };
}

function unpack(digits: readonly number[]): readonly number[] {
  let bits = 0n;
  for (let at = 0; at < 8; at++) bits = (bits << 5n) | BigInt(digits[at] ?? 0);
  const count = Math.floor((digits.length * 5) / 8);
  return Array.from({ length: count }, (_, index) => Number((bits >> BigInt(32 - 8 * index)) & 255n));
}
