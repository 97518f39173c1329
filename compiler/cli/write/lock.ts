import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
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
  | { readonly kind: 'held'; readonly release: () => void }
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
  const lock = join(folder, 'lock');
  // Not `performance`, of which a first use loads more modules of Node than all else here.
  const now = () => process.uptime() * 1000;
  const end = now() + timeout;
  for (let isFirst = true; ; isFirst = false) {
    try {
      makeWorkingFolder(folder);
      removeIfDead(lock);
      if (take(lock)) return held(lock, folder);
    } catch (error) {
      const problem = say.unwritable(at, { path: root, reason: systemReason(error) });
      return { kind: 'refused', isBusy: false, problem };
    }
    const holder = describe(holderOf(lock));
    if (now() >= end) return { kind: 'refused', isBusy: true, problem: say.lockHeld(at, { folder: root, holder }) };
    if (isFirst) waits(holder);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The file of this process in a lock. Each has one of its own, so that whoever removes what a dead process left never removes what another one has just made. */
const ownFile = `${process.pid}.json`;

/** Makes the lock, a folder in which stands who holds it; false where there is one. */
function take(lock: string): boolean {
  const holder: Holder = { process: process.pid, machine: hostname(), began: beginOf(process.pid) };
  try {
    mkdirSync(lock);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(join(lock, ownFile), `${JSON.stringify(holder)}\n`);
  } catch (error) {
    // Somebody took it for one that was left behind, because it did not have its file yet.
    if (!existsSync(lock)) return false;
    removeLock(lock, [ownFile]);
    throw error;
  }
  return true;
}

/** The locks of this process, which go with it. */
const mine = new Set<string>();
const removeMine = () => {
  for (const lock of mine) removeLock(lock, [ownFile]);
};

/** A lock that shows that its holder lives, until it is released. */
function held(lock: string, folder: string): Lock {
  const life = setInterval(() => showLife(lock), stale / 3);
  life.unref();
  if (mine.size === 0) process.on('exit', removeMine);
  mine.add(lock);
  const release = () => {
    clearInterval(life);
    mine.delete(lock);
    if (mine.size === 0) process.off('exit', removeMine);
    removeLock(lock, [ownFile]);
    removeEmpty(folder);
  };
  return { kind: 'held', release };
}

function showLife(lock: string): void {
  const now = new Date();
  try {
    utimesSync(lock, now, now);
  } catch (error) {
    // Somebody took the lock away by hand; what is being written is finished all the same.
    systemReason(error);
  }
}

interface Holder {
  readonly process: number;
  readonly machine: string;
  /** When the process began, as the system counts: another one may have its number by now. */
  readonly began?: string | undefined;
}

function holderOf(lock: string): Holder | undefined {
  try {
    const [file = ''] = filesOf(lock);
    const parsed: unknown = JSON.parse(readFileSync(join(lock, file), 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || !('process' in parsed) || !('machine' in parsed))
      return undefined;
    const { process, machine } = parsed;
    const began = 'began' in parsed && typeof parsed.began === 'string' ? parsed.began : undefined;
    return typeof process === 'number' && typeof machine === 'string' ? { process, machine, began } : undefined;
  } catch {
    return undefined;
  }
}

function filesOf(lock: string): readonly string[] {
  try {
    return readdirSync(lock);
  } catch (error) {
    systemReason(error);
    return [];
  }
}

function describe(holder: Holder | undefined): string {
  return holder ? `process ${holder.process} on ${holder.machine}` : 'another run of stackc';
}

function removeIfDead(lock: string): void {
  const files = filesOf(lock);
  const holder = holderOf(lock);
  const isHere = holder !== undefined && holder.machine === hostname();
  if (isHere ? isAlive(holder) : !isSilent(lock)) return;
  removeLock(lock, files);
}

/** Removes a lock that holds these files. One that holds others by now has been taken by somebody else, and stays. */
function removeLock(lock: string, files: readonly string[]): void {
  for (const file of files) rmSync(join(lock, file), { recursive: true, force: true });
  try {
    rmdirSync(lock);
  } catch (error) {
    systemReason(error);
    // What is no folder nobody can hold.
    if (systemCode(error) === 'ENOTDIR') rmSync(lock, { force: true });
  }
}

/** Whether a lock has shown no life for so long that its holder must be gone; false without a lock. */
function isSilent(lock: string): boolean {
  const state = statSync(lock, { throwIfNoEntry: false });
  return state !== undefined && Date.now() - state.mtimeMs > stale;
}

function isAlive({ process: id, began }: Holder): boolean {
  const now = began === undefined ? undefined : beginOf(id);
  if (now !== undefined && now !== began) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** When a process of this machine began, in the system's own count; undefined where the system does not say it in a file. */
function beginOf(id: number): string | undefined {
  try {
    // Behind the name of the program, which may hold anything, it is the twentieth figure.
    const [, figures = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    return figures.split(' ')[19];
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}

/** Leaves nothing where nothing was written. */
function removeEmpty(folder: string): void {
  const rest = readdirSync(folder);
  if (rest.some((name) => name !== '.gitignore')) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    rmdirSync(dirname(folder));
  } catch (error) {
    // Files of stackc, or of others, are in it.
    systemReason(error);
  }
}
