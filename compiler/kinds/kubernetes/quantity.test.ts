import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';
import { quantityOf } from './quantity.ts';

const test = suite('kinds/kubernetes/quantity');

const amounts: readonly (readonly [string, number | undefined])[] = [
  ['1', 1],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['500m', 0.5],
  ['2Gi', 2 * 2 ** 30],
  ['1e3', 1000],
  ['1E3', 1000],
  ['1E', 1e18],
  ['100K', undefined],
  ['1 Gi', undefined],
  ['Gi', undefined],
  ['', undefined],
];
for (const [text, expected] of amounts) test(`"${text}"`, () => assert.is(quantityOf(text), expected));

const pod = (memory: string) => `name: shop
variables: {memory: 256MB}
resources:
  kubernetes:
    web: {apiVersion: v1, kind: Pod, spec: {containers: [{name: web, image: nginx, resources: {limits: {memory: ${memory}}}}]}}
`;
const limits: readonly (readonly [memory: string, code: string | undefined])[] = [
  ['256Mi', undefined],
  ['1e9', undefined],
  ['268435456', undefined],
  ['0.5', undefined],
  ['256MB', 'STK2209'],
  ['4 Gi', 'STK2209'],
  ['"${vars.memory}"', 'STK2209'],
];
for (const [memory, code] of limits) {
  test(`an object that may have ${memory}`, () => {
    const errors = compileText(pod(memory)).diagnostics.filter(({ severity }) => severity === 'error');
    assert.equal(
      errors.map((each) => each.code),
      code === undefined ? [] : [code],
    );
  });
}

test.run();
