import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { limits } from './limits.ts';
import { parse } from './parse.ts';

const test = suite('1-parse/limits');

function codes(text: string): string {
  const { diagnostics } = parse(sourceFile('stack.yaml', text), { yamlVersion: undefined });
  return [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].join(' ');
}

/** `count` lines, each made from its number. */
function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
}

const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`).join(', ');
const nines = (index: number) => Array(9).fill(`*a${index}`).join(', ');

/** Each would cost gigabytes or minutes without limits; the text itself is small. */
const hostile: readonly (readonly [string, string, string])[] = [
  [
    'aliases of aliases',
    `a0: &a0 [x]\n${lines(40, (index) => `a${index + 1}: &a${index + 1} [${nines(index)}]`)}`,
    'STK1033',
  ],
  [
    'merges of merges',
    `a0: &a0 {x: 1}\n${lines(40, (index) => `a${index + 1}: &a${index + 1} {<<: [${nines(index)}]}`)}`,
    'STK1033',
  ],
  ['large merges', `a: &a {${keys(2000)}}\n${lines(400, (index) => `m${index}: {<<: *a}`)}`, 'STK1034'],
  [
    'merges that wait',
    `a0: &a0 {<<: !use x}\n${lines(40, (index) => `a${index + 1}: &a${index + 1} {<<: [${nines(index)}]}`)}`,
    'STK1033',
  ],
  ['open brackets', '['.repeat(10_000), 'STK1032'],
  ['open braces', '{a: '.repeat(10_000), 'STK1032'],
  ['dashes', '- '.repeat(10_000), 'STK1032'],
  ['question marks', '? '.repeat(10_000), 'STK1032'],
  ['a huge number', `a: ${'9'.repeat(100_000)}`, 'STK1036'],
  ['many anchors', `${lines(20_000, (index) => `- &a${index} x`)}${lines(1500, () => '- *zzz')}`, 'STK1042 STK1035'],
  ['many doubtful values', lines(5000, () => '- yes'), 'STK1050 STK1035'],
  ['an open brace before a long line', `a: {${'b: x, '.repeat(20_000)}\nc: 1\n`, 'STK1006'],
  ['an open bracket before many quotes', `a: [${'"x", '.repeat(20_000)}\nc: 1\n`, 'STK1006'],
  ['quotes that are never closed', `a: ${'"x'.repeat(20_000)}\nc: 1\n`, 'STK1011'],
  ['old includes', `a:\n${lines(20_000, () => '  -< ${include.x}')}`, 'STK1049 STK1035'],
];
for (const [name, text, expected] of hostile) {
  test(`${name} end in ${expected}, at once`, () => {
    // Processor time: other processes must not make this slow.
    const start = process.cpuUsage();
    assert.is(codes(text), expected);
    assert.ok(process.cpuUsage(start).user < 5_000_000, 'slow');
  });
}

test('a file that is too large is not read', () => {
  assert.is(codes(' '.repeat(limits.fileLength + 1)), 'STK1031');
});

test('the limits leave room for what is real', () => {
  const defaults = `base: &base {${keys(20)}}\n`;
  assert.is(codes(defaults + lines(5000, (index) => `job_${index}: {<<: *base, c: *base}`)), '');
  assert.is(codes('- '.repeat(limits.depth - 1)), '');
  assert.is(codes(lines(5000, (index) => `job_${index}: [\n  1,\n]`)), '');
  assert.is(codes(lines(5000, (index) => `job_${index}:\t[1,\t2]`)), '');
});

test.run();
