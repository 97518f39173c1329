import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../../golden/synthesize.ts';

const test = suite('kinds/dataos/secrets');

function told(resources: string): readonly string[] {
  const { diagnostics } = compileText(`name: shop\nresources:\n${resources}`);
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

const codes = (messages: readonly string[]) => messages.map((text) => text.slice(0, 7));

test('a secret for pulling images has the key that Kubernetes reads', () => {
  const pull = (data: string) =>
    codes(told(`  dataos_secrets: {one: {secret: {type: cloud-kernel-image-pull, data: ${data}}}}\n`));
  assert.equal(pull('{user: a}'), ['STK3498', 'STK3447']);
  assert.equal(pull('{.dockerconfigjson: "{}"}'), ['STK3447']);
});

test('no digit of a secret is lost, and none is shown', () => {
  const secret = (data: string) => told(`  dataos_secrets: {one: {secret: {type: key-value, data: {pin: ${data}}}}}\n`);
  for (const data of ['1.10', '0x10', '-0', '.5']) {
    const [first = ''] = secret(data);
    assert.is(first.slice(0, 7), 'STK3499', data);
    assert.not.match(first, data);
  }
  for (const data of ['"1.10"', '110', '1.5', 'true']) assert.equal(codes(secret(data)), ['STK3447'], data);
});

const service = (more: string) =>
  `  dataos_services:\n    web: {service: {stack: container, compute: runnable-default, stackSpec: {image: "x:1"}, ${more}}}\n`;

test('a secret of another namespace is not proposed', () => {
  const secret = '  dataos_secrets: {keys: {workspace: other, secret: {type: key-value, data: {user: a}}}}\n';
  const [, last] = told(`${secret}${service('dataosSecrets: [{name: keys, workspace: other}]')}`);
  assert.is(
    last,
    'STK3423 The secret "keys" is not in the input, so the namespace "public" must have it. Pods cannot read that of the namespace "other".',
  );
});

test('a volume that is elsewhere is told by the claim that the pod asks for', () => {
  assert.match(told(service('tempVolume: scratch'))[0] ?? '', 'must have the claim "web-service-vz62-tv"');
  assert.match(told(service('persistentVolume: {name: data, directory: d}'))[0] ?? '', 'must have the claim "data"');
});

test('a disk of the cloud is used by one node', () => {
  const volume = (type: string, mode: string) =>
    codes(told(`  dataos_volumes: {one: {volume: {size: 1Gi, accessMode: ${mode}, type: ${type}}}}\n`));
  assert.equal(volume('CloudTemp', 'ReadWriteMany'), ['STK3497']);
  assert.equal(volume('cloudPersistent', 'ReadOnlyMany'), ['STK3497']);
  assert.equal(volume('CloudPersistent', 'ReadWriteOnce'), []);
  assert.equal(volume('persistent', 'ReadWriteMany'), []);
});

test.run();
