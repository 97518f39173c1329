import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { patternProblem } from './pattern-problem.ts';

const test = suite('2-resolve/pattern-problem');

const fine = [
  String.raw`\$\{custom\.(\w+)\}`,
  String.raw`\$\{env\.([a-z]+)\.([a-z_]+)\}`,
  String.raw`\$\{(a|b)?x{2}\}`,
  String.raw`\$\{.*?\}`,
  String.raw`\$\{\*\+[*+(]\}`,
  String.raw`\$\{x{1,20}\}`,
];
for (const pattern of fine) test(`uses ${pattern}`, () => assert.is(patternProblem(pattern), undefined));

const slow: readonly (readonly [string, RegExp])[] = [
  [String.raw`\$\{(a+)+\}`, /group/],
  [String.raw`\$\{(a|a)*b\}`, /group/],
  [String.raw`\$\{(a|aa){2,}\}`, /group/],
  [String.raw`\$\{(a|aa){500}\}`, /group/],
  [String.raw`\$\{.*.*.*\}`, /repetitions/],
  [String.raw`\$\{\w+\w+\w+\w+\w+\}`, /repetitions/],
];
for (const [pattern, reason] of slow)
  test(`refuses ${pattern}`, () => assert.match(patternProblem(pattern) ?? '', reason));

test.run();
