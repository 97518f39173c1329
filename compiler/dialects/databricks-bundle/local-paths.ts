import type { Report } from '../../diagnostics/outcome.ts';
import { notebookLanguage, withoutExtension } from '../../kinds/databricks/tree/notebook-file.ts';
import { byCodePoint } from '../../util/by-code-point.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import type { Str } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { globMatcher, hasGlob } from './glob.ts';
import { belowSyncRoot, type SyncRoot, seenFrom } from './sync.ts';

/** What a path must lead to. */
export type Wanted = 'notebook' | 'file' | 'folder' | 'anything';

/** Where a bundle's files are, here and in the workspace. */
export interface FilePlaces {
  readonly env: Pick<DialectEnv, 'read' | 'list'>;
  /** The folder of the root file. */
  readonly folder: string;
  /** The deepest folder that holds the bundle and everything it uploads. */
  readonly syncRoot: SyncRoot;
  /** Where the files go: `workspace.file_path`. */
  readonly filePath: string;
  readonly report: Report;
  /** Hears of every path that leads to a local file. */
  readonly uploads?: (path: Str) => void;
}

/** Whether a path leads to a file beside the bundle, and to none in the workspace or elsewhere. */
export function isLocalPath(path: string): boolean {
  return (
    path !== '' &&
    !path.startsWith('/') &&
    !path.startsWith('~') &&
    !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path) &&
    !path.startsWith('${')
  );
}

/** The local file or folder that a path means: paths are relative to the file in which they are written. */
export function localPath(path: Str): string {
  return joinPath(folderOf(path.file.name), path.value);
}

/**
 * The path in the workspace of a local one (specs/databricks-bundles §5.4). Reports STK3625 where it leads to nothing of the wanted kind, or out of
 * what is uploaded.
 */
export function workspacePath(path: Str, wanted: Wanted, places: FilePlaces): Str {
  if (!isLocalPath(path.value)) return path;
  const local = localPath(path);
  const reason = problemOf(local, wanted, places);
  if (reason !== undefined) {
    places.report(say.localPath(path, { path: path.value, reason }));
    return path;
  }
  places.uploads?.(path);
  const inside = belowSyncRoot(places.syncRoot, local) ?? '';
  const name = wanted === 'notebook' ? withoutExtension(inside) : inside;
  return { ...path, value: name === '' ? places.filePath : `${places.filePath}/${name}` };
}

function problemOf(local: string, wanted: Wanted, { env, syncRoot }: FilePlaces): string | undefined {
  if (syncRoot.way === undefined)
    return 'its place is not known from here; start stackc in the folder above, which holds everything that is uploaded';
  if (belowSyncRoot(syncRoot, local) === undefined)
    return 'it lies outside of what the bundle uploads; "sync.paths" can name its folder';
  if (wanted === 'anything' || hasGlob(local) || local.includes('${')) return undefined;
  if (wanted === 'folder') {
    return local === '.' || (env.list(local)?.length ?? 0) > 0 ? undefined : 'there is no such folder';
  }
  const text = env.read(local).value;
  if (text === undefined) {
    const known = ['.py', '.ipynb', '.sql', '.scala', '.r', '.R'].find(
      (end) => env.read(local + end).value !== undefined,
    );
    return known === undefined ? 'there is no such file' : `there is no such file; did you mean "${local + known}"?`;
  }
  const isNotebook = notebookLanguage(local, () => text) !== undefined;
  if (wanted === 'notebook' && !isNotebook) {
    return 'the file is no notebook: its first line must be the comment "Databricks notebook source"';
  }
  return wanted === 'file' && isNotebook ? 'the file is a notebook, and a plain file is expected' : undefined;
}

/** The local files that a pattern means, as paths relative to the file in which it is written. */
export function matchesOf(pattern: Str, { env }: FilePlaces): readonly string[] {
  const from = folderOf(pattern.file.name);
  const local = localPath(pattern);
  const parts = local.split('/');
  const fixed = parts.slice(0, parts.findIndex(hasGlob)).join('/') || '.';
  const matcher = globMatcher(local);
  const files = (env.list(fixed) ?? []).filter((file) => matcher(file)).sort(byCodePoint);
  return files.map((file) => seenFrom(from, file));
}
