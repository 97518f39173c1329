/** What each member of a row means, with one row for tests. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';
import { readCatalogueFile } from '../../cli/catalogue-folder.ts';
import { type Plain, plainValue, toPlain } from '../../schema/plain-value.ts';
import { openProviderTypes } from '../../schema/provider-types.ts';
import { optional, required, text } from '../../schema/types.ts';
import { pick, withMembers } from '../../value/pick.ts';
import { childBlock } from '../child.ts';
import type { ExpandEnv } from '../kind.ts';
import { type DatabricksRow, databricksKind } from './databricks-kind.ts';
import { plainKinds } from './plain-kinds.ts';

const test = suite('kinds/databricks/databricks-kind');
const types = openProviderTypes(readCatalogueFile);
const { value: env } = expandEnv();

/** A row of a kind whose type has few fields. */
const row: DatabricksRow = { key: 'databricks_testfolders', type: 'databricks_directory' };

/** What a kind made of `row` and `more` makes of a body: its resource, the blocks behind it, and what was reported. */
function made(more: Partial<DatabricksRow>, body: Plain) {
  const value = plainValue(body);
  if (value.kind !== 'dict') throw new Error('a body is a mapping');
  const block = { kind: row.key, name: 'it', body: value, at: value, causes: [] };
  const { value: expansion, diagnostics } = databricksKind({ ...row, ...more }).expand(block, env);
  const [resource] = expansion.resources;
  return {
    resource: resource && `${resource.mode} ${resource.type} ${JSON.stringify(toPlain(resource.properties))}`,
    blocks: expansion.blocks.map(({ kind, name }) => `${kind} ${name}`).join(),
    aliases: (expansion.aliases ?? []).join(),
    codes: diagnostics.map(({ code }) => code).join(),
  };
}

type Made = ReturnType<typeof made>;
const lookup = { type: 'databricks_directory', fields: [required('path', text), optional('id', text)] };

const cases: readonly (readonly [name: string, row: Partial<DatabricksRow>, body: Plain, expected: Partial<Made>])[] = [
  [
    'the attributes are those of the body',
    {},
    { path: '/a' },
    { resource: 'managed databricks_directory {"path":"/a"}' },
  ],
  [
    'what every block has is no attribute',
    {},
    { path: '/a', resource_options: {}, variables: {} },
    { resource: 'managed databricks_directory {"path":"/a"}' },
  ],
  [
    'own fields are no attributes',
    { own: [optional('mood', text)] },
    { path: '/a', mood: 'b' },
    { resource: 'managed databricks_directory {"path":"/a"}' },
  ],
  [
    'other fields are',
    { fields: [optional('mood', text)] },
    { path: '/a', mood: 'b' },
    { resource: 'managed databricks_directory {"path":"/a","mood":"b"}' },
  ],
  [
    'defaults come last',
    { defaults: { delete_recursive: true } },
    { path: '/a' },
    { resource: 'managed databricks_directory {"path":"/a","delete_recursive":true}' },
  ],
  [
    'what is given is no default',
    { defaults: { delete_recursive: true } },
    { delete_recursive: false, path: '/a' },
    { resource: 'managed databricks_directory {"delete_recursive":false,"path":"/a"}' },
  ],
  [
    'former defaults are told',
    { formerDefaults: { path: '/old' } },
    {},
    { resource: 'managed databricks_directory {"path":"/old"}', codes: 'STK3117' },
  ],
  [
    'a retired field is moved and told',
    { retired: [{ name: 'where', type: text, now: 'path' }] },
    { where: '/a' },
    { resource: 'managed databricks_directory {"path":"/a"}', codes: 'STK3109' },
  ],
  [
    'a retired field beside the one of today is told',
    { retired: [{ name: 'where', type: text, now: 'path' }] },
    { where: '/a', path: '/b' },
    { codes: 'STK3110' },
  ],
  [
    'the last word',
    {
      finish: (properties) =>
        withMembers(properties, { path: pick(properties, 'path') ?? properties, more: properties }),
    },
    { path: '/a' },
    { resource: 'managed databricks_directory {"path":"/a","more":{"path":"/a"}}' },
  ],
  [
    'what a block makes besides, and is called besides',
    {
      children: (block) => [childBlock(block, { kind: 'databricks_tag', name: 'tag-it', body: block.body })],
      aliases: ({ name }) => [`folder-${name}`],
    },
    { path: '/a' },
    { blocks: 'databricks_tag tag-it', aliases: 'folder-it' },
  ],
  [
    'a look-up has all arguments of the data source',
    { lookup },
    { lookup_existing: { path: '/a' } },
    { resource: 'data databricks_directory {"path":"/a","id":null}', codes: '' },
  ],
  [
    'a look-up under another name',
    { lookup: { ...lookup, rename: { path: 'object_path' } } },
    { lookup_existing: { path: '/a' } },
    { resource: 'data databricks_directory {"object_path":"/a","id":null}' },
  ],
  [
    'a look-up by too much',
    { lookup: { ...lookup, needs: 'exactly one' } },
    { lookup_existing: { path: '/a', id: 'b' } },
    { codes: 'STK3103' },
  ],
  [
    'what a look-up ignores is told',
    { lookup },
    { lookup_existing: { path: '/a' }, delete_recursive: true },
    { codes: 'STK3104' },
  ],
  [
    'but not what is still made from it',
    { lookup: { ...lookup, keeps: ['delete_recursive'] } },
    { lookup_existing: { path: '/a' }, delete_recursive: true },
    { codes: '' },
  ],
  [
    'a look-up does not finish',
    { lookup, finish: (properties) => withMembers(properties, { more: properties }) },
    { lookup_existing: { path: '/a' } },
    { resource: 'data databricks_directory {"path":"/a","id":null}' },
  ],
  ['what cannot be looked up', {}, { lookup_existing: { path: '/a' }, path: '/a' }, { codes: 'STK3102' }],
];
for (const [name, more, body, expected] of cases) {
  test(name, () => {
    const found: Made = made(more, body);
    assert.equal({ ...found, ...expected }, found);
  });
}

for (const kind of plainKinds) {
  test(`${kind.key} is what the provider offers`, () => {
    const type = kind.type === undefined ? undefined : types.resource(kind.type);
    assert.ok(type && type.fields.size > 0, kind.type);
    const names = [...kind.shape(types, '').fields.keys()];
    assert.equal(
      [...type.fields.keys()].filter((name) => !names.includes(name)),
      [],
    );
    assert.equal([kind.formerKeys, kind.filledIn], [[], { always: {}, formerly: {} }]);
  });
}

/** The world in which a stack without anything special is expanded. */
function expandEnv(): { readonly value: ExpandEnv } {
  const none = () => undefined;
  const compiled = compileText('name: shop\n');
  const settings = compiled.stack?.settings;
  if (!settings) throw new Error('a stack has settings');
  return {
    value: {
      folder: '',
      built: none,
      settings,
      types,
      read: () => ({ value: undefined, diagnostics: [] }),
      list: none,
      parse: () => {
        throw new Error('nothing is parsed here');
      },
      trace: undefined,
      block: none,
      blocks: () => [],
      named: () => [],
      made: () => [],
      sections: new Map(),
      processEnvironment: undefined,
      manifestVariables: undefined,
      readBuiltIn: none,
      jq: () => {
        throw new Error('nothing is filtered here');
      },
    },
  };
}

test.run();
