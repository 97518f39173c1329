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

/** The module of kubernetes-models with the class of an object; custom resources have none. */
function moduleOf(apiVersion: string): string | undefined {
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
  new Model(object).validate();
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
