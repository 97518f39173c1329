import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/kubernetes/value');

/** A ConfigMap whose text refers to another object, in a stack that says more about Kubernetes. */
function stack(text: string, { about = '', metadata = '{}', more = '' } = {}) {
  const object = `other: {apiVersion: v1, kind: ConfigMap, metadata: ${metadata}, data: {b: c}, immutable: null}`;
  const numbers =
    'web: {apiVersion: apps/v1, kind: Deployment, spec: {replicas: 2, selector: {}, template: {spec: {containers: [{name: a, image: b, resources: {limits: {cpu: 1.0}}}]}}}}';
  const { files, diagnostics } = compileText(
    `name: shop\nkubernetes: {layout: stream, ${about}}\nresources:\n  kubernetes:\n    one: {apiVersion: v1, kind: ConfigMap, data: {a: "${text}"}${more}}\n    ${object}\n    ${numbers}\n    space: {apiVersion: v1, kind: Namespace}\n`,
  );
  return { codes: diagnostics.map(({ code }) => code), text: files.map(({ text: each }) => each).join('') };
}

test('what a list, a mapping or nothing would be inside of a text is told', () => {
  assert.equal(stack('x-${resources.other.data}').codes, ['STK6221']);
  assert.equal(stack('x-${resources.web.spec.template.spec.containers}').codes, ['STK6221']);
  assert.equal(stack('x-${resources.other.immutable}').codes, ['STK6221']);
});

test('numbers inside of a text are the digits that are written', () => {
  const { codes, text } = stack(
    '${resources.web.spec.replicas} x ${resources.web.spec.template.spec.containers[0].resources.limits.cpu}',
  );
  assert.equal(codes, []);
  assert.match(text, 'a: 2 x 1.0');
});

test('an object whose name the cluster chooses has none to refer to', () => {
  const { files, diagnostics } = compileText(
    'name: shop\nresources:\n  kubernetes:\n    one: {apiVersion: v1, kind: ConfigMap, data: {a: "${resources.two}"}}\n    two: {apiVersion: v1, kind: ConfigMap, metadata: {generateName: two-}}\n',
  );
  assert.equal(files, []);
  const [told] = diagnostics;
  assert.is(told?.code, 'STK6221');
  assert.match(told?.message ?? '', 'its name is chosen by the cluster');
});

test('what stands alone in a field of text is text', () => {
  assert.match(stack('${resources.web.spec.replicas}').text, 'a: "2"');
  assert.equal(stack('${resources.other.data}').codes, ['STK6221']);
  const label =
    ', immutable: true}\n    two: {apiVersion: apps/v1, kind: ReplicaSet, metadata: {labels: {size: "${resources.web.spec.replicas}"}}, spec: {replicas: "${resources.web.spec.replicas}", selector: {matchLabels: "${resources.other.data}"}}';
  const { codes, text } = stack('x', { more: label });
  assert.equal(codes, []);
  assert.match(text, 'size: "2"');
  assert.match(text, 'replicas: 2\n  selector:\n    matchLabels:\n      b: c');
});

test('the namespace of an object that names none is that of the section', () => {
  const host = 'other.${resources.other.metadata.namespace}.svc';
  assert.match(stack(host, { about: 'namespace: web' }).text, 'a: other.web.svc');
  assert.match(stack(host, { about: 'namespace: web', metadata: '{namespace: api}' }).text, 'a: other.api.svc');
  assert.equal(stack(host).codes, ['STK6221']);
  assert.equal(stack('${resources.space.metadata.namespace}', { about: 'namespace: web' }).codes, ['STK6221']);
});

test('and so where Terraform deploys it', () => {
  const { codes, text } = stack('${resources.other.metadata.namespace}', { about: 'namespace: web, via: terraform' });
  assert.equal(codes, []);
  assert.match(text, '"a": "web"');
});

for (const option of ['ignore_changes: [data]', 'import_: x', 'moved_from: before', 'count: 2']) {
  test(`${option} has no effect on an object, and is told once`, () => {
    const more = `, resource_options: {${option}}`;
    assert.equal(stack('x', { more }).codes, ['STK5003']);
  });
}

test.run();
