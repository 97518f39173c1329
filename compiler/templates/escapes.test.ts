/** A template sees its data and the functions of this room, nothing else; it comes to an end soon; and it makes no endless text. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import type { Json } from '../util/json.ts';
import { renderTemplate } from './render.ts';

const test = suite('templates/escapes');

const data: Json = new Map<string, Json>([
  ['name', 'shop'],
  ['list', [1, 2]],
  ['map', new Map([['a', 1]])],
  [
    'hostile',
    new Map<string, Json>([
      ['__proto__', new Map([['x', 1]])],
      ['constructor', 'mine'],
      ['length', 1e9],
      ['then', 'x'],
    ]),
  ],
]);

function render(text: string): string {
  const { value, diagnostics } = renderTemplate(sourceFile('t.njk', text), data);
  return diagnostics[0]?.code ?? value;
}

/** Ways out of template engines that are known from advisories and challenges, for nunjucks and its relatives. */
const escapes: readonly string[] = [
  '{{ range.constructor("return process")() }}',
  "{{ range.constructor(\"return global.process.mainModule.require('child_process').execSync('id')\")() }}",
  '{{ ({}).constructor.constructor("return process")() }}',
  '{{ [].constructor.constructor("return this")() }}',
  '{{ "".constructor.constructor("return this")() }}',
  '{{ ""["constructor"]["constructor"]("return this")() }}',
  '{{ (1).constructor.constructor("return this")() }}',
  '{{ true.constructor.constructor("return this")() }}',
  '{{ name.sub.constructor("return process")() }}',
  '{{ name.toString.constructor("return process")() }}',
  '{{ list.map.constructor("return process")() }}',
  '{{ list.push.constructor("return process")() }}',
  '{{ list.join["con" + "structor"]("return process")() }}',
  '{{ list.map(range) }}',
  '{{ list.filter(joiner) }}',
  '{{ list.__proto__.constructor }}',
  '{{ map.__proto__ }}',
  '{{ map["__proto__"]["polluted"] }}',
  '{{ map.__defineGetter__("x", range) }}',
  '{{ map.__lookupGetter__("__proto__") }}',
  '{{ map.hasOwnProperty("a") }}',
  '{{ map.toString() }}',
  '{{ map.entries().next() }}',
  '{{ map.get("a") }}',
  '{{ map.constructor.prototype }}',
  '{{ cycler.constructor("return process")() }}',
  '{{ cycler("a").next.constructor("return process")() }}',
  '{{ cycler("a").constructor.constructor("return process")() }}',
  '{{ joiner.constructor("return process")() }}',
  '{{ joiner(",").constructor("return process")() }}',
  '{{ joiner.call(1) }}',
  '{{ range.apply(1, [2]) }}',
  '{{ range.bind(1)() }}',
  '{% macro m() %}{{ caller }}{% endmacro %}{{ m.constructor("return process")() }}',
  '{% macro m() %}{{ caller.constructor("return process")() }}{% endmacro %}{% call m() %}x{% endcall %}',
  '{% macro m() %}x{% endmacro %}{{ m().constructor }}',
  '{% set x = "constructor" %}{{ name[x][x]("return process")() }}',
  '{{ constructor }}',
  '{{ __proto__ }}',
  '{{ toString }}',
  '{{ hasOwnProperty("a") }}',
  '{{ this }}',
  '{{ self }}',
  '{{ global.process.env }}',
  '{{ globalThis }}',
  '{{ process.env.HOME }}',
  '{{ require("fs") }}',
  '{{ env.globals }}',
  '{{ ctx }}',
  '{{ frame }}',
  '{{ runtime.memberLookup }}',
  '{{ cb(null, "x") }}',
  '{{ lineno }}',
  '{{ output }}',
  '{{ t_1 }}',
  '{{ name | constructor }}',
  '{{ name | __proto__ }}',
  '{{ name | __defineGetter__("x", range) }}',
  '{{ name | toString }}',
  '{{ name is constructor }}',
  '{{ name is toString }}',
  '{{ [name] | groupby("constructor") | dump }}',
  '{{ [name] | sort(attribute="constructor.name") | dump }}',
  '{{ [name] | join(",", "constructor") }}x{{ nothing }}',
  '{{ [range] | sum("constructor") }}',
  '{{ [range] | join }}',
  '{{ range }}',
  '{{ range | dump }}',
  '{{ [[1, 2]] | sort(attribute="constructor.constructor") }}',
  '{{ list | sort("constructor", range, "__proto__") }}',
  '{% include "/etc/passwd" %}',
  '{% include "../../secret" %}',
  '{% include ["/etc/passwd"] %}',
  '{% import "/etc/passwd" as x %}',
  '{% from "/etc/passwd" import x %}',
  '{% extends "/etc/passwd" %}',
  '{% extends range %}',
  '{{ r/x/.constructor("return process")() }}',
  '{{ r/(a+)+$/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab") }}',
  '{{ name.replace(r/(a+)+$/, range) }}',
  '{{ super() }}',
  '{% block a %}{{ super() }}{% endblock %}',
  '{% asyncEach x in list %}{{ x }}{% endeach %}',
  '{% asyncAll x in list %}{{ x }}{% endall %}',
  '{% ifAsync true %}x{% endif %}',
  // What nunjucks writes into the JavaScript that it makes, without looking at it: text in the middle of a name.
  '{{ a"^Function`return\\x20process\\x2eexit\\x289\\x29```^"b }}',
  "{{ a'^Function`x```^'b }}",
  '{{ x;process }}',
  '{% set a"b = 1 %}{{ a"b }}{{ nothing }}',
  '{% macro a"b(c"d) %}{% endmacro %}{{ nothing }}',
  '{{ name | a"b }}',
  '{{ name is a"b }}',
];

