import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';
import { printProgram } from '../ir/print.ts';

const test = suite('3-expand/moved-objects');

const namespace = 'web: {apiVersion: v1, kind: Namespace}';
const settings = 'settings: {apiVersion: v1, kind: ConfigMap, metadata: {namespace: web}, data: {a: b}}';
const route = 'route: {apiVersion: example.com/v1, kind: Route, spec: {of: "${resources.settings}"}}';
const role = 'reader: {apiVersion: rbac.authorization.k8s.io/v1, kind: Role, rules: []}';

/** Objects, what deploys them, and what they become: type, name, and what is waited for. */
const cases: readonly (readonly [name: string, objects: string, via: string, expected: readonly string[]])[] = [
  ['one type for all in Terraform', namespace, 'terraform', ['kubernetes_manifest namespace-web']],
  ['a type for each in Pulumi', namespace, 'pulumi', ['kubernetes:core/v1:Namespace namespace-web']],
  [
    'an object waits for its namespace',
    `${namespace}\n    ${settings}`,
    'terraform',
    ['kubernetes_manifest configmap-settings after namespace-web', 'kubernetes_manifest namespace-web'],
  ],
  ['what the cluster has is not waited for', settings, 'terraform', ['kubernetes_manifest configmap-settings']],
  [
    'kinds of others are custom resources',
    `${settings}\n    ${route}`,
    'pulumi',
    ['kubernetes:apiextensions.k8s.io:CustomResource route-route', 'kubernetes:core/v1:ConfigMap configmap-settings'],
  ],
  ['groups of Kubernetes itself are not', role, 'pulumi', ['kubernetes:rbac.authorization.k8s.io/v1:Role role-reader']],
];

for (const [name, objects, via, expected] of cases) {
  test(name, () => {
    const { program, diagnostics } = compileText(
      `name: shop\nkubernetes: {via: ${via}}\nresources:\n  kubernetes:\n    ${objects}\n`,
    );
    const found = program?.resources.map(({ type, name: own, options: { dependsOn } }) => {
      const waits = dependsOn.map((one) => (one.kind === 'ref' ? one.text : one.kind)).join();
      return `${type} ${own}${waits === '' ? '' : ` after ${waits}`}`;
    });
    assert.equal(found?.toSorted(), expected, diagnostics.map(({ message }) => message).join('\n'));
  });
}

test('a reference to an object is what it leads to', () => {
  const { program } = compileText(
    `name: shop\nkubernetes: {via: terraform}\nresources:\n  kubernetes:\n    ${settings}\n    ${route}\n`,
  );
  assert.match(program ? printProgram(program) : '', /of: "settings"/);
});

const one = 'one: {apiVersion: v1, kind: ConfigMap, metadata: {name: limits, namespace: web}, data: {a: b, c: d}}';
const same = 'two: {apiVersion: v1, kind: ConfigMap, data: {c: d, a: b}, metadata: {namespace: web, name: limits}}';
const other = 'two: {apiVersion: v1, kind: ConfigMap, metadata: {name: limits, namespace: web}, data: {a: x}}';
const after =
  'third: {apiVersion: v1, kind: ConfigMap, resource_options: {depends_on: ["${resources.two}"]}, data: {limits: "${resources.two}"}}';
const unnamed = 'run: {apiVersion: v1, kind: ConfigMap, metadata: {generateName: run-}}';

for (const via of ['terraform', 'pulumi']) {
  const stack = (...objects: readonly string[]) =>
    compileText(`name: shop\nkubernetes: {via: ${via}}\nresources:\n  kubernetes:\n    ${objects.join('\n    ')}\n`);

  test(`${via}: what two blocks make alike is one resource, which others wait for`, () => {
    const { program, diagnostics } = stack(one, same, after);
    assert.equal(diagnostics, []);
    assert.equal(
      program?.resources.map(({ name }) => name),
      ['configmap-one', 'configmap-third'],
    );
    const third = program?.resources.at(-1);
    assert.equal(
      third?.options.dependsOn.map((each) => (each.kind === 'ref' ? each.text : each.kind)),
      ['configmap-one'],
    );
  });

  test(`${via}: two different objects of one name are told, in one namespace only`, () => {
    assert.equal(
      stack(one, other).diagnostics.map(({ code }) => code),
      ['STK6220'],
    );
    assert.equal(stack(one, other.replace('namespace: web', 'namespace: api')).diagnostics, []);
    assert.equal(
      stack(one, other.replace('ConfigMap', 'ServiceAccount').replace(', data: {a: x}', '')).diagnostics,
      [],
    );
  });
}

test('an object that a cluster names is nothing for Terraform', () => {
  const codesOf = (via: string) =>
    compileText(`name: shop\nkubernetes: {via: ${via}}\nresources:\n  kubernetes:\n    ${unnamed}\n`).diagnostics.map(
      ({ code }) => code,
    );
  assert.equal(codesOf('terraform'), ['STK3655']);
  assert.equal(codesOf('pulumi'), []);
});

test.run();
