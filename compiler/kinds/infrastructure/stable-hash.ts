import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The MD5 of texts without anything between them, as 32 hexadecimal digits: a name that stays the same, not a protection. */
export function stableHash(parts: readonly string[]): string {
  return bytesToHex(md5(new TextEncoder().encode(parts.join(''))));
}
