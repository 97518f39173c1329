import { isRecord, texts, textsByKey } from './json-parts.ts';

/**
 * What a run read, wrote and said, so that the next one can tell that it would do the same. Kept in `.stackc/`, which is never committed. It holds no values of
 * process variables, which may be secrets.
 */
export interface RunRecord {
  /** The program, its command line and where it was started, as one fingerprint. */
  readonly of: string;
  /** The signatures of the files that were read, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that were looked for in vain. */
  readonly missing: readonly string[];
  /** Fingerprints of which files are below a folder; empty where there was no such folder. */
  readonly folders: ReadonlyMap<string, string>;
  /** Names of process variables that were asked for and not set. */
  readonly unset: readonly string[];
  /** Fingerprints of the files that the run left behind. */
  readonly written: ReadonlyMap<string, string>;
  readonly stdout: string;
  readonly stderr: string;
}

export function printRunRecord({ files, folders, written, ...others }: RunRecord): string {
  const maps = {
    files: Object.fromEntries(files),
    folders: Object.fromEntries(folders),
    written: Object.fromEntries(written),
  };
  return `${JSON.stringify({ ...others, ...maps })}\n`;
}

/** Undefined when `text` is no record: then nothing is known of the last run. */
export function readRunRecord(text: string): RunRecord | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(parsed)) return undefined;
  const { of, stdout, stderr } = parsed;
  if (typeof of !== 'string' || typeof stdout !== 'string' || typeof stderr !== 'string') return undefined;
  const [files, folders, written] = [parsed['files'], parsed['folders'], parsed['written']].map(textsByKey);
  const [missing, unset] = [parsed['missing'], parsed['unset']].map(texts);
  if (!files || !folders || !written || !missing || !unset) return undefined;
  return { of, files, missing, folders, unset, written, stdout, stderr };
}
