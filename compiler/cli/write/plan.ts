import type { OutputFile, SharedFile } from '../../ir/output-file.ts';
import { isBinary } from './binary.ts';
import { type Fingerprints, fingerprint } from './fingerprints.ts';
import type { AskGit } from './git-index.ts';
import type { Record } from './record.ts';

/** What has to be done to one file. Paths are relative to the folder of the environment. */
export type Step =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'keep'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string }
  /** The file is not as stackc left it, and must not be touched. Without a text it would be deleted. */
  | {
      readonly kind: 'refuse';
      readonly path: string;
      readonly why: 'changed' | 'unknown';
      readonly text: string | undefined;
    };

export interface PlanInput {
  readonly files: readonly OutputFile[];
  readonly record: Record;
  readonly fingerprints: Fingerprints;
  readonly git: AskGit;
  /** The text of a file in the folder; undefined when there is none. */
  readonly read: (path: string) => string | undefined;
  /** The targets of this run; what others wrote stays. Undefined for all. */
  readonly targets: readonly string[] | undefined;
  readonly force: boolean;
  /** Not everything that belongs into the folder is wanted here: what others wrote stays. */
  readonly isPartial: boolean;
  /** Nothing is built: what is no text is looked at only to see that it may be written. */
  readonly isCheck: boolean;
  /** Fingerprints of the texts of `files`, where they were worked out before. */
  readonly prints?: ReadonlyMap<string, string>;
}

/** What a run has to do, in order of paths, and what will be true afterwards. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The paths of all files that are stackc's. */
  readonly files: ReadonlySet<string>;
  readonly written: ReadonlyMap<string, string>;
}

/** Decides what to do with every file that is wanted, or that the record knows. Pure but for `read` and `git`. */
export function planWrites(input: PlanInput): Plan {
  const steps: Step[] = input.files.map((file) =>
    file.shared ? wantedBeside(file, file.shared, input) : wanted(file, input),
  );
  const files = new Set(input.files.map(({ path }) => path));
  const written = new Map(input.files.map(({ path, text }) => [path, input.prints?.get(path) ?? fingerprint(text)]));
  for (const path of new Set([...input.record.files, ...input.fingerprints.pending.keys()])) {
    if (files.has(path)) continue;
    if (input.isPartial || !ofThisRun(path, input.targets) || (input.isCheck && isBinary(path))) {
      if (input.record.files.has(path)) files.add(path);
      const print = printOf(path, input);
      if (print !== undefined) written.set(path, print);
      continue;
    }
    const step = obsolete(path, input);
    if (step) steps.push(step);
  }
  steps.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { steps, files, written };
}

function wanted({ path, text }: OutputFile, input: PlanInput): Step {
  const found = input.read(path);
  if (found === text) return { kind: 'keep', path, text };
  const isKnown = input.record.files.has(path) || input.fingerprints.pending.has(path);
  if (found === undefined || input.force || (isKnown && isUntouched(path, found, input))) {
    return { kind: 'write', path, text };
  }
  return { kind: 'refuse', path, why: isKnown ? 'changed' : 'unknown', text };
}

/**
 * A file that another tool writes into: its part is kept, and does not count as a change by hand. What is there before stackc knows the file is kept
 * too when nothing else is in it.
 */
function wantedBeside({ path, text }: OutputFile, shared: SharedFile, input: PlanInput): Step {
  const found = input.read(path);
  if (found === undefined || found === text) return wanted({ path, text }, input);
  const [merged, own] = [shared.merged(found), shared.own(found)];
  // Spelled by the other tool, and saying the same: writing it again would only move lines.
  if (own === text || merged === found) return { kind: 'keep', path, text: found };
  const isKnown = input.record.files.has(path) || input.fingerprints.pending.has(path);
  const isOurs = own !== undefined && (isKnown ? isUntouched(path, own, input) : own === shared.own(''));
  if (input.force || isOurs || (isKnown && isUntouched(path, found, input)))
    return { kind: 'write', path, text: merged };
  return { kind: 'refuse', path, why: isKnown ? 'changed' : 'unknown', text: merged };
}

function obsolete(path: string, input: PlanInput): Step | undefined {
  const found = input.read(path);
  if (found === undefined) return undefined;
  if (input.force || isUntouched(path, found, input)) return { kind: 'remove', path };
  return { kind: 'refuse', path, why: 'changed', text: undefined };
}

/**
 * Whether a file of the record is as stackc or Git left it. Where neither this machine nor Git knows anything of it (sources that were
 * exported), the record alone counts.
 */
function isUntouched(path: string, found: string, input: PlanInput): boolean {
  const print = fingerprint(found);
  const known = printOf(path, input);
  if (known === print || input.fingerprints.pending.get(path) === print) return true;
  return input.git(path, found) ?? (known === undefined && !input.fingerprints.pending.has(path));
}

function printOf(path: string, { fingerprints, record }: PlanInput): string | undefined {
  return fingerprints.written.get(path) ?? record.prints.get(path);
}

function ofThisRun(path: string, targets: readonly string[] | undefined): boolean {
  return targets === undefined || targets.some((target) => path.startsWith(`${target}/`));
}
