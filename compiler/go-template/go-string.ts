import type { GoString } from './value.ts';

const encoder = new TextEncoder();

/** The number of bytes of `text` as Go counts them: UTF-8, one for an escaped byte. */
export function byteLength(text: GoString): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (isHighSurrogate(unit)) {
      length += 2;
      at++;
    } else if (!isEscapedByte(unit)) length += unit < 0x800 ? 1 : 2;
  }
  return length;
}

/** The bytes of `text`. */
export function toBytes(text: GoString): Uint8Array {
  if (isWellFormed(text)) return encoder.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const unit = character.charCodeAt(0);
    if (character.length === 1 && isEscapedByte(unit)) bytes.push(unit - 0xdc00);
    else bytes.push(...encoder.encode(character));
  }
  return Uint8Array.from(bytes);
}

/** The text of `bytes`: bytes that are no valid UTF-8 become lone low surrogates, one by one. */
export function fromBytes(bytes: Uint8Array): GoString {
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const { point, width } = decode(bytes, at);
    text += point === undefined ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0)) : String.fromCodePoint(point);
    at += width;
  }
  return text;
}

/**
 * `text` with escaped bytes joined to characters where they now form valid UTF-8: to be called on a text that was put together from
 * parts that may have been cut inside a character.
 */
export function rejoin(text: GoString): GoString {
  return isWellFormed(text) ? text : fromBytes(toBytes(text));
}

/** Compares by bytes, as Go does: negative, zero, positive. UTF-16 order differs from it only around surrogates. */
export function compareStrings(left: GoString, right: GoString): number {
  if (left === right) return 0;
  const shorter = Math.min(left.length, right.length);
  for (let at = 0; at < shorter; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a === b) continue;
    if (a < 0xd800 && b < 0xd800) return a - b;
    return compareBytes(toBytes(left), toBytes(right));
  }
  return left.length - right.length;
}

/** The code points of `text` as Go's `range` and `[]rune` see them: an escaped byte is U+FFFD. */
export function runes(text: GoString): number[] {
  return Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return isSurrogate(point) ? 0xfffd : point;
  });
}

/** A Go string from code points. Invalid code points become U+FFFD, as in Go's conversion. */
export function fromRunes(points: readonly number[]): GoString {
  let text = '';
  for (const point of points)
    text += point < 0 || point > 0x10ffff || isSurrogate(point) ? '\ufffd' : String.fromCodePoint(point);
  return text;
}

/** Whether `text` holds no escaped byte. */
export function isWellFormed(text: GoString): boolean {
  return !/\p{Cs}/u.test(text);
}

/** Whether UTF-16 unit `unit`, standing alone, is a byte that is no valid UTF-8. */
export function isEscapedByte(unit: number): boolean {
  return unit >= 0xdc80 && unit <= 0xdcff;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shorter = Math.min(left.length, right.length);
  for (let at = 0; at < shorter; at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The code point that starts at `at` and its width; no point, width 1, where the bytes are no valid UTF-8. */
function decode(bytes: Uint8Array, at: number): { readonly point: number | undefined; readonly width: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { point: first, width: 1 };
  const more = first >= 0xf0 && first <= 0xf4 ? 3 : first >= 0xe0 ? 2 : 1;
  const bad = { point: undefined, width: 1 } as const;
  if (first < 0xc2 || first > 0xf4) return bad;
  let point = first & (0x3f >> more);
  for (let next = 1; next <= more; next++) {
    const byte = bytes[at + next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return bad;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = more === 3 ? 0x10000 : more === 2 ? 0x800 : 0x80;
  if (point < least || point > 0x10ffff || isSurrogate(point)) return bad;
  return { point, width: more + 1 };
}
