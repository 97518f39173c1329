/** Hashes as lower-case hexadecimal text. */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  const words = new Uint32Array(64);
  const message = padded(bytes);
  for (let at = 0; at < message.byteLength; at += 64) sha256Block(state, words, new DataView(message.buffer, at, 64));
  return hexadecimal(state);
}

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2). */
const cubeRoots = Uint32Array.from(firstPrimes(64), (prime) => fraction(cubeRoot(prime)));

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

/** The cube root of a small number times 2^32, cut to a whole number. */
function cubeRoot(value: number): bigint {
  const cube = BigInt(value) << 96n;
  let root = 0n;
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) {
    const next = root | bit;
    if (next * next * next <= cube) root = next;
  }
  return root;
}

function fraction(root: bigint): number {
  return Number(root & 0xffffffffn);
}

function sha256Block(state: Uint32Array, words: Uint32Array, block: DataView): void {
  for (let at = 0; at < 16; at++) words[at] = block.getUint32(at * 4);
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] ?? 0;
    const late = words[at - 2] ?? 0;
    const s0 = right(early, 7) ^ right(early, 18) ^ (early >>> 3);
    const s1 = right(late, 17) ^ right(late, 19) ^ (late >>> 10);
    words[at] = (words[at - 16] ?? 0) + s0 + (words[at - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const first = h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + choice + (cubeRoots[at] ?? 0) + (words[at] ?? 0);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  add(state, [a, b, c, d, e, f, g, h]);
}

export function sha1(bytes: Uint8Array): string {
  const state = Uint32Array.from([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Uint32Array(80);
  const message = padded(bytes);
  for (let at = 0; at < message.byteLength; at += 64) sha1Block(state, words, new DataView(message.buffer, at, 64));
  return hexadecimal(state);
}

function sha1Block(state: Uint32Array, words: Uint32Array, block: DataView): void {
  for (let at = 0; at < 16; at++) words[at] = block.getUint32(at * 4);
  for (let at = 16; at < 80; at++) {
    const mixed = (words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0);
    words[at] = right(mixed, 31);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let at = 0; at < 80; at++) {
    const next = right(a, 27) + sha1Mix(at, b, { c, d }) + e + (words[at] ?? 0);
    [e, d, c, b, a] = [d, c, right(b, 2), a, next | 0];
  }
  add(state, [a, b, c, d, e]);
}

function sha1Mix(at: number, b: number, { c, d }: { readonly c: number; readonly d: number }): number {
  if (at < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (at < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  return at < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6;
}

/** The Adler-32 checksum (RFC 1950). */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}

function right(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function add(state: Uint32Array, words: readonly number[]): void {
  words.forEach((word, at) => {
    state[at] = (state[at] ?? 0) + word;
  });
}

/** The message with a one bit, zeros, and its length in bits, in blocks of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  new DataView(message.buffer).setBigUint64(message.length - 8, BigInt(bytes.length) * 8n);
  return message;
}

function hexadecimal(words: Uint32Array): string {
  return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
}
