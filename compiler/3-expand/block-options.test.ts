import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Plain, plainValue, toPlain } from '../schema/plain-value.ts';
import type { Dict } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { isForgotten, optionsOf } from './block-options.ts';

const test = suite('3-expand/block-options');

function dictOf(plain: Plain): Dict<Value> {
  const value = plainValue(plain);
  if (value.kind !== 'dict') throw new Error('a body is a mapping');
  return value;
}

/** The options of a block with this `resource_options`, and with `own` beside its attributes; only what is set. */
function options(written: Plain | undefined, own?: Plain): Readonly<Record<string, unknown>> {
  const body = dictOf(written === undefined ? {} : { resource_options: written });
  const codes: string[] = [];
  const { options: found, meta } = optionsOf(
    { kind: 'k', name: 'n', body, at: body, causes: [] },
    own === undefined ? undefined : dictOf(own),
    ({ code }) => void codes.push(code),
  );
  const { dependsOn, provider, ignoreChanges, importId, movedFrom, customizations } = found;
  const all = {
    dependsOn: dependsOn.map(toPlain),
    provider: provider && toPlain(provider),
    ignoreChanges: ignoreChanges.map(toPlain),
    importId: importId && toPlain(importId),
    movedFrom: movedFrom && toPlain(movedFrom),
    customizations: customizations.map(({ op, path }) => `${op} ${path}`),
    meta: meta && toPlain(meta),
    codes,
  };
  const isSet = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isSet(value)));
}

const cases: readonly (readonly [string, Plain | undefined, Plain | undefined, Readonly<Record<string, unknown>>])[] = [
  ['nothing', undefined, undefined, {}],
  ['empty options', {}, undefined, {}],
  [
    'what every system has',
    { provider: 'a.b', import_: 'id', moved_from: 'old' },
    undefined,
    { provider: 'a.b', importId: 'id', movedFrom: 'old' },
  ],
  [
    'a list, and one where a list is due',
    { depends_on: [{ ref: 'a' }, { ref: 'b' }], ignore_changes: 'all' },
    undefined,
    { dependsOn: [{ ref: 'a' }, { ref: 'b' }], ignoreChanges: ['all'] },
  ],
  ['an empty name is no provider', { provider: '' }, undefined, {}],
  ['about the block itself', { name: 'n', is_enabled: true, removed: 'forget' }, undefined, {}],
  [
    'what only some targets understand',
    { protect: true, lifecycle: { prevent_destroy: true } },
    undefined,
    { meta: { protect: true, lifecycle: { prevent_destroy: true } } },
  ],
  [
    'beside the attributes',
    undefined,
    { depends_on: [{ ref: 'a' }], count: 2, name: 'x' },
    { dependsOn: [{ ref: 'a' }], meta: { count: 2 } },
  ],
  [
    'copies of texts, numbers and truth values are of texts',
    undefined,
    { for_each: ['a', 1, -1.5, true, '1'] },
    { meta: { for_each: ['a', '1', '-1.5', 'true', '1'] } },
  ],
  ['the same in the options', { for_each: [7, { ref: 'a' }] }, undefined, { meta: { for_each: ['7', { ref: 'a' }] } }],
  ['lists of numbers alone stay', { for_each: [1, 2] }, undefined, { meta: { for_each: [1, 2] } }],
  [
    'numbers that nobody writes out',
    { for_each: ['a', 1e21, null] },
    undefined,
    { meta: { for_each: ['a', 1e21, null] } },
  ],
  [
    'lists of both places are joined',
    { depends_on: [{ ref: 'a' }], ignore_changes: ['x'] },
    { depends_on: [{ ref: 'b' }] },
    { dependsOn: [{ ref: 'a' }, { ref: 'b' }], ignoreChanges: ['x'] },
  ],
  ['a provider in both places', { provider: 'a' }, { provider: 'b' }, { provider: 'a', codes: ['STK3002'] }],
  ['copies in both places', { count: 2 }, { count: 3 }, { meta: { count: 2 }, codes: ['STK3002'] }],
  [
    'two lifecycles are one',
    { lifecycle: { prevent_destroy: true } },
    { lifecycle: { create_before_destroy: true } },
    { meta: { lifecycle: { create_before_destroy: true, prevent_destroy: true } } },
  ],
  [
    'lists of two lifecycles are joined',
    { lifecycle: { ignore_changes: ['a'] } },
    { lifecycle: { ignore_changes: ['b'] } },
    { meta: { lifecycle: { ignore_changes: ['b', 'a'] } } },
  ],
  [
    'two lifecycles that say the same key',
    { lifecycle: { prevent_destroy: true } },
    { lifecycle: { prevent_destroy: false } },
    { meta: { lifecycle: { prevent_destroy: true } }, codes: ['STK3002'] },
  ],
  [
    'a lifecycle in a list, as Terraform has it too',
    { lifecycle: { ignore_changes: ['a'] } },
    { lifecycle: [{ prevent_destroy: true }] },
    { meta: { lifecycle: { prevent_destroy: true, ignore_changes: ['a'] } } },
  ],
  [
    'several lifecycles in a list',
    undefined,
    { lifecycle: [{ prevent_destroy: true }, { prevent_destroy: false }] },
    { meta: { lifecycle: { prevent_destroy: false } }, codes: ['STK3002'] },
  ],
  [
    'a lifecycle that is none, and one',
    { lifecycle: { prevent_destroy: true } },
    { lifecycle: 'x' },
    { meta: { lifecycle: { prevent_destroy: true } }, codes: ['STK3002'] },
  ],
  [
    'conditions of both places are joined, in whatever form',
    { lifecycle: { precondition: { condition: 'a' } } },
    { lifecycle: { precondition: [{ condition: 'b' }] } },
    { meta: { lifecycle: { precondition: [{ condition: 'b' }, { condition: 'a' }] } } },
  ],
  [
    'customizations',
    {
      customizations: [
        { op: 'add', path: '/a', value: 1 },
        { op: 'remove', path: '/b' },
      ],
    },
    undefined,
    { customizations: ['add /a', 'remove /b'] },
  ],
];
for (const [name, written, own, expected] of cases) test(name, () => assert.equal(options(written, own), expected));

test('what is forgotten says so', () => {
  const forgets = (body: Plain) =>
    isForgotten({ kind: 'k', name: 'n', body: dictOf(body), at: dictOf({}), causes: [] });
  assert.equal(
    [forgets({}), forgets({ resource_options: {} }), forgets({ resource_options: { removed: 'forget' } })],
    [false, false, true],
  );
});

test.run();
