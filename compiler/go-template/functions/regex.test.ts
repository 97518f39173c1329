import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/regex');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ regexMatch "^a.c$" "abc" }} {{ regexMatch "(" "a" }}', 'true false'],
  ['{{ regexFind "(" "a" }}', undefined],
  [
    '{{ regexFindAll "a*" "baab" -1 | toJson }} {{ regexFindAll "z" "a" -1 | toJson }} {{ regexFindAll "." "abc" 2 | toJson }}',
    '["","aa",""] null ["a","b"]',
  ],
  [
    '{{ regexReplaceAll "a(x*)b" "-ab-axxb-" "${1}W" }} {{ regexReplaceAll "a(x*)b" "-ab-axxb-" "$1W" }} {{ regexReplaceAll "" "aé" "-" }}',
    '-W-xxW- --- -a-é-',
  ],
  ['{{ regexReplaceAllLiteral "a" "banana" "$0" }}', 'b$0n$0n$0'],
  [
    '{{ regexSplit "a*" "baac" -1 | toJson }} {{ regexSplit "," "a,b,c" 2 | toJson }} {{ regexSplit "," "" -1 | toJson }} {{ regexSplit "," "a" 0 | toJson }}',
    '["b","c"] ["a","b,c"] [""] null',
  ],
  ['{{ regexQuoteMeta "1.5-2.0?" }}', '1\\.5-2\\.0\\?'],
  ['{{ mustRegexFind "(?<n>a)" "a" }}', undefined],
  ['{{ regexReplaceAll "(?P<x>.)" "ab" "${x}$x $$ ${" }}', 'aa $ ${bb $ ${'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
