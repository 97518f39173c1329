import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type Git, type GitAnswer, gitIn } from './git.ts';
import type { Failed, Got, ObjectName, Put, Store } from './store.ts';
import { userName } from './user-name.ts';

export interface GitStoreOptions {
  /** Anything that `git fetch` takes: a URL, or a folder. */
  readonly repository: string;
  readonly branch: string;
  /** The file of the state on the branch. */
  readonly path: string;
  /** A folder of this machine for what was fetched; several processes may share it. */
  readonly cache: string;
  /** What messages call the place. */
  readonly shown: string;
}

/**
 * A state as a file on a branch of a Git repository, and its lock as a reference of its own (`refs/stackc/lock/…`), so that taking a lock
 * makes no commit on the branch. Comparing and swapping is a push that names what it replaces (`--force-with-lease`). Writes of one
 * serial replace each other, so the branch has one commit for each serial; where the server allows no replacing, they follow each other.
 */
export function gitStore(options: GitStoreOptions): Store {
  const git = gitIn(options.cache);
  const objects: Readonly<Record<ObjectName, Kept>> = { state: stateOf(options), lock: lockOf(options) };
  const of = (name: ObjectName): Access => ({ git, repository: options.repository, kept: objects[name] });
  return {
    place: options.shown,
    get: async (name) => {
      const seen = await look(of(name));
      return 'problem' in seen ? seen : contentOf(seen, git);
    },
    put: (name, text, expected) => swap(of(name), text, expected),
    remove: (name, expected) => swap(of(name), undefined, expected),
  };
}

/** One text in a repository. */
interface Kept {
  readonly reference: string;
  readonly path: string;
  /** Whether what was there before stays in the history. */
  readonly hasHistory: boolean;
  readonly message: (text: string) => string;
}

interface Access {
  readonly git: Git;
  readonly repository: string;
  readonly kept: Kept;
}

function stateOf({ branch, path }: GitStoreOptions): Kept {
  const message = (text: string) => `${path}: serial ${/"serial": (\d+)/.exec(text)?.[1] ?? 'unknown'}`;
  return { reference: `refs/heads/${branch}`, path, hasHistory: true, message };
}

function lockOf({ branch, path }: GitStoreOptions): Kept {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return {
    reference: `refs/stackc/lock/${branch}/${name}`,
    path: 'lock',
    hasHistory: false,
    message: () => `Lock of ${path}`,
  };
}

/** What a reference leads to: no commit, or one without the file, is nothing. */
interface Seen {
  readonly commit: string | undefined;
  readonly blob: string | undefined;
}

async function look({ git, repository, kept: { reference, path } }: Access): Promise<Seen | Failed> {
  for (let left = attempts; ; left--) {
    const listed = await git(['ls-remote', '--quiet', repository, reference]);
    if (listed.kind === 'failed') return listed;
    const commit = listed.text.split(/\s/)[0] ?? '';
    if (commit === '') return { commit: undefined, blob: undefined };
    const here = await git(['cat-file', '-e', commit]);
    if (here.kind === 'done') return { commit, blob: await blobAt(git, commit, path) };
    const fetched = await git(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', repository, reference]);
    // Between the two questions the reference can have moved on, or be gone.
    if (fetched.kind === 'failed' && left <= 1) return fetched;
  }
}

async function blobAt(git: Git, commit: string, path: string): Promise<string | undefined> {
  const found = await git(['rev-parse', '--quiet', '--verify', `${commit}:${path}`]);
  return found.kind === 'done' ? found.text.trim() : undefined;
}

async function contentOf({ blob }: Seen, git: Git): Promise<Got> {
  if (blob === undefined) return { kind: 'missing' };
  const read = await git(['cat-file', 'blob', blob]);
  return read.kind === 'failed' ? read : { kind: 'text', text: read.text, version: blob };
}

/** How often a push is tried that others were faster than. */
const attempts = 50;

/** Replaces one text by another, or by nothing. A push that lost against another file of the branch is made again on top of that. */
async function swap(access: Access, text: string | undefined, expected: string | undefined): Promise<Put> {
  const { git } = access;
  const blob = text === undefined ? undefined : await made(git(['hash-object', '-w', '--stdin'], { input: text }));
  if (blob && typeof blob !== 'string') return blob;
  let mayReplace = true;
  let last: Failed = { kind: 'failed', problem: 'others were faster, again and again' };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const seen = await look(access);
    if ('problem' in seen) return seen;
    // An answer that was lost on its way: what was to be written is there.
    if (attempt > 0 && seen.blob === blob) return { kind: 'done', version: blob ?? '' };
    if (seen.blob !== expected) {
      return text === undefined && seen.blob === undefined ? { kind: 'done', version: '' } : { kind: 'outdated' };
    }
    const commit = await commitOf(access, { seen, blob, text, mayReplace });
    if (typeof commit === 'object') return commit;
    const pushed = await push(access, seen, commit);
    if (pushed.kind === 'done') return { kind: 'done', version: blob ?? '' };
    last = pushed;
    const { problem } = pushed;
    if (/non-fast-forward|protected|force push/i.test(problem) && mayReplace) mayReplace = false;
    else if (!/stale info|cannot lock ref|failed to update ref|reference already exists|fetch first/i.test(problem))
      break;
    await pause(Math.random() * 20 * Math.min(attempt + 1, 10));
  }
  return { ...last, problem: `Git could not push "${access.kept.reference}": ${last.problem}` };
}

