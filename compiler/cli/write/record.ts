import { createHash } from 'node:crypto';

/** The name of the record in the folder of an environment. */
export const recordName = '.stackc.json';

/** What stackc wrote into the folder of one environment, by path in that folder: the fingerprint of the text. */
export interface Record {
  readonly files: ReadonlyMap<string, string>;
  /** What a run was about to write; it is still there when that run was interrupted. */
  readonly pending: ReadonlyMap<string, string>;
}

export const emptyRecord: Record = { files: new Map(), pending: new Map() };

/** SHA-256 in hexadecimal. Line ends do not count: Git may turn them on checkout, which is no change by hand. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

/** The text of a record: sorted, one file a line, and nothing that differs between machines or runs. */
export function printRecord(record: Record): string {
  const pending = record.pending.size > 0 ? { pending: sorted(record.pending) } : {};
  return `${JSON.stringify({ files: sorted(record.files), ...pending }, undefined, 2)}\n`;
}

/** Reads a record; undefined when `text` is none. */
export function readRecord(text: string): Record | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isObject(parsed)) return undefined;
    const files = fingerprints(parsed['files'] ?? {});
    const pending = fingerprints(parsed['pending'] ?? {});
    return files && pending ? { files, pending } : undefined;
  } catch {
    return undefined;
  }
}

function fingerprints(value: unknown): ReadonlyMap<string, string> | undefined {
  if (!isObject(value)) return undefined;
  const found = new Map<string, string>();
  for (const [path, print] of Object.entries(value)) {
    // A record is a file that anybody can edit: a path that leads elsewhere must not make stackc delete something there.
    if (typeof print !== 'string' || !isInside(path)) return undefined;
    found.set(path, print);
  }
  return found;
}

/** Whether a path with forward slashes stays in the folder that it is relative to. */
export function isInside(path: string): boolean {
  return (
    path !== '' && !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(map: ReadonlyMap<string, string>): object {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
