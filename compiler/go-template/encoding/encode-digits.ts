/** An encoding of RFC 4648: its digits, the bits per digit, and the digits per group, which `=` pads. */
export interface DigitStyle {
  readonly alphabet: string;
  readonly bits: number;
  readonly group: number;
}

export function encodeDigits(bytes: Uint8Array, { alphabet, bits, group }: DigitStyle): string {
  const mask = (1 << bits) - 1;
  let text = '';
  let buffer = 0;
  let waiting = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    waiting += 8;
    while (waiting >= bits) {
      waiting -= bits;
      text += alphabet.charAt((buffer >> waiting) & mask);
    }
    buffer &= (1 << waiting) - 1;
  }
  if (waiting > 0) text += alphabet.charAt((buffer << (bits - waiting)) & mask);
  return text.padEnd(Math.ceil(text.length / group) * group, '=');
}
