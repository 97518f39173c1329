import { folderOf, joinPath } from '../../util/path.ts';
import type { Dict, Str, Tree } from '../../value/literal.ts';
import type { Converting } from './convert.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import type { StackBlock } from './grants.ts';
import { isLocalPath } from './local-paths.ts';
import { type BundleResource, resourcesOf } from './resources.ts';
import { belowSyncRoot, relativeTo, seenFrom, syncPaths } from './sync.ts';
import { booleanTree, dictIn, dictTree, isTrue, itemsIn, listTree, member, textTree, withMembers } from './tree.ts';

export interface FileTrees {
  readonly places: Converting;
  readonly isTaken: (name: string) => boolean;
  /** A resource names a file. */
  readonly isNeeded: boolean;
}

/** What an import and a compilation write beside the bundle, and no workspace needs. */
const own = ['stack.yaml', 'stack/', 'generated/', '.stackc/'];

/**
 * The folders that a bundle uploads, each as a tree of the workspace with the files that `databricks sync` would upload (specs/databricks-bundles §8.1). Only where a
 * resource names a file, or the bundle says `sync`.
 */
export function fileTrees(root: Dict<Tree>, { places, isTaken, isNeeded }: FileTrees): readonly StackBlock[] {
  if (!isNeeded) return [];
  const at = member(root, 'sync') ?? member(root, 'workspace', 'file_path') ?? root;
  const [include, exclude] = [patterns(root, 'include', places), patterns(root, 'exclude', places)];
  return syncPaths(root, places.folder).flatMap((folder) => {
    const below = belowSyncRoot(places.syncRoot, folder);
    if (below === undefined) return [];
    if ((places.env.list(folder) ?? []).length === 0) {
      const path = seenFrom(places.folder, folder);
      places.report(say.localPath(member(root, 'sync', 'paths') ?? at, { path, reason: 'there is no such folder' }));
    }
    const ours = relativeTo(folder, places.folder || '.');
    const made =
      ours === undefined ? [] : own.map((name) => `/${joinPath(ours, name)}${name.endsWith('/') ? '/' : ''}`);
    const texts = (list: readonly Pattern[]) => list.flatMap((one) => fromFolder(one, below));
    const included = texts(include);
    const body = dictTree(at, {
      source: textTree(at, seenFrom(places.folder, folder)),
      path: textTree(at, below === '' ? places.filePath : `${places.filePath}/${below}`),
      sync: booleanTree(at, true),
      include_paths: included.length === 0 ? undefined : listTree(at, included),
      exclude_paths: listTree(at, [...made.map((text) => textTree(at, text)), ...texts(exclude)]),
    });
    const wanted = below === '' ? 'files' : `files-${below.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
    const name = isTaken(wanted) ? `${wanted}-` : wanted;
    return [{ type: 'databricks_workspacetrees', name, body, of: 'the files of the bundle', at }];
  });
}

/** Whether a resource needs files beside those whose paths are translated: the source of an app, or a path that says where the files go. */
export function needsFiles(root: Dict<Tree>, filePath: string): boolean {
  const resources = member(root, 'resources');
  const isApp = resourcesOf(root).some(({ kind, body }) => {
    const path = member(body, 'source_code_path');
    return kind === 'apps' && path?.kind === 'string' && isLocalPath(path.value);
  });
  return isApp || (filePath !== '' && resources !== undefined && hasText(resources, filePath));
}

function hasText(tree: Tree, part: string): boolean {
  if (tree.kind === 'string') return tree.value.includes(part);
  if (tree.kind === 'list') return tree.items.some((item) => hasText(item, part));
  return tree.kind === 'dict' && [...tree.entries.values()].some(({ value }) => hasText(value, part));
}

/** Whether a resource starts as soon as it is created, so that its files have to be there before. */
export function startsAtOnce({ kind, body }: BundleResource): boolean {
  const continuous = member(body, 'continuous');
  return kind === 'jobs' ? continuous?.kind === 'dict' : kind === 'pipelines' && isTrue(continuous);
}

/** A block that waits for others. */
export function waitingFor(body: Dict<Tree>, blocks: readonly StackBlock[]): Dict<Tree> {
  if (blocks.length === 0) return body;
  const options = dictIn(body, 'resource_options') ?? dictTree(body, {});
  const names = blocks.map(({ name }) => textTree(body, `\${resources.blocks.${name}}`));
  return withMembers(body, { resource_options: withMembers(options, { depends_on: listTree(body, names) }) });
}

/** A pattern of `sync`, as it is below the folder that everything is uploaded from. */
interface Pattern {
  readonly written: Str;
  /** The way from the sync root to the folder that it counts from; undefined for one without a slash, which counts everywhere below. */
  readonly folder: string | undefined;
  readonly text: string;
}

function patterns(root: Dict<Tree>, key: string, { syncRoot, report }: Converting): readonly Pattern[] {
  return itemsIn(root, 'sync', key).flatMap((item): readonly Pattern[] => {
    if (item.kind !== 'string') return [];
    const [, not = '', text = ''] = /^(!?)(.*)$/s.exec(item.value) ?? [];
    const isInRoot =
      folderOf(item.file.name) === syncRoot.path || (syncRoot.path === '.' && folderOf(item.file.name) === '');
    if (isInRoot && !text.replace(/\/$/, '').includes('/'))
      return [{ written: item, folder: undefined, text: not + text }];
    const whole = belowSyncRoot(syncRoot, joinPath(folderOf(item.file.name), text));
    if (whole === undefined) {
      report(say.localPath(item, { path: item.value, reason: 'it lies outside of what the bundle uploads' }));
      return [];
    }
    return [{ written: item, folder: '', text: `${not}/${whole}${text.endsWith('/') ? '/' : ''}` }];
  });
}

/** A pattern as one folder that is uploaded sees it; none where it is about another. */
function fromFolder({ written, folder, text }: Pattern, below: string): readonly Tree[] {
  if (folder === undefined || below === '') return [{ ...written, value: text }];
  const [, not = '', path = ''] = /^(!?)\/(.*)$/s.exec(text) ?? [];
  if (!path.startsWith(`${below}/`)) return path.startsWith('**') ? [{ ...written, value: not + path }] : [];
  return [{ ...written, value: `${not}${path.slice(below.length)}` }];
}
