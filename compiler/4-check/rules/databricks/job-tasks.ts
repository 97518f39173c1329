import type { Resource } from '../../../ir/program.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';

/** A task of a job, with the names of the tasks that it waits for. */
export interface JobTask {
  readonly key: string;
  readonly dict: Dict<Value>;
  readonly dependencies: readonly string[];
}

/** The tasks of a job that have a key; the job's other mistakes are those of other rules. */
export function tasksOf({ properties }: Resource): readonly JobTask[] {
  return pickDicts(properties, 'task').flatMap((dict) => {
    const key = pickText(dict, 'task_key');
    if (key === undefined) return [];
    const dependencies = pickDicts(dict, 'depends_on').flatMap((each) => pickText(each, 'task_key') ?? []);
    return [{ key, dict, dependencies }];
  });
}

/** Whether `resource` is a job that the stack makes. */
export function isJob({ type, mode }: Resource): boolean {
  return type === 'databricks_job' && mode === 'managed';
}

/** Whether `dict` has something under `key` that is not null. */
export function has(dict: Dict<Value>, key: string): boolean {
  const value = pick(dict, key);
  return value !== undefined && value.kind !== 'null' && !(value.kind === 'list' && value.items.length === 0);
}
