import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/json');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  [
    '{{ toJson (dict "<" "\\u2028&" "a" (list 1.5 1e21 1e-7 nil true)) }}',
    '{"\\u003c":"\\u2028\\u0026","a":[1.5,1e+21,1e-7,null,true]}',
  ],
  [
    '{{ toRawJson "<&>" }} {{ toPrettyJson (dict "a" list "b" (list 1)) }}',
    '"<&>" {\n  "a": [],\n  "b": [\n    1\n  ]\n}',
  ],
  ['{{ toJson 2i }}|{{ toRawJson 1 }}', '|1'],
  ['{{ mustToJson 2i }}', undefined],
  ['{{ fromJson "[1, 2e3" | kindOf }} {{ fromJson "[1,1e999]" }}', 'invalid [1 <nil>]'],
  [
    '{{ fromJsonArray "tru" }} {{ fromJsonArray "{}" }} {{ fromJsonArray "[1] x" }} {{ fromJsonArray "null" | toJson }}',
    "[invalid character ' ' in literal true (expecting 'e')] [json: cannot unmarshal object into Go value of type []interface {}] [invalid character 'x' after top-level value] null",
  ],
  ['{{ mustFromJson "-" }}', undefined],
  ['{{ fromJson "\\"\\\\ud83d\\\\ude00\\\\ud800\\"" }}', '😀�'],
  ['{{ toJson (trunc 1 "é") }}', '"\\ufffd"'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
