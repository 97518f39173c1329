import type { BuiltResult } from '../builds/compile-with-builds.ts';
import { writeBuildRecord } from '../builds/write-build-record.ts';
import { below, diskPath } from '../paths.ts';
import type { World } from '../world.ts';
import { encodingOf, isBinary } from '../write/binary.ts';
import type { Prepared } from '../write/prepare.ts';
import { recordName } from '../write/record.ts';
import { folderPrint, type KeepableRun } from './last-run.ts';
import { printRunRecord, type RunRecord } from './run-record.ts';
import { contentPrint, printOf, signatureOf } from './signature.ts';

/** What a run did. */
export interface EndedRun {
  readonly result: BuiltResult;
  readonly plans: readonly Prepared[];
  /** What it would say if it ran once more. */
  readonly said: { readonly stdout: string; readonly stderr: string };
  /** When it started, in milliseconds since 1970. */
  readonly start: number;
}

/**
 * Keeps what a run read, wrote and said, for `sameRun`. Nothing is kept of a run that built packages, that used a process variable, whose value may be a
 * secret, or that read a file which was written just now.
 */
export async function keepRun({ path, of }: KeepableRun, ended: EndedRun, world: World): Promise<void> {
  const inputs = inputsOf(ended, world);
  const written = writtenBy(ended.plans, world);
  if (inputs && written) writeBuildRecord(world, path, printRunRecord({ of, ...inputs, written, ...ended.said }));
}

type Inputs = Pick<RunRecord, 'files' | 'missing' | 'folders' | 'unset'>;

function inputsOf({ result, start }: EndedRun, world: World): Inputs | undefined {
  const compilations = result.build.value.stacks.flatMap(({ environments }) =>
    environments.map(({ compilation }) => compilation),
  );
  if (compilations.some(({ builds }) => builds.length > 0)) return undefined;
  const files = new Map<string, string>();
  const [missing, unset] = [new Set<string>(), new Set<string>()];
  const folders = new Map<string, string>();
  for (const { inputs } of compilations) {
    for (const name of inputs.variables) unset.add(name);
    for (const file of inputs.missing) missing.add(file);
    for (const [folder, found] of inputs.folders) folders.set(folder, folderPrint(found));
    for (const file of inputs.files.keys()) {
      if (files.has(file)) continue;
      const signature = signatureOf(diskPath(world, file), start);
      if (signature === undefined) return undefined;
      files.set(file, signature);
    }
  }
  if ([...unset].some((name) => world.variables.has(name))) return undefined;
  return { files, missing: [...missing], folders, unset: [...unset] };
}

/** What lies in the folders of the run now; undefined when the record cannot be read. Files hold what was written: whoever changed one since then must not pass for this run. */
function writtenBy(plans: readonly Prepared[], world: World): ReadonlyMap<string, string> | undefined {
  const written = new Map<string, string>();
  for (const { order, plan } of plans) {
    const merged = new Set(order.files.filter(({ shared }) => shared !== undefined).map(({ path }) => path));
    for (const step of plan.steps) {
      if (step.kind !== 'write' && step.kind !== 'keep') continue;
      const known = merged.has(step.path) ? undefined : plan.written.get(step.path);
      written.set(below(order.folder.path, step.path), printOfText(step, known));
    }
    const record = below(order.folder.path, recordName);
    const print = contentPrint(diskPath(world, record));
    if (print === undefined) return undefined;
    written.set(record, print);
  }
  return written;
}

/** Fingerprints of a plan take line ends of Windows for those of others; where there are none, and the text is the planned one, nothing large is hashed twice. */
function printOfText(
  { path, text }: { readonly path: string; readonly text: string },
  planned: string | undefined,
): string {
  if (planned !== undefined && !isBinary(path) && !text.includes('\r\n')) return planned;
  return printOf(Buffer.from(text, encodingOf(path)));
}
