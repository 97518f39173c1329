import type { Dict, Str, Tree } from '../../value/literal.ts';
import { hasGlob } from './glob.ts';
import { type FilePlaces, isLocalPath, matchesOf, type Wanted, workspacePath } from './local-paths.ts';
import { mapResources } from './resources.ts';
import { changed, changedDict, changedItems, dictIn, member, textIn, withMembers } from './tree.ts';

/** The local paths of all resources as paths in the workspace (specs/databricks-bundles §5.4). Libraries that are built are not its business. */
export function translatePaths(root: Dict<Tree>, places: FilePlaces): Dict<Tree> {
  return mapResources(root, ({ kind, body }) => {
    if (kind === 'jobs') return ofJob(body, places);
    if (kind === 'pipelines') return ofPipeline(body, places);
    return body;
  });
}

/** Jobs that come from Git keep their paths, which are paths of the repository. */
function ofJob(job: Dict<Tree>, places: FilePlaces): Dict<Tree> {
  if (job.entries.has('git_source')) return job;
  const tasks = changedItems(job, 'tasks', (task) => ofTask(task, places));
  return changedItems(tasks, 'environments', (environment) =>
    changedDict(environment, 'spec', (spec) => changed(spec, 'dependencies', (list) => dependencies(list, places))),
  );
}

const inTasks: readonly (readonly [task: string, field: string, wanted: Wanted])[] = [
  ['notebook_task', 'notebook_path', 'notebook'],
  ['spark_python_task', 'python_file', 'file'],
  ['alert_task', 'workspace_path', 'file'],
  ['dbt_task', 'project_directory', 'folder'],
];

function ofTask(task: Dict<Tree>, places: FilePlaces): Dict<Tree> {
  let result = task;
  for (const [name, field, wanted] of inTasks) {
    result = changedDict(result, name, (inner) =>
      isFromGit(inner) ? inner : changed(inner, field, (path) => translated(path, wanted, places)),
    );
  }
  result = changedDict(result, 'sql_task', (sql) =>
    changedDict(sql, 'file', (file) =>
      isFromGit(file) ? file : changed(file, 'path', (path) => translated(path, 'file', places)),
    ),
  );
  result = changedDict(result, 'ai_runtime_task', (runtime) =>
    changedItems(runtime, 'deployments', (one) =>
      changed(one, 'command_path', (path) => translated(path, 'file', places)),
    ),
  );
  result = changedItems(result, 'libraries', (library) =>
    changed(library, 'requirements', (path) => translated(path, 'file', places)),
  );
  return changedDict(result, 'for_each_task', (each) => changedDict(each, 'task', (inner) => ofTask(inner, places)));
}

function isFromGit(task: Dict<Tree>): boolean {
  return textIn(task, 'source') === 'GIT';
}

function ofPipeline(pipeline: Dict<Tree>, places: FilePlaces): Dict<Tree> {
  const expanded = changed(pipeline, 'libraries', (list) =>
    list.kind === 'list' ? { ...list, items: list.items.flatMap((library) => matched(library, places)) } : list,
  );
  const libraries = changedItems(expanded, 'libraries', (library) => ofLibrary(library, places));
  const rooted = changed(libraries, 'root_path', (path) => translated(path, 'folder', places));
  return changedDict(rooted, 'environment', (spec) =>
    changed(spec, 'dependencies', (list) => dependencies(list, places)),
  );
}

function ofLibrary(library: Dict<Tree>, places: FilePlaces): Dict<Tree> {
  const notebook = changedDict(library, 'notebook', (one) =>
    changed(one, 'path', (path) => translated(path, 'notebook', places)),
  );
  const file = changedDict(notebook, 'file', (one) => changed(one, 'path', (path) => translated(path, 'file', places)));
  return changedDict(file, 'glob', (one) => changed(one, 'include', (path) => translated(path, 'anything', places)));
}

/** A library whose path is a pattern is one library for each match. */
function matched(library: Tree, places: FilePlaces): readonly Tree[] {
  if (library.kind !== 'dict') return [library];
  const key = ['notebook', 'file'].find((one) => dictIn(library, one));
  const path = key === undefined ? undefined : member(library, key, 'path');
  if (key === undefined || path?.kind !== 'string' || !isLocalPath(path.value) || !hasGlob(path.value))
    return [library];
  const found = matchesOf(path, places);
  if (found.length === 0) return [library];
  const inner = dictIn(library, key);
  return found.map((value) =>
    inner ? withMembers(library, { [key]: withMembers(inner, { path: { ...path, value } }) }) : library,
  );
}

/** Of what is installed only files of requirements and editable folders are translated. */
function dependencies(list: Tree, places: FilePlaces): Tree {
  if (list.kind !== 'list') return list;
  const items = list.items.map((item) => {
    const [, flag = '', , path = ''] = (item.kind === 'string' && /^(-r|-e)\s+(["']?)(.+)\2$/.exec(item.value)) || [];
    if (item.kind !== 'string' || flag === '' || !isLocalPath(path)) return item;
    const wanted = flag === '-r' ? 'file' : 'anything';
    return { ...item, value: `${flag} ${workspacePath({ ...item, value: path }, wanted, places).value}` };
  });
  return { ...list, items };
}

function translated(path: Tree, wanted: Wanted, places: FilePlaces): Tree {
  return path.kind === 'string' ? workspacePath(asPath(path), wanted, places) : path;
}

function asPath(path: Str): Str {
  return { ...path, value: path.value.replaceAll('\\', '/') };
}
