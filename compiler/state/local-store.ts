import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { foundKeeper } from './back-up.ts';
import type { Got, ObjectName, Put, Store } from './store.ts';

/**
 * A state in a file, its lock beside it (`prod.state.json.lock`). Files appear whole. Comparing and swapping happens under a guard that
 * is held for moments; one that a killed process left is taken over after some seconds. The state that a run found is kept
 * (`prod.state.pre-serial-12.json`) before the first other one takes its place; other places have a history of their own.
 *
 * @param path absolute; `shown` is what messages call it.
 */
export function localStore(path: string, shown: string): Store {
  const keepFound = foundKeeper(path);
  const fileOf = (name: ObjectName) => (name === 'state' ? path : `${path}.lock`);
  return {
    place: shown,
    get: async (name) => read(fileOf(name)),
    put: (name, text, expected) =>
      guarded(path, async () => {
        const file = fileOf(name);
        const before = read(file);
        if (versionOf(before) !== expected) return { kind: 'outdated' };
        if (name === 'state') keepFound(before.kind === 'text' ? before.text : undefined, text);
        const { default: writeFileAtomic } = await import('write-file-atomic');
        writeFileAtomic.sync(file, text);
        return { kind: 'done', version: hash(text) };
      }),
    remove: (name, expected) =>
      guarded(path, async () => {
        const file = fileOf(name);
        const version = versionOf(read(file));
        if (version !== undefined && version !== expected) return { kind: 'outdated' };
        rmSync(file, { force: true });
        return { kind: 'done', version: expected };
      }),
  };
}

function read(file: string): Got {
  try {
    const entry = statSync(file);
    // Reading a device or a pipe may never end.
    if (entry.isDirectory()) return { kind: 'failed', problem: 'it is a folder, not a file' };
    if (!entry.isFile()) return { kind: 'failed', problem: 'it is a device or a pipe, not a file' };
    const text = readFileSync(file, 'utf8');
    return { kind: 'text', text, version: hash(text) };
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'failed', problem: problemOf(error) };
  }
}

function versionOf(got: Got): string | undefined {
  if (got.kind === 'failed') throw new Error(got.problem);
  return got.kind === 'text' ? got.version : undefined;
}

const stale = 5000;
/** Together longer than a guard counts as held. */
const retries = { retries: 400, minTimeout: 5, maxTimeout: 50, randomize: true };

async function guarded(path: string, work: () => Promise<Put>): Promise<Put> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const { default: lockfile } = await import('proper-lockfile');
    const lockfilePath = `${path}.guard`;
    const release = await lockfile.lock(path, { lockfilePath, stale, retries, realpath: false });
    try {
      return await work();
    } finally {
      await release();
    }
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error) };
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
