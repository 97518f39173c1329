import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/string-lists');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ split "." "a.b" }}', 'map[_0:a _1:b]'],
  ['{{ splitn "." 2 "a.b.c" }}', 'map[_0:a _1:b.c]'],
  ['{{ splitn "." 0 "a" }}', 'map[]'],
  ['{{ splitList "" "aé" | toJson }}', '["a","é"]'],
  ['{{ join "," (list 1 nil "b" 2.5) }}|{{ join "," "x" }}|{{ join "," nil }}', '1,b,2.5|x|'],
  ['{{ sortAlpha (list "b" "a" 10 9) | toJson }}', '["10","9","a","b"]'],
  ['{{ toStrings (list 1 nil) | toJson }}', '["1"]'],
  ['{{ regexFindAll "z" "a" -1 | sortAlpha | toJson }}', 'null'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
