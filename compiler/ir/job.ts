import type { Dict } from '../value/literal.ts';
import { pickDicts, pickText } from '../value/pick.ts';
import type { Value } from '../value/value.ts';
import type { Resource } from './program.ts';

/** A Databricks job that the stack makes, with its tasks: what many rules want to know. */
export interface Job {
  readonly resource: Resource;
  /** All tasks as they were written. */
  readonly dicts: readonly Dict<Value>[];
  /** Those that have a key; the job's other mistakes are those of other rules. */
  readonly tasks: readonly JobTask[];
}

/** A task of a job, with the names of the tasks that it waits for. */
export interface JobTask {
  readonly key: string;
  readonly dict: Dict<Value>;
  readonly dependencies: readonly string[];
}

/** A resource as a job; undefined when it is none. */
export function jobOf(resource: Resource): Job | undefined {
  if (resource.type !== 'databricks_job' || resource.mode !== 'managed') return undefined;
  const dicts = pickDicts(resource.properties, 'task');
  return { resource, dicts, tasks: dicts.flatMap(taskOf) };
}

function taskOf(dict: Dict<Value>): readonly JobTask[] {
  const key = pickText(dict, 'task_key');
  if (key === undefined) return [];
  const dependencies = pickDicts(dict, 'depends_on').flatMap((each) => pickText(each, 'task_key') ?? []);
  return [{ key, dict, dependencies }];
}
