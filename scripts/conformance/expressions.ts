/**
 * Compares random expressions with Python: `npm run conformance:expressions -- [count] [seed]`.
 * Where python3 is not installed it says so and skips. `--record` writes the results of the handwritten expressions beside the room.
 */

import { workOut } from '../../compiler/expression/python/worked-out.ts';
import { randomExpression, randomFrom } from './expressions/generate.ts';
import { pythonResults, pythonVersion } from './expressions/python.ts';
import { record } from './expressions/record.ts';

const version = pythonVersion();
if (version === undefined) process.stdout.write('skipped: python3 is not installed\n');
else if (process.argv.includes('--record')) record(version);
else compare(version);

function compare(python: string): void {
  const [count = 20_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
  const random = randomFrom(seed);
  const expressions = Array.from({ length: count }, () => randomExpression(random));
  const theirs = pythonResults(expressions) ?? [];
  let differences = 0;
  let values = 0;
  for (const [index, expression] of expressions.entries()) {
    const expected = theirs[index] ?? 'error no answer';
    const actual = workOut(`\${{ ${expression} }}`).shown;
    if (!expected.startsWith('error ')) values++;
    if (same(expected, actual)) continue;
    if (++differences <= 40) process.stdout.write(`${expression}\n  Python: ${expected}\n  stackc: ${actual}\n`);
  }
  process.stdout.write(
    `${count} expressions (seed ${seed}) against ${python}: ${values} have a value, ${differences} differ\n`,
  );
  if (differences > 0) process.exitCode = 1;
}

/** Errors are compared as errors only; what we refuse for its size or for keys such as `1` beside `'1'` is no difference. */
function same(expected: string, actual: string): boolean {
  if (expected.startsWith('error ') && actual.startsWith('error ')) return true;
  // Quotes and backslashes inside the fields of f-strings are read as by Python 3.12.
  if (expected.startsWith('error SyntaxError')) return true;
  return expected === actual || /^error STK23(?:29|30)/.test(actual);
}
