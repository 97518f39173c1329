/** Patterns of other people end soon and mean what they mean. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { boundedPattern } from './bounded-pattern.ts';

const test = suite('util/bounded-pattern');

const same: readonly (readonly [pattern: string, flags?: string])[] = [
  ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'],
  ['^(\\d+)(ms|s|m)?$', 'u'],
  ['(a|b)+', 'i'],
  ['^x.*$', 's'],
  ['^(?!x)a+$', 'u'],
];
const texts = ['', 'a', 'A', 'a.b', 'a-', '12ms', '12', 'x\ny', 'x1', 'aaa', 'ä'];

for (const [pattern, flags] of same)
  test(`${pattern} matches what JavaScript says`, () => {
    const [ours, theirs] = [boundedPattern(pattern, flags), new RegExp(pattern, flags)];
    for (const text of texts) assert.is(ours.test(text), theirs.test(text), text);
  });

const slow: readonly (readonly [pattern: string, text: string])[] = [
  ['^(a+)+$', `${'a'.repeat(40)}!`],
  ['^(a|a)*$', `${'a'.repeat(40)}!`],
  ['^(\\w+\\s?)*$', `${'word '.repeat(40)}!`],
  ['^.*a.*b.*c.*$', 'ab'.repeat(5_000)],
  ['^[^x]*[^x]*y$', 'a'.repeat(50_000)],
  [`^${'a?'.repeat(40)}${'a'.repeat(40)}$`, 'a'.repeat(39)],
];

for (const [pattern, text] of slow)
  test(`${pattern.slice(0, 30)} ends soon`, () => {
    const begun = process.cpuUsage();
    assert.is(boundedPattern(pattern).test(text), false);
    assert.ok(process.cpuUsage(begun).user < 2_000_000);
  });

test('what RE2 cannot read is refused where it repeats groups', () => {
  assert.throws(() => boundedPattern('^(?=a)(a+)+$'), /\(a\+\)\+\$" is not used as a pattern: it repeats a group/);
  assert.throws(() => boundedPattern('('), SyntaxError);
});

test('patterns are told apart by their text', () => {
  assert.is(String(boundedPattern('a/b', 'u')), '/a\\/b/u');
});

test.run();
