import { isInside } from '../write/record.ts';

/** What is known of a step that was run on this machine. */
export interface BuildEntry {
  /** The fingerprint of its inputs. */
  readonly inputs: string;
  /** The name of its result. */
  readonly file: string;
  /** The fingerprint of its result, as it was left. */
  readonly print: string;
}

/** What this machine has built for a stack, by step. Kept in `.stackc/`, which is never committed. */
export type BuildRecord = ReadonlyMap<string, BuildEntry>;

export function printBuildRecord(record: BuildRecord): string {
  const sorted = [...record].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

/** Reads a record; empty when `text` is none: then everything is built again. */
export function readBuildRecord(text: string): BuildRecord {
  const record = new Map<string, BuildEntry>();
  try {
    const parsed: unknown = JSON.parse(text);
    for (const [step, entry] of Object.entries(isObject(parsed) ? parsed : {})) {
      if (!isObject(entry)) continue;
      const { inputs, file, print } = entry;
      const isWhole = typeof inputs === 'string' && typeof file === 'string' && typeof print === 'string';
      if (isWhole && isInside(file)) record.set(step, { inputs, file, print });
    }
  } catch {
    return new Map();
  }
  return record;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
