import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/yaml');

/** What Go's own engine gave, with our words for mistakes in the YAML itself; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ fromYaml "a: yes\\n1: [0o7, 08, 1_0]\\n" | toJson }}', '{"1":[7,8,10],"a":true}'],
  [
    '{{ fromYaml "- 1" }}',
    'map[Error:error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}]',
  ],
  [
    '{{ fromYaml "a: [" }}',
    'map[Error:error converting YAML to JSON: yaml: line 1: unexpected end of the stream within a flow collection]',
  ],
  [
    '{{ fromYaml "null: 1" }}',
    'map[Error:error converting YAML to JSON: Unsupported map key of type: %!s(<nil>), key: <nil>]',
  ],
  ['{{ fromYaml "a: {null: 1}\\na: 2" | toJson }}', '{"a":2}'],
  [
    '{{ fromYaml "null: 1\\n18446744073709551615: .inf\\nnull: 2\\nb: &b {18446744073709551615: 1}\\nb: 2" | len }}',
    '1',
  ],
  [
    '{{ fromYaml "a: .inf\\nb: {18446744073709551615: 1}" }}',
    'map[Error:error converting YAML to JSON: Unsupported map key of type: uint64, key: 0xffffffffffffffff]',
  ],
  ['{{ fromYaml "a: .inf" }}', 'map[Error:error converting YAML to JSON: json: unsupported value: +Inf]'],
  ['{{ fromYaml "a: &x {b: 1}\\nc: {<<: *x, d: *x}" | toJson }}', '{"a":{"b":1},"c":{"b":1,"d":{"b":1}}}'],
  ['{{ fromYaml "a: &x [*x]" }}', "map[Error:error converting YAML to JSON: yaml: anchor 'x' value contains itself]"],
  ['{{ fromYamlArray "- a\\n- |+\\n  b\\n\\n- >\\n  c\\n  d\\n" | toJson }}', '["a","b\\n\\n","c d\\n"]'],
  ['{{ fromYaml "{[a]: b}" }}', 'map[Error:error converting YAML to JSON: yaml: invalid map key: a list]'],
  ['{{ fromYaml "a: 1\\na: 2\\n---\\nb: [" | toJson }}', '{"a":2}'],
  ['{{ fromYaml "x: &x {y: 1, z: 2}\\nv: {y: 3, <<: *x}" | toJson }}', '{"v":{"true":1,"z":2},"x":{"true":1,"z":2}}'],
  ['{{ fromYaml "0x1F: 1\\n1e3: 2\\n~x: 3\\n\\"on\\": 4" | toJson }}', '{"1000":2,"31":1,"on":4,"~x":3}'],
  ['{{ fromYaml "a: !!binary aGk=\\nb: !!float 1\\nc: ! \\"2\\"" | toJson }}', '{"a":"hi","b":1,"c":2}'],
  ['{{ fromYaml "a: !!int x" }}', 'map[Error:error converting YAML to JSON: yaml: cannot decode !!str `x` as a !!int]'],
  ['{{ fromYaml "a: *b" }}', "map[Error:error converting YAML to JSON: yaml: unknown anchor 'b' referenced]"],
  ['{{ toYaml (trunc 1 "é") }}', '�'],
  ['{{ toYaml 2i }}|', '|'],
  ['{{ fromYaml (trunc 1 "é") }}', 'map[Error:error converting YAML to JSON: yaml: incomplete UTF-8 octet sequence]'],
  [
    '{{ fromYamlArray "\\ta" }}',
    '[error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go value of type []interface {}]',
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
