import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { canonicalize } from './canonicalize.ts';
import { objectType } from './object-type.ts';
import { type Plain, plainValue, toPlain } from './plain-value.ts';
import type { ObjectType } from './type.ts';
import { listOf, mapOf, optional, text } from './types.ts';

const test = suite('schema/canonicalize');

const task: ObjectType = objectType('task', () => [
  optional('task_key', text),
  optional('library', listOf(mapOf(text)), { aliases: ['libraries'] }),
  optional('schema', text, { aliases: ['schema_'] }),
  optional('inner', task),
]);
const job = objectType('databricks_job', [
  optional('task', listOf(task), { aliases: ['tasks'], was: ['steps'] }),
  optional('path', text, { aliases: ['path_', 'dirpath'] }),
  optional('by_name', mapOf(task)),
]);

const catalog = objectType('databricks_catalog', [
  optional('options', mapOf(text), { was: ['foreign_options'] }),
  optional('resource_options', mapOf(text), { formerly: { name: 'options', keys: new Set(['provider']) } }),
]);

function run(plain: Plain, type: ObjectType = job): { plain: string; codes: readonly string[]; unchanged: boolean } {
  const diagnostics: Diagnostic[] = [];
  const node = plainValue(plain);
  const result = canonicalize(node, type, { report: (diagnostic) => diagnostics.push(diagnostic) });
  mustBeTheSameWithKeys(plain, type, { result: toPlain(result), diagnostics });
  return {
    plain: JSON.stringify(toPlain(result)),
    codes: diagnostics.map(({ code }) => code),
    unchanged: result === node,
  };
}

/** Who knows which keys there are leaves out what cannot hold another name, and nothing else. */
function mustBeTheSameWithKeys(
  plain: Plain,
  type: ObjectType,
  expected: { readonly result: Plain; readonly diagnostics: readonly Diagnostic[] },
): void {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const result = toPlain(canonicalize(plainValue(plain), type, { report, keys: keysIn(plain) }));
  assert.is(JSON.stringify(result), JSON.stringify(expected.result));
  assert.equal(
    diagnostics.map(({ code, message }) => [code, message]),
    expected.diagnostics.map(({ code, message }) => [code, message]),
  );
}

function keysIn(plain: Plain): ReadonlySet<string> {
  if (typeof plain !== 'object' || plain === null) return new Set();
  const members: readonly Plain[] = Array.isArray(plain) ? plain : Object.values(plain);
  const inside = members.flatMap((value) => [...keysIn(value)]);
  return new Set([...(Array.isArray(plain) ? [] : Object.keys(plain)), ...inside]);
}

const cases: readonly (readonly [string, Plain, Plain, readonly string[]])[] = [
  ['plurals at every depth', { tasks: [{ libraries: [] }] }, { task: [{ library: [] }] }, []],
  ['names with an underscore', { task: [{ inner: { schema_: 'a' } }] }, { task: [{ inner: { schema: 'a' } }] }, []],
  ['patches of lists', { tasks: { '0': { libraries: [] } } }, { task: { '0': { library: [] } } }, []],
  ['values of maps', { by_name: { libraries: { libraries: [] } } }, { by_name: { libraries: { library: [] } } }, []],
  ['text with placeholders stays', { tasks: '${vars.t}' }, { task: '${vars.t}' }, []],
  ['unknown keys stay', { taskss: [{ libraries: [] }] }, { taskss: [{ libraries: [] }] }, []],
  ['both spellings', { tasks: [1], task: [2] }, { task: [2] }, ['STK2205']],
  ['two other spellings', { dirpath: 'a', path_: 'b' }, { path: 'b' }, ['STK2205']],
  ['a retired spelling', { steps: [{ schema_: 'a' }] }, { task: [{ schema: 'a' }] }, ['STK2206']],
];
for (const [name, plain, expected, codes] of cases) {
  test(name, () => {
    const result = run(plain);
    assert.is(result.plain, JSON.stringify(expected));
    assert.equal(result.codes, codes);
  });
}

const meantForAnother: readonly (readonly [string, Plain, Plain, readonly string[]])[] = [
  ['alone', { options: { provider: 'a' } }, { resource_options: { provider: 'a' } }, ['STK2206']],
  [
    'beside the former spelling of what is called so today',
    { options: { provider: 'a' }, foreign_options: { host: 'b' } },
    { resource_options: { provider: 'a' }, options: { host: 'b' } },
    ['STK2206', 'STK2206'],
  ],
  [
    'empty beside it',
    { options: {}, foreign_options: { host: 'b' } },
    { resource_options: {}, options: { host: 'b' } },
    ['STK2206', 'STK2206'],
  ],
  ['empty alone', { options: {} }, { options: {} }, []],
  ['of other keys', { options: { x: 'a' }, foreign_options: { host: 'b' } }, { options: { x: 'a' } }, ['STK2205']],
];
for (const [name, plain, expected, codes] of meantForAnother) {
  test(`a key that was meant for another field, ${name}`, () => {
    const result = run(plain, catalog);
    assert.is(result.plain, JSON.stringify(expected));
    assert.equal(result.codes, codes);
  });
}

test('returns the same object when nothing changes', () => {
  assert.ok(run({ task: [{ task_key: 'a', library: [] }, '${x}'], path: 'b', unknown: { tasks: [] } }).unchanged);
});

test.run();
