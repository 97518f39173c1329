/** Whatever a template holds: it ends in text or in diagnostics, within its bounds, and never in an exception. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import type { MissingKey } from './engine.ts';
import { compileTemplate, readJson, render } from './engine.ts';
import { templateFunctions } from './functions/index.ts';

const test = suite('go-template/properties');
const file = new URL('./fixtures/open.json.gz', import.meta.url);
const templates: readonly string[] = JSON.parse(gunzipSync(readFileSync(file)).toString()).map(
  (vector: { readonly template: string }) => vector.template,
);
const limits = { steps: 20_000, depth: 300, length: 50_000 };
const missingKey = fc.constantFrom<MissingKey>('default', 'zero', 'error');
const number = fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger());
const data = fc.object({
  values: [fc.string({ unit: 'binary' }), number, fc.boolean(), fc.constant(null)],
  maxDepth: 3,
});

/** Renders and checks what holds for every template. */
function check(text: string, context: unknown, missing: MissingKey): void {
  const source = sourceFile('t', text);
  const { value: compiled, diagnostics } = compileTemplate(source);
  for (const { at } of diagnostics) assert.ok(at.start >= 0 && at.start <= text.length && at.end >= at.start);
  assert.is(compiled === undefined, diagnostics.length > 0);
  if (compiled === undefined) return;
  const value = readJson(sourceFile('data.json', JSON.stringify(context))).value;
  const before = JSON.stringify(context);
  const first = render(compiled, value, { missingKey: missing, limits, now: 1_700_000_000, seed: 1 });
  const second = render(compiled, value, { missingKey: missing, limits, now: 1_700_000_000, seed: 1 });
  assert.is(JSON.stringify(context), before);
  assert.equal(first, second, 'the same input gives the same bytes');
  assert.ok(first.value.length <= limits.length + text.length + 10_000);
  assert.ok(first.diagnostics.length <= 1);
}

const words = [
  ...'{{ }} {{- -}} ( ) | , . $ := = "a" `b` \'c\' 1 -2 3.5 0x1f 1i nil true false $x $y .a .b.c'.split(' '),
  ...'if else end range with define block template break continue and or not eq lt index len print printf'.split(' '),
  ' ',
  '\n',
  '{{ if .a }}',
  '{{ range $x, $y := . }}',
  '{{ end }}',
  '{{/* x */}}',
];

test('words of the language in any order', () => {
  const text = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, data, missingKey, (...args) => check(...args)),
    { numRuns: 400 },
  );
});

test('templates that were cut, joined and spoilt', () => {
  const template = fc.constantFrom(...templates);
  const spoilt = fc
    .tuple(template, template, fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(([one, other, at, from, noise]) => {
      return one.slice(0, at % (one.length + 1)) + noise + other.slice(from % (other.length + 1));
    });
  fc.assert(
    fc.property(spoilt, data, missingKey, (...args) => check(...args)),
    { numRuns: 600 },
  );
});

test('every function with any arguments', () => {
  const name = fc.constantFrom(...templateFunctions.map((each) => each.name));
  const constant = fc.constantFrom(
    '.a',
    '.b',
    '.c',
    '(dict "a" .a)',
    '(list 1 .b)',
    '"a.b"',
    '1',
    '-1',
    '2.5',
    'nil',
    '100000000',
    '(split "," "a,b")',
    '`{{ . }}`',
    '"[a-z]+"',
    'true',
    '(int .a)',
  );
  const call = fc
    .tuple(name, fc.array(constant, { maxLength: 4 }))
    .map(([called, args]) => `{{ ${[called, ...args].join(' ')} }}`);
  const values = fc.record({ a: fc.oneof(number, fc.string()), b: data, c: fc.array(fc.oneof(fc.string(), number)) });
  fc.assert(
    fc.property(call, values, missingKey, (...args) => check(...args)),
    { numRuns: 1500 },
  );
});

test('any text is a template or is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => check(`{{${text}`, {}, 'default')),
    { numRuns: 300 },
  );
});

test.run();
