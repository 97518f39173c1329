import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkWritten } from './check-value.ts';
import { objectType } from './object-type.ts';
import { type Plain, plainValue, toPlain } from './plain-value.ts';
import type { FieldType } from './type.ts';
import {
  any,
  boolean,
  either,
  file,
  float,
  integer,
  jsonText,
  listOf,
  mapOf,
  oneOf,
  optional,
  required,
  text,
} from './types.ts';

const test = suite('schema/check-value');

const task = objectType('task', [
  required('task_key', text),
  optional('max_retries', integer),
  optional('library', listOf(mapOf(text)), { aliases: ['libraries'] }),
  optional('depends_on', listOf(objectType('depends_on', [required('task_key', text)])), { aliases: ['depends_ons'] }),
]);
const job = objectType('databricks_job', () => [
  optional('name', text),
  optional('token', text, { sensitive: true }),
  optional('url', text, { computed: true }),
  optional('task', listOf(task), { aliases: ['tasks'], was: ['steps'] }),
  optional('tags', mapOf(text)),
  optional('mode', oneOf('OPEN', 'ISOLATED')),
  optional('always_running', boolean),
  optional('bid', float),
  optional('definition', jsonText),
  optional('extra', any),
  optional('retries', { kind: 'integer', minimum: 1, maximum: 3 }),
  optional('wait', { kind: 'string', pattern: { matches: /^\d+[sm]$/, means: 'a time such as "10s"' } }),
  optional('source', either(text, listOf(text))),
]);

/** `code at "text of the place": message` */
function told({ code, at, message }: Diagnostic): string {
  return `${code} at ${at.file.text.slice(at.start, at.end)}: ${message}`;
}

function run(plain: Plain, type: FieldType): readonly [Plain, readonly string[], boolean] {
  const diagnostics: Diagnostic[] = [];
  const value = plainValue(plain);
  const checked = checkWritten(value, type, (diagnostic) => diagnostics.push(diagnostic));
  return [toPlain(checked), diagnostics.map(told), checked === value];
}

const same: readonly (readonly [string, Plain])[] = [
  ['text, lists and mappings', { name: 'a', task: [{ task_key: 'x', max_retries: 2 }], tags: { a: 'b' } }],
  ['references in scalars', { name: { ref: 'a.id' }, always_running: { ref: 'a.id' }, mode: { ref: 'a.id' } }],
  ['references as whole fields', { task: { ref: 'a.tasks' }, tags: { ref: 'a.tags' } }],
  [
    'unresolved placeholders',
    { task: { unresolved: 'tasks' }, always_running: { unresolved: 'b' }, mode: { unresolved: 'm' } },
  ],
  ['nulls in free values', { extra: { a: null, b: [null] } }],
  ['JSON as text and as mapping', { definition: { a: 1 } }],
  ['a date in quotes', { name: '2031-04-05' }],
  ['the options of a union', { source: ['a'] }],
  ['a whole number for a float', { bid: 1 }],
];
for (const [name, plain] of same) {
  test(`${name}: the same object, no diagnostics`, () => {
    const [, diagnostics, unchanged] = run(plain, job);
    assert.equal(diagnostics, []);
    assert.ok(unchanged);
  });
}

const coerced: readonly (readonly [string, FieldType, Plain, Plain])[] = [
  ['text as a whole number', integer, '4', 4],
  ['text with a zero fraction', integer, ' 4.0 ', 4],
  ['a float without fraction', integer, { float: 4 }, 4],
  ['true as a whole number', integer, true, 1],
  ['more digits than a double holds', integer, '9223372036854775807', '9223372036854775807n'],
  ['text as a float', float, '0.5', { float: 0.5 }],
  ['"yes"', boolean, 'yes', true],
  ['"OFF"', boolean, 'OFF', false],
  ['0', boolean, 0, false],
  ['inside a list', listOf(boolean), [true, 'n', false], [true, false, false]],
  [
    'null means unset',
    job,
    { name: null, tags: { a: null, b: 'c' }, mode: 'OPEN' },
    { tags: { b: 'c' }, mode: 'OPEN' },
  ],
  ['a path beside the stack', file, './a.py', '<file>'],
  ['a path behind a scheme stays text', file, 'dbfs:/a.py', 'dbfs:/a.py'],
  ['other spellings keep their place', job, { tasks: [], name: 'a' }, { task: [], name: 'a' }],
];
for (const [name, type, plain, expected] of coerced) {
  test(`coerces ${name}`, () => {
    const [value, diagnostics] = run(plain, type);
    assert.equal(diagnostics, []);
    assert.is(JSON.stringify(value), JSON.stringify(expected));
  });
}

