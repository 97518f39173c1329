import { filesIn, isThere } from '../disk.ts';
import { findStack } from '../find-files.ts';
import { type Argument, hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { outputRoot } from '../output-root.ts';
import { below, diskPath } from '../paths.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';
import { readWorkingFile, workingFolder } from '../write/output-folder.ts';
import { type RunRecord, readRunRecord } from './run-record.ts';
import { contentPrint, hasSignature, printOf } from './signature.ts';

/** A command line whose run may be kept: where its record is, and what it is a record of. */
export interface KeepableRun {
  readonly path: string;
  /** The program, its command line and where it was started, as one fingerprint. */
  readonly of: string;
}

/** Options after which a run does something else than to write what a stack says. */
const others = ['check', 'force', 'rebuild', 'json'];

/**
 * Undefined for a run that is never kept: of several stacks, of what is piped in, with one of the options above, with messages for programs, or of a program that
 * is not built and may change any time.
 */
export function keepableRun(invocation: Invocation, world: World): KeepableRun | undefined {
  const [first, ...more] = invocation.arguments;
  const isPlain = !others.some((name) => hasSwitch(invocation, name)) && !invocation.options.has('format');
  if (world.program === undefined || more.length > 0 || !isPlain) return undefined;
  const { command } = invocation;
  const given = first ?? { text: '.', at: command.at };
  const stack = findStack(world, { given, dialect: lastValue(invocation, 'dialect')?.text }).value;
  if (stack === undefined || given.text === '-') return undefined;
  const { path } = outputRoot(world, stack, lastValue(invocation, 'out'));
  // A variable is found whatever the case of its name, so that a new one may be one that was looked for.
  const names = [...world.variables.keys()].sort();
  const of = printOf(
    JSON.stringify([
      version,
      world.program,
      world.folder,
      world.colors,
      command.at.file.text,
      valuesOf(invocation),
      stack,
      names,
    ]),
  );
  return { path: below(workingFolder({ root: path }), 'last-run.json'), of };
}

/** What the line that messages show leaves out: it ends at the "=" of each word. */
function valuesOf({ options, arguments: words, extra }: Invocation): unknown {
  const texts = (given: readonly Argument[]): readonly string[] => given.map(({ text }) => text);
  return [[...options].map(([name, given]) => [name, texts(given)]), texts(words), texts(extra)];
}

/** The last run, when this one would read and write and say the same. */
export function sameRun({ path, of }: KeepableRun, world: World): RunRecord | undefined {
  const text = readWorkingFile({ world, root: '', path: '' }, path);
  const record = text === undefined ? undefined : readRunRecord(text);
  if (record?.of !== of) return undefined;
  const isSame =
    record.unset.every((name) => !world.variables.has(name)) &&
    record.missing.every((file) => !isThere(world, file)) &&
    [...record.written].every(([file, print]) => contentPrint(diskPath(world, file)) === print) &&
    [...record.files].every(([file, signature]) => hasSignature(diskPath(world, file), signature)) &&
    [...record.folders].every(([folder, print]) => folderPrint(filesIn(world, folder)) === print);
  return isSame ? record : undefined;
}

/** Which files are below a folder, as a fingerprint. */
export function folderPrint(files: readonly string[] | undefined): string {
  return files === undefined ? '' : printOf(files.join('\0'));
}
