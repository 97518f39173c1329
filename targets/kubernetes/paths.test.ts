import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/kubernetes/paths');

function pathsOf(...objects: readonly string[]): readonly string[] {
  const { files, diagnostics } = compileText(`name: shop\nresources:\n  kubernetes:\n    ${objects.join('\n    ')}\n`);
  assert.equal(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  return files.map(({ path }) => path.replace('kubernetes/', '')).filter((path) => path !== 'kustomization.yaml');
}

const service = 'one: {apiVersion: v1, kind: Service, metadata: {name: web}}';
const knative = 'two: {apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: web}}';
const role = (block: string, name: string) =>
  `${block}: {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: "${name}"}, rules: []}`;
const map = (block: string, metadata: string) => `${block}: {apiVersion: v1, kind: ConfigMap, metadata: ${metadata}}`;

test('kinds of one name and two groups are two objects', () => {
  assert.equal(pathsOf(service, knative), ['cluster/service-web.yaml', 'cluster/service.serving.knative.dev-web.yaml']);
  assert.equal(pathsOf(knative), ['cluster/service-web.yaml']);
});

test('a colon and a hyphen are two names', () => {
  assert.equal(pathsOf(role('a', 'data:reader'), role('b', 'data-reader')).toSorted(), [
    'cluster/clusterrole.rbac.authorization.k8s.io-data-reader.yaml',
    'cluster/clusterrole.rbac.authorization.k8s.io-data_reader.yaml',
  ]);
  assert.equal(pathsOf(role('a', 'data:reader')), ['cluster/clusterrole-data-reader.yaml']);
});

test('what a cluster names is not what is called as its block', () => {
  assert.equal(pathsOf(map('run', '{generateName: x-}'), map('other', '{name: run}')).toSorted(), [
    'cluster/configmap-run.yaml',
    'cluster/configmap-run_.yaml',
  ]);
});

test('paths differ in more than case', () => {
  const paths = pathsOf(map('Run', '{generateName: x-}'), map('run', '{name: run}'));
  assert.is(new Set(paths.map((path) => path.toLowerCase())).size, 2);
});

test.run();
