import * as check from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from './source-file.ts';
import { spanIndex } from './span-index.ts';

const test = suite('source/span-index');
const files = ['a.yaml', 'b.yaml'].map((name) => sourceFile(name, ' '.repeat(40)));

test('the same answers as looking at every place', () => {
  const span = check
    .tuple(check.constantFrom(...files), check.nat(40), check.nat(12))
    .map(([file, start, length]) => ({ file, start, end: start + length }));
  check.assert(
    check.property(check.array(span), span, (places, place) => {
      const expected = places.some(
        ({ file, start, end }) => file.name === place.file.name && start <= place.end && place.start <= end,
      );
      assert.is(spanIndex(places)(place), expected);
    }),
  );
});

test.run();
