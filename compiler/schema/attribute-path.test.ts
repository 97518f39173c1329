import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readPath } from '../value/path.ts';
import { followPath } from './attribute-path.ts';
import { objectType } from './object-type.ts';
import type { ObjectType } from './type.ts';
import { any, either, integer, listOf, mapOf, optional, required, text } from './types.ts';

const test = suite('schema/attribute-path');

const cluster = objectType('cluster', [optional('num_workers', integer)]);
const s3 = objectType('s3', [required('type', text), optional('bucket', text), optional('prefix', text)]);
const disk = objectType('disk', [required('type', text), optional('path', text), optional('prefix', integer)]);
const other = objectType('other', [optional('endpoint', text)]);
const variant = {
  kind: 'variant',
  by: 'type',
  shapes: new Map([
    ['S3', s3],
    ['DISK', disk],
  ]),
  otherwise: other,
} as const;
const node: ObjectType = objectType('node', () => [
  optional('id', either(text, integer)),
  optional('clusters', either(cluster, listOf(cluster))),
  optional('store', variant),
  optional('stores', listOf(either(text, variant))),
  optional('labels', either(text, mapOf(text))),
  optional('whatever', either(text, any)),
  optional('inner', either(text, node)),
]);

/** Where a path leads: the kind and the type of what is found, or why it leads nowhere. */
const cases: readonly (readonly [path: string, expected: string])[] = [
  ['id', 'union'],
  ['id.length', 'no-parts id'],
  ['clusters.num_workers', 'integer'],
  ['clusters[0].num_workers', 'integer'],
  ['clusters[0].num_worker', 'unknown cluster num_worker Did you mean "num_workers"?'],
  ['clusters.nothing', 'unknown clusters nothing'],
  ['store.bucket', 'string'],
  ['store.path', 'string'],
  ['store.endpoint', 'string'],
  ['store.prefix', 'union'],
  ['store.buckets', 'unknown store buckets Did you mean "bucket"?'],
  ['store.bucket.name', 'no-parts bucket'],
  ['stores[0].path', 'string'],
  ['stores.path', 'needs-index stores'],
  ['labels.team', 'string'],
  ['labels.team.name', 'no-parts labels'],
  ['whatever.is.below', 'any'],
  ['inner.inner.clusters[0].num_workers', 'integer'],
  ['inner.inner.nothing', 'unknown inner nothing'],
];
for (const [path, expected] of cases) test(path, () => assert.is(shown(path), expected));

function shown(path: string): string {
  const found = followPath(node, readPath(`.${path}`));
  switch (found.kind) {
    case 'found':
      return found.type.kind;
    case 'unknown':
      return `unknown ${found.owner} ${found.name}${found.suggestion}`;
    case 'unreadable':
      return 'unreadable';
    default:
      return `${found.kind} ${found.name}`;
  }
}

test.run();
