import fs, { readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';
import { diskPath } from '../paths.ts';
import { systemCode, systemReason } from '../system-error.ts';
import type { World } from '../world.ts';
import { makeWorkingFolder } from './make-folder.ts';
import { workingFolder } from './output-folder.ts';

export interface LockRequest {
  readonly world: World;
  /** The folder that is locked, with all that is below it. */
  readonly root: string;
  /** How long to wait for another run, in milliseconds. */
  readonly timeout: number;
  /** Called once, when there is somebody to wait for. */
  readonly waits: (holder: string) => void;
}

export type Lock =
  | { readonly kind: 'held'; readonly release: () => Promise<void> }
  | { readonly kind: 'refused'; readonly isBusy: boolean; readonly problem: Diagnostic };

/** After this long without a sign of life from another machine a lock counts as left behind. */
const stale = 60_000;
const pause = 100;

/**
 * Locks an output folder, so that two runs do not write into it at once; waits for another run first. Refused with STK8049 when that
 * takes too long, and with STK8042 where nothing can be written. What a process that is no more left behind is taken over.
 */
export async function lockFolder({ world, root, timeout, waits }: LockRequest): Promise<Lock> {
  const at = startOf(sourceFile(root, ''));
  const folder = diskPath(world, workingFolder({ root }));
  const lockfilePath = join(folder, 'lock');
  const { default: lockfile } = await import('proper-lockfile');
  const end = performance.now() + timeout;
  for (let isFirst = true; ; isFirst = false) {
    try {
      makeWorkingFolder(folder);
      removeIfDead(lockfilePath);
      const release = await lockfile.lock(folder, { lockfilePath, stale, realpath: false, fs: lockFiles });
      return { kind: 'held', release: () => released(release, folder) };
    } catch (error) {
      if (systemCode(error) !== 'ELOCKED')
        return {
          kind: 'refused',
          isBusy: false,
          problem: say.unwritable(at, { path: root, reason: systemReason(error) }),
        };
      const holder = holderOf(lockfilePath);
      if (performance.now() >= end)
        return { kind: 'refused', isBusy: true, problem: say.lockHeld(at, { folder: root, holder: describe(holder) }) };
      if (isFirst) waits(describe(holder));
      await setTimeout(pause);
    }
  }
}

interface Holder {
  readonly process: number;
  readonly machine: string;
}

/** A lock is a folder; in it stands who holds it. */
const lockFiles = {
  ...fs,
  mkdir(path: string, done: (error: NodeJS.ErrnoException | null) => void) {
    fs.mkdir(path, (error) => {
      if (!error)
        writeFileSync(
          join(path, 'holder.json'),
          `{"process":${process.pid},"machine":${JSON.stringify(hostname())}}\n`,
        );
      done(error);
    });
  },
  rmdir(path: string, done: (error: NodeJS.ErrnoException | null) => void) {
    fs.rm(path, { recursive: true }, done);
  },
  rmdirSync: (path: string) => rmSync(path, { recursive: true }),
};

function holderOf(lock: string): Holder | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(lock, 'holder.json'), 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || !('process' in parsed) || !('machine' in parsed))
      return undefined;
    const { process, machine } = parsed;
    return typeof process === 'number' && typeof machine === 'string' ? { process, machine } : undefined;
  } catch {
    return undefined;
  }
}

function describe(holder: Holder | undefined): string {
  return holder ? `process ${holder.process} on ${holder.machine}` : 'another run of stackc';
}

function removeIfDead(lock: string): void {
  const holder = holderOf(lock);
  if (!holder || holder.machine !== hostname() || isAlive(holder.process)) return;
  rmSync(lock, { recursive: true, force: true });
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Gives the folder free, and leaves nothing where nothing was written. */
async function released(release: () => Promise<void>, folder: string): Promise<void> {
  await release();
  const rest = fs.readdirSync(folder);
  if (rest.some((name) => name !== '.gitignore')) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    rmdirSync(dirname(folder));
  } catch (error) {
    // Files of stackc, or of others, are in it.
    systemReason(error);
  }
}
