import type { OutputFile } from '../../ir/output-file.ts';
import { fingerprint, type Record } from './record.ts';

/** What has to be done to one file. Paths are relative to the folder of the environment. */
export type Step =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'keep'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string }
  /** The file is not as stackc left it, and must not be touched. */
  | {
      readonly kind: 'refuse';
      readonly path: string;
      readonly why: 'changed' | 'unknown';
      readonly to: 'overwrite' | 'delete';
    };

export interface PlanInput {
  readonly files: readonly OutputFile[];
  readonly record: Record;
  /** The text of a file in the folder; undefined when there is none. */
  readonly read: (path: string) => string | undefined;
  /** The targets of this run; what others wrote stays. Undefined for all. */
  readonly targets: readonly string[] | undefined;
  readonly force: boolean;
}

/** What a run has to do, in order of paths, and the record that will be true afterwards. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly record: Record;
}

/** Decides what to do with every file that is wanted, or that the record knows. Pure but for `read`. */
export function planWrites(input: PlanInput): Plan {
  const steps: Step[] = input.files.map((file) => wanted(file, input));
  const files = new Map(input.files.map((file) => [file.path, fingerprint(file.text)]));
  const wantedPaths = new Set(files.keys());
  for (const path of new Set([...input.record.files.keys(), ...input.record.pending.keys()])) {
    if (wantedPaths.has(path)) continue;
    const print = input.record.files.get(path);
    if (!ofThisRun(path, input.targets)) {
      if (print !== undefined) files.set(path, print);
      continue;
    }
    const step = obsolete(path, input);
    if (step) steps.push(step);
  }
  steps.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { steps, record: { files, pending: new Map() } };
}

function wanted({ path, text }: OutputFile, input: PlanInput): Step {
  const found = input.read(path);
  if (found === text) return { kind: 'keep', path, text };
  if (found === undefined || input.force || isOurs(path, found, input.record)) return { kind: 'write', path, text };
  return { kind: 'refuse', path, why: isKnown(path, input.record) ? 'changed' : 'unknown', to: 'overwrite' };
}

function obsolete(path: string, input: PlanInput): Step | undefined {
  const found = input.read(path);
  if (found === undefined) return undefined;
  if (input.force || isOurs(path, found, input.record)) return { kind: 'remove', path };
  return { kind: 'refuse', path, why: 'changed', to: 'delete' };
}

function isKnown(path: string, record: Record): boolean {
  return record.files.has(path) || record.pending.has(path);
}

function isOurs(path: string, found: string, record: Record): boolean {
  if (!isKnown(path, record)) return false;
  const print = fingerprint(found);
  return record.files.get(path) === print || record.pending.get(path) === print;
}

function ofThisRun(path: string, targets: readonly string[] | undefined): boolean {
  return targets === undefined || targets.some((target) => path.startsWith(`${target}/`));
}
