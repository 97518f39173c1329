import type { Dict } from '../../ast/node.ts';
import { pick, pickDict, withMembers } from '../../ir/pick.ts';
import type { Value } from '../../ir/value.ts';
import { writtenText } from '../text-parts.ts';

/**
 * `job` with its tasks in the order of their keys, and what each of them depends on as well (specs/laktory-language Appendix A): moving a
 * task in the stack changes nothing. Keys are compared as Python does, by code point.
 */
export function sortTasks(job: Dict<Value>): Dict<Value> {
  const tasks = pick(job, 'task');
  if (tasks?.kind !== 'list') return job;
  const items = sortedByKey(mapSame(tasks.items, sortDependencies));
  return items === tasks.items ? job : withMembers(job, { task: { ...tasks, items } });
}

function sortDependencies(task: Value): Value {
  if (task.kind !== 'dict') return task;
  return sortInner(sortOwn(task));
}

function sortOwn(task: Dict<Value>): Dict<Value> {
  const dependencies = pick(task, 'depends_on');
  if (dependencies?.kind !== 'list') return task;
  const items = sortedByKey(dependencies.items);
  return items === dependencies.items ? task : withMembers(task, { depends_on: { ...dependencies, items } });
}

/** The task that a for-each task repeats. */
function sortInner(task: Dict<Value>): Dict<Value> {
  const loop = pickDict(task, 'for_each_task');
  const inner = loop && pickDict(loop, 'task');
  if (!loop || !inner) return task;
  const sorted = sortOwn(inner);
  return sorted === inner ? task : withMembers(task, { for_each_task: withMembers(loop, { task: sorted }) });
}

/** The same list where it is in order already, which it mostly is. Items without a key keep their order, in front. */
function sortedByKey(items: readonly Value[]): readonly Value[] {
  const keys = items.map((item) => (item.kind === 'dict' ? writtenText(pick(item, 'task_key')) : ''));
  if (keys.every((key, index) => index === 0 || compareText(keys[index - 1] ?? '', key) <= 0)) return items;
  const order = [...keys.keys()].sort((a, b) => compareText(keys[a] ?? '', keys[b] ?? ''));
  return order.flatMap((index) => items[index] ?? []);
}

/** By code point; JavaScript compares code units, which is another order beyond the basic plane. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function mapSame(items: readonly Value[], change: (item: Value) => Value): readonly Value[] {
  const changed = items.map(change);
  return changed.some((item, index) => item !== items[index]) ? changed : items;
}
