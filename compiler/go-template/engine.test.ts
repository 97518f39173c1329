import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { marked } from '../source/marked.ts';
import { formatPlace } from '../source/position.ts';
import { sourceFile } from '../source/source-file.ts';
import type { Json } from '../util/json.ts';
import { compileTemplate, type RenderOptions, readJson, render } from './engine.ts';
import { templateFunction } from './function.ts';

const test = suite('go-template/engine');

function renderText(text: string, data: string, options: RenderOptions = {}): string {
  const { value: template, diagnostics } = compileTemplate(sourceFile('t', text));
  if (template === undefined) return diagnostics.map(({ code }) => code).join(' ');
  const rendered = render(template, readJson(sourceFile('data.json', data)).value, options);
  return rendered.diagnostics[0]?.code ?? rendered.value;
}

/** Every mistake is found in one run: the places of the template and their codes. */
const mistakes: readonly (readonly [string, readonly string[]])[] = [
  [
    '{{ nofunc }}\n{{ .a ! }}\n{{ $x }}\n{{ end }}',
    ['t:1:4 STK1510', 't:2:7 STK1508', 't:3:4 STK1511', 't:4:1 STK1513'],
  ],
  ['{{ if .a }}\n{{ 089 }}\n{{ "\\q" }}', ['t:2:4 STK1505', 't:3:4 STK1506', 't:3:11 STK1512']],
  ['{{ if nofunc }}{{ else }}{{ else }}{{ end }}{{ break }}', ['t:1:7 STK1510', 't:1:34 STK1514', 't:1:48 STK1516']],
  ['{{ "open }}\n{{ $y }}', ['t:1:4 STK1503', 't:2:4 STK1511']],
  ['{{/* open\n{{ $y }}', ['t:1:3 STK1501']],
  ['{{ if .a }}{{ (.b }}{{ end }}{{ nofunc }}', ['t:1:19 STK1507', 't:1:33 STK1510']],
  ['{{ if .a }}{{ .b', ['t:1:17 STK1500']],
  ['{{ define "a" }}x{{ end }}{{ define "a" }}y{{ end }}{{ z }}', ['t:1:51 STK1519', 't:1:56 STK1510']],
];
for (const [text, expected] of mistakes) {
  test(`finds ${expected.length} in ${JSON.stringify(text)}`, () => {
    const { value, diagnostics } = compileTemplate(sourceFile('t', text));
    assert.is(value, undefined);
    assert.equal(
      diagnostics.map(({ at, code }) => `${formatPlace(at)} ${code}`),
      expected,
    );
  });
}

/** What is said of a variable that is not declared. */
const undeclared: readonly (readonly [string, RegExp])[] = [
  ['{{ $size := 1 }}{{ $sise }}', /Did you mean "\$size"\?/],
  ['{{ if true }}{{ $size := 3 }}{{ end }}{{ $size }}', /has ended; declare it before/],
  ['{{ $replicas }}', /written "\.replicas", or "\$\.replicas" inside/],
];
for (const [text, expected] of undeclared) {
  test(`explains ${text}`, () => {
    const [found] = compileTemplate(sourceFile('t', text)).diagnostics;
    assert.is(found?.code, 'STK1511');
    assert.match(found?.message ?? '', expected);
  });
}

/** What an error of a rendering points at. */
const places: readonly (readonly [string, string])[] = [
  ['a\n{{ print\n  ~~~.a.b.c~~~ }}', 'STK1551'],
  ['{{ with .l }}{{ ~~~index . 9~~~ }}{{ end }}', 'STK1557'],
  ['{{ define "x" }}{{ .y }}{{ end }}{{ ~~~include "x" 5~~~ }}', 'STK1562'],
  ['{{ ~~~tpl "{{ .s.x }}" .~~~ }}', 'STK1562'],
  ['{{ upper ~~~.n~~~ }}', 'STK1556'],
  ['{{ range ~~~.n~~~ }}{{ end }}', 'STK1558'],
];
for (const [text, code] of places) {
  test(`${code} at the place in ${text}`, () => {
    const { text: clean, at } = marked(text, 't');
    const template = compileTemplate(at.file).value;
    const data = readJson(sourceFile('d', '{"a": {"b": null}, "l": [1], "s": "x", "n": 3}')).value;
    const [found] = template === undefined ? [] : render(template, data).diagnostics;
    assert.is(clean.slice(found?.at.start, found?.at.end), clean.slice(at.start, at.end));
    assert.is(found?.code, code);
  });
}

test('a failure inside of include is shown as a related place', () => {
  const template = compileTemplate(sourceFile('t', '{{ define "x" }}\n{{ .y }}{{ end }}{{ include "x" 5 }}')).value;
  assert.ok(template);
  const [found] = template === undefined ? [] : render(template, new Map()).diagnostics;
  assert.equal(
    found?.related.map(({ at }) => formatPlace(at)),
    ['t:2:4'],
  );
});

test('a rendering does not change what it is given', () => {
  const value: Json = new Map([['m', new Map([['a', 1n]])]]);
  const template = compileTemplate(sourceFile('t', '{{ $_ := set .m "b" 2 }}{{ .m.b }}')).value;
  assert.ok(template);
  if (template === undefined) return;
  assert.is(render(template, value).value, '2');
  assert.is(render(template, value).value, '2');
  assert.equal(value, new Map([['m', new Map([['a', 1n]])]]));
});

