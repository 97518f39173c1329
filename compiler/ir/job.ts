import type { Dict } from '../value/literal.ts';
import { pick, pickDicts, pickText } from '../value/pick.ts';
import type { Value } from '../value/value.ts';
import type { Resource } from './program.ts';

/** A Databricks job that the stack makes, with its tasks: what many rules want to know. */
export interface Job {
  readonly resource: Resource;
  /** All tasks as they were written. */
  readonly dicts: readonly Dict<Value>[];
  /** Those that have a key; the job's other mistakes are those of other rules. */
  readonly tasks: readonly JobTask[];
  /**
   * Set when there is nothing to say of the keys of tasks: each has one of its own, and waits only for tasks that are there, never in a circle. Not set is a job with many tasks, too: that
   * takes maps, which nearly all jobs can do without.
   */
  readonly isInOrder: boolean;
}

/** A task of a job, with the names of the tasks that it waits for. */
export interface JobTask {
  readonly key: string;
  readonly dict: Dict<Value>;
  readonly dependencies: readonly string[];
}

/** So many can be compared each with each; no more than a number has bits. */
export const few = 30;

/** A resource as a job; undefined when it is none. */
export function jobOf(resource: Resource): Job | undefined {
  if (resource.type !== 'databricks_job' || resource.mode !== 'managed') return undefined;
  const dicts = pickDicts(resource.properties, 'task');
  const tasks: JobTask[] = [];
  dicts.forEach((dict) => {
    const key = pickText(dict, 'task_key');
    if (key !== undefined) tasks.push({ key, dict, dependencies: dependenciesOf(dict) });
  });
  return { resource, dicts, tasks, isInOrder: tasks.length === dicts.length && areInOrder(tasks) };
}

const none: readonly string[] = [];

function dependenciesOf(task: Dict<Value>): readonly string[] {
  const list = pick(task, 'depends_on');
  if (list?.kind !== 'list' || list.items.length === 0) return none;
  const keys: string[] = [];
  list.items.forEach((item) => {
    const key = item.kind === 'dict' ? pickText(item, 'task_key') : undefined;
    if (key !== undefined) keys.push(key);
  });
  return keys;
}

/** Settles every task that waits only for settled ones, until nothing changes. */
function areInOrder(tasks: readonly JobTask[]): boolean {
  if (tasks.length > few || tasks.some(({ key }, index) => numberOf(key, tasks) !== index)) return false;
  // A bit for each task.
  let settled = 0;
  let before = -1;
  while (settled !== before) {
    before = settled;
    for (let index = 0; index < tasks.length; index++)
      if (canStart(tasks[index], tasks, settled)) settled |= 1 << index;
  }
  return settled === 2 ** tasks.length - 1;
}

function canStart(task: JobTask | undefined, tasks: readonly JobTask[], settled: number): boolean {
  if (task === undefined) return false;
  const { dependencies } = task;
  for (let index = 0; index < dependencies.length; index++) {
    const number = numberOf(dependencies[index], tasks);
    if (number < 0 || (settled & (1 << number)) === 0) return false;
  }
  return true;
}

/** Which task is the first with the key; -1 when none has it. */
function numberOf(key: string | undefined, tasks: readonly JobTask[]): number {
  for (let index = 0; index < tasks.length; index++) if (tasks[index]?.key === key) return index;
  return -1;
}
