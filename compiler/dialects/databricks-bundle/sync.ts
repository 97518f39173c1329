import { baseName, folderOf, joinPath, wayTo } from '../../util/path.ts';
import type { Dict, Str, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { itemsIn } from './tree.ts';

/** The folders that a bundle uploads: `sync.paths`, relative to the file in which they are written; else the bundle's own. */
export function syncPaths(root: Dict<Tree>, folder: string): readonly string[] {
  const given = itemsIn(root, 'sync', 'paths').filter((item): item is Str => item.kind === 'string');
  const paths = given.map((path) => joinPath(folderOf(path.file.name), path.value));
  return paths.length > 0 ? [...new Set(paths)] : [folder || '.'];
}

/** The deepest folder that holds the bundle and everything that it uploads: what paths in the workspace are relative to. */
export interface SyncRoot {
  readonly path: string;
  /** The way from there to where stackc was started, for a folder above that; undefined where it cannot be told. */
  readonly way: string | undefined;
}

export function syncRootOf(root: Dict<Tree>, file: string, env: Pick<DialectEnv, 'read' | 'list'>): SyncRoot {
  const folder = folderOf(file);
  const paths = [folder || '.', ...syncPaths(root, folder)].map(partsOf);
  const ups = Math.max(...paths.map((parts) => parts.filter((part) => part === '..').length));
  if (ups === 0 || folder.startsWith('/')) {
    return { path: (folder.startsWith('/') ? '/' : '') + common(paths) || '.', way: '' };
  }
  const above = Array.from({ length: ups }, () => '..').join('/');
  const same = paths.every((parts) => parts.filter((part) => part === '..').length === ups);
  if (same) return { path: common(paths), way: '' };
  return { path: above, way: wayDown(above, file, env) };
}

/** Paths are relative, so the names of the folders in between are found by the root file itself. */
function wayDown(above: string, file: string, env: Pick<DialectEnv, 'read' | 'list'>): string | undefined {
  const text = env.read(file).value;
  const depth = partsOf(above).length;
  const name = baseName(file);
  const found = (env.list(above) ?? []).flatMap((path) => {
    const inside = path.slice(above.length + 1);
    const isSame = baseName(path) === name && env.read(path).value === text;
    const way = partsOf(inside).slice(0, depth);
    return isSame && joinPath(way.join('/'), file) === inside ? [way.join('/')] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** `path` as it is below the folder that is uploaded; undefined when it lies outside, or where that folder cannot be told. */
export function belowSyncRoot({ path: root, way }: SyncRoot, path: string): string | undefined {
  if (way === undefined) return undefined;
  if (way === '') return relativeTo(root, path);
  const whole = joinPath(way, path);
  return whole.startsWith('..') ? undefined : whole === '.' ? '' : whole;
}

/** `path` seen from `folder`; undefined when it lies outside. */
export function relativeTo(folder: string, path: string): string | undefined {
  if (folder === '' || folder === '.') {
    return path === '.' ? '' : path === '..' || path.startsWith('../') || path.startsWith('/') ? undefined : path;
  }
  if (path === folder) return '';
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** A path from the bundle's folder to a file, which may stand outside of it. */
export function seenFrom(folder: string, path: string): string {
  return relativeTo(folder, path) || (path === folder || path === '.' ? '.' : wayTo(folder, path));
}

function common(paths: readonly (readonly string[])[]): string {
  const [first = [], ...rest] = paths;
  const length = first.findIndex((part, index) => rest.some((other) => other[index] !== part));
  return first.slice(0, length < 0 ? first.length : length).join('/');
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}
