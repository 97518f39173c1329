import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { quantityProblem } from './quantity.ts';

const test = suite('kinds/dataos/runnable/quantity');

const problems: readonly (readonly [string, string, boolean])[] = [
  ['cpu', '500m', false],
  ['cpu', '2', false],
  ['cpu', '100Mi', true],
  ['memory', '500m', true],
  ['memory', '500Mi', false],
  ['memory', '-1', true],
  ['nvidia.com/gpu', '1', false],
  ['nvidia.com/gpu', '1.5', true],
  ['nvidia.com/gpu', '500m', true],
  ['hugepages-2Mi', '4Mi', false],
  ['gpu', '1', true],
  ['ephemeral-storage', '500m', true],
  ['cpu', 'much', true],
];
for (const [resource, text, isWrong] of problems) {
  test(`${text} of ${resource}`, () => assert.is(quantityProblem(resource, text) !== undefined, isWrong));
}

test.run();
