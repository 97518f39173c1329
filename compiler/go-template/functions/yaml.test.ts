import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/yaml');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ fromYaml "a: yes\\n1: [0o7, 08, 1_0]\\n" | toJson }}', '{"1":[7,8,10],"a":true}'],
  [
    '{{ fromYaml "- 1" }}',
    'map[Error:error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}]',
  ],
  [
    '{{ fromYaml "a: [" }}',
    'map[Error:error converting YAML to JSON: yaml: line 1: did not find expected node content]',
  ],
  [
    '{{ fromYaml "null: 1" }}',
    'map[Error:error converting YAML to JSON: Unsupported map key of type: %!s(<nil>), key: <nil>, value: 1]',
  ],
  ['{{ fromYaml "a: .inf" }}', 'map[Error:error converting YAML to JSON: json: unsupported value: +Inf]'],
  ['{{ fromYaml "a: &x {b: 1}\\nc: {<<: *x, d: *x}" | toJson }}', '{"a":{"b":1},"c":{"b":1,"d":{"b":1}}}'],
  ['{{ fromYaml "a: &x [*x]" }}', "map[Error:error converting YAML to JSON: yaml: anchor 'x' value contains itself]"],
  ['{{ fromYamlArray "- a\\n- |+\\n  b\\n\\n- >\\n  c\\n  d\\n" | toJson }}', '["a","b\\n\\n","c d\\n"]'],
  ['{{ fromYaml "{}: a" | toJson }}', '{}'],
  ['{{ toYaml (trunc 1 "é") }}', '�'],
  ['{{ toYaml 2i }}|', '|'],
  ['{{ fromYaml (trunc 1 "é") }}', 'map[Error:error converting YAML to JSON: yaml: incomplete UTF-8 octet sequence]'],
  ['{{ fromYamlArray "\\ta" }}', '[error converting YAML to JSON: yaml: found character that cannot start any token]'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
