import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/semver');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  [
    '{{ semver "v1.2" }} {{ (semver "v1.2.3-rc.1+b").Prerelease }} {{ (semver "v1.2.3").IncMinor.Original }}',
    undefined,
  ],
  ['{{ semver "x" }}', undefined],
  ['{{ semver "1.2.3-01" }}', undefined],
  [
    '{{ semverCompare "^0.2" "0.2.9" }}{{ semverCompare "^0.2" "0.3.0" }}{{ semverCompare ">=1.21" "1.22.0-gke" }}{{ semverCompare ">=1.21-0" "1.22.0-gke" }}',
    'truefalsefalsetrue',
  ],
  [
    '{{ semverCompare "1.0 - 2.0 || ~3" "3.0.5" }}{{ semverCompare ">11" "11.1.0" }}{{ semverCompare "!=1.x" "1.5.0" }}',
    'truefalsefalse',
  ],
  ['{{ semverCompare "bad" "1.0.0" }}', undefined],
  ['{{ (semver "1.0.0-alpha.9").Compare (semver "1.0.0-alpha.10") }}', '-1'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
