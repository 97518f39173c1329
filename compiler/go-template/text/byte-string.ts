import { byteLength, fromBytes, toBytes } from '../go-string.ts';

/**
 * The bytes of a Go string as a JavaScript string of one character per byte (U+0000 to U+00FF): what counts bytes can then be written with
 * ordinary string functions. ASCII text is itself.
 */
export function toByteString(text: string): string {
  if (byteLength(text) === text.length && isAscii(text)) return text;
  let bytes = '';
  for (const byte of toBytes(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** The Go string of such bytes. */
export function fromByteString(bytes: string): string {
  if (isAscii(bytes)) return bytes;
  return fromBytes(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
