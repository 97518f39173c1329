import { byPath, joinPath } from '../../../util/path.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickList } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import type { TemplateEnv } from '../../kind.ts';
import { ignoredFiles } from './ignored-files.ts';
import { matchesGlob } from './matches-glob.ts';

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
 * `.gitignore` says where `use_gitignore` asks for it, and what `exclude_paths` says; the last pattern that matches decides. Undefined when there
 * is no such folder.
 */
export function treeFiles(body: Dict<Value>, { folder, list, read }: TemplateEnv): readonly TreeFile[] | undefined {
  const source = sourceOf(body);
  if (source === undefined) return undefined;
  const root = joinPath(folder, source);
  const found = list(root);
  if (!found) return undefined;
  const gitignore = pick(body, 'use_gitignore');
  const fromGit = gitignore?.kind === 'boolean' && gitignore.value ? read(joinPath(root, '.gitignore')).value : '';
  const isIgnored = ignoredFiles(['.*', ...(fromGit ?? '').split(/\r?\n/), ...texts(body, 'exclude_paths')]);
  const templates = texts(body, 'render_paths');
  const prefix = root === '.' ? '' : root.endsWith('/') ? root : `${root}/`;
  return found
    .map((path) => path.slice(prefix.length))
    .filter((path) => !isIgnored(path))
    .sort(byPath)
    .map((path) => ({
      path,
      source: joinPath(source, path),
      isTemplate: templates.some((pattern) => matchesGlob(path, pattern)),
    }));
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
