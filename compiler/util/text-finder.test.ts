import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { textFinder } from './text-finder.ts';

const test = suite('util/text-finder');

/** All that is found, one behind the other. */
function found(wanted: readonly string[], text: string): readonly string[] {
  const next = textFinder(wanted, 3);
  const all: string[] = [];
  for (let part = next(text, 0); part; part = next(text, part.end)) all.push(text.slice(part.start, part.end));
  return all;
}

test('the first ones, the longest of those that begin alike, none inside of another', () => {
  assert.equal(found(['abc', 'abcde', 'bcd', 'xyz'], 'abcdexyz abcd'), ['abcde', 'xyz', 'abc']);
  assert.equal(found(['abcabc'], 'abcabcabcabc ab'), ['abcabc', 'abcabc']);
});

test('what is shorter than its first letters, or not wanted, is never found', () => {
  assert.equal(found(['ab'], 'abab'), []);
  assert.equal(found([], 'abc'), []);
  assert.equal(found(['abc'], ''), []);
});

test.run();
