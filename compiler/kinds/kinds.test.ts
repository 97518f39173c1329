import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readCatalogueFile } from '../cli/catalogue-folder.ts';
import { openProviderTypes } from '../schema/provider-types.ts';
import { dataosKinds } from './dataos/index.ts';
import { openKinds } from './index.ts';
import { infrastructureKinds } from './infrastructure/index.ts';

const test = suite('kinds');
const types = openProviderTypes(readCatalogueFile);
const kinds = openKinds(types);

const found: readonly (readonly [key: string, kind: string | undefined, family?: string])[] = [
  ['databricks_jobs', 'databricks_jobs', 'databricks'],
  ['providers', 'providers', 'terraform'],
  ['databricks_job', 'databricks_job', 'terraform'],
  ['aws_s3_bucket', 'aws_s3_bucket', 'terraform'],
  ['data.aws_region', 'data.aws_region', 'terraform'],
  ['databricks_jobz', undefined],
  ['dataos_nothing', undefined],
  ['dataiku_nothing', undefined],
  ['jobs', undefined],
  ['', undefined],
];
for (const [key, kind, family] of found) {
  test(`"${key}"`, () => assert.equal([kinds.find(key)?.key, kinds.find(key)?.family], [kind, family]));
}

test('every key is found under itself, and under its former ones', () => {
  for (const key of kinds.keys) {
    const kind = kinds.find(key);
    assert.is(kind?.key, key);
    for (const former of kind?.formerKeys ?? []) assert.is(kinds.find(former), kind, former);
  }
});

test('every kind of a family that says its keys by itself is found', () => {
  for (const kind of [...dataosKinds, ...infrastructureKinds]) {
    assert.is(kinds.find(kind.key), kind);
    assert.ok(kinds.keys.includes(kind.key), kind.key);
    assert.equal(kind.formerKeys, []);
  }
});

test('no two kinds have one key', () => assert.is(new Set(kinds.keys).size, kinds.keys.length));

test('a shape is the same object every time, because types are compared by identity', () => {
  for (const key of kinds.keys) {
    const kind = kinds.find(key);
    assert.is(kind?.shape(types, 'databricks'), kind?.shape(types, 'databricks'), key);
  }
});

test('a shape describes something', () => {
  for (const key of kinds.keys) {
    const shape = kinds.find(key)?.shape(types, 'databricks');
    assert.ok(shape && (shape.fields.size > 0 || shape.open), key);
  }
});

test.run();
