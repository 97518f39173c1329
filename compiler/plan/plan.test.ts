import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { nestedChanges } from './change.ts';
import { formatPlan } from './format.ts';
import { plainPlan } from './palette.ts';
import { makePlan, type Plan } from './plan.ts';
import type { Platform } from './platform.ts';
import { isMistake, readJson } from './read-json.ts';
import { readSavedPlan, savedPlanText } from './saved-plan.ts';
import { emptyState, type State, type StateResource } from './state.ts';

const test = suite('plan/plan');

/** A platform of boxes: `needs` names what a box stands on, `room` where it is. */
const boxes: Platform = {
  title: 'Boxes',
  internalIdKey: 'internal_id',
  running: () => [],
  rank: (type) => (type === 'floor' ? 0 : 1),
  scope: ({ id }) => id.split('.')[1] ?? '',
  isScope: () => false,
  dependencies: (resources) =>
    new Map(
      [...resources].map(([id, { attributes }]) => {
        const needs = attributes.entries.get('needs')?.value;
        return [
          id,
          needs?.kind === 'list' ? needs.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [],
        ];
      }),
    ),
};

function resource(id: string, json: string): StateResource {
  const tree = readJson(sourceFile('test.json', json));
  if (isMistake(tree) || tree.kind !== 'dict') throw new Error(json);
  return { id, type: id.split('.')[0] ?? '', attributes: tree, metadata: { ...tree, entries: new Map() } };
}

function state(...resources: readonly (readonly [string, string])[]): State {
  const made = resources.map(([id, json]) => [id, resource(id, json)] as const);
  return { ...emptyState('dev'), serial: made.length, resources: new Map(made) };
}

function steps({ actions }: Plan): string {
  return actions.map(({ kind, resource: { id } }) => `${kind} ${id}`).join(', ');
}

const cases: readonly (readonly [string, State, State, string])[] = [
  ['nothing to nothing', state(), state(), ''],
  [
    'what is needed comes first',
    state(),
    state(['box.a.1', '{"needs": ["box.a.2"]}'], ['box.a.2', '{}']),
    'create box.a.2, create box.a.1',
  ],
  [
    'rank, then id',
    state(),
    state(['box.a.2', '{}'], ['box.a.1', '{}'], ['floor.a.9', '{}']),
    'create floor.a.9, create box.a.1, create box.a.2',
  ],
  [
    'an update that a create needs comes before it',
    state(['box.a.z', '{"size": 1}']),
    state(['box.a.a', '{"needs": ["box.a.z"]}'], ['box.a.z', '{"size": 2}']),
    'update box.a.z, create box.a.a',
  ],
  [
    'deletes are the reverse of how things were made, also through what stays',
    state(
      ['box.a.1', '{}'],
      ['box.a.2', '{"needs": ["box.a.3"]}'],
      ['box.a.3', '{"needs": ["box.a.4"]}'],
      ['box.a.4', '{}'],
    ),
    state(['box.a.3', '{"needs": ["box.a.4"]}']),
    'delete box.a.2, delete box.a.4, delete box.a.1, no-change box.a.3',
  ],
  ['other scopes are left alone', state(['box.b.1', '{}']), state(['box.a.1', '{}']), 'create box.a.1'],
  [
    'a circle ends',
    state(),
    state(['box.a.2', '{"needs": ["box.a.1"]}'], ['box.a.1', '{"needs": ["box.a.2"]}']),
    'create box.a.1, create box.a.2',
  ],
  ['1 and 1.0 differ', state(['box.a.1', '{"n": 1}']), state(['box.a.1', '{"n": 1.0}']), 'update box.a.1'],
  [
    'the order of keys means nothing',
    state(['box.a.1', '{"n": 1, "m": 2}']),
    state(['box.a.1', '{"m": 2, "n": 1}']),
    'no-change box.a.1',
  ],
];
for (const [name, current, desired, expected] of cases) {
  test(name, () => assert.is(steps(makePlan({ current, desired }, boxes, { pruneAll: false })), expected));
}

test('everything is deleted on request', () => {
  const states = { current: state(['box.b.1', '{}']), desired: state() };
  assert.is(steps(makePlan(states, boxes, { pruneAll: true })), 'delete box.b.1');
});

const nested = makePlan(
  {
    current: state(['box.a.1', '{"p": {"table": "x", "old": 1}, "c": [{"t": 1}], "l": [1]}']),
    desired: state(['box.a.1', '{"p": {"table": "y", "new": true}, "c": [{"t": 2}], "l": [1, 2]}']),
  },
  boxes,
  { pruneAll: false },
);

test('changes are told down to their paths', () => {
  const [action] = nested.actions;
  const paths =
    action?.kind === 'update' ? action.changes.flatMap(nestedChanges).map(({ op, path }) => `${op} ${path}`) : [];
  assert.equal(paths, ['change c[0].t', 'change l', 'add p.new', 'remove p.old', 'change p.table']);
});

test('a plan is printed with attributes as a whole, or in detail', () => {
  const text = (detailed: boolean) => formatPlan(nested, { title: 'Boxes', palette: plainPlan, detailed });
  assert.is(
    text(false),
    'Boxes\n\n~ box.a.1\n    ~ c: ... => ...\n    ~ l: ... => ...\n    ~ p: ... => ...\n\nPlan: 1 to update.\n',
  );
  assert.ok(text(true).includes('    ~ p.table: "x" => "y"\n'));
});

test('a saved plan is read back as the same, and refused when it was changed', () => {
  const saved = savedPlanText({
    platform: 'boxes',
    lineage: 'l',
    statePath: 'a.json',
    settings: new Map(),
    plan: nested,
  });
  const read = readSavedPlan(sourceFile('saved.plan', saved));
  assert.is(read.value && savedPlanText(read.value), saved);
  const codes = (text: string) => readSavedPlan(sourceFile('saved.plan', text)).diagnostics.map(({ code }) => code);
  assert.equal(codes(saved.replace('"y"', '"z"')), ['STK7006']);
  assert.equal(codes('{}'), ['STK7005']);
  assert.equal(codes('nonsense'), ['STK7005']);
});

test('the order of 20,000 resources that wait for one another is found in linear time', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => {
    const needs = index === 0 ? '{}' : `{"needs": ["box.a.${index - 1}"]}`;
    return [`box.a.${index}`, needs] as const;
  });
  const plan = makePlan({ current: state(), desired: state(...chain.reverse()) }, boxes, { pruneAll: false });
  assert.equal(
    plan.actions.map(({ resource: { id } }) => Number(id.slice(6))),
    chain.map((_, index) => index),
  );
});

test.run();