const limits = { steps: 5000, depth: 300, length: 1000 };
const bounds: readonly (readonly [string, string])[] = [
  ['{{ range until 100 }}{{ range until 100 }}{{ end }}{{ end }}', 'STK1570'],
  ['{{ define "a" }}{{ template "a" }}{{ end }}{{ template "a" }}', 'STK1571'],
  ['{{ define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}', 'STK1571'],
  ['{{ define "a" }}{{ tpl "{{ include `a` . }}" . }}{{ end }}{{ include "a" . }}', 'STK1571'],
  ['{{ repeat 1001 "x" }}', 'STK1572'],
  ['{{ printf "%1001d" 1 }}', 'STK1572'],
  ['{{ range until 20 }}{{ repeat 100 "x" }}{{ end }}', 'STK1572'],
  ['{{ until 1000 }}', 'STK1574'],
  ['{{ $d := dict }}{{ $_ := set $d "d" $d }}{{ $d }}', 'STK1573'],
];
for (const [text, code] of bounds)
  test(`${text} is stopped`, () => assert.is(renderText(text, '{}', { limits }), code));

/** Rules that no vector shows. */
const cases: readonly (readonly [string, string, string])[] = [
  ['{{ $i := 0 }}{{ $e := 0 }}{{ $z := 9 }}{{ range $i, $e = .l }}{{ end }}{{ $e }} {{ $z }}', '{"l": [5, 6]}', '1 6'],
  ['{{ if .a }}{{ $y := 1 }}{{ else }}{{ $y }}{{ end }}', '{"a": false}', 'STK1560'],
  ['{{ $y := 7 }}{{ if or true ($y := 5) }}{{ $y }}{{ end }}', '{}', '7'],
  ['{{ $y := 7 }}{{ if or false ($y := 5) }}{{ $y }}{{ end }}', '{}', '5'],
  ['{{ "\\xe4\\xb8\\x96" }} {{ len "\\xff" }} {{ printf "%q" "\\xff" }}', '{}', '世 1 "\\xff"'],
  ['{{ "\\xff" }}', '{}', '\ufffd'],
  [
    '{{ .a }} {{ .b }} {{ .c }}',
    '{"a": 9223372036854775807, "b": 9223372036854775808, "c": 1.0}',
    '9223372036854775807 9.223372036854776e+18 1',
  ],
  ['{{ (toDate "2006" "2024").Year }} {{ (semver "1.2.3").Minor }}', '{}', '2024 2'],
  ['{{ now }}', '{}', 'STK1557'],
  ['{{ randAlpha 3 }}', '{}', 'STK1557'],
  ['{{ range $i, $c := .m }}{{ if eq $i "b" }}{{ break }}{{ end }}{{ $c }}{{ end }}', '{"m": {"b": 2, "a": 1}}', '1'],
];
for (const [text, data, expected] of cases) {
  test(`${text} makes ${expected}`, () => assert.is(renderText(text, data), expected));
}

/** Long but ordinary, or long and wrong: what a hand would not write and a generator might. */
const long: readonly (readonly [string, string, string | number])[] = [
  ['125,000 actions', '{{ 1 }}'.repeat(125_000), 125_000],
  ['a number of 100,000 hexadecimal digits', `{{ 0x${'f'.repeat(100_000)} }}`, 'STK1505'],
  ['a text of 100,000 digits', `{{ float64 "${'1'.repeat(100_000)}x" }}`, 1],
  ['9,000 unknown functions', Array.from({ length: 9000 }, (_, at) => `{{ nofunc${at} }}`).join(''), 'STK1510'],
  ['5,000 variables', Array.from({ length: 5000 }, (_, at) => `{{ $v${at} := 1 }}{{ $v0 }}`).join(''), 5000],
];
for (const [name, text, expected] of long) {
  test(`${name} are no burden`, () => {
    const result = renderText(text, '{}');
    assert.is(typeof expected === 'number' ? result.length : result.split(' ')[0], expected);
  });
}

test('functions of the caller are found, and replace known ones', () => {
  const functions = [
    templateFunction('shout', { takes: ['string'], call: ([text]) => `${text}!` }),
    templateFunction('upper', { takes: ['string'], call: () => 'mine' }),
  ];
  const template = compileTemplate(sourceFile('t', '{{ shout "a" }} {{ upper "a" }}'), { functions }).value;
  assert.is(template && render(template, null).value, 'a! mine');
});

test('delimiters can be chosen', () => {
  const delimiters = { left: '<%', right: '%>' };
  const template = compileTemplate(sourceFile('t', 'a <%- .x -%> {{ b }}'), { delimiters }).value;
  assert.is(template && render(template, new Map([['x', { float: 1 }]])).value, 'a1{{ b }}');
});

test('the same seed and time give the same text', () => {
  const options = { seed: 7, now: 0 };
  const text = '{{ randAlphaNum 8 }} {{ now | date "2006-01-02" }}';
  assert.is(renderText(text, '{}', options), renderText(text, '{}', options));
  assert.match(renderText(text, '{}', options), /^[A-Za-z0-9]{8} 1970-01-01$/);
});

test.run();
