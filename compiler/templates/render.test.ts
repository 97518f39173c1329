import nunjucks from 'nunjucks';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { positionAt } from '../source/position.ts';
import { sourceFile } from '../source/source-file.ts';
import type { Json } from '../util/json.ts';
import { renderTemplate } from './render.ts';

const test = suite('templates/render');

const plain = {
  ...{ name: 'shop', n: 3, f: 2.5, b: true, nul: null, s: 'hello big world', lines: 'a\nb\nc', e: [] },
  ...{ l: [3, 1, 2], t: ['b', 'A', 'c'], m: { a: 1, b: { c: 'x' } } },
  rows: [
    { k: 'x', v: 2 },
    { k: 'y', v: 1 },
    { k: 'x', v: 5 },
  ],
};

function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
}

const data = toJson(plain);
const environment = new nunjucks.Environment(null, {
  ...{ autoescape: false, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
});

/** Each makes the same text here and in nunjucks itself. */
const same: readonly string[] = [
  'plain',
  '{{ name }} {{ n }} {{ f }} {{ b }} {{ l }} {{ m.b.c }} {{ m["a"] }} {{ l[0] }} {{ l.length }} {{ s.length }}',
  '{% for x in l %}{{ loop.index }}/{{ loop.length }}:{{ x }}{% if not loop.last %},{% endif %}{% endfor %}',
  '{% for k, v in m %}{{ k }}={{ v | dump }};{% endfor %}',
  '{% for a, b in [[1,2],[3,4]] %}{{ a }}{{ b }} {% endfor %}',
  '{% for x in e %}x{% else %}none{% endfor %}',
  '{% for x in nope %}x{% else %}none{% endfor %}',
  '{% for c in "abc" %}{{ c }}-{% endfor %}',
  '{% set x = 1 %}{% for i in l %}{% set x = x + i %}{% endfor %}{{ x }}',
  '{% for i in l %}{% set y = i %}{% endfor %}{{ y is defined }}',
  '{% if n > 2 and b %}yes{% elif n %}mid{% else %}no{% endif %}',
  '{{ "a" if n == 3 else "b" }}{{ "c" if n == 4 }}',
  '{% macro m1(a, b=2, c="z") %}[{{ a }}{{ b }}{{ c }}]{% endmacro %}{{ m1(1) }}{{ m1(1,3) }}{{ m1(1,c="q") }}{{ m1(a=5) }}',
  '{% macro wrap(t) %}<{{ t }}>{{ caller() }}</{{ t }}>{% endmacro %}{% call wrap("b") %}in {{ name }}{% endcall %}',
  '{% macro each(l) %}{% for x in l %}{{ caller(x) }}{% endfor %}{% endmacro %}{% call(x) each(l) %}({{ x }}){% endcall %}',
  '{% set cap %}a{{ n }}b{% endset %}{{ cap | upper }}',
  '{% filter upper %}abc {{ name }}{% endfilter %}',
  '{% raw %}{{ x }}{% endraw %}',
  '{% verbatim %}{% x %}{% endverbatim %}',
  '{# comment #}x',
  'a {%- if b -%} c {%- endif -%} d',
  '{%- set q = 1 -%}  z',
  '  {% if b %}\n  in\n  {% endif %}\nend',
  '{{ t | sort }} {{ t | sort(true) }} {{ t | sort(case_sensitive=true) }} {{ rows | sort(attribute="v") | join(",", "v") }}',
  '{{ rows | groupby("k") | dump }}',
  '{{ rows | sum("v") }} {{ l | sum }}',
  '{{ l | first }}{{ l | last }}{{ l | reverse }}{{ "abc" | reverse }}{{ l | join("-") }}{{ l | length }}{{ m | length }}{{ s | length }}',
  '{{ l | batch(2) | dump }}{{ l | batch(2,"x") | dump }}{{ l | slice(2) | dump }}{{ l | slice(2,"x") | dump }}',
  '{{ m | dump }}{{ m | dump(2) }}{{ l | dump(1) }}{{ "a\\"b" | dump }}',
  '{{ m | dictsort | dump }}{{ {"b":1,"A":2} | dictsort(false,"value") | dump }}',
  '{{ "x" | default("y") }}{{ zip | default("y") }}{{ "" | default("y", true) }}{{ nul | d("q") | dump }}',
  '{{ s | title }} {{ s | capitalize }} {{ s | upper | lower }} {{ s | wordcount }} {{ s | truncate(8) }} {{ s | truncate(8,true) }} {{ s | truncate(8,true,"!") }}',
  '{{ lines | indent }}|{{ lines | indent(2) }}|{{ lines | indent(2, true) }}',
  '{{ "ab" | center(7) }}|{{ "abc" | center(8) }}|{{ "ab" | center(6) }}',
  '{{ s | replace("l","L") }} {{ s | replace("l","L",2) }} {{ s | replace("","-") }} {{ 55 | replace("5","6") }}',
  '{{ "<a b=\'c\'>&" | escape }} {{ "<" | safe }} {{ " x " | trim }}|',
  '{{ "3.7" | float }} {{ "3.7" | int }} {{ "x" | int(5) }} {{ "ff" | int(0, 16) }} {{ 3.456 | round(1) }} {{ 3.4 | round(0,"ceil") }} {{ -5 | abs }}',
  '{{ "a b&c" | urlencode }} {{ m.b | urlencode }} {{ "abc" | list | dump }} {{ m.b | list | dump }}',
  '{{ l | select("odd") }} {{ l | reject("odd") }} {{ rows | selectattr("k") | length }} {{ [1,0,2] | select }}',
  '{{ n is odd }} {{ n is even }} {{ n is divisibleby(3) }} {{ name is defined }} {{ zip is undefined }} {{ nul is none }} {{ nul is null }} {{ name is string }} {{ n is number }} {{ l is iterable }} {{ n is not odd }} {{ n is gt(2) }} {{ n is eq(3) }} {{ n is sameas(3) }} {{ name is lower }}',
  '{{ 1 + 2 * 3 }} {{ 7 // 2 }} {{ 7 % 4 }} {{ 2 ** 10 }} {{ 7 / 2 }} {{ "a" + 1 }} {{ 1 ~ 2 }} {{ -n }} {{ +n }} {{ "3" * "4" }} {{ "5" - 2 }} {{ 2 + true }}',
  '{{ 1 == "1" }} {{ 1 === "1" }} {{ 1 != 2 }} {{ "a" < "b" }} {{ 2 >= 2 }} {{ nul == zip }} {{ true == 1 }} {{ 3 in l }} {{ "el" in s }} {{ "a" in m }} {{ 9 not in l }}',
  '{% switch n %}{% case 1 %}one{% case 3 %}three{% default %}d{% endswitch %}{% switch name %}{% case "x" %}{% case "shop" %}{% case "z" %}both{% default %}dd{% endswitch %}{% switch 9 %}{% case 1 %}a{% default %}def{% endswitch %}',
  '{{ range(3) }} {{ range(1,4) }} {{ range(4,0,-2) }}',
  '{% set c = cycler("a","b") %}{{ c.next() }}{{ c.next() }}{{ c.next() }}{{ c.current }}',
  '{% set j = joiner("-") %}{% for x in l %}{{ j() }}{{ x }}{% endfor %}',
  '{{ s.split(" ") | dump }} {{ s.replace("l","_") }} {{ s.toUpperCase() }} {{ s.slice(0,3) }} {{ s.indexOf("big") }} {{ l.join("+") }} {{ l.concat([9]) }} {{ l.includes(3) }} {{ s.startsWith("he") }} {{ f.toFixed(2) }} {{ "a".padStart(3,"0") }} {{ "a".repeat(3) }}',
  '{% block one %}b1{% endblock %}x{% block two %}{{ name }}{% endblock %}',
  '{% set a, b2 = 5 %}{{ a }}{{ b2 }}',
  '{{ [1,[2,3],"x"] }} {{ {"a": [1,2]} | dump }} {{ {a: 1} | dump }}',
  '{% macro a1() %}{{ name }}{% endmacro %}{% for i in [1] %}{% set loc = 5 %}{% macro b1() %}{{ loc is defined }}{% endmacro %}{{ b1() }}{% endfor %}{{ a1() }}',
  '{% set top = 4 %}{% macro c1() %}{{ top }}{% endmacro %}{{ c1() }}',
  '{{ (1, 2) }} {{ ("a") }}',
  '{{ not b }} {{ not nul }} {{ b and "x" }} {{ nul or "y" }} {{ e and "t" }}',
  '{% if e %}t{% else %}f{% endif %}{% if {} %}t{% endif %}',
  '{{ loop is defined }}',
  '{{ 1.50 }} {{ 0.1 + 0.2 }} {{ 1000000000000000000000 * 10 }}',
  '{% if a is defined and a %}x{% endif %}ok',
  '{% for r in rows %}{{ r.k }}{% for q in l %}{{ loop.index }}{% endfor %}{{ loop.index }}{% endfor %}',
  "{{ 'a\\nb' }}",
  '{{ "x" | e | e }}',
  '{% for i in range(3) -%}\n {{ i }}\n{%- endfor %}',
  '{{ name | upper | replace("S","s") | dump | length }}',
];
for (const text of same) {
  test(`as in nunjucks: ${text}`, () => {
    const { value, diagnostics } = renderTemplate(sourceFile('t.njk', text), data);
    assert.equal(diagnostics, []);
    assert.is(value, environment.renderString(text, structuredClone(plain)));
  });
}

/** What differs on purpose, and whole numbers of any size. */
const own: readonly (readonly [string, string])[] = [
  ['{{ l | sum(start=10) }}', '16'],
  ['{{ big }} {{ big | dump }}', '12345678901234567890 12345678901234567890'],
  ['{{ {"z": 1, "a": 2} | dump }}', '{"z":1,"a":2}'],
];
for (const [text, expected] of own) {
  test(`${text} makes ${expected}`, () => {
    const big = new Map<string, Json>([
      ['l', [1, 2, 3]],
      ['big', 12345678901234567890n],
    ]);
    assert.is(renderTemplate(sourceFile('t.njk', text), big).value, expected);
  });
}

/** A template, and what is reported: place, code, and words of the message. */
const mistakes: readonly (readonly [string, string, string])[] = [
  ['a\n{{ nam }}', '2:4 STK2340', 'Did you mean "name"?'],
  ['{{ m.b.d }}', '1:4 STK2340', '"m.b.d" has no value'],
  ['{{ nul }}', '1:4 STK2340', '"nul"'],
  ['{{ name | uper }}', '1:11 STK2341', 'Did you mean "upper"?'],
  ['{{ name is strin }}', '1:12 STK2341', 'Did you mean "string"?'],
  ['{{ b is true }}', '1:9 STK2341', 'no test "true"'],
  ['{% for k in true %}{% endfor %}', '1:13 STK2342', 'this is a boolean'],
  ['{{ rnge(3) }}', '1:4 STK2341', 'Did you mean "range"?'],
  ['{{ name(3) }}', '1:4 STK2342', '"name" is a text and cannot be called'],
  ['{{ m }}', '1:4 STK2342', '"| dump" makes JSON'],
  ['{{ n + nul }}', '1:4 STK2342', '"+" cannot be used between a number and nothing'],
  ['{{ 1 / 0 }}', '1:4 STK2342', 'no number that can be written'],
  ['{% for k in m %}{% endfor %}', '1:13 STK2342', 'needs two names'],
  ['{% for k in n %}{% endfor %}', '1:13 STK2342', 'this is a number'],
  ['{% macro q(a) %}{% endmacro %}{{ q(1, 2) }}', '1:34 STK2342', 'takes 1 arguments, but is given 2'],
  ['{% macro q(a) %}{% endmacro %}{{ q(z=2) }}', '1:34 STK2342', 'no argument called "z"'],
  ['{{ name | replace(x="a") }}', '1:11 STK2342', 'no argument called "x"'],
  ['{{ l | random }}', '1:8 STK2343', 'the same input must give the same text'],
  ['{% include "x.njk" %}', '1:4 STK2343', 'without other files'],
  ['{{ r/x/ }}', '1:4 STK2343', 'regular expression'],
  ['{% for x in l %}', '1:17 STK8064', 'unexpected end of file'],
  ['{# {% raw %} #}{{ "{% raw %}" }}x{% raw %} {% raw %}{% endraw %}', '1:34 STK8064', 'has no end'],
  ['{% verbatim %}{% endraw %}', '1:1 STK8064', 'has no end'],
  ['{% call m %}{% endcall %}', '1:26 STK8064', 'a tag is not complete'],
  ['{% if %}{% endif %}', '1:7 STK8064', 'unexpected token'],
  ['{{ .a }}', '1:4 STK8064', 'unexpected token'],
  ['{% block a %}{% endblock %}{% block a %}{% endblock %}', '1:31 STK2342', 'there twice'],
];
for (const [text, expected, words] of mistakes) {
  test(`${expected} for ${text}`, () => {
    const [found] = renderTemplate(sourceFile('t.njk', text), data).diagnostics;
    assert.ok(found);
    if (!found) return;
    const { line, column } = positionAt(found.at.file, found.at.start);
    assert.is(`${line}:${column} ${found.code}`, expected);
    assert.ok(found.message.includes(words), found.message);
  });
}

const library = new Map([
  ['base', 'B[{% block one %}base one{% endblock %}|{% block two %}base two{% endblock %}]'],
  ['middle', '{% extends "base" %}{% block one %}middle {{ super() }}{% endblock %}'],
  ['macros', '{% macro hi(who) %}hi {{ who }}{% endmacro %}{% set _own = 1 %}{% set shown = 2 %}'],
  ['part', 'part of {{ name }}{% set name = "other" %}'],
  ['circle', '{% include "circle" %}'],
  ['wrong', '{{ name | uper }}'],
]);
const included: readonly (readonly [string, string])[] = [
  ['{% extends "base" %}{% block two %}mine {{ name }}{% endblock %}', 'B[base one|mine shop]'],
  ['{% extends "middle" %}{% block one %}top {{ super() }}{% endblock %}', 'B[top middle base one|base two]'],
  ['{% include "part" %} {{ name }}', 'part of shop shop'],
  ['{% import "macros" as m %}{{ m.hi("you") }} {{ m.shown }} {{ m._own is defined }}', 'hi you 2 false'],
  ['{% from "macros" import hi, shown as s %}{{ hi("me") }}{{ s }}', 'hi me2'],
  ['{% include "none" ignore missing %}ok', 'ok'],
  ['{% include "none" %}', 'STK2343'],
  ['{% from "macros" import nothing %}', 'STK2342'],
  ['{% include "circle" %}', 'STK2344'],
  ['{% include "wrong" %}', 'STK2341'],
];
for (const [text, expected] of included) {
  test(`with other templates: ${text}`, () => {
    const load = (name: string) => {
      const found = library.get(name);
      return found === undefined ? undefined : sourceFile(name, found);
    };
    const { value, diagnostics } = renderTemplate(sourceFile('t.njk', text), data, { load });
    assert.is(diagnostics[0]?.code ?? value, expected);
  });
}

test.run();