for (const text of escapes) {
  test(`does not get out: ${text}`, () => assert.match(render(text), /^STK(8064|23\d\d)$/));
}

/** Names that JavaScript knows are ordinary keys where a mapping has them. */
const harmless: readonly (readonly [string, string])[] = [
  ['{{ hostile.constructor }}', 'mine'],
  ['{{ hostile.__proto__.x }}', '1'],
  ['{{ hostile | length }}', '4'],
  ['{{ hostile.length }}', '1000000000'],
  ['{{ ({"__proto__": {"y": 2} }).y is defined }}', 'false'],
  ['{{ {"constructor": 1}.constructor }}', '1'],
  ['{% set __proto__ = 5 %}{{ __proto__ }}', '5'],
  ['{% set constructor = "c" %}{{ constructor }}', 'c'],
  ['{{ "x" in map }} {{ "constructor" in map }}', 'false false'],
  ['{% if list.constructor %}yes{% else %}no{% endif %}', 'no'],
  ['{{ [name] | selectattr("constructor") | length }}', '0'],
  ['{% for k, v in hostile %}{{ k }} {% endfor %}', '__proto__ constructor length then '],
];
for (const [text, expected] of harmless) test(`${text} makes ${expected}`, () => assert.is(render(text), expected));

/** What would take without end, or all memory. */
const endless: readonly string[] = [
  '{% for i in range(1000000000) %}{% endfor %}',
  '{{ range(0, 1, 0.000000001) | length }}',
  '{{ range(0, 2 ** 1000, 2 ** -1000) | length }}',
  '{% for i in range(9000) %}{% for j in range(9000) %}{% endfor %}{% endfor %}',
  '{% set x = "a" %}{% for i in range(60) %}{% set x = x + x %}{% endfor %}{{ x | length }}',
  '{% set x = "a" %}{% for i in range(60) %}{% set x = x ~ x %}{% endfor %}{{ x | upper }}',
  '{% set x = [1] %}{% for i in range(60) %}{% set x = x.concat(x) %}{% endfor %}',
  '{% set x = [1] %}{% for i in range(60) %}{% set x = [x, x] %}{% endfor %}{{ x }}',
  '{% set x = [1] %}{% for i in range(60) %}{% set x = [x, x] %}{% endfor %}{{ x | dump }}',
  '{% set x = [] %}{% set y = x.push(x) %}{{ x }}',
  '{% set x = [] %}{% set y = x.push(x) %}{{ x | dump }}',
  '{% set x = [1] %}{% for i in x %}{% set y = x.push(1) %}{{ x | join }}{% endfor %}{% for i in range(999999) %}{{ i }}{% endfor %}',
  '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}',
  '{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}',
  '{{ "x".repeat(1000000000) }}',
  '{{ "x".repeat(2 ** 1000) }}',
  '{{ "x" | center(1000000000) }}',
  '{{ "x" | indent(1000000000, true) }}',
  '{{ "x".padStart(1000000000) }}',
  '{{ list | batch(1000000000, "x") | dump }}',
  '{{ list | slice(1000000000) | dump }}',
  '{% set s = "a".repeat(1000000) %}{{ s | replace("a", s) }}',
  '{% set s = "ab".repeat(1000000) %}{% for i in range(100000) %}{% if s == s ~ "c" %}{% endif %}{% endfor %}',
  '{% set s = "ab".repeat(1000000) %}{% for i in range(100000) %}{% if "b".repeat(9) in s %}{% endif %}{% endfor %}',
  `{{ ${'('.repeat(20_000)}1${')'.repeat(20_000)} }}`,
  `{{ ${'['.repeat(20_000)} }}`,
  `{{ ${'-'.repeat(50_000)}1 }}`,
  `{{ ${'not '.repeat(50_000)}1 }}`,
  `${'{% if 1 %}'.repeat(20_000)}`,
];
for (const text of endless) {
  test(`is stopped: ${text.slice(0, 90)}`, () => assert.match(render(text), /^STK/));
}

test('the data are not changed', () => {
  const before = JSON.stringify(data, (_, value) => (value instanceof Map ? [...value] : value));
  render('{% set a = list.push(3) %}{% set b = list.pop() %}{% set c = list.push(9) %}{{ list }}');
  assert.is(
    JSON.stringify(data, (_, value) => (value instanceof Map ? [...value] : value)),
    before,
  );
});

test.run();
