import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { generatedName, safeName } from './generated-name.ts';

const test = suite('kinds/generated-name');

/** Changing one of these destroys what users have deployed. */
const names: readonly (readonly [string, string, string])[] = [
  ['notebook', '/.laktory/notebooks/a.py', 'laktory-notebooks-a-py'],
  ['notebook', '/.laktory/x.py', 'notebook-laktory-x-py'],
  ['schema', 'dev.eng', 'schema-dev-eng'],
  ['secret', 'secret-scope-azure-k1', 'secret-scope-azure-k1'],
  ['secret', 'azure-k1', 'secret-azure-k1'],
  ['group-member', '${resources.role-eng.id}-${resources.user-jane.id}', 'group-member-role-eng-user-jane'],
  ['permission', '${resources.group-a.id}-12345', 'permission-group-a-12345'],
  ['job', '', 'job'],
  ['job', '---', 'job'],
  ['job', '1-job', 'job-1-job'],
  ['volume', 'a b.c(d)', 'volume-a-b-c-d'],
];

for (const [noun, key, expected] of names) {
  test(`${noun} of ${key}`, () => assert.is(generatedName(noun, key), expected));
}

const safe: readonly (readonly [string, string])[] = [
  ['a_b', 'a_b'],
  ['x-', 'x'],
  ['${resources.foo.id}-k', 'foo-k'],
  ['${resources.databricks.dev.host}', 'databricks'],
  ['a@b.com', 'a-b-com'],
  ['a--b', 'a-b'],
  ['é:x', 'x'],
  ['${vars.stage}.x', '${vars.stage}-x'],
];

for (const [key, expected] of safe) test(`safe ${key}`, () => assert.is(safeName(key), expected));

test.run();
