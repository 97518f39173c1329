/** Bodies are printed as their trees are, whatever stands in them. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Resource } from '../../compiler/ir/program.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import { startOf } from '../../compiler/source/span.ts';
import type { Json } from '../../compiler/util/json.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import type { Value } from '../../compiler/value/value.ts';
import { jsonText } from '../shared/json-text.ts';
import { Bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { keyText, withMark } from './literal-text.ts';
import type { Words } from './words.ts';

const test = suite('targets/terraform/print-body');

const at = startOf(sourceFile('stack.yaml', ''));
const words: Words = {
  links: new Map(),
  secrets: new Map(),
  file: ({ path }) => path,
  module: ({ path }) => path,
  plain: (text) => text,
  directives: false,
  key: (key) => withMark(keyText(key, false)),
};

/** Some of them are spelled otherwise, and then as others are. */
const keys = [
  'a',
  'b',
  'source',
  'depends_on',
  '${vars.a}',
  '$${vars.a}',
  '%{',
  '%%{',
  '${each.key}',
  '"',
  '\ufeffa',
  '',
];
const texts = ['a', 'b', '1', 'true', '${x}', '%{', '"\n', '\ufeff', 'é😀', '\ud800'];

function dictOf(members: readonly (readonly [key: string, isMade: boolean, value: Value])[]): Dict<Value> {
  const entries = members.map(
    ([key, isMade, value]) => [key, { ...at, key, value, ...(isMade && { isMade }) }] as const,
  );
  return { ...at, kind: 'dict', entries: new Map(entries) };
}

const { value: values, dict: dicts } = fc.letrec<{ value: Value; dict: Dict<Value> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...texts).map((value): Value => ({ ...at, kind: 'string', value })),
    fc.constantFrom(0, 1, 12345678901234567890n).map((value): Value => ({ ...at, kind: 'integer', value })),
    fc.constantFrom(0, 1, 0.5, 1e21).map((value): Value => ({ ...at, kind: 'float', value })),
    fc.boolean().map((value): Value => ({ ...at, kind: 'boolean', value })),
    fc.constantFrom<Value>({ ...at, kind: 'null' }, { ...at, kind: 'foreign', expression: 'each.key' }),
    fc.array(tie('value'), { maxLength: 3 }).map((items): Value => ({ ...at, kind: 'list', items })),
    tie('dict'),
  ),
  dict: fc
    .array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(false, false, true), tie('value')), { maxLength: 4 })
    .map(dictOf),
}));

function resourceOf(properties: Dict<Value>, more: Partial<Resource> = {}): Resource {
  const none = { dependsOn: [], provider: undefined, ignoreChanges: [], importId: undefined, movedFrom: undefined };
  return {
    kind: 'resource',
    system: 'terraform',
    mode: 'managed',
    type: 'terraform_data',
    name: 'a',
    shape: undefined,
    properties,
    options: { ...none, customizations: [] },
    meta: undefined,
    at,
    causes: [],
    ...more,
  };
}

const resources = fc
  .record({
    properties: dicts,
    type: fc.constantFrom('terraform_data', 'module'),
    dependsOn: fc.array(values, { maxLength: 1 }),
    provider: fc.option(values, { nil: undefined }),
  })
  .map(({ properties, type, dependsOn, provider }) => {
    const resource = resourceOf(properties, { type });
    return { ...resource, options: { ...resource.options, dependsOn, provider } };
  });

/** The text as it is printed, and by way of trees. */
function textsOf(all: readonly Resource[]): readonly [string, string] {
  const bodies = new Bodies(words);
  const trees = new Map<string, Json>();
  all.forEach((resource, index) => {
    bodies.add({ ...resource, name: `r${index}` });
    trees.set(`r${index}`, bodyOf(resource, words));
  });
  return [jsonText(new Map([['resource', bodies]])), jsonText(new Map([['resource', trees]]))];
}

test('as the trees of the bodies, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(resources, { maxLength: 6 }), (all) => assert.is(...textsOf(all))),
    { numRuns: 500 },
  );
});

test('a body of more pieces than a chunk has, and others behind it', () => {
  const wide = dictOf(Array.from({ length: 9000 }, (_, index) => [`k${index}`, false, { ...at, kind: 'null' }]));
  const all = [wide, dictOf([['${vars.a}', false, wide]]), dictOf([]), wide];
  assert.is(...textsOf(all.map((properties) => resourceOf(properties))));
});

test.run();
