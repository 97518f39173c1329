import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('kinds/kubernetes/metadata');

function stack(object: string) {
  const { files, diagnostics } = compileText(`name: shop\nresources:\n  kubernetes:\n    web_app: {${object}}\n`);
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { codes, text: files.find(({ path }) => !path.endsWith('kustomization.yaml'))?.text ?? '' };
}

const core = (kind: string, metadata: string) => `apiVersion: v1, kind: ${kind}, metadata: ${metadata}`;

for (const nothing of ['null', '{}', '{name: null}', '{name: null, generateName: null}', '{generateName: null}']) {
  test(`metadata that say no name, ${nothing}, get that of the block`, () => {
    const { codes, text } = stack(core('ConfigMap', nothing));
    assert.equal(codes, []);
    assert.match(text, 'metadata:\n  name: web-app\n');
  });
}

for (const [apiVersion, kind] of [
  ['v1', 'ConfigMap'],
  ['example.com/v1', 'Route'],
] as const) {
  for (const wrong of ['[team]', 'team', '5']) {
    test(`metadata of a ${kind} that are no mapping are told: ${wrong}`, () => {
      assert.equal(stack(`apiVersion: ${apiVersion}, kind: ${kind}, metadata: ${wrong}`).codes, ['STK2202']);
    });
  }
}

test('labels and names of custom resources are texts', () => {
  const route = (metadata: string) => stack(`apiVersion: example.com/v1, kind: Route, metadata: ${metadata}`).codes;
  assert.equal(route('{labels: {tier: 1}}'), ['STK2203']);
  assert.equal(route('{annotations: {on: true}}'), ['STK2203']);
  assert.equal(route('{name: 7}'), ['STK2203']);
  assert.equal(route('{finalizers: [example.com/x], labels: {tier: "1"}}'), []);
});

/** What a server of Kubernetes 1.37 says to them, but for StatefulSets with dots, which older ones take. */
const names: readonly (readonly [type: string, name: string, isFine: boolean])[] = [
  ['v1/ConfigMap', 'a.b', true],
  ['v1/ConfigMap', 'a'.repeat(253), true],
  ['v1/Service', 'a.b', false],
  ['v1/Service', 'a'.repeat(63), true],
  ['v1/Service', 'a'.repeat(64), false],
  ['serving.knative.dev/v1/Service', 'a.b', true],
  ['v1/Namespace', 'a.b', false],
  ['apps/v1/Deployment', 'a'.repeat(64), true],
  ['apps/v1/StatefulSet', 'a'.repeat(64), false],
  ['batch/v1/Job', 'a'.repeat(63), true],
  ['batch/v1/Job', 'a'.repeat(64), false],
  ['batch/v1/CronJob', 'a'.repeat(52), true],
  ['batch/v1/CronJob', 'a'.repeat(53), false],
  ['rbac.authorization.k8s.io/v1/ClusterRole', 'system:node', true],
];

for (const [type, name, isFine] of names) {
  test(`${type} ${name.length > 9 ? `${name.length} letters` : name}: ${isFine ? 'fine' : 'refused'}`, () => {
    const [, apiVersion = '', kind = ''] = /^(.*)\/([^/]*)$/.exec(type) ?? [];
    const { codes } = stack(`apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: "${name}"}`);
    assert.is(codes.includes('STK6204'), !isFine, codes.join());
  });
}

test('what a cluster makes of generateName is a name, too', () => {
  const base = (kind: string, text: string) => stack(core(kind, `{generateName: "${text}"}`)).codes;
  assert.equal(base('ConfigMap', 'run-'), []);
  assert.equal(base('ConfigMap', 'x'.repeat(300)), []);
  assert.equal(base('ConfigMap', 'Run_'), ['STK6204']);
  assert.equal(base('Service', 'a.b-'), ['STK6204']);
});

test.run();
