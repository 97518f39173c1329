import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/arithmetic');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ add 1.9 1.9 "2" }}', '4'],
  ['{{ add 9223372036854775807 1 }}', '-9223372036854775808'],
  ['{{ sub 1 2 }} {{ mul 2 3 4 }} {{ div 7 -2 }} {{ mod -7 3 }}', '-1 24 -3 -1'],
  ['{{ div 1 0 }}', undefined],
  ['{{ mod 1 "x" }}', undefined],
  ['{{ add1 "0x10" }}', '17'],
  ['{{ max 1 "3" 2 }} {{ min 2 1.9 }} {{ biggest 1 2 }}', '3 1 2'],
  [
    '{{ addf 0.1 0.2 }} {{ subf 1 0.9 }} {{ mulf 1.1 1.1 }} {{ divf 1 3 }} {{ divf 2 3 }}',
    '0.3 0.1 1.21 0.3333333333333333 0.6666666666666667',
  ],
  ['{{ divf 1 0 }}', undefined],
  ['{{ add1f 1.5 }}', '2.5'],
  ['{{ mulf 1e300 1e300 }}', '+Inf'],
  ['{{ addf (float64 "inf") 1 }}', undefined],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
