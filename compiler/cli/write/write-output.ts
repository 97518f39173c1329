import { readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';
import { below, diskPath } from '../paths.ts';
import { systemCode, systemReason } from '../system-error.ts';
import { encodingOf } from './binary.ts';
import { printFingerprints } from './fingerprints.ts';
import { makeFolder } from './make-folder.ts';
import { fingerprintsPath, type OutputFolder, placeOf } from './output-folder.ts';
import type { Prepared } from './prepare.ts';
import { printRecord, recordName } from './record.ts';
import { writeWhole } from './write-whole.ts';

/** Whether anything has to be written, or removed. */
export function hasChanges({ order, plan, before }: Prepared): boolean {
  return (
    plan.steps.some(({ kind }) => kind === 'write' || kind === 'remove') || before.text !== recordText(plan, order)
  );
}

/**
 * Does what was prepared: each file appears whole or not at all. While it works, the fingerprints also say what it is about to
 * write, so that a run which was interrupted does not look like a change by hand to the next one; that one also removes the temporary
 * files that such a run left. Reports STK8042 for the first file that cannot be written, and stops there.
 */
export function writeOutput(prepared: Prepared): Diagnostic | undefined {
  const { order, plan, before } = prepared;
  const { folder } = order;
  if (!hasChanges(prepared)) return undefined;
  const changes = plan.steps.filter((step) => step.kind === 'write' || step.kind === 'remove');
  const after = recordText(plan, order);
  const made = new Set<string>();
  const pending = new Map(before.fingerprints.pending);
  for (const { kind, path } of changes) if (kind === 'write') pending.set(path, plan.written.get(path) ?? '');
  const fingerprints = fingerprintsPath(folder);
  const interrupted = [recordName, ...before.fingerprints.pending.keys()].map((path) => below(folder.path, path));
  removeLeftovers([fingerprints, ...interrupted].map((path) => diskPath(folder.world, path)));
  const actions: readonly Action[] = [
    { file: fingerprints, text: printFingerprints({ written: before.fingerprints.written, pending }) },
    ...changes.map((step) => ({
      file: below(folder.path, step.path),
      text: step.kind === 'write' ? step.text : undefined,
      isNew: !prepared.found.has(step.path),
    })),
    ...(after === before.text ? [] : [{ file: below(folder.path, recordName), text: after || undefined }]),
    {
      file: fingerprints,
      text: after === '' ? undefined : printFingerprints({ written: plan.written, pending: new Map() }),
    },
  ];
  for (const action of actions) {
    const problem = attempt(action, { folder, made });
    if (problem) return problem;
  }
  return undefined;
}

/** Empty when the last file goes, and the record with it. */
function recordText({ files }: Prepared['plan'], { stack }: Prepared['order']): string {
  return files.size === 0 ? '' : printRecord(stack, files);
}

/** A file as the user knows it; without a text it is removed. */
interface Action {
  readonly file: string;
  readonly text: string | undefined;
  readonly isNew?: boolean;
}

interface Writing {
  readonly folder: OutputFolder;
  /** The folders that are there by now. */
  readonly made: Set<string>;
}

function attempt({ file: path, text, isNew = false }: Action, { folder, made }: Writing): Diagnostic | undefined {
  const file = diskPath(folder.world, path);
  try {
    if (text === undefined) {
      remove(file, folder);
      made.clear();
      return undefined;
    }
    if (!made.has(dirname(file))) makeFolder(dirname(file));
    made.add(dirname(file));
    writeWhole(file, text, { encoding: encodingOf(file), isNew });
    return undefined;
  } catch (error) {
    return say.unwritable(placeOf({ ...folder, path: '.' }, path), { path, reason: systemReason(error) });
  }
}

/** Removes a file, and the folders that it leaves empty, up to the root; never the folder that somebody works in. */
function remove(file: string, { world, root: shownRoot }: OutputFolder): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
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

/** The temporary files of an interrupted run stand beside the files that it was about to write: `stack.tf.json.1742930175`. */
function removeLeftovers(files: readonly string[]): void {
  const wanted = new Set(files);
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    for (const name of namesIn(folder)) {
      const file = /^(.+)\.\d{5,}$/.exec(name)?.[1];
      if (file !== undefined && wanted.has(join(folder, file))) unlinkSync(join(folder, name));
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    systemReason(error);
    return [];
  }
}
