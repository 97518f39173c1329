import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { filesBelow } from '../files-below.ts';
import { madeFrom } from './made-from.ts';

const test = suite('generate/generated');

test('the catalogue is as it was generated, by this generator, from these packages', () => {
  const folder = 'compiler/kinds/generated';
  const paths = filesBelow(`${folder}/databricks`);
  const files = new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
  const record: unknown = JSON.parse(readFileSync(`${folder}/made-from.json`, 'utf8'));
  assert.equal(record, madeFrom(files), 'run `npm run generate`');
});

test.run();
