import { createHash } from 'node:crypto';
import { inPieces } from './pieces.ts';
import { isInside } from './record.ts';

/**
 * What the last run on this machine wrote into the folder of one environment, by path: the fingerprints of the texts. Kept beside
 * the lock in `.stackc/`, which is never committed: a fingerprint in a committed file would conflict in every merge.
 */
export interface Fingerprints {
  readonly written: ReadonlyMap<string, string>;
  /** What a run was about to write; it is still there when that run was interrupted. */
  readonly pending: ReadonlyMap<string, string>;
}

export const noFingerprints: Fingerprints = { written: new Map(), pending: new Map() };

/** SHA-256 in hexadecimal. Line ends do not count: Git may turn them on checkout, which is no change by hand. */
export function fingerprint(text: string): string {
  const hash = createHash('sha256');
  inPieces(text.replaceAll('\r\n', '\n'), (piece) => void hash.update(piece));
  return hash.digest('hex');
}

export function printFingerprints({ written, pending }: Fingerprints): string {
  const rest = pending.size > 0 ? { pending: Object.fromEntries(pending) } : {};
  return `${JSON.stringify({ written: Object.fromEntries(written), ...rest }, undefined, 2)}\n`;
}

/** Reads fingerprints; none when `text` holds none: then nothing is known of this machine's last run. */
export function readFingerprints(text: string): Fingerprints {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? { written: map(parsed['written']), pending: map(parsed['pending']) } : noFingerprints;
  } catch {
    return noFingerprints;
  }
}

function map(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [path, print] of Object.entries(isObject(value) ? value : {}))
    if (typeof print === 'string' && isInside(path)) found.set(path, print);
  return found;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
