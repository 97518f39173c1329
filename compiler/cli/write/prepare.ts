import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { OutputFile } from '../../ir/output-file.ts';
import { normalizePath } from '../../util/path.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';
import { below, diskPath } from '../paths.ts';
import { type Fingerprints, noFingerprints, readFingerprints } from './fingerprints.ts';
import { gitIndex } from './git-index.ts';
import {
  fingerprintsPath,
  type OutputFolder,
  outputReader,
  placeOf,
  type ReadOutput,
  readWorkingFile,
} from './output-folder.ts';
import { type Plan, planWrites, type Step } from './plan.ts';
import { emptyRecord, isInside, type Record, readRecord, recordName } from './record.ts';

export interface Order {
  readonly folder: OutputFolder;
  readonly files: readonly OutputFile[];
  /** The way from the folder to the stack file: whose files these are. */
  readonly stack: string;
  /** The targets of this run; undefined for all. */
  readonly targets: readonly string[] | undefined;
  readonly force: boolean;
  /** Other environments write there, too, and are not part of this run: what they wrote stays. */
  readonly isPartial: boolean;
  /** Only compared, never written: what must not be overwritten is a difference and no mistake. */
  readonly isCheck: boolean;
}

/** An order that was compared with the disk. Nothing has been written yet. */
export interface Prepared {
  readonly order: Order;
  readonly plan: Plan;
  readonly before: { readonly record: Record; readonly text: string; readonly fingerprints: Fingerprints };
  /** What is on the disk now, for the files of the plan that are there. */
  readonly found: ReadonlyMap<string, string>;
}

/**
 * Compares what should be written with what is there. Reports, for all files at once, what must not be touched (STK8040,
 * STK8041) or cannot be (STK8043, STK8044), a record that cannot be read (STK8045, unless forced; then nobody knows which files are too many), and one of another stack
 * (STK8050, unless forced).
 *
 * @param prints fingerprints of the files of the order, where it was prepared before.
 */
export function prepare(order: Order, prints?: Plan['written']): Outcome<Prepared> {
  const diagnostics: Diagnostic[] = [];
  for (const { path } of order.files)
    if (!isInside(path)) throw new Error(`A target writes outside of its folder: ${path}`);
  const readOutput = outputReader(order.folder);
  const before = recordOf(order, readOutput, diagnostics);
  const found = new Map<string, string>();
  const read = (path: string) => {
    const { value, diagnostics: problems } = readOutput(path);
    for (const each of problems) diagnostics.push(each);
    if (value !== undefined) found.set(path, value);
    return value;
  };
  const git = gitIndex(diskPath(order.folder.world, order.folder.path));
  const plan = planWrites({ ...order, ...before, git, read, ...(prints && { prints }) });
  for (const step of plan.steps)
    if (step.kind === 'refuse' && !order.isCheck) diagnostics.push(refusal(order.folder, step));
  return outcome({ order, plan, before, found }, diagnostics);
}

function recordOf(order: Order, readOutput: ReadOutput, diagnostics: Diagnostic[]): Prepared['before'] {
  const { folder } = order;
  const { value: text, diagnostics: problems } = readOutput(recordName);
  for (const each of problems) diagnostics.push(each);
  const record = text === undefined ? emptyRecord : readRecord(text);
  const path = below(folder.path, recordName);
  if (!record && !order.force) diagnostics.push(say.unreadableRecord(placeOf(folder, recordName), { path }));
  const owner = record?.stacks.length === 0 || record?.stacks.includes(order.stack) ? undefined : record?.stacks[0];
  if (owner !== undefined && !order.force)
    diagnostics.push(
      say.recordOfOthers(placeOf(folder, recordName), {
        folder: folder.path,
        stack: normalizePath(below(folder.path, owner)),
      }),
    );
  const fingerprints = readWorkingFile(folder, fingerprintsPath(folder));
  return {
    record: record ?? emptyRecord,
    text: text ?? '',
    fingerprints: fingerprints === undefined ? noFingerprints : readFingerprints(fingerprints),
  };
}

function refusal(folder: OutputFolder, step: Extract<Step, { kind: 'refuse' }>): Diagnostic {
  const at = placeOf(folder, step.path);
  const path = below(folder.path, step.path);
  const action = step.text === undefined ? 'delete' : 'overwrite';
  return step.why === 'changed' ? say.changedByHand(at, { path, action }) : say.notOurs(at, { path });
}
