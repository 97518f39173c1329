import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The same UUID for the same text: the first 32 digits of its SHA-1, in the groups of a UUID. */
export function stableId(text: string): string {
  const digits = bytesToHex(sha1(utf8ToBytes(text)));
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}
