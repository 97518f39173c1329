import type { Dict } from '../../value/literal.ts';
import { pick, withMembers } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';

/**
 * `job` with its tasks in the order of their keys, and what each of them depends on as well (specs/laktory-language Appendix A): moving a
 * task in the stack changes nothing. What is inside a for-each task stays as it is written, as the original leaves it. Keys are compared as Python does, by code point.
 */
export function sortTasks(job: Dict<Value>): Dict<Value> {
  const tasks = pick(job, 'task');
  if (tasks?.kind !== 'list') return job;
  const items = sortedByKey(mapSame(tasks.items, sortDependencies));
  return items === tasks.items ? job : withMembers(job, { task: { ...tasks, items } });
}

function sortDependencies(task: Value): Value {
  if (task.kind !== 'dict') return task;
  const dependencies = pick(task, 'depends_on');
  if (dependencies?.kind !== 'list') return task;
  const items = sortedByKey(dependencies.items);
  return items === dependencies.items ? task : withMembers(task, { depends_on: { ...dependencies, items } });
}

/** The same list where it is in order already, which it mostly is. Items without a key keep their order, in front. */
function sortedByKey(items: readonly Value[]): readonly Value[] {
  let previous = '';
  for (const item of items) {
    const key = keyOf(item);
    if (compareText(previous, key) > 0) return items.toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
    previous = key;
  }
  return items;
}

function keyOf(item: Value): string {
  const key = item.kind === 'dict' ? pick(item, 'task_key') : undefined;
  return key?.kind === 'string' ? key.value : writtenText(key);
}

/** By code point; JavaScript compares code units, which is another order where surrogates are involved. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  if (!/[\ud800-\uffff]/.test(a) || !/[\ud800-\uffff]/.test(b)) return a < b ? -1 : 1;
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function mapSame(items: readonly Value[], change: (item: Value) => Value): readonly Value[] {
  let changed: Value[] | undefined;
  items.forEach((item, index) => {
    const value = change(item);
    if (value !== item) changed ??= items.slice();
    if (changed) changed[index] = value;
  });
  return changed ?? items;
}
