import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { exampleBlocks } from './examples.ts';

const test = suite('generate/examples');

test('the examples are those of the golden cases', () => {
  assert.is(
    readFileSync('compiler/reference/generated/examples.json', 'utf8'),
    exampleBlocks(),
    'run npm run generate',
  );
});

test.run();
