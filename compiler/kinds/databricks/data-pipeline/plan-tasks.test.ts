import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../../../source/source-file.ts';
import { startOf } from '../../../source/span.ts';
import { dictAt } from '../../../value/build.ts';
import { graphOf } from './graph.ts';
import type { PipelineNode } from './node.ts';
import { circleOfTasks, planTasks } from './plan-tasks.ts';

const test = suite('kinds/databricks/data-pipeline/plan-tasks');
const at = startOf(sourceFile('stack.yaml', ''));

/** `name: upstream upstream`, with `!` behind a name that writes something and `@task` for a task of its own. */
function nodes(...lines: readonly string[]): readonly PipelineNode[] {
  return lines.map((line) => {
    const [, name = '', sinks, task, upstream = ''] = /^(\w+)(!?)(?:@(\w+))?:?(.*)$/.exec(line) ?? [];
    return {
      name,
      body: dictAt(at, {}),
      sources: [],
      sinks: sinks === '!' ? [dictAt(at, {})] : [],
      upstream: upstream.split(' ').flatMap((one) => (one === '' ? [] : [{ name: one, at }])),
      task: task ?? `node-${name}`,
    };
  });
}

function plan(...lines: readonly string[]): string {
  const graph = graphOf(nodes(...lines));
  if ('circle' in graph) return `circle ${graph.circle.join(' ')}`;
  return planTasks(graph)
    .map((task) => `${task.name}(${task.nodes.map(({ name }) => name).join()}) < ${task.after.join()}`)
    .join('; ');
}

const cases: readonly (readonly [string, readonly string[], string])[] = [
  ['nothing', [], ''],
  ['a chain', ['a!', 'b!: a'], 'node-a(a) < ; node-b(b) < node-a'],
  ['nodes without sinks run inside those that read them', ['a!', 'x: a', 'b!: x'], 'node-a(a) < ; node-b(b) < node-a'],
  ['unless nobody reads them', ['a!', 'x: a'], 'node-a(a) < ; node-x(x) < node-a'],
  ['a task of several nodes, in the order of the graph', ['b!@t: a', 'a!@t', 'c!: b'], 'node-c(c) < t; t(a,b) < '],
  ['names that no node has are no edges', ['a!: nowhere'], 'node-a(a) < '],
  ['a circle', ['a!: b', 'b!: a', 'c!'], 'circle a b'],
  ['a node that needs itself', ['a!: a'], 'circle a'],
  ['sorted by code point', ['b!', 'B!', 'é!'.replace('é', 'z')], 'node-B(B) < ; node-b(b) < ; node-z(z) < '],
];
for (const [name, lines, expected] of cases) test(name, () => assert.is(plan(...lines), expected));

test('tasks that wait for one another', () => {
  const graph = graphOf(nodes('a!@one', 'b!@two: a', 'c!@one: b'));
  assert.ok(!('circle' in graph));
  if (!('circle' in graph)) assert.equal(circleOfTasks(planTasks(graph)), ['one', 'two']);
});

test('a long chain needs no deep stack', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => (index === 0 ? 'n0!' : `n${index}!: n${index - 1}`));
  const graph = graphOf(nodes(...lines));
  assert.ok(!('circle' in graph));
  if (!('circle' in graph)) assert.is(circleOfTasks(planTasks(graph)), undefined);
});

test.run();
