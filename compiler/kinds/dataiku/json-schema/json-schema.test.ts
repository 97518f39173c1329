import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isMistake, readJson } from '../../../plan/read-json.ts';
import { sourceFile } from '../../../source/source-file.ts';
import type { Tree } from '../../../value/literal.ts';
import { schemaProblem } from './check-schema.ts';
import { configSchema } from './config-schema.ts';
import { projectFileSchema } from './file-schema.ts';
import { representation } from './representation.ts';
import { bestMatch, violations } from './violations.ts';

const test = suite('kinds/dataiku/json-schema');

function tree(json: string): Tree {
  const read = readJson(sourceFile('test.json', json));
  if (isMistake(read)) throw new Error(read.problem);
  return read;
}

const representations: readonly (readonly [string, string])[] = [
  ['null', 'None'],
  ['true', 'True'],
  ['1.0', '1.0'],
  ['"it\'s"', '"it\'s"'],
  ['"a\\n\\u00e9\\u200b"', "'a\\né\\u200b'"],
  ['{"a": [1, {}], "b": "\\""}', "{'a': [1, {}], 'b': '\"'}"],
];
for (const [json, text] of representations) test(json, () => assert.is(representation(tree(json)), text));

/** A project, and the one violation that is told. */
const projects: readonly (readonly [string, string | undefined])[] = [
  ['{"version": "1.0"}', undefined],
  ['{}', ": 'version' is a required property"],
  ['{"version": 1.0}', "version: 1.0 is not of type 'string'"],
  ['{"version": "1"}', "version: '1' does not match '^[0-9]+\\\\.[0-9]+$'"],
  ['{"version": "1.0", "metadata": null}', "metadata: None is not of type 'object'"],
  ['{"version": "1.0", "project": {"key": "", "name": ""}}', "project.name: '' should be non-empty"],
  [
    '{"version": "1.0", "datasets": [{"name": "A", "type": ["managed"]}]}',
    "datasets.0.type: ['managed'] is not of type 'string'",
  ],
  [
    '{"version": "1.0", "datasets": [{"name": "A", "type": "sql", "format_type": "orc"}, {"name": "B", "type": "sql", "params": 7}]}',
    "datasets.1.params: 7 is not of type 'object'",
  ],
  [
    '{"version": "1.0", "recipes": [{"name": "r", "type": "sql", "outputs": []}]}',
    'recipes.0.outputs: [] should be non-empty',
  ],
];
for (const [json, expected] of projects) {
  test(json, () => {
    const best = bestMatch(violations(tree(json), configSchema, { lineBreakAtEnd: false }));
    assert.is(best && `${best.path.join('.')}: ${best.message}`, expected);
  });
}

test('a pattern ends before a line break in Python, and at the end here', () => {
  const count = (lineBreakAtEnd: boolean) =>
    violations(tree('"A\\n"'), { pattern: '^[A-Z]$' }, { lineBreakAtEnd }).length;
  assert.equal([count(true), count(false)], [0, 1]);
});

test('a schema that is none is told', () => {
  assert.is(
    schemaProblem(tree('{"type": "no-such-type"}')),
    "'no-such-type' is not valid under any of the given schemas",
  );
  assert.is(schemaProblem(tree('{"type": ["string", "null"]}')), undefined);
});

test('the schema for editors knows our keys and refuses others', () => {
  const schema = projectFileSchema();
  assert.is(schema.additionalProperties, false);
  const recipe = schema.properties?.['recipes']?.items;
  assert.ok(recipe?.properties?.['code_file']);
  assert.equal(recipe?.required, ['name', 'type']);
});

test.run();
