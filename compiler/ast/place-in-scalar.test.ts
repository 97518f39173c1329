import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../1-parse/parse.ts';
import { sourceFile } from '../source/source-file.ts';
import type { Str } from '../value/literal.ts';
import { placeInScalar, placesIn } from './place-in-scalar.ts';

const test = suite('ast/place-in-scalar');

/** The first text among the values of a mapping. */
function firstText(source: string): Str | undefined {
  const { root } = parse(sourceFile('stack.yaml', source), { yamlVersion: '1.2' }).value;
  if (root?.kind !== 'dict') return undefined;
  for (const { value } of root.entries.values()) if (value.kind === 'string') return value;
  return undefined;
}

/** Marks with `~~~` where `part` of the decoded text stands in the source. */
function mark(source: string, part: string): string {
  const node = firstText(source);
  if (!node) return 'no text';
  const start = node.value.indexOf(part);
  const at = placeInScalar(node, start, start + part.length);
  return `${source.slice(0, at.start)}~~~${source.slice(at.start, at.end)}~~~${source.slice(at.end)}`;
}

const cases: readonly (readonly [string, string, string])[] = [
  ['plain', '${a}', 'x: see ~~~${a}~~~ here\n'],
  ['single-quoted', '${a}', "x: 'see ~~~${a}~~~ here'\n"],
  ['double-quoted', '${a}', 'x: "see ~~~${a}~~~ here"\n'],
  ['with a tag and an anchor', '${a}', 'x: !!str &t "see ~~~${a}~~~"\n'],
  ['behind a doubled quote', '${a}', "x: 'it''s ~~~${a}~~~'\n"],
  ['behind escapes', '${a}', 'x: "\\t\\u00e9\\x41\\U0001F600 ~~~${a}~~~"\n'],
  ['an escape itself', 'é', 'x: "caf~~~\\u00e9~~~"\n'],
  ['around an escape', 'f\té', 'x: "ca~~~f\\t\\u00e9~~~s"\n'],
  ['on the second line of plain text', '${a}', 'x: one\n  two ~~~${a}~~~ three\n'],
  ['across folded lines', 'one two', 'x: ~~~one  \n  two~~~ three\n'],
  ['after an empty line in quotes', 'two', 'x: "one\n\n  ~~~two~~~"\n'],
  ['after an escaped line break', 'two', 'x: "one\\\n  ~~~two~~~"\n'],
  ['in a literal block', '${a}', 'x: |\n  SELECT a\n  FROM ~~~${a}~~~\n'],
  ['in a literal block with a comment', '${a}', 'x: |- # | note\n\n    SELECT a\n      FROM ~~~${a}~~~\n\n'],
  ['in a block with a digit', '${a}', 'x: |2\n    deep\n  ~~~${a}~~~\n'],
  ['in a folded block', '${a}', 'x: >-\n  one\n  two\n\n  ~~~${a}~~~ four\n'],
  ['in a folded block with a list', '${a}', 'x: >\n  one\n   * item\n   * ~~~${a}~~~\n  two\n'],
  ['in a block with Windows line breaks', '${a}', 'x: |\r\n  one\r\n  ~~~${a}~~~\r\n'],
  ['text that is not in the file', '{nodes.a}', 'x: ~~~{ nodes.a }~~~\n'],
];
for (const [name, part, drawn] of cases) {
  test(`finds a part ${name}`, () => assert.is(mark(drawn.replaceAll('~~~', ''), part), drawn));
}

const many: readonly (readonly [string, (part: string) => string])[] = [
  ['a block of 4,000 lines', (part) => `a: |\n${`  x ${part} y\n`.repeat(4000)}`],
  ['a quote with 4,000 escapes', (part) => `a: "${`\\n ${part}`.repeat(4000)}"\n`],
  ['plain text on 4,000 lines', (part) => `a: ${`x ${part}\n  `.repeat(4000)}y\n`],
  ['a quote with long blanks', (part) => `a: "${`${part}${' '.repeat(2000)}x\n `.repeat(100)}"\n`],
];
for (const [name, source] of many) {
  test(`finds every placeholder of ${name}, at once`, () => {
    const text = source('${a}');
    const node = firstText(text);
    assert.ok(node);
    const start = process.cpuUsage();
    const placeOf = placesIn(node);
    for (let at = node.value.indexOf('${a}'); at >= 0; at = node.value.indexOf('${a}', at + 1)) {
      const place = placeOf(at, at + 4);
      assert.is(text.slice(place.start, place.end), '${a}');
    }
    // Processor time: a walk for each placeholder takes twenty times as long.
    assert.ok(process.cpuUsage(start).user < 2_000_000, 'slow');
  });
}

test('every character of a literal or folded block is found where it stands', () => {
  const line = fc.constantFrom('', 'a b', '  c', 'd', '\te', 'f  ');
  const block = fc.tuple(fc.constantFrom('|', '>', '|-', '>+', '|2', '>2-'), fc.array(line, { maxLength: 6 }));
  fc.assert(
    fc.property(block, ([header, lines]) => {
      const source = `x: ${header}\n${lines.map((text) => (text === '' ? '' : `  ${text}`)).join('\n')}\n`;
      const node = firstText(source);
      if (!node) return;
      for (let index = 0; index < node.value.length; index++) {
        if (/\s/.test(node.value.charAt(index))) continue;
        const at = placeInScalar(node, index, index + 1);
        assert.is(source.slice(at.start, at.end), node.value.charAt(index));
      }
    }),
    { numRuns: 200 },
  );
});

test.run();
