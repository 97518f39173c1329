import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../../golden/synthesize.ts';

const test = suite('kinds/dataos/runnable/check');

function codesOf(worker: string): readonly string[] {
  const volume = (name: string) => `${name}: {volume: {size: 1Gi, accessMode: ReadWriteOnce, type: temp}}`;
  const { diagnostics } = compileText(
    `name: shop\nresources:\n  dataos_volumes: {${volume('one')}, ${volume('two')}}\n  dataos_workers:\n    load: {worker: {stack: container, compute: runnable-default, stackSpec: {image: "x:1"}, ${worker}}}\n`,
  );
  return diagnostics.map(({ code }) => code);
}

/** What a server of Kubernetes 1.37 says to the resources of a container. */
const resources: readonly (readonly [string, boolean])[] = [
  ['{requests: {cpu: 1}, limits: {cpu: 2}}', true],
  ['{limits: {"nvidia.com/gpu": 1}}', true],
  ['{requests: {"nvidia.com/gpu": 1}, limits: {"nvidia.com/gpu": "1"}}', true],
  ['{requests: {"nvidia.com/gpu": 1}, limits: {"nvidia.com/gpu": 2}}', false],
  ['{requests: {"nvidia.com/gpu": 1}}', false],
  ['{limits: {"nvidia.com/gpu": 1.5}}', false],
  ['{limits: {gpu: 1}}', false],
  ['{requests: {cpu: 1, hugepages-2Mi: 4Mi}, limits: {hugepages-2Mi: 4Mi}}', true],
  ['{requests: {cpu: 1, hugepages-2Mi: 4Mi}, limits: {hugepages-2Mi: 8Mi}}', false],
  ['{requests: {ephemeral-storage: 1Gi}, limits: {ephemeral-storage: 2Gi}}', true],
];

for (const [written, isFine] of resources)
  test(`${written} is ${isFine ? 'fine' : 'refused'}`, () =>
    assert.equal(codesOf(`resources: ${written}`), isFine ? [] : ['STK3434']));

test('a container has one volume at each place', () => {
  const both = (one: string, two: string) =>
    codesOf(`persistentVolume: {name: one, directory: ${one}}, dataosVolumes: [{name: two, directory: ${two}}]`);
  assert.equal(both('data', 'data'), ['STK3493']);
  assert.equal(both('data', '/var/dataos/persistent_data/data'), ['STK3493']);
  assert.equal(both('data', '/etc/dataos/work'), ['STK3493']);
  assert.equal(both('data', 'other'), []);
});

test.run();
