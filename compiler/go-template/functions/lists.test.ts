import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/lists');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ first list | kindOf }} {{ rest list | toJson }} {{ initial (list 1) | toJson }}', 'invalid null []'],
  [
    '{{ append (list 1) 2 | toJson }} {{ prepend (list 1) 2 | toJson }} {{ push (list) nil | toJson }}',
    '[1,2] [2,1] [null]',
  ],
  ['{{ first "a" }}', undefined],
  ['{{ first nil }}', undefined],
  ['{{ uniq (list 1 1.0 "1" 1 nil nil) | toJson }}', '[1,1,"1",null]'],
  ['{{ without (list 1 2 "a") 1 "a" | toJson }}', '[2]'],
  ['{{ has 1 (list 1) }} {{ has 1 (list 1.0) }} {{ has 1 nil }}', 'true false false'],
  [
    '{{ slice (list 1 2 3) 1 | toJson }} {{ slice (list 1 2 3) 1 2 | toJson }} {{ slice list | kindOf }}',
    '[2,3] [2] invalid',
  ],
  ['{{ slice (list 1 2 3) 2 1 }}', undefined],
  [
    '{{ chunk 2 (list 1 2 3) | toJson }} {{ chunk -2 (list 1) | toJson }} {{ chunk -1 (list 1 2) | toJson }}',
    '[[1,2],[3]] [[1]] []',
  ],
  ['{{ chunk 0 (list 1) }}', undefined],
  ['{{ concat (list 1) (list) (splitList "," "a") | toJson }} {{ concat (list) | toJson }}', '[1,"a"] null'],
  ['{{ concat (list 1) "a" }}', undefined],
  ['{{ compact (list 0 "" nil 1) | toJson }} {{ reverse (list 1 2) | toJson }}', '[1] [2,1]'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
