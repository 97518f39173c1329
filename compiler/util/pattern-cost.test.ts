import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { patternCost, takesForEver } from './pattern-cost.ts';

const test = suite('util/pattern-cost');

const problemOf = (pattern: string) => patternCost(pattern).problem;

const fine = [
  String.raw`\$\{custom\.(\w+)\}`,
  String.raw`\$\{env\.([a-z]+)\.([a-z_]+)\}`,
  String.raw`\$\{(a|b)?x{2}\}`,
  String.raw`\$\{.*?\}`,
  String.raw`\$\{\*\+[*+(]\}`,
  String.raw`\$\{x{1,20}\}`,
  String.raw`\$\{(dev|test|acc|prod|a|b|c|d)-(raw|silver|gold)(_old)?\}`,
  String.raw`\$\{a{b}\}`,
];
for (const pattern of fine) test(`uses ${pattern}`, () => assert.is(problemOf(pattern), undefined));

const slow: readonly (readonly [string, RegExp])[] = [
  [String.raw`\$\{(a+)+\}`, /group/],
  [String.raw`\$\{(a|a)*b\}`, /group/],
  [String.raw`\$\{(a|aa){2,}\}`, /group/],
  [String.raw`\$\{(a|aa){500}\}`, /group/],
  [String.raw`\$\{(a|aa){1,60}b\}`, /group/],
  [String.raw`\$\{(?=(a+)+b)c\}`, /group/],
  [String.raw`\$\{.*.*.*\}`, /repetitions/],
  [String.raw`\$\{\w+\w+\w+\w+\w+\}`, /repetitions/],
  [`\\$\\{${'a?'.repeat(48)}\\}`, /repetitions/],
  [`\\$\\{${'(a|a)'.repeat(48)}\\}`, /repetitions/],
  [`\\$\\{${'a{1,9}'.repeat(9)}\\}`, /repetitions/],
];
for (const [pattern, reason] of slow) test(`refuses ${pattern}`, () => assert.match(problemOf(pattern) ?? '', reason));

const isLong = (pattern: string, text: string) => takesForEver(pattern, patternCost(pattern), text);

test('what a pattern may cost depends on the text', () => {
  assert.not.ok(isLong(String.raw`\$\{a*a*a*a*b\}`, `\${${'a'.repeat(50)}`));
  assert.ok(isLong(String.raw`\$\{a*a*a*a*b\}`, `\${${'a'.repeat(600)}`));
  assert.ok(isLong(String.raw`\$\{.*x.*y\}`, '${x'.repeat(3_000)));
  assert.ok(isLong(String.raw`\$\{(a*)\1*\1*b\}`, `\${${'a'.repeat(3_000)}`));
});

test('ordinary patterns are used in long texts', () => {
  const sql = 'select a.name, b.value from ${env.raw.orders} a join ${env.raw.lines} b on a.id = b.id;\n'.repeat(1_000);
  for (const pattern of fine) assert.not.ok(isLong(pattern, sql), pattern);
});

test.run();
