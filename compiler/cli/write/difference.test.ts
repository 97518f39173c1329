import * as check from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { plainPalette } from '../../diagnostics/print/palette.ts';
import { diffLines } from './diff-lines.ts';
import { printDifference } from './difference.ts';

const test = suite('cli/write/difference');
const palette = plainPalette;

test('a change is shown with three lines around it', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
  const after = 'a\nb\nc\nd\nE\nf\ng\nh\n';
  assert.is(
    printDifference('x/y.json', { before, after, palette }),
    '--- x/y.json\n+++ x/y.json\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n',
  );
});

test('a new and a removed file', () => {
  assert.is(
    printDifference('a', { before: undefined, after: 'x\n', palette }),
    '--- /dev/null\n+++ a\n@@ -0,0 +1,1 @@\n+x\n',
  );
  assert.is(
    printDifference('a', { before: 'x\n', after: undefined, palette }),
    '--- a\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x\n',
  );
});

test('changes far apart are shown apart', () => {
  const lines = Array.from({ length: 30 }, (_, line) => `${line}`);
  const changed = lines.map((line) => (line === '2' || line === '25' ? 'x' : line));
  const text = printDifference('a', { before: lines.join('\n'), after: changed.join('\n'), palette });
  assert.is(text.match(/^@@/gm)?.length, 2);
});

test('long differences are cut', () => {
  const text = printDifference('a', { before: undefined, after: 'x\n'.repeat(1000), palette });
  assert.match(text, '… 941 more lines\n');
});

test('edits lead from one text to the other, and are the fewest', () => {
  const lines = check.array(check.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  check.assert(
    check.property(lines, lines, (before, after) => {
      const edits = diffLines(before, after);
      const side = (without: string) => edits.filter(({ kind }) => kind !== without).map(({ line }) => line);
      assert.equal(side('added'), before);
      assert.equal(side('removed'), after);
      const same = edits.filter(({ kind }) => kind === 'same').length;
      assert.is(same, longestCommon(before, after));
    }),
    { numRuns: 200 },
  );
});

test('texts that have nothing in common are replaced as a whole, in no time', () => {
  const before = Array.from({ length: 5000 }, (_, line) => `a${line}`);
  const after = Array.from({ length: 5000 }, (_, line) => `b${line}`);
  assert.is(diffLines(before, after).length, 10_000);
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    b.forEach((other, index) => {
      next.push(line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

test.run();
