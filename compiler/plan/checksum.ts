import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText, type KeyOrder } from './canonical-text.ts';
import type { Attributes } from './state.ts';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function textChecksum(text: string): string {
  return bytesChecksum(utf8ToBytes(text));
}

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export function bytesChecksum(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of the canonical text of some attributes. */
export function checksum(attributes: Attributes, order?: KeyOrder): string {
  return textChecksum(canonicalText(attributes, order));
}
