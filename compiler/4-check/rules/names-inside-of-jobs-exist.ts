import type { Report } from '../../diagnostics/outcome.ts';
import { few } from '../../ir/job.ts';
import type { Rule } from '../../rule.ts';
import { asWritten } from '../../source/as-written.ts';
import { suggester } from '../../util/did-you-mean.ts';
import type { Dict, Str } from '../../value/literal.ts';
import { pick, pickDicts } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/**
 * Inside of a Databricks job every key stands once (STK4028), and what tasks name is there: the tasks that they wait for, their clusters,
 * their environments (STK4029). Databricks says so only when the job is deployed. A key that only the target knows may be any. Where unresolved
 * names are allowed, these are warnings, too.
 */
export const namesInsideOfJobsExist: Rule = ({ options, report: tell }) => {
  const report: Report = (found) => tell(options.allowUnresolved ? { ...found, severity: 'warning' } : found);
  return {
    job({ resource: { properties, name }, dicts: tasks, isInOrder }) {
      const job = { name, report };
      if (!isInOrder) checkUses(keysOf(job, { dicts: tasks, key: 'task_key', what: 'task' }), dependencies(tasks), job);
      const all = tasks.some(repeats) ? [...tasks, ...tasks.flatMap(repeatedTask)] : tasks;
      for (const { list, key, what } of shared)
        checkShared({ dicts: pickDicts(properties, list), key, what }, all, job);
    },
  };
};

/** What tasks of a job share, and name by its key. */
const shared = [
  { list: 'job_cluster', key: 'job_cluster_key', what: 'job cluster' },
  { list: 'environment', key: 'environment_key', what: 'environment' },
] as const;

interface Job {
  readonly name: string;
  readonly report: Report;
}

function checkShared(owners: Keyed, tasks: readonly Dict<Value>[], job: Job): void {
  const { key } = owners;
  if (areAllKnown(owners, tasks)) return;
  const uses = tasks.flatMap((task) => pick(task, key) ?? []);
  checkUses(keysOf(job, owners), uses, job);
}

/** One look, with which nearly every job is done: a few keys, each of its own, and no task that names another. */
function areAllKnown({ dicts, key }: Keyed, tasks: readonly Dict<Value>[]): boolean {
  if (dicts.length > few) return false;
  for (let index = 0; index < dicts.length; index++) {
    const own = dicts[index]?.entries.get(key)?.value;
    if (own?.kind !== 'string' || numberOf(own.value, dicts, key) !== index) return false;
  }
  for (let index = 0; index < tasks.length; index++) {
    const use = tasks[index]?.entries.get(key)?.value;
    if (use?.kind === 'string' && numberOf(use.value, dicts, key) < 0) return false;
  }
  return true;
}

/** Which of the mappings is the first that has the text under the key; -1 when none has. */
function numberOf(text: string, dicts: readonly Dict<Value>[], key: string): number {
  for (let index = 0; index < dicts.length; index++) {
    const own = dicts[index]?.entries.get(key)?.value;
    if (own?.kind === 'string' && own.value === text) return index;
  }
  return -1;
}

function repeats(task: Dict<Value>): boolean {
  return task.entries.has('for_each_task');
}

/** The task inside of `for_each_task`, which names clusters and environments of the same job. */
function repeatedTask(task: Dict<Value>): readonly Dict<Value>[] {
  const repeated = pick(task, 'for_each_task');
  if (!repeated) return [];
  const holders = repeated?.kind === 'list' ? repeated.items : [repeated];
  return holders.flatMap((holder) => {
    const inner = holder?.kind === 'dict' ? pick(holder, 'task') : undefined;
    return (inner?.kind === 'list' ? inner.items : [inner]).flatMap((each) => (each?.kind === 'dict' ? [each] : []));
  });
}

function dependencies(tasks: readonly Dict<Value>[]): readonly Value[] {
  return tasks.flatMap((task) => pickDicts(task, 'depends_on').flatMap((each) => pick(each, 'task_key') ?? []));
}

interface Keyed {
  readonly dicts: readonly Dict<Value>[];
  readonly key: string;
  readonly what: string;
}

interface Known {
  readonly what: string;
  /** Each with the first that has it. */
  readonly keys: ReadonlyMap<string, Str>;
  /** Whether a key is known only to the target, so that nothing can be called unknown. */
  readonly isOpen: boolean;
}

function keysOf({ name, report }: Job, { dicts, key, what }: Keyed): Known {
  const first = new Map<string, Str>();
  let isOpen = false;
  for (const dict of dicts) {
    const value = pick(dict, key);
    if (value?.kind !== 'string') isOpen ||= value !== undefined;
    else {
      const earlier = first.get(value.value);
      if (!earlier) first.set(value.value, value);
      else {
        const related = [{ at: earlier, note: 'the other one' }];
        report(say.sameKeyInJob(value, { name, what, key: asWritten(value, value.value) }, related));
      }
    }
  }
  return { what, keys: first, isOpen };
}

function checkUses({ what, keys, isOpen }: Known, uses: readonly Value[], { name, report }: Job): void {
  if (isOpen) return;
  const suggest = suggester(() => keys.keys());
  for (const use of uses) {
    if (use.kind !== 'string' || keys.has(use.value)) continue;
    const key = asWritten(use, use.value);
    const suggestion = key === use.value ? suggest(key) : '';
    report(say.unknownKeyInJob(use, { name, what, key, suggestion }));
  }
}
