import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/dicts');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ dict "a" 1 2 "b" "c" | toJson }}', '{"2":"b","a":1,"c":""}'],
  ['{{ get (dict "a" nil) "a" | kindOf }} {{ get (dict) "a" | quote }}', 'invalid ""'],
  [
    '{{ $d := dict "a" 1 }}{{ $_ := set $d "b" $d.a }}{{ toJson $d }}{{ $_ = unset $d "a" }}{{ toJson $d }}',
    '{"a":1,"b":1}{"b":1}',
  ],
  ['{{ set .missing "a" 1 }}', undefined],
  ['{{ hasKey .missing "a" }}', 'false'],
  ['{{ pluck "a" (dict "a" 1) (dict "b" 2) (dict "a" nil) | toJson }}', '[1,null]'],
  ['{{ pick (dict "a" 1 "b" 2) "b" "c" | toJson }} {{ omit (dict "a" 1 "b" 2) "b" | toJson }}', '{"b":2} {"a":1}'],
  ['{{ dig "a" "b" "none" (dict "a" (dict "b" 1)) }} {{ dig "a" "x" "none" (dict "a" (dict "b" 1)) }}', '1 none'],
  ['{{ dig "a" "b" "none" (dict "a" "text") }}', undefined],
  ['{{ dig "a" (dict) }}', undefined],
  ['{{ keys (dict "a" 1) }} {{ values (dict "a" 1) }}', '[a] [1]'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
