import type { Dict, Str, Tree } from '../../value/literal.ts';
import { isLocalPath } from './local-paths.ts';
import { mapResources, resourcesOf } from './resources.ts';
import { changed, changedDict, changedItems, itemsIn, member, withMembers } from './tree.ts';

/** The path of a local library as the paths that it has in the workspace: one for each file that a pattern means. */
export type Uploaded = (path: Str) => readonly Str[];

/**
 * A bundle with its local wheels and jars under the paths that they are uploaded to: those of tasks, and of the environments of jobs and pipelines
 * (specs/databricks-bundles §5.4). What `uploaded` gives keeps the extras of a wheel (`x.whl[ml]`).
 */
export function withLibraries(root: Dict<Tree>, uploaded: Uploaded): Dict<Tree> {
  return mapResources(root, ({ kind, body }) => {
    if (kind === 'pipelines') return changedDict(body, 'environment', (spec) => withDependencies(spec, uploaded));
    if (kind !== 'jobs' || body.entries.has('git_source')) return body;
    const tasks = changedItems(body, 'tasks', (task) => withTaskLibraries(task, uploaded));
    return changedItems(tasks, 'environments', (environment) =>
      changedDict(environment, 'spec', (spec) => withDependencies(spec, uploaded)),
    );
  });
}

/** The local libraries of all tasks and environments of jobs. */
export function localLibraries(root: Dict<Tree>): readonly { readonly path: Str }[] {
  const found: { readonly path: Str }[] = [];
  const jobs = resourcesOf(root).filter(({ kind }) => kind === 'jobs');
  for (const { body } of jobs) {
    for (const task of itemsIn(body, 'tasks')) collect(task, (path) => void found.push({ path }));
    for (const environment of itemsIn(body, 'environments')) {
      for (const item of itemsIn(environment, 'spec', 'dependencies')) if (isLibrary(item)) found.push({ path: item });
    }
  }
  return found;
}

function collect(task: Tree, hear: (path: Str) => void): void {
  for (const library of itemsIn(task, 'libraries')) {
    for (const key of libraryKeys) {
      const path = member(library, key);
      if (isLibrary(path)) hear(path);
    }
  }
  const inner = member(task, 'for_each_task', 'task');
  if (inner) collect(inner, hear);
}

const libraryKeys = ['whl', 'jar'] as const;

function withTaskLibraries(task: Dict<Tree>, uploaded: Uploaded): Dict<Tree> {
  const libraries = changed(task, 'libraries', (list) =>
    list.kind === 'list' ? { ...list, items: list.items.flatMap((library) => ofLibrary(library, uploaded)) } : list,
  );
  const archived = changedDict(libraries, 'ai_runtime_task', (inner) =>
    changed(inner, 'code_source_path', (path) => (isLibrary(path) ? (uploaded(path)[0] ?? path) : path)),
  );
  return changedDict(archived, 'for_each_task', (each) =>
    changedDict(each, 'task', (inner) => withTaskLibraries(inner, uploaded)),
  );
}

function ofLibrary(library: Tree, uploaded: Uploaded): readonly Tree[] {
  if (library.kind !== 'dict') return [library];
  const key = libraryKeys.find((one) => isLibrary(member(library, one)));
  const path = key === undefined ? undefined : member(library, key);
  if (key === undefined || path?.kind !== 'string') return [library];
  return uploaded(path).map((value) => withMembers(library, { [key]: value }));
}

function withDependencies(spec: Dict<Tree>, uploaded: Uploaded): Dict<Tree> {
  return changed(spec, 'dependencies', (list) =>
    list.kind === 'list'
      ? {
          ...list,
          items: list.items.flatMap((item): readonly Tree[] =>
            isLibrary(item) ? ofDependency(item, uploaded) : [item],
          ),
        }
      : list,
  );
}

function ofDependency(item: Str, uploaded: Uploaded): readonly Str[] {
  const [, path = item.value, extras = ''] = /^(.*\.whl)(\[[^\]]*\])$/i.exec(item.value) ?? [];
  return uploaded({ ...item, value: path }).map((one) => ({ ...one, value: one.value + extras }));
}

const version = String.raw`(?:\d+!)?\d+(?:\.\d+)*(?:\.\*)?(?:[-_.]?(?:a|b|rc)\d+)?(?:[-_.]?post\d+)?(?:[-_.]?dev\d+)?(?:\+[\w.-]+)?`;
const packageName = new RegExp(
  String.raw`^[\w-]+\s?(?:\[[^\]]*\])?\s?(?:(?:===?|!=|<=|>=|~=|>|<)\s?${version}\s?,?\s?)*$`,
);

/** Whether a dependency is a local file, and no name of a package, option of pip or address. */
function isLibrary(item: Tree | undefined): item is Str {
  if (item?.kind !== 'string' || !isLocalPath(item.value)) return false;
  if (item.value.startsWith('.')) return true;
  const isOption = /(?:^|\s)--?[A-Za-z0-9-]+(?:[\s|=]|$)/.test(item.value);
  return !isOption && !item.value.includes(' @ ') && !item.value.includes(';') && !packageName.test(item.value);
}
