import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
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

/** Makes the lock, a folder in which stands who holds it; false where there is one. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lock, 'holder.json'), `{"process":${process.pid},"machine":${JSON.stringify(hostname())}}\n`);
  return true;
}

/** The locks of this process, which go with it. */
const mine = new Set<string>();
const removeMine = () => mine.forEach(removeLock);

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
    removeLock(lock);
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
}

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
  const isHere = holder !== undefined && holder.machine === hostname();
  if (isHere ? isAlive(holder.process) : !isSilent(lock)) return;
  removeLock(lock);
}

function removeLock(lock: string): void {
  try {
    unlinkSync(join(lock, 'holder.json'));
    rmdirSync(lock);
  } catch (error) {
    // Somebody else has removed it, or put something into it.
    systemReason(error);
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Whether a lock has shown no life for so long that its holder must be gone; false without a lock. */
function isSilent(lock: string): boolean {
  const state = statSync(lock, { throwIfNoEntry: false });
  return state !== undefined && Date.now() - state.mtimeMs > stale;
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
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
