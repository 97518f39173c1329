import { sha1 as sha1Of } from '@noble/hashes/legacy.js';
import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Hashes as lower-case hexadecimal text. */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(sha256Of(bytes));
}

export function sha1(bytes: Uint8Array): string {
  return bytesToHex(sha1Of(bytes));
}

/** The Adler-32 checksum (RFC 1950), which the library does not have. */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}
