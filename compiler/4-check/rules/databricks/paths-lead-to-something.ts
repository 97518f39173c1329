import type { JobTask } from '../../../ir/job.ts';
import type { Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { folderOf } from '../../../util/path.ts';
import type { Dict, Str } from '../../../value/literal.ts';
import { pick, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { has } from './has.ts';

/** A path in the workspace that something runs or reads. */
interface Use {
  readonly value: Str;
  readonly owner: string;
}

/** Where tasks name what they run: the way to the mapping, and the key that holds the path. */
const inTasks: readonly { readonly holder: readonly string[]; readonly key: string }[] = [
  { holder: ['notebook_task'], key: 'notebook_path' },
  { holder: ['spark_python_task'], key: 'python_file' },
  { holder: ['sql_task', 'file'], key: 'path' },
];
/** Types that put something into a folder. */
const fillers: ReadonlySet<string> = new Set(['databricks_notebook', 'databricks_workspace_file']);
const types: ReadonlySet<string> = new Set([...fillers, 'databricks_pipeline']);
const libraries = ['whl', 'jar', 'requirements'];
const inPipelines = ['notebook', 'file'];
/** Folders of everybody: what stands there, nobody can know. */
const shared = new Set(['/', '/Shared', '/Workspace', '/Users', '/Repos']);

/**
 * Paths of notebooks and files lead to something (STK4122): in a folder that this stack fills, to what it puts there; without a Git source, from the root of the workspace; with one, from
 * the root of the repository. What others put into the workspace nobody can know. https://docs.databricks.com/api/workspace/jobs/create (`notebook_path`)
 */
export const pathsLeadToSomething: Rule = ({ program, report }) => {
  const made = new Map<string, Set<string>>();
  const uses: Use[] = [];
  // Without a folder that this stack fills nothing can be missing in one.
  const isFilling = program.resources.some(({ type, mode }) => mode === 'managed' && fillers.has(type));
  const keep = (value: Value | undefined, owner: string): void => {
    if (value?.kind === 'string' && value.value.startsWith('/') && !value.value.includes('*'))
      uses.push({ value, owner });
  };
  const lookAt = ({ key, dict }: JobTask, resource: Resource): void => {
    const task = dict.entries.has('for_each_task') ? (dictAt(dict, ['for_each_task', 'task']) ?? dict) : dict;
    for (let index = 0; index < inTasks.length; index++) {
      const way = inTasks[index];
      const holder = way && dictAt(task, way.holder);
      if (!holder) continue;
      const value = pick(holder, way.key);
      if (value?.kind !== 'string') continue;
      const reason = wrongStart(value.value, holder, resource);
      if (reason !== undefined)
        report(say.pathToNothing(value, { path: value.value, owner: ownerOf(key, resource), reason, suggestion: '' }));
      else if (isFilling && pickText(holder, 'source') !== 'GIT') keep(value, ownerOf(key, resource));
    }
    if (!isFilling) return;
    for (const library of pickDicts(task, 'library'))
      for (const kind of libraries) keep(pick(library, kind), ownerOf(key, resource));
  };
  return {
    types,
    resource({ name, type, mode, properties }) {
      if (mode !== 'managed') return;
      if (fillers.has(type)) keepMade(properties, made);
      if (type !== 'databricks_pipeline') return;
      for (const library of pickDicts(properties, 'library'))
        for (const kind of inPipelines) keep(pathIn(library, kind), `the pipeline "${name}"`);
    },
    job({ resource, tasks }) {
      for (let index = 0; index < tasks.length; index++) {
        const task = tasks[index];
        if (task) lookAt(task, resource);
      }
    },
    end() {
      for (const { value, owner } of uses) {
        const path = inWorkspace(value.value);
        const folder = folderOf(path);
        const there = shared.has(folder) ? undefined : made.get(folder);
        if (there === undefined || there.has(path)) continue;
        const reason = `this stack fills the folder "${folder}", and puts nothing there under this name`;
        report(say.pathToNothing(value, { path: value.value, owner, reason, suggestion: didYouMean(path, there) }));
      }
    },
  };
};

/** `/Workspace/Shared/a` and `/Shared/a` are the same. */
function inWorkspace(path: string): string {
  return path.replace(/^\/Workspace(?=\/)/, '');
}

function keepMade(properties: Dict<Value>, made: Map<string, Set<string>>): void {
  const written = pickText(properties, 'path');
  if (written === undefined) return;
  const path = inWorkspace(written);
  const there = made.get(folderOf(path));
  if (there) there.add(path);
  else made.set(folderOf(path), new Set([path]));
}

function ownerOf(task: string, job: Resource): string {
  return `the task "${task}" of the job "${job.name}"`;
}

/** Why a path cannot lead anywhere, whatever there is; undefined where it may. */
function wrongStart(path: string, holder: Dict<Value>, { properties }: Resource): string | undefined {
  const isNotebook = has(holder, 'notebook_path');
  const source = pick(holder, 'source');
  if (source !== undefined && source.kind !== 'string') return undefined;
  const isOfGit = source === undefined ? has(properties, 'git_source') : source.value === 'GIT';
  if (isOfGit && !has(properties, 'git_source')) return 'its source is "GIT", and the job has no "git_source"';
  if (isOfGit && path.startsWith('/') && !path.startsWith('/Volumes/'))
    return 'a path in a Git repository is relative to its root';
  const isElsewhere = !isNotebook && (path.includes(':') || path.startsWith('/'));
  return isOfGit || isElsewhere || path.startsWith('/') ? undefined : 'a path in the workspace begins with "/"';
}

/** The mapping that stands behind `keys`, each of which may hold it in a list of one. */
function dictAt(dict: Dict<Value>, keys: readonly string[]): Dict<Value> | undefined {
  let found: Dict<Value> | undefined = dict;
  for (let index = 0; index < keys.length; index++) {
    const value: Value | undefined = found && pick(found, keys[index] ?? '');
    const only: Value | undefined = value?.kind === 'list' ? value.items[0] : value;
    found = only?.kind === 'dict' ? only : undefined;
  }
  return found;
}

function pathIn(library: Dict<Value>, kind: string): Value | undefined {
  const holder = dictAt(library, [kind]);
  return holder && pick(holder, 'path');
}
