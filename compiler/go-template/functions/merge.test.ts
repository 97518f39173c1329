import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/merge');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  [
    '{{ merge (dict "a" 0 "b" "" "c" (dict "x" 1)) (dict "a" 1 "b" 2 "c" (dict "x" 2 "y" 3) "d" nil) | toJson }}',
    '{"a":1,"b":2,"c":{"x":1,"y":3}}',
  ],
  [
    '{{ mergeOverwrite (dict "a" 1 "b" (list 1) "c" (dict "x" 1) "e" 5) (dict "a" "" "b" (list) "c" (dict) "e" nil) | toJson }}',
    '{"a":"","b":[],"c":{"x":1},"e":null}',
  ],
  ['{{ mergeOverwrite (dict "a" "x") (dict "a" (dict "b" 1)) | toJson }}', '{"a":"x"}'],
  ['{{ mergeOverwrite (dict "a" (dict "b" 1)) (dict "a" "x") | toJson }}', '{"a":"x"}'],
  [
    '{{ $a := dict }}{{ $b := dict "n" (dict "x" 1) }}{{ $_ := merge $a $b }}{{ $_ = set $a.n "y" 2 }}{{ toJson $b }}',
    '{"n":{"x":1,"y":2}}',
  ],
  ['{{ merge .missing (dict "a" 1) | toJson }}', '{"a":1}'],
  ['{{ mustMerge (dict "a" (semver "1.2.3")) (dict "a" (dict "b" 1)) }}|{{ "x" }}', undefined],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
