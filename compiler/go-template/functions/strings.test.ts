import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/strings');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ trunc -3 "héllo" }}', 'llo'],
  ['{{ trunc 2 "é" }}', 'é'],
  ['{{ substr 1 -1 "hello" }}', 'ello'],
  ['{{ substr -1 3 "hello" }}', 'hel'],
  ['{{ substr 3 1 "hello" }}', undefined],
  ['{{ repeat 3 "ab" }}', 'ababab'],
  ['{{ repeat -1 "a" }}', undefined],
  ['{{ replace "" "-" "aé" }}', '-a-é-'],
  ['{{ trimAll "-x" "x-a-x" }}', 'a'],
  ['{{ trimSuffix "" "a" }}', 'a'],
  ['{{ quote "a\\n\\u200bé" nil 1.5 }}', '"a\\n\\u200bé" "1.5"'],
  ['{{ squote "it\'s" nil 1 }}', "'it's' '1'"],
  ['{{ cat "a" nil 1 "b " }}', 'a 1 b '],
  ['{{ plural "one" "many" 1 }}{{ plural "one" "many" 0 }}', 'onemany'],
  ['{{ upper "ßŉᾳ" }}', 'ßŉᾼ'],
  ['{{ lower "İΣ" }}', 'iσ'],
  ['{{ trim "\\u00a0 a \\u2003" }}', 'a'],
  ['{{ fail "no" }}', undefined],
  ['{{ toString (list 1 "a" nil) }}', '[1 a <nil>]'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
