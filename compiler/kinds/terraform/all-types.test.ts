/** Every resource type and data source of the catalogue under its own name: the least block of each is accepted, and five broken ones are told. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { stringify } from 'yaml';
import { compileText } from '../../../golden/synthesize.ts';
import { minimalBlock, type Plain } from '../../../scripts/conformance/terraform/minimal-blocks.ts';
import { readCatalogueFile } from '../../cli/catalogue-folder.ts';
import { openProviderTypes } from '../../schema/provider-types.ts';
import type { Field, FieldType, ObjectType } from '../../schema/type.ts';

const test = suite('kinds/terraform/all-types');
const types = openProviderTypes(readCatalogueFile);

type Body = Readonly<Record<string, Plain>>;

/** A block that is broken in one way, with the code of what is said about it. */
interface Broken {
  readonly body: Body;
  readonly code: string;
}

/** Fields with which the kinds of stackc, or what a block is, have a word to say as well. */
const settable = ({ computed, sensitive, name }: Field) => !computed && !sensitive && name !== 'provider_config';

/** `missing`, `unknown`, `type`, `nesting`, `computed`, as far as the type has such fields. */
function brokenBlocks(type: ObjectType): ReadonlyMap<string, Broken> {
  const body = minimalBlock(type);
  const fields = [...type.fields.values()];
  const broken = new Map<string, Broken>([['unknown', { body: { ...body, no_such_attribute: 1 }, code: 'STK2200' }]]);
  const required = fields.find((field) => field.required && !field.block);
  if (required) broken.set('missing', { body: without(body, required.name), code: 'STK2201' });
  const plain = fields.find(
    (field) =>
      settable(field) &&
      !('item' in field.type) &&
      field.type.kind !== 'any' &&
      field.type.kind !== 'object' &&
      field.type.kind !== 'map',
  );
  if (plain) broken.set('type', { body: { ...body, [plain.name]: { a: 1 } }, code: 'STK2202' });
  const nested = fields.find((field) => settable(field) && isNested(field.type));
  if (nested) broken.set('nesting', { body: { ...body, [nested.name]: [[['too', 'deep']]] }, code: 'STK2202' });
  const computed = fields.find((field) => field.computed);
  if (computed) broken.set('computed', { body: { ...body, [computed.name]: sample(computed.type) }, code: 'STK2207' });
  return broken;
}

function isNested(type: FieldType): boolean {
  return type.kind === 'object' || (type.kind === 'list' && isNested(type.item));
}

function without(body: Body, name: string): Body {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}

function sample(type: FieldType): Plain {
  if (type.kind === 'list') return [sample(type.item)];
  if (type.kind === 'object' || type.kind === 'map') return {};
  return type.kind === 'boolean' ? true : type.kind === 'integer' || type.kind === 'float' ? 1 : 'some';
}

/** Codes by the block that they are about. */
function told(key: string, blocks: Readonly<Record<string, Body>>): ReadonlyMap<string, readonly string[]> {
  const text = stringify({ name: 'all', resources: { providers: { databricks: {} }, [key]: blocks } });
  const starts = Object.keys(blocks).map((name) => ({ name, at: text.indexOf(`\n    ${name}:`) }));
  const codes = new Map<string, string[]>(starts.map(({ name }) => [name, []]));
  for (const { code, at, severity } of compileText(text, { allowPlainSecrets: true }).diagnostics) {
    const block = starts.findLast((start) => at.start > start.at);
    if (severity === 'error') codes.get(block?.name ?? '')?.push(code);
  }
  return codes;
}

const subjects = [
  ...types.types().map((name) => ({ key: name, type: types.resource(name) })),
  ...types.dataTypes().map((name) => ({ key: `data.${name}`, type: types.data(name) })),
];

test('the catalogue is there', () => assert.ok(subjects.length >= 375, String(subjects.length)));

for (const { key, type } of subjects) {
  test(key, () => {
    assert.ok(type);
    const broken = brokenBlocks(type);
    assert.equal(told(key, { valid: minimalBlock(type) }).get('valid'), [], 'the least block');
    const found = told(key, Object.fromEntries([...broken].map(([name, { body }]) => [name, body])));
    for (const [name, { code }] of broken)
      assert.ok(found.get(name)?.includes(code), `${name}: ${code}, but ${found.get(name)}`);
  });
}

test('most types have all five ways to be broken', () => {
  const ways = subjects.map(({ type }) => (type ? brokenBlocks(type).size : 0));
  assert.ok(ways.filter((count) => count >= 4).length > 250, String(ways.filter((count) => count >= 4).length));
});

test.run();