async function made(answer: Promise<GitAnswer>): Promise<string | Failed> {
  const given = await answer;
  return given.kind === 'done' ? given.text.trim() : given;
}

interface Change {
  readonly seen: Seen;
  readonly blob: string | undefined;
  readonly text: string | undefined;
  readonly mayReplace: boolean;
}

/** The commit that holds the change; undefined where the reference is to go. */
async function commitOf(access: Access, change: Change): Promise<string | undefined | Failed> {
  const { git, kept } = access;
  const { blob, text, seen } = change;
  if (!kept.hasHistory && blob === undefined) return undefined;
  const tree = await treeOf(access, kept.hasHistory ? seen.commit : undefined, blob);
  if (typeof tree === 'object') return tree;
  const message = text === undefined ? `${kept.path}: removed` : kept.message(text);
  const parents = await parentsOf(access, change, message);
  const args = [...parents.flatMap((parent) => ['-p', parent]), '-m', message];
  return made(git([...(await identity(git)), 'commit-tree', tree, ...args]));
}

/** A tree like that of `base`, but for the one file. */
async function treeOf(
  { git, kept: { path } }: Access,
  base: string | undefined,
  blob: string | undefined,
): Promise<string | Failed> {
  const where = await made(git(['rev-parse', '--absolute-git-dir']));
  if (typeof where === 'object') return where;
  const index = `${where}/index-${randomUUID()}`;
  const step = blob === undefined ? ['--force-remove', path] : ['--add', '--cacheinfo', `100644,${blob},${path}`];
  try {
    const read = await made(git(['read-tree', base ?? '--empty'], { index }));
    if (typeof read === 'object') return read;
    const updated = await made(git(['update-index', ...step], { index }));
    return typeof updated === 'object' ? updated : await made(git(['write-tree'], { index }));
  } finally {
    rmSync(index, { force: true });
  }
}

async function parentsOf(
  { git, kept }: Access,
  { seen: { commit }, mayReplace }: Change,
  message: string,
): Promise<readonly string[]> {
  if (!kept.hasHistory || commit === undefined) return [];
  const shown = await git(['log', '-1', '--format=%s%n%P', commit]);
  const [subject, parents = ''] = shown.kind === 'done' ? shown.text.split('\n') : [];
  if (!mayReplace || subject !== message) return [commit];
  return parents.split(' ').filter((parent) => parent !== '');
}

/** Who writes: as Git knows the user, else by the names of user and machine. */
async function identity(git: Git): Promise<readonly string[]> {
  const known = await git(['var', 'GIT_COMMITTER_IDENT']);
  if (known.kind === 'done') return [];
  const name = userName();
  return ['-c', `user.name=${name}`, '-c', `user.email=${name}@${hostname()}`];
}

function push({ git, repository, kept: { reference } }: Access, { commit }: Seen, next: string | undefined) {
  const lease = `--force-with-lease=${reference}:${commit ?? ''}`;
  return git(['push', '--quiet', '--porcelain', lease, repository, `${next ?? ''}:${reference}`]);
}
