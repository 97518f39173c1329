import type { Job } from '../../../ir/job.ts';
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

/** Where tasks name what they run; the last key holds the path. */
const inTasks: readonly (readonly string[])[] = [
  ['notebook_task', 'notebook_path'],
  ['spark_python_task', 'python_file'],
  ['sql_task', 'file', 'path'],
];
const libraries = ['whl', 'jar', 'requirements'];
const inPipelines = ['notebook', 'file'];
/** Folders of everybody: what stands there, nobody can know. */
const shared = new Set(['/', '/Shared', '/Workspace', '/Users', '/Repos']);

/**
 * Paths of notebooks and files lead to something (STK4122): in a folder that this stack fills, to what it puts there; without a Git source, from the root of the workspace; with one, from
 * the root of the repository. What others put into the workspace nobody can know. https://docs.databricks.com/api/workspace/jobs/create (`notebook_path`)
 */
export const pathsLeadToSomething: Rule = ({ report }) => {
  const made = new Map<string, Set<string>>();
  const uses: Use[] = [];
  const keep = (value: Value | undefined, owner: string): void => {
    if (value?.kind === 'string' && value.value.startsWith('/') && !value.value.includes('*'))
      uses.push({ value, owner });
  };
  return {
    resource({ name, type, mode, properties }) {
      if (mode !== 'managed') return;
      if (type === 'databricks_notebook' || type === 'databricks_workspace_file') keepMade(properties, made);
      if (type !== 'databricks_pipeline') return;
      for (const library of pickDicts(properties, 'library'))
        for (const kind of inPipelines) keep(within(library, [kind, 'path']), `the pipeline "${name}"`);
    },
    job(job) {
      for (const { key, task } of tasksOf(job)) {
        const owner = `the task "${key}" of the job "${job.resource.name}"`;
        for (const path of inTasks) {
          const holder = dictAt(task, path.slice(0, -1));
          const value = within(task, path);
          if (holder === undefined || value?.kind !== 'string') continue;
          const reason = wrongStart(value.value, holder, job.resource);
          if (reason !== undefined)
            report(say.pathToNothing(value, { path: value.value, owner, reason, suggestion: '' }));
          else if (pickText(holder, 'source') !== 'GIT') keep(value, owner);
        }
        for (const library of pickDicts(task, 'library'))
          for (const kind of libraries) keep(pick(library, kind), owner);
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

function tasksOf({ tasks }: Job): readonly { readonly key: string; readonly task: Dict<Value> }[] {
  return tasks.map(({ key, dict }) => ({ key, task: dictAt(dict, ['for_each_task', 'task']) ?? dict }));
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
  for (const key of keys) {
    const value: Value | undefined = found && pick(found, key);
    const only: Value | undefined = value?.kind === 'list' ? value.items[0] : value;
    found = only?.kind === 'dict' ? only : undefined;
  }
  return found;
}

function within(dict: Dict<Value>, keys: readonly string[]): Value | undefined {
  const holder = dictAt(dict, keys.slice(0, -1));
  return holder && pick(holder, keys.at(-1) ?? '');
}
