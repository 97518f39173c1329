import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('schema/other-form');

const codesOf = (text: string) => compileText(text).diagnostics.map(({ code }) => code);

/** Numbers without quotes, and whether the text is another one. */
const numbers: readonly (readonly [written: string, isOther: boolean])[] = [
  ['1', false],
  ['-7', false],
  ['1.5', false],
  ['1.0', false],
  ['12345678901234567890', false],
  ['"1.10"', false],
  ['1.10', true],
  ['0.50', true],
  ['0x10', true],
  ['.5', true],
  ['+3', true],
  ['true', false],
];

const block = (written: string) =>
  `name: shop\nresources:\n  infrastructure:\n    load: {type: process, command: [load], env: {A: ${written}}}\n`;
const service = (written: string) =>
  `name: shop\nresources:\n  dataos_workers:\n    load: {worker: {stack: container, stackSpec: {image: "x:1"}, envs: {A: ${written}}}}\n`;
const deployment = (written: string) =>
  `name: shop\nresources:\n  prefect_work_pools: {batch: {type: process}}\n  prefect_deployments:\n    load: {entrypoint: "f.py:load", work_pool: {name: batch, job_variables: {env: {A: ${written}}}}}\n`;

for (const [kind, stack] of Object.entries({ block, service, deployment })) {
  for (const [written, isOther] of numbers)
    test(`${kind}: ${written}`, () => assert.equal(codesOf(stack(written)), isOther ? ['STK2217'] : []));
}

test('a placeholder is no number that somebody wrote so', () => {
  assert.equal(codesOf(`${block('"${vars.a}"')}variables: {a: 1.5}\n`), []);
  assert.equal(codesOf(block('"${{ 0.5 + 1 }}"')), []);
});

test('the tag of the image of a stack', () => {
  const stack = (tag: string) =>
    `name: shop\nresources:\n  dataos_stacks:\n    s: {stack: {name: s, version: "1.0", reconciler: stackManager, secretProjection: {type: envVars}, image: {registry: r, repository: p, image: i, tag: ${tag}}}}\n`;
  assert.equal(codesOf(stack('1.10')), ['STK2217']);
  assert.equal(codesOf(stack('"1.10"')), []);
  assert.equal(codesOf(stack('1.1')), []);
});

test.run();
