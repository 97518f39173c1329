import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { marked } from '../source/marked.ts';
import { sourceFile } from '../source/source-file.ts';
import { span } from '../source/span.ts';
import { parsePlaceholders } from './placeholders.ts';
import type { Part } from './syntax.ts';

const test = suite('expression/placeholders');

function parse(text: string) {
  const file = sourceFile('stack.yaml', text);
  return parsePlaceholders(text, (start, end) => span(file, start, end));
}

/** Strings as they are, placeholders as `<kind inner>`. */
function show(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : showPlaceholder(part))).join('');
}

function showPlaceholder(part: Exclude<Part, string>): string {
  switch (part.kind) {
    case 'variable': {
      const steps = part.steps.map((step) => (step.kind === 'member' ? `.${step.name}` : `[${step.kind}]`)).join('');
      return `<variable ${show(part.name)}${steps}>`;
    }
    case 'computed':
      return `<computed ${part.expression.root.kind}>`;
    default:
      return `<${part.kind} ${show(part.parts)}>`;
  }
}

const cases: readonly (readonly [string, string])[] = [
  ['', ''],
  ['plain $ {text}', 'plain $ {text}'],
  ['a-${vars.x}-${var.y}', 'a-<variable x>-<variable y>'],
  ['${ vars.known }', '<variable known>'],
  ['${vars.a.b[0]}', '<variable a.b[item]>'],
  ["${vars['a-b'].c}", '<variable a-b.c>'],
  ['${vars.size_${vars.env}}', '<variable size_<variable env>>'],
  ['${vars.${vars.which}_1}', '<variable <variable which>_1>'],
  ['${vars.sizes.${vars.env}}', '<variable sizes[item]>'],
  ['${resources.databricks.dev}', '<reference databricks.dev>'],
  ['${resources.${vars.d}.id}', '<reference <variable d>.id>'],
  ['${ resources.a.task[0].b }', '<reference a.task[0].b>'],
  ['${each.key}', '<foreign each.key>'],
  ['${variance.x} ${vars} ${var:-x}', '<foreign variance.x> <foreign vars> <foreign var:-x>'],
  ['${format("}%s", "${vars.x}", each.${y})}', '<foreign format("}%s", "<variable x>", each.${y})>'],
  ["${it's}", "<foreign it's>"],
  ['$${vars.x} $$${vars.x}', '${vars.x} $${vars.x}'],
  ['$${a ${vars.x}}', '${a <variable x>}'],
  ['${vars.a}$${b}', '<variable a>${b}'],
  ['${{ 1 + 2 }}', '<computed arithmetic>'],
  ['${{vars.n}}', '<computed access>'],
  ["${{ 'a}}b' }}c", '<computed constant>c'],
  ["${{ {'a': {'b': 1}} }}", '<computed mapping>'],
  ["${{ {'a': {'b': 1}}}}", '<computed mapping>'],
  ["${{ 'a' if vars.n == 1\n  else 'b' }}", '<computed conditional>'],
  ["${{ '${vars.a}' == 'x' }}", '<computed comparison>'],
  ["${{ f'{d['a']}' }}", '<computed template>'],
  ['${{ ${vars.n} + 1 }}', '<computed arithmetic>'],
];
for (const [text, expected] of cases) {
  test(JSON.stringify(text), () => {
    const { value, diagnostics } = parse(text);
    assert.is(diagnostics.map(({ message }) => message).join('\n'), '');
    assert.is(show(value), expected);
  });
}

const mistakes: readonly (readonly [string, string])[] = [
  ['a ~~~${~~~vars.x', 'STK2300'],
  ['${vars.a} ~~~${{~~~ 1', 'STK2300'],
  ['~~~${vars.a-b}~~~', 'STK2301'],
  ['~~~${vars.a + 1}~~~', 'STK2301'],
  ['~~~${vars.}~~~', 'STK2301'],
  ['~~~${resources.}~~~', 'STK2302'],
  ['${{ 1 + ~~~}~~~}', 'STK2303'],
  ['x ${{ ~~~}~~~}', 'STK2303'],
  ['${{ a ~~~=~~~ 1 }}', 'STK2303'],
  ['${{ a ~~~b~~~ }}', 'STK2303'],
  ['${{ (1, 2~~~]~~~ }}', 'STK2303'],
  ["${{ ~~~'~~~abc }}", 'STK2304'],
  ['${{ a ~~~&&~~~ b }}', 'STK2305'],
  ['${{ 1 ~~~#~~~ one }}', 'STK2305'],
  ["${{ ~~~b~~~'x' }}", 'STK2305'],
  ['${{ ~~~012~~~ }}', 'STK2307'],
  ["${{ '~~~\\x4~~~' }}", 'STK2307'],
  ["${{ f'a~~~}~~~' }}", 'STK2307'],
];
for (const [drawn, code] of mistakes) {
  test(`${drawn} is ${code}`, () => {
    const { text, at } = marked(drawn);
    const [first, ...more] = parse(text).diagnostics;
    assert.is(first?.code, code);
    assert.is(more.length, 0);
    if (text.slice(at.start, at.end) !== 'b') assert.equal([first?.at.start, first?.at.end], [at.start, at.end]);
  });
}

test('what cannot be read is handed on as it is', () => {
  assert.is(show(parse('x ${vars.a-b} ${vars.c}').value), 'x <foreign vars.a-b> <variable c>');
  assert.is(show(parse('x ${{ 1 + }} ${vars.c}').value), 'x <foreign { 1 + }> <variable c>');
});

test('nesting is bounded', () => {
  for (const [open, inner, close] of [
    ['(', '1', ')'],
    ['-', '1', ''],
    ['not ', '1', ''],
    ['[', '', ']'],
    ["f'{", '1', "}'"],
    ['1 if 1 else ', '1', ''],
    ['lambda: ', '1', ''],
    ['2**', '1', ''],
    ['x[', '1', ']'],
    ["'${{", '1', "}}'"],
  ] as const) {
    const { diagnostics } = parse(`\${{ ${open.repeat(5000)}${inner}${close.repeat(5000)} }}`);
    assert.is(diagnostics.length, 1, open);
  }
  assert.ok(parse(`${'${vars.'.repeat(5000)}x${'}'.repeat(5000)}`).diagnostics.length > 0);
  assert.is(parse(`\${{ ${'1+'.repeat(5000)}1 }}`).diagnostics.length, 0);
});

const pieces = [
  '${',
  '${{',
  '}}',
  '}',
  '{',
  '[',
  ']',
  '(',
  ')',
  "'",
  '"',
  "f'",
  'vars.',
  'a',
  '1',
  ' ',
  ',',
  ':',
  'for x in ',
  '+',
  '\\',
  '$',
  '.',
];

test('any text ends in parts or diagnostics', () => {
  const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 30 });
  fc.assert(
    fc.property(texts, (words) => {
      const text = words.join('');
      for (const { at } of parse(text).diagnostics) assert.ok(at.start >= 0 && at.end <= text.length);
    }),
    { numRuns: 500 },
  );
});

test.run();
