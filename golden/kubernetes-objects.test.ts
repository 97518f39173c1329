/** What the Kubernetes target writes is what Kubernetes takes, whoever reads the YAML. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, loadAll, YAML11_SCHEMA } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseAllDocuments } from 'yaml';
import { filesBelow } from '../scripts/files-below.ts';

const test = suite('golden/kubernetes-objects');

/** Every object file of every golden case. */
const files = filesBelow('golden').filter(
  (path) => /\/expected\/(?:[\w-]+\/)?kubernetes\/.*\.yaml$/.test(path) && !path.endsWith('/kustomization.yaml'),
);

/** The module of kubernetes-models with the class of an object; custom resources but those of Argo have none. */
function moduleOf(apiVersion: string): string | undefined {
  if (apiVersion === 'argoproj.io/v1alpha1') return '@kubernetes-models/argo-workflows/argoproj.io/v1alpha1';
  const [group = '', version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  const folder = `node_modules/kubernetes-models/${group === '' ? version : `${group}/${version}`}`;
  return existsSync(folder) ? `kubernetes-models/${group === '' ? version : `${group}/${version}`}` : undefined;
}

/** An object that Kubernetes does not have is in a case on purpose. */
const isKnown = (path: string): boolean => !path.startsWith('golden/broken/kubernetes-kubernetes-has-no-such-object/');

test('the check finds a mistake', async () => {
  const wrong = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'x' }, spec: { replicas: 'two' } };
  const found = await checkObject(wrong).then(
    () => 'nothing',
    () => 'a mistake',
  );
  assert.is(found, 'a mistake');
});

test('the check finds a mistake in a workflow', async () => {
  const templates = [{ name: 'a', container: { image: 'x', args: 'one' } }];
  const wrong = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata: { name: 'x' }, spec: { templates } };
  const found = await checkObject(wrong).then(
    () => 'nothing',
    () => 'a mistake',
  );
  assert.is(found, 'a mistake');
});

test('there are objects to look at', () => assert.ok(files.length > 60, `${files.length} files`));

for (const file of files.filter(isKnown)) {
  test(file, async () => {
    const text = readFileSync(file, 'utf8');
    for (const object of loadAll(text, { schema: CORE_SCHEMA })) await checkObject(object);
    const readings = [
      loadAll(text, { schema: YAML11_SCHEMA }),
      parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS()),
      parseAllDocuments(text, { version: '1.2' }).map((document) => document.toJS()),
    ];
    for (const reading of readings) assert.equal(reading, loadAll(text, { schema: CORE_SCHEMA }));
  });
}

async function checkObject(object: unknown): Promise<void> {
  assert.ok(typeof object === 'object' && object !== null && 'apiVersion' in object && 'kind' in object);
  const path = moduleOf(String(object.apiVersion));
  if (path === undefined) return;
  const models = await import(path);
  const Model = models[String(object.kind)];
  assert.type(Model, 'function', `${object.apiVersion} ${object.kind}`);
  new Model(path.startsWith('@') ? asArgo4(object) : object).validate();
}

/**
 * The models are made from the Go types of Argo 4. Two things are written otherwise than these types say: Argo 4 has lost the single schedule of Argo 3.5, and parallel steps are a list in YAML.
 */
function asArgo4(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asArgo4);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === 'schedule' && 'workflowSpec' in value) return ['schedules', [inner]];
    if (key === 'steps' && Array.isArray(inner)) return [key, inner.map((steps) => ({ steps: asArgo4(steps) }))];
    return [key, asArgo4(inner)];
  });
  return Object.fromEntries(entries);
}

const folders = filesBelow('golden').filter((path) => path.endsWith('/kubernetes/kustomization.yaml'));
const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

for (const file of hasKubectl ? folders : []) {
  test(`kubectl kustomize ${file}`, () => {
    const folder = file.replace(/\/kustomization\.yaml$/, '');
    const built = loadAll(execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' }), {
      schema: CORE_SCHEMA,
    });
    const own = filesBelow(folder).filter(
      (path) => path !== file && !readFileSync(path, 'utf8').includes('generateName:'),
    );
    assert.is(built.length, own.length);
  });
}

test.run();
