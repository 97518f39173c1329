/** A small part of `npm run fuzz`, the same on every machine. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inputOf, minimised, problemWith } from './input.ts';
import { longest } from './mutate.ts';
import { subjects } from './subjects.ts';

const test = suite('scripts/fuzz');
const all = subjects();

test('every language has seeds', () => {
  for (const { name, seeds } of all)
    assert.ok(seeds.length >= (name === 'import of HCL' ? 6 : 40), `${name}: ${seeds.length}`);
});

test('inputs that nobody wrote end in text or messages', async () => {
  const problems: string[] = [];
  for (let index = 0; index < 600; index++) {
    const input = inputOf(all, 1, index);
    if (!input) continue;
    assert.ok(input.text.length <= longest);
    // Machines differ; what must not take a second is the business of the long run.
    const problem = await problemWith(input, Number.POSITIVE_INFINITY);
    if (problem !== undefined) problems.push(`--seed 1 --only ${index}: ${problem}`);
  }
  assert.equal(problems, []);
});

test('the same seed makes the same inputs', () => {
  assert.is(inputOf(all, 7, 42)?.text, inputOf(all, 7, 42)?.text);
  assert.is.not(inputOf(all, 7, 44)?.text, inputOf(all, 8, 44)?.text);
});

test('a failing input is made shorter', async () => {
  const run = (text: string) => {
    if (text.includes('x{')) throw new Error(`no ${text.length}`);
  };
  const subject = { name: 'test', seeds: [], run };
  const input = { subject, text: `${'a'.repeat(100)}x{${'b'.repeat(100)}` };
  assert.is((await minimised(input, (await problemWith(input)) ?? '')).text, 'x{');
});

test.run();
