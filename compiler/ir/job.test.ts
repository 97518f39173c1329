import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { dictAt, listAt, textAt } from '../value/build.ts';
import type { Value } from '../value/value.ts';
import { few, jobOf } from './job.ts';
import type { Resource } from './program.ts';

const test = suite('ir/job');
const at = startOf(sourceFile('stack.yaml', ''));

interface Task {
  readonly key: string | undefined;
  readonly after?: readonly string[];
}

function keyed(key: string | undefined, more: Readonly<Record<string, Value | undefined>> = {}): Value {
  return dictAt(at, { task_key: key === undefined ? undefined : textAt(at, key), ...more });
}

function taskOf({ key, after }: Task): Value {
  const depends =
    after &&
    listAt(
      at,
      [...after].map((other) => keyed(other)),
    );
  return keyed(key, { depends_on: depends });
}

function isInOrder(...tasks: readonly Task[]): boolean | undefined {
  const resource: Resource = {
    kind: 'resource',
    system: 'terraform',
    mode: 'managed',
    type: 'databricks_job',
    name: 'job',
    shape: undefined,
    properties: dictAt(at, { task: listAt(at, tasks.map(taskOf)) }),
    options: {
      dependsOn: [],
      provider: undefined,
      ignoreChanges: [],
      importId: undefined,
      movedFrom: undefined,
      customizations: [],
    },
    meta: undefined,
    at,
    causes: [],
  };
  return jobOf(resource)?.isInOrder;
}

test('tasks that can all be settled are in order, however they are written', () => {
  assert.is(isInOrder(), true);
  assert.is(isInOrder({ key: 'a' }, { key: 'b', after: ['a'] }), true);
  assert.is(isInOrder({ key: 'c', after: ['b'] }, { key: 'b', after: ['a'] }, { key: 'a', after: [] }), true);
});

test('a circle, a key twice, a key that is not there, and none at all are not in order', () => {
  assert.is(isInOrder({ key: 'a', after: ['a'] }), false);
  assert.is(isInOrder({ key: 'a', after: ['b'] }, { key: 'b', after: ['a'] }, { key: 'c' }), false);
  assert.is(isInOrder({ key: 'a' }, { key: 'a' }), false);
  assert.is(isInOrder({ key: 'a', after: ['gone'] }), false);
  assert.is(isInOrder({ key: 'a' }, { key: undefined }), false);
});

test('the largest job that is compared each with each, and the first that is not', () => {
  const chain = (length: number): readonly Task[] =>
    Array.from({ length }, (_, index) => ({ key: `t${index}`, after: index === 0 ? [] : [`t${index - 1}`] }));
  assert.is(isInOrder(...chain(few)), true);
  assert.is(isInOrder(...chain(few).toReversed()), true);
  assert.is(isInOrder(...chain(few + 1)), false);
});

test.run();
