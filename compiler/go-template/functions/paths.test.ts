import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/paths');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  [
    '{{ base "/a/b/" }} {{ base "" }} {{ dir "/a/b" }} {{ dir "a" }} {{ clean "a//../../b/." }} {{ ext "a.tar.gz" }} {{ isAbs "/a" }} {{ osBase "a/b" }}',
    'b . /a . ../b .gz true b',
  ],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
