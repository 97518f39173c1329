import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../../1-parse/parse.ts';
import { isTree } from '../../ast/is-tree.ts';
import { sourceFile } from '../../source/source-file.ts';
import type { Dict } from '../../value/literal.ts';
import { pickDicts, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { sortTasks } from './sort-tasks.ts';

const test = suite('kinds/databricks/sort-tasks');

function job(yaml: string): Dict<Value> {
  const { root } = parse(sourceFile('x.yaml', yaml), { yamlVersion: undefined }).value;
  if (root?.kind !== 'dict' || !isTree(root)) throw new Error(yaml);
  return root;
}

function keys(dict: Dict<Value>, field: string): readonly string[] {
  return pickDicts(dict, field).map((item) => pickText(item, 'task_key') ?? '-');
}

test('tasks by key', () => {
  const sorted = sortTasks(job('task: [{task_key: b}, {task_key: B}, {task_key: a10}, {task_key: a2}, {}]'));
  assert.equal(keys(sorted, 'task'), ['-', 'B', 'a10', 'a2', 'b']);
});

test('what tasks depend on, but not inside a loop', () => {
  const sorted = sortTasks(
    job(
      'task: [{task_key: t, depends_on: [{task_key: z}, {task_key: y}], for_each_task: {task: {task_key: i, depends_on: [{task_key: d}, {task_key: c}]}}}]',
    ),
  );
  const [task] = pickDicts(sorted, 'task');
  assert.equal(task && keys(task, 'depends_on'), ['y', 'z']);
  const loop = task?.entries.get('for_each_task')?.value;
  const inner = loop?.kind === 'dict' ? loop.entries.get('task')?.value : undefined;
  assert.equal(inner?.kind === 'dict' && keys(inner, 'depends_on'), ['d', 'c']);
});

test('characters beyond the basic plane come last, as in Python', () => {
  const sorted = sortTasks(job('task: [{task_key: "\u{1F600}"}, {task_key: "\uFF5E"}]'));
  assert.equal(keys(sorted, 'task'), ['\uFF5E', '\u{1F600}']);
});

test('a job in order is not copied', () => {
  const ordered = job('task: [{task_key: a}, {task_key: b, depends_on: [{task_key: a}]}]');
  assert.is(sortTasks(ordered), ordered);
});

test.run();
