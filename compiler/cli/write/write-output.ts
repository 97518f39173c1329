import { mkdirSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';
import { below, diskPath } from '../paths.ts';
import { systemCode, systemReason } from '../system-error.ts';
import { type OutputFolder, placeOf } from './output-folder.ts';
import type { Plan, Step } from './plan.ts';
import { fingerprint, printRecord, type Record, recordName } from './record.ts';

/**
 * Does what a plan says: each file appears whole or not at all. While it works the record also lists what it is about to
 * write, so that a run which was interrupted does not look like a change by hand to the next one.
 * Reports STK8042 for the first file that cannot be written, and stops there.
 *
 * @param before the record as it was read, and its text.
 */
export function writeOutput(
  folder: OutputFolder,
  plan: Plan,
  before: { readonly record: Record; readonly text: string },
): Diagnostic | undefined {
  const after = printRecord(plan.record);
  const changes = plan.steps.filter((step) => step.kind === 'write' || step.kind === 'remove');
  if (changes.length > 0) {
    const pending = changes.flatMap((step) =>
      step.kind === 'write' ? [[step.path, fingerprint(step.text)] as const] : [],
    );
    const note = printRecord({ files: before.record.files, pending: new Map([...before.record.pending, ...pending]) });
    const problem = attempt(folder, recordName, () => write(folder, recordName, note));
    if (problem) return problem;
  }
  for (const step of changes) {
    const problem = attempt(folder, step.path, () => doStep(folder, step));
    if (problem) return problem;
  }
  const isEmpty = plan.record.files.size === 0;
  if (changes.length === 0 && (after === before.text || (isEmpty && before.text === ''))) return undefined;
  if (isEmpty) return attempt(folder, recordName, () => remove(folder, recordName));
  return attempt(folder, recordName, () => write(folder, recordName, after));
}

function doStep(folder: OutputFolder, step: Step): void {
  if (step.kind === 'write') write(folder, step.path, step.text);
  if (step.kind === 'remove') remove(folder, step.path);
}

function attempt(folder: OutputFolder, path: string, action: () => void): Diagnostic | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return say.unwritable(placeOf(folder, path), { path: below(folder.path, path), reason: systemReason(error) });
  }
}

function write(folder: OutputFolder, path: string, text: string): void {
  const file = diskPath(folder.world, below(folder.path, path));
  makeFolder(dirname(file));
  // Not forced onto the disk: what a power failure takes away, the next run writes again.
  writeFileAtomic.sync(file, text, { fsync: false });
}

/** Node's own `recursive` never ends on file systems in which folders cannot be made, such as /proc. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (path !== dirname(path)) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

/** Removes a file, and the folders that it leaves empty, up to the root. */
function remove(folder: OutputFolder, path: string): void {
  const file = diskPath(folder.world, below(folder.path, path));
  unlinkSync(file);
  const root = diskPath(folder.world, folder.root);
  for (let parent = dirname(file); parent.startsWith(root) && parent !== dirname(root); parent = dirname(parent)) {
    try {
      rmdirSync(parent);
    } catch {
      return;
    }
  }
}
