import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/deep-copy');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  [
    '{{ $a := dict "n" (dict "x" 1) "l" (list (dict)) }}{{ $b := deepCopy $a }}{{ $_ := set $b.n "x" 2 }}{{ toJson $a }}{{ toJson $b }}',
    '{"l":[{}],"n":{"x":1}}{"l":[{}],"n":{"x":2}}',
  ],
  ['{{ deepCopy nil }}', undefined],
  ['{{ deepCopy (rest list) | toJson }} {{ deepCopy (semver "1.2.3") }} {{ mustDeepCopy 1 }}', 'null 0.0.0 1'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
