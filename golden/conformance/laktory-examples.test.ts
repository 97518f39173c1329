/** Every example that the catalogue of Laktory's kinds shows: what we make of it is what Laktory made, unless Laktory was wrong. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileLaktory } from './compile-laktory.ts';
import { type LaktoryCase, laktoryCases } from './laktory-case.ts';
import { comparable, differences } from './same-document.ts';

const test = suite('golden/conformance/laktory-examples');

/** Kinds and fields that are not compiled yet. When one is, its line goes, and its examples count. */
const unsupported = new Set(['databricks_pythonpackages', 'databricks_workspacetrees']);
const unsupportedExamples = new Set(['databricks_dashboards-render']);

/** Examples of what Laktory does wrong, each a case of the collection's `defects`, with the diagnostic or the paths that differ. */
const faulty: Readonly<Record<string, string | readonly string[]>> = {
  'databricks_catalogs-lookup': ['/resource/databricks_schema/schema-dev-s1', '/resource/databricks_schema/schema-s1'],
  'databricks_currentusers-resource': ['/data', '/resource/databricks_current_user'],
  'databricks_dbfsfiles-minimal': 'STK3107',
  'databricks_pipelines-lookup': 'STK3102',
  'databricks_registeredmodels-lookup': [
    '/data/databricks_registered_model/rm-x/full_name',
    '/data/databricks_registered_model/rm-x/name',
  ],
  'databricks_schemas-lookup': [
    '/resource/databricks_volume/volume-dev-s-v',
    '/resource/databricks_volume/volume-v',
  ],
};

const cases = laktoryCases('golden/conformance/laktory-examples.json.gz');

for (const one of cases.filter(isSupported)) test(one.name, () => check(one));

test('every faulty example exists', () => {
  const names = new Set(cases.filter(isSupported).map(({ name }) => name));
  assert.equal(
    Object.keys(faulty).filter((name) => !names.has(name)),
    [],
  );
});

function check(one: LaktoryCase): void {
  const settings = { ...one.settings, process_env: { LAKTORY_BUILD_ROOT: '<build_root>' } };
  const { files, diagnostics } = compileLaktory({ ...one, settings }, true);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const fault = faulty[one.name];
  assert.equal(errors, typeof fault === 'string' ? [fault] : [], 'errors');
  if (typeof fault === 'string') return;
  const text = files.find((file) => file.path.endsWith('.tf.json'))?.text ?? 'null';
  const found = differences(comparable(JSON.parse(text)), comparable(one.expected));
  for (const [name, configuration] of Object.entries(one.configurations ?? {})) {
    const ours = files.find(({ path }) => path.endsWith(`/pipelines/${name}`))?.text ?? 'null';
    assert.equal(differences(JSON.parse(ours), configuration), [], name);
  }
  assert.equal(fault === undefined ? found : found.map((line) => line.replace(/:.*/s, '')), fault ?? []);
}

function isSupported({ name, settings }: LaktoryCase): boolean {
  return !unsupportedExamples.has(name) && !(settings.kinds ?? []).some((kind) => unsupported.has(kind));
}

test.run();
