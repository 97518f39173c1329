import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { marked } from '../../source/marked.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Palette, plainPalette } from './palette.ts';
import { printText, summary } from './text.ts';

const test = suite('diagnostics/print/text');

function diagnostic(text: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const { at } = marked(text);
  return { code: 'STK2001', severity: 'error', message: 'Nothing is named "ingst".', at, related: [], ...more };
}

/** Without the closing lines, which are the same for all. */
function printed(one: Diagnostic): string {
  return printText([one], plainPalette).replace(/\n\n1 (error|warning)\n[^\n]+\n$/, '\n');
}

const frames: readonly (readonly [string, string, string])[] = [
  [
    'a place in the middle shows the lines around it',
    'a: 1\nb: ~~~two~~~\nc: 3\nd: 4\n',
    `  --> stack.yaml:2:4
   |
 1 | a: 1
 2 | b: two
   |    ^^^
 3 | c: 3
`,
  ],
  ['a place at the start', '~~~name~~~: x\n', '  --> stack.yaml:1:1\n   |\n 1 | name: x\n   | ^^^^\n'],
  ['no extent is one mark', 'name:~~~~~~ x\n', '  --> stack.yaml:1:6\n   |\n 1 | name: x\n   |      ^\n'],
  ['the end of the file', 'a: 1\n~~~~~~', '  --> stack.yaml:2:1\n   |\n 1 | a: 1\n 2 |\n   | ^\n'],
  ['an empty file has no frame', '~~~~~~', '  --> stack.yaml:1:1\n'],
  ['a tab is two columns', 'a:\t~~~b~~~\tc\n', '  --> stack.yaml:1:4\n   |\n 1 | a:  b  c\n   |     ^\n'],
  [
    'wide characters are two columns, combining marks none',
    '日本: e\u0301 ~~~語x~~~\n',
    '  --> stack.yaml:1:8\n   |\n 1 | 日本: e\u0301 語x\n   |         ^^^\n',
  ],
  [
    'control characters are shown, not sent',
    'a: \u001b[31m~~~x~~~\u202e\n',
    '  --> stack.yaml:1:9\n   |\n 1 | a: ␛[31mx<U+202E>\n   |         ^\n',
  ],
  [
    'a carriage return is part of the line end',
    '~~~a~~~: 1\r\nb: 2\r\n',
    '  --> stack.yaml:1:1\n   |\n 1 | a: 1\n   | ^\n 2 | b: 2\n',
  ],
  [
    'several lines are marked without their indentation',
    'a:\n  ~~~b: 1\n  c: 2\n~~~d: 3\n',
    `  --> stack.yaml:2:3
   |
 1 | a:
 2 |   b: 1
   |   ^^^^
 3 |   c: 2
   |   ^^^^
 4 | d: 3
`,
  ],
  [
    'many lines are shown by the first and the last',
    'x\n~~~a\nb\nc\nd\ne\nf~~~\ny\n',
    `  --> stack.yaml:2:1
   |
 1 | x
 2 | a
   | ^
 3 | b
   | ^
 ...
 7 | f
   | ^
 8 | y
`,
  ],
  [
    'line numbers are aligned',
    `${'x\n'.repeat(8)}a\n~~~b~~~\nc\n`,
    '  --> stack.yaml:10:1\n    |\n  9 | a\n 10 | b\n    | ^\n 11 | c\n',
  ],
];
for (const [name, text, expected] of frames) {
  test(name, () => assert.is(printed(diagnostic(text)), `error STK2001: Nothing is named "ingst".\n${expected}`));
}

test('a long line is cut around the place', () => {
  const text = printed(diagnostic(`${'a'.repeat(500)}~~~here~~~${'b'.repeat(500)}\n`));
  const [, , , line = '', marks = ''] = text.split('\n');
  assert.ok(line.length < 160);
  assert.is(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'here');
});

test('related places have frames of their own', () => {
  const first = marked('a: 1\n~~~b~~~: 2\n', 'other.yaml').at;
  const text = printed(diagnostic('~~~a~~~: 1\n', { related: [{ at: first, note: 'set here' }] }));
  assert.is(
    text,
    `error STK2001: Nothing is named "ingst".
  --> stack.yaml:1:1
   |
 1 | a: 1
   | ^
  ::: other.yaml:2:1: set here
   |
 2 | b: 2
   | -
`,
  );
});

test('nothing is printed for nothing', () => assert.is(printText([], plainPalette), ''));

test('what is counted', () => {
  const error = diagnostic('~~~a~~~');
  const warning = diagnostic('~~~a~~~', { severity: 'warning' });
  assert.is(summary([]), 'no problems');
  assert.is(summary([error]), '1 error');
  assert.is(summary([warning, error, error]), '2 errors, 1 warning');
});

test('the end counts all, and explains the first error', () => {
  const file = sourceFile('stack.yaml', '');
  const warning: Diagnostic = { ...diagnostic(''), code: 'STK1001', severity: 'warning', at: startOf(file) };
  const text = printText([warning, diagnostic('~~~a~~~')], plainPalette);
  assert.ok(
    text.endsWith('\n1 error, 1 warning\nRun "stackc explain STK2001" to read what it means and how to fix it.\n'),
  );
});

test('no more than a hundred are shown, errors before warnings', () => {
  const file = sourceFile('stack.yaml', 'x'.repeat(300));
  const many = Array.from(
    { length: 250 },
    (_, start): Diagnostic => ({
      ...diagnostic(''),
      severity: start === 249 ? 'error' : 'warning',
      at: { file, start, end: start + 1 },
    }),
  );
  const text = printText(many, plainPalette);
  assert.is(text.match(/^(error|warning) STK/gm)?.length, 100);
  assert.match(text, /^error STK/m);
  assert.match(text, '… and 150 more.\n1 error, 249 warnings\n');
});

test('colors are those of the palette', () => {
  const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const palette: Palette = { ...plainPalette, error: tag('e'), faint: tag('f') };
  const text = printText([diagnostic('~~~a~~~\n')], palette);
  assert.match(text, '<e>error STK2001</e>: Nothing');
  assert.match(text, '<f> 1 |</f> a\n<f>   |</f> <e>^</e>\n');
});

test.run();
