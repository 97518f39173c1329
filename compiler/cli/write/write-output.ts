import { mkdirSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';
import { below, diskPath } from '../paths.ts';
import { systemCode, systemReason } from '../system-error.ts';
import { type OutputFolder, placeOf } from './output-folder.ts';
import type { Prepared } from './prepare.ts';
import { printRecord, recordName } from './record.ts';

/** Puts a text into a file, so that it appears whole or not at all. */
type WriteText = (file: string, text: string) => void;

/**
 * Does what was prepared: each file appears whole or not at all. While it works the record also lists what it is about to
 * write, so that a run which was interrupted does not look like a change by hand to the next one.
 * Reports STK8042 for the first file that cannot be written, and stops there.
 */
export async function writeOutput({ order: { folder }, plan, before }: Prepared): Promise<Diagnostic | undefined> {
  const changes = plan.steps.filter((step) => step.kind === 'write' || step.kind === 'remove');
  const after = plan.record.files.size === 0 ? '' : printRecord(plan.record);
  if (changes.length === 0 && after === before.text) return undefined;
  // Loaded only now: most runs of most days change nothing.
  const { default: writeFileAtomic } = await import('write-file-atomic');
  // Not forced onto the disk: what a power failure takes away, the next run writes again.
  const writeText: WriteText = (file, text) => writeFileAtomic.sync(file, text, { fsync: false });
  const pending = new Map(before.record.pending);
  for (const { kind, path } of changes) if (kind === 'write') pending.set(path, plan.record.files.get(path) ?? '');
  const note = printRecord({ files: before.record.files, pending });
  const actions: readonly Action[] = [
    ...(changes.length > 0 ? [{ path: recordName, text: note }] : []),
    ...changes.map((step) => ({ path: step.path, text: step.kind === 'write' ? step.text : undefined })),
    { path: recordName, text: after === '' ? undefined : after },
  ];
  for (const action of actions) {
    const problem = attempt(folder, action, writeText);
    if (problem) return problem;
  }
  return undefined;
}

/** Without a text the file is removed. */
interface Action {
  readonly path: string;
  readonly text: string | undefined;
}

function attempt(folder: OutputFolder, { path, text }: Action, writeText: WriteText): Diagnostic | undefined {
  const file = diskPath(folder.world, below(folder.path, path));
  try {
    if (text === undefined) remove(file, folder);
    else {
      makeFolder(dirname(file));
      writeText(file, text);
    }
    return undefined;
  } catch (error) {
    return say.unwritable(placeOf(folder, path), { path: below(folder.path, path), reason: systemReason(error) });
  }
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

/** Removes a file, and the folders that it leaves empty, up to the root; never the folder that somebody works in. */
function remove(file: string, { world, root: shownRoot }: OutputFolder): void {
  unlinkSync(file);
  const root = diskPath(world, shownRoot);
  for (let parent = dirname(file); parent === root || parent.startsWith(root + sep); parent = dirname(parent)) {
    if (parent === world.folder) return;
    try {
      rmdirSync(parent);
    } catch {
      return;
    }
  }
}
