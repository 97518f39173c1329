import * as fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import type { Json } from '../../util/json.ts';
import { yamlText } from './yaml-text.ts';

const test = suite('yaml/write/read-back');

/** How the libraries read a text, each under both versions of YAML. */
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['yaml, 1.2', (text) => parse(text, { version: '1.2', intAsBigInt: true })],
  ['yaml, 1.1', (text) => parse(text, { version: '1.1', merge: true, intAsBigInt: true })],
  ['js-yaml, 1.2', (text) => load(text, { schema: CORE_SCHEMA })],
  ['js-yaml, 1.1', (text) => load(text, { schema: YAML11_SCHEMA })],
];

/** Numbers of all kinds as text; text stays what it is. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value === 'string') return `text ${value}`;
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Map) return comparable(Object.fromEntries(value));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [`text ${key}`, comparable(member)]));
}

function readsBack(value: Json): void {
  const text = yamlText(value);
  assert.is(yamlText(value), text);
  for (const [name, read] of readers) assert.equal(comparable(read(text)), comparable(value), `${name}: ${text}`);
}

/** Texts that some reader takes for something else when they stand without quotes; `·` is a blank. */
const awkward = [
  ...'y N yes On OFF null Null ~ = << - ? : --- ... -· -a -·a ---·a e0 E12 .E1'.split(' '),
  ...'1e3 1E+3 08 010 0o17 -0o17 0x1F -0x1F 0X1F 0b1 1_000 _1 1__0 1:30 01:30 1:30.5 -1:30:20 190:20:30'.split(' '),
  ...'1. .5 -.5 +1 +.inf -.INF .nan 1.5e3 0x 0b 1e . -. 1e999 1e-400 99999999999999999999'.split(' '),
  ...'2031-04-05 2031-4-5 2023-02-30 2031-04-05T06:07:08Z 2031-04-05·06:07:08·+1'.split(' '),
  ...'·a a· a:·b a: a:b :a a·#b a#b #a , ,·a [a {a} {{·a·}} ${a} &a *a !a | >'.split(' '),
  ...'\' " it\'s "a" \\ a\\b %a @a `a` ?a ?·a é ключ 🚋'.split(' '),
  ...'\ta|a\t|a\t#b|a:\tb|\u00a0|\u200b|\u0085|\u2028|\ufeff|\u007f|\0|\u001b|\ufffe|a\u00a0|'.split('|'),
  ...'\n|a\n|a\n\n|\na|·a\nb|a\n·b|\ta\nb|a\n\tb|a·\nb|a\n·|a\n\n·b\n|#a\n#b|---\na|\n·\na|\n\n··a\n'.split('|'),
  ...'a\r\nb|a\rb|a\u2028b\n|-·a\n-·b\n|a:·&\n··b\n|···\n\na|a\n···\nb'.split('|'),
  'long '.repeat(300),
].map((text) => text.replaceAll('·', ' '));

for (const text of awkward) {
  test(`${JSON.stringify(text.slice(0, 20))} is read back as value, item, and key`, () => {
    readsBack([text, [text], new Map([['a', text]])]);
    readsBack(
      new Map<string, Json>([
        [text, text],
        ['other', new Map([[text, [text]]])],
      ]),
    );
  });
}

test('whatever a tree holds is read back by every reader', () => {
  const piece = fc.oneof(
    fc.constantFrom(...awkward),
    fc.string({ maxLength: 3 }),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  const text = fc
    .array(piece, { maxLength: 3 })
    .map((pieces) => pieces.join(''))
    .filter((joined) => !/\p{Cs}/u.test(joined) && joined !== '__proto__');
  const digits = fc.stringMatching(/^[-+.]?[0-9_:.eExXoObB+-]{1,6}$/);
  const value = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      digits,
      fc.integer(),
      fc.constantFrom(true, false, null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(fc.oneof(text, digits), tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    ),
  })).value;
  fc.assert(fc.property(value, readsBack), { numRuns: 1500 });
});

test('long keys are read back', () => {
  const key = 'key '.repeat(400);
  readsBack(
    new Map<string, Json>([
      [key, new Map([['a', [1]]])],
      [`${key}b`, 'x\ny\n'],
    ]),
  );
  readsBack([
    new Map<string, Json>([
      [key, [1]],
      ['b', 1],
    ]),
  ]);
});

test.run();
