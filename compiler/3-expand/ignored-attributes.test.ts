import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { objectType } from '../schema/object-type.ts';
import { type Plain, plainValue, toPlain } from '../schema/plain-value.ts';
import { integer, listOf, optional, text } from '../schema/types.ts';
import { type Ignoring, ignoredAttributes, ignoredInLifecycle } from './ignored-attributes.ts';

const test = suite('3-expand/ignored-attributes');

const task = objectType('task', [optional('task_key', text)]);
const shape = objectType('job', [optional('task', listOf(task), { aliases: ['tasks'] }), optional('retries', integer)]);

/** What is ignored, and what was reported of it. */
function ignored(plain: readonly Plain[], of: Partial<Ignoring> = {}): readonly [readonly Plain[], readonly string[]] {
  const told: string[] = [];
  const ignoring: Ignoring = {
    ...{ name: 'load', type: 'job', mode: 'managed', shape },
    report: ({ code, message }) => void told.push(`${code}${/ Did you mean .*/.exec(message)?.[0] ?? ''}`),
    ...of,
  };
  return [ignoredAttributes(plain.map(plainValue), ignoring).map(toPlain), told];
}

const cases: readonly (readonly [string, readonly Plain[], Partial<Ignoring>, readonly Plain[], readonly string[]])[] =
  [
    ['a name', ['retries'], {}, ['retries'], []],
    ['another spelling', ['tasks'], {}, ['task'], []],
    ['another spelling, with what is below', ['tasks[0].task_key'], {}, ['task[0].task_key'], []],
    ['everything', ['all'], {}, ['all'], []],
    ['a name that the type does not have', ['retrys'], {}, ['retrys'], ['STK3003 Did you mean "retries"?']],
    ['"all" among others is a name', ['all', 'retries'], {}, ['all', 'retries'], ['STK3003']],
    ['the same, of a type that nobody knows', ['all', 'x'], { shape: undefined }, ['all', 'x'], ['STK3003']],
    ['a name inside of another', ['tasks[0].task_kye'], {}, ['task[0].task_kye'], ['STK3003 Did you mean "task_key"?']],
    ['a type that nobody knows', ['tasks', 'x'], { shape: undefined }, ['tasks', 'x'], []],
    ['what is only looked up', ['x'], { mode: 'data' }, ['x'], []],
    ['a variable without a value', [{ unresolved: 'a' }], {}, ['<unresolved>'], []],
  ];
for (const [name, plain, of, expected, told] of cases) {
  test(name, () => assert.equal(ignored(plain, of), [expected, told]));
}

test('the same inside of "lifecycle", and nothing else of it changes', () => {
  const meta = plainValue({ lifecycle: { prevent_destroy: true, ignore_changes: ['tasks'] }, count: 2 });
  const of: Ignoring = { name: 'load', type: 'job', mode: 'managed', shape, report: () => undefined };
  const changed = meta.kind === 'dict' ? ignoredInLifecycle(meta, of) : undefined;
  assert.equal(changed && toPlain(changed), {
    lifecycle: { prevent_destroy: true, ignore_changes: ['task'] },
    count: 2,
  });
  assert.is(ignoredInLifecycle(undefined, of), undefined);
});

test.run();
