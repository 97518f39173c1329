import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/numbers');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ int "0x1f" }} {{ int "010" }} {{ int "3.0" }} {{ int "1.9" }} {{ int "1_000" }}', '31 8 3 0 1000'],
  ['{{ int 1e300 }} {{ int -1.9 }} {{ int true }} {{ int nil }}', '-9223372036854775808 -1 1 0'],
  ['{{ atoi "12" }} {{ atoi "1x" }} {{ atoi "99999999999999999999" }}', '12 0 9223372036854775807'],
  ['{{ float64 "1e3" }} {{ float64 "x" }}', '1000 0'],
  ['{{ toDecimal 777 }} {{ toDecimal "8" }}', '511 0'],
  ['{{ floor -1.5 }} {{ ceil 1.2 }} {{ floor 1234567.8 }}', '-2 2 1.234567e+06'],
  [
    '{{ round 2.5 0 }} {{ round -2.5 0 }} {{ round 1.005 2 }} {{ round 123.456 -1 }} {{ round 1.25 1 0.6 }}',
    '3 -3 1 120 1.2',
  ],
  [
    '{{ until 3 }} {{ until -2 }} {{ untilStep 0 10 3 }} {{ untilStep 5 0 -2 }} {{ untilStep 0 5 0 }}',
    '[0 1 2] [0 -1] [0 3 6 9] [5 3 1] []',
  ],
  [
    '{{ seq 3 }}|{{ seq -2 }}|{{ seq 0 2 10 }}|{{ seq 5 2 0 }}|{{ seq 2 5 }}|{{ seq }}',
    '1 2 3|1 0 -1 -2|0 2 4 6 8 10||2 3 4 5|',
  ],
  ['{{ maxf 1 "2.5" 2 }} {{ minf 1 2 }}', '2.5 1'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