const wrong: readonly (readonly [string, Plain, readonly string[]])[] = [
  [
    'an unknown key',
    { nmae: 'a' },
    ['STK2200 at nmae: "nmae" is not a field of "databricks_job". Did you mean "name"?'],
  ],
  ['an unknown key below', { task: [{ task_key: 'a', lib: 1 }] }, ['STK2200 at lib: "lib" is not a field of "task".']],
  ['a missing field', { task: [{}] }, ['STK2201 at {}: "task" needs the field "task_key", which is missing.']],
  [
    'an empty required field',
    { task: [{ task_key: null }] },
    ['STK2201 at task_key: "task" needs the field "task_key", which is missing.'],
  ],
  [
    'a number as text',
    { name: 4 },
    ['STK2203 at 4: "name" must be text, but 4 without quotes is not text. Write "4".'],
  ],
  [
    'a credential without quotes, which is not shown',
    { token: 4711 },
    ['STK2203 at 4711: "token" must be text, but a value without quotes is not text. Write it in quotes.'],
  ],
  [
    'a date as text',
    { tags: { since: { date: '2031-04-05' } } },
    [
      'STK2203 at 2031-04-05: An entry of "tags" must be text, but 2031-04-05 without quotes is not text. Write "2031-04-05".',
    ],
  ],
  ['a fraction', { retries: { float: 4.5 } }, ['STK2202 at 4.5: "retries" must be a whole number, but this is 4.5.']],
  [
    'a literal placeholder for a number',
    { retries: '${local.n}' },
    ['STK2202 at "${local.n}": "retries" must be a whole number, but this is text.'],
  ],
  ['words for a number', { retries: 'few' }, ['STK2202 at "few": "retries" must be a whole number, but this is text.']],
  ['a list for a mapping', { tags: [] }, ['STK2202 at []: "tags" must be a mapping, but this is a list.']],
  ['a mapping for a list', { task: {} }, ['STK2202 at {}: "task" must be a list, but this is a mapping.']],
  ['null in a list', { source: [null] }, ['STK2202 at null: An entry of "source" must be text, but this is empty.']],
  [
    'a text that is not allowed',
    { mode: 'open' },
    ['STK2204 at "open": "mode" cannot be "open"; it can be "OPEN" or "ISOLATED". Did you mean "OPEN"?'],
  ],
  [
    'both spellings',
    { tasks: [], task: [] },
    ['STK2205 at tasks: "task" and "tasks" are two spellings of the same field of "databricks_job". Keep one of them.'],
  ],
  [
    'a retired spelling',
    { steps: [] },
    ['STK2206 at steps: "steps" is the former spelling of "task", which should be used instead.'],
  ],
  [
    'a computed field',
    { url: 'x' },
    ['STK2207 at url: "url" of "databricks_job" is set by the provider and cannot be given.'],
  ],
  ['out of bounds', { retries: 7 }, ['STK2208 at 7: "retries" must be between 1 and 3, but this is 7.']],
  ['a pattern', { wait: '10x' }, ['STK2209 at "10x": "wait" must be a time such as "10s", but this is "10x".']],
  ['no option of a union', { source: 1 }, ['STK2202 at 1: "source" must be text or a list, but this is 1.']],
];
for (const [name, plain, expected] of wrong) {
  test(`reports ${name}`, () => assert.equal(run(plain, job)[1], expected));
}

test('reports everything in one run', () => {
  const codes = run({ x1: 1, name: 2, tags: { a: 3 }, task: [{ max_retries: 'x' }] }, job)[1].map((line) =>
    line.slice(0, 7),
  );
  assert.equal(codes, ['STK2200', 'STK2203', 'STK2203', 'STK2202', 'STK2201']);
});

test('fills defaults in after what is written', () => {
  const type = objectType('catalog', [
    optional('force_destroy', boolean, { default: true }),
    optional('isolation_mode', text, { default: 'OPEN' }),
    optional('name', text),
  ]);
  assert.is(
    JSON.stringify(run({ name: 'a', isolation_mode: 'X' }, type)[0]),
    '{"name":"a","isolation_mode":"X","force_destroy":true}',
  );
});

test('a telling field chooses the shape', () => {
  const file = objectType('file sink', [required('type', text), required('path', text)]);
  const table = objectType('table sink', [optional('type', text), required('table_name', text)]);
  const sink: FieldType = {
    kind: 'variant',
    by: 'type',
    shapes: new Map([
      ['FILE', file],
      ['TABLE', table],
    ]),
    otherwise: table,
  };
  assert.equal(run([{ type: 'FILE', path: 'a' }, { table_name: 'b' }], listOf(sink))[1], []);
  assert.equal(run({ type: 'FILE' }, sink)[1], [
    'STK2201 at {type: "FILE"}: "file sink" needs the field "path", which is missing.',
  ]);
  assert.equal(run({ type: 'FIL' }, sink)[1], [
    'STK2204 at "FIL": "type" cannot be "FIL"; it can be "FILE" or "TABLE". Did you mean "FILE"?',
  ]);
});

test.run();
