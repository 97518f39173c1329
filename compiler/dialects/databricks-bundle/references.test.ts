import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { partsOf, stepsOf, wholeReference } from './references.ts';

const test = suite('dialects/databricks-bundle/references');

/** A text, and its parts with references in angle brackets. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['plain', ['plain']],
  ['${var.x}', ['<var.x>']],
  ['a ${var.x} b', ['a ', '<var.x>', ' b']],
  ['${a.b[0][1].c-d_e}', ['<a.b[0][1].c-d_e>']],
  ['${var.${bundle.target}_x}', ['${var.', '<bundle.target>', '_x}']],
  ['$${var.x}', ['$${var.x}']],
  ['${var.a}$${var.b}', ['<var.a>', '$${var.b}']],
  ['${1x}', ['${1x}']],
  ['${var.é}', ['<var.é>']],
  ['${var.é y}', ['${var.é y}']],
  ['${var.x[a]}', ['${var.x[a]}']],
  ['${var.}', ['${var.}']],
  ['{{job.id}}', ['{{job.id}}']],
];
for (const [text, expected] of cases) {
  test(text, () =>
    assert.equal(
      partsOf(text).map((part) => (typeof part === 'string' ? part : `<${part.path}>`)),
      expected,
    ),
  );
}

test('a text that is one reference is known as that', () => {
  assert.is(wholeReference('${var.x}'), 'var.x');
  assert.is(wholeReference('${var.x}${var.y}'), undefined);
  assert.equal(stepsOf('a.b[0].c'), ['a', 'b', 0, 'c']);
});

test('what looks like references for long takes no time', () => {
  const text = '${aaaa-aaaa_'.repeat(20_000);
  const start = process.cpuUsage().user;
  assert.equal(partsOf(text), [text]);
  assert.ok(process.cpuUsage().user - start < 2_000_000);
});

test.run();
