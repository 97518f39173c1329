import { readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { skeletonNames } from './check-skeletons.ts';

const test = suite('kinds/dataos/objects/check-skeletons');

test('all skeletons are known', () => {
  const files = readdirSync('templates/kubernetes').map((name) => name.replace('.yaml.njk', ''));
  assert.equal([...skeletonNames].sort(), files.sort());
});

test.run();
