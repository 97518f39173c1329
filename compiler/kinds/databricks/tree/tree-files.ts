import { byPath, joinPath } from '../../../util/path.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickList } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import type { TemplateEnv } from '../../kind.ts';
import { ignoredFiles } from './ignored-files.ts';
import { matchesGlob } from './matches-glob.ts';
import { unsyncedFiles } from './synced-files.ts';

/** A file of a tree. */
export interface TreeFile {
  /** The way from the tree's folder to it. */
  readonly path: string;
  /** The way from the stack's folder to it. */
  readonly source: string;
  /** `render_paths` names it. */
  readonly isTemplate: boolean;
}

/**
 * The files of a `databricks_workspacetrees` that are uploaded, folder by folder: all below `source` but what begins with a dot, what its
 * `.gitignore` says where `use_gitignore` asks for it, and what `exclude_paths` says; the last pattern that matches decides. With `sync` all that
 * `databricks sync` uploads, and what `include_paths` names. Undefined when there is no such folder.
 */
export function treeFiles(body: Dict<Value>, { folder, list, read }: TemplateEnv): readonly TreeFile[] | undefined {
  const source = sourceOf(body);
  if (source === undefined) return undefined;
  const root = joinPath(folder, source);
  const found = list(root);
  if (!found) return undefined;
  const prefix = root === '.' ? '' : root.endsWith('/') ? root : `${root}/`;
  const isLeftOut = isSynced(body) ? unsynced(body, { root, prefix, files: found }, read) : ignored(body, root, read);
  const templates = texts(body, 'render_paths');
  return found
    .map((path) => path.slice(prefix.length))
    .filter((path) => !isLeftOut(path))
    .sort(byPath)
    .map((path) => ({
      path,
      source: joinPath(source, path),
      isTemplate: templates.some((pattern) => matchesGlob(path, pattern)),
    }));
}

/** Whether the tree holds what `databricks sync` uploads. */
export function isSynced(body: Dict<Value>): boolean {
  return isTrue(pick(body, 'sync'));
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}

function ignored(body: Dict<Value>, root: string, read: TemplateEnv['read']): (path: string) => boolean {
  const fromGit = isTrue(pick(body, 'use_gitignore')) ? read(joinPath(root, '.gitignore')).value : '';
  return ignoredFiles(['.*', ...(fromGit ?? '').split(/\r?\n/), ...texts(body, 'exclude_paths')]);
}

interface Found {
  readonly root: string;
  readonly prefix: string;
  readonly files: readonly string[];
}

/** What is excluded stays out, whatever is included. */
function unsynced(body: Dict<Value>, { root, ...found }: Found, read: TemplateEnv['read']): (path: string) => boolean {
  const isIgnored = unsyncedFiles(root, found, { read });
  const isIncluded = ignoredFiles(texts(body, 'include_paths'));
  const isExcluded = ignoredFiles(texts(body, 'exclude_paths'));
  return (path) => isExcluded(path) || (isIgnored(path) && !isIncluded(path));
}

/** The tree's folder, relative to the stack's. */
export function sourceOf(body: Dict<Value>): string | undefined {
  const source = pick(body, 'source');
  return source?.kind === 'file' && source.path !== '' ? source.path : undefined;
}

/** The patterns of `render_paths` that match none of the files. */
export function unusedTemplates(body: Dict<Value>, files: readonly TreeFile[]): readonly Value[] {
  return (pickList(body, 'render_paths')?.items ?? []).filter(
    (item) => item.kind === 'string' && !files.some(({ path }) => matchesGlob(path, item.value)),
  );
}

function texts(body: Dict<Value>, key: string): readonly string[] {
  return (pickList(body, key)?.items ?? []).flatMap((item) => (item.kind === 'string' ? [item.value] : []));
}
