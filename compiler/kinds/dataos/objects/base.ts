import type { Json } from '../../../util/json.ts';
import type { Assembly } from '../runnable/assemble.ts';
import type { Runnable } from '../runnable/runnable.ts';
import type { Task } from '../world.ts';
import { labelsOf } from './labels.ts';

/** What every object of a runnable begins with. */
export function baseOf(
  runnable: Runnable,
  objectName: string,
  { definition }: Assembly,
  task: Task,
): Readonly<Record<string, Json>> {
  return { objectName, namespace: runnable.workspace, labels: labelsOf(runnable, definition, task.world.profile) };
}
