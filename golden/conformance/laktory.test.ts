/** Every Terraform case of the Laktory collection: what we make of it is what Laktory makes, or we refuse what it refuses. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Compilation } from '../../compiler/compile.ts';
import { hasError } from '../../compiler/diagnostics/outcome.ts';
import { compileLaktory } from './compile-laktory.ts';
import { type LaktoryCase, laktoryCases } from './laktory-case.ts';
import { comparable, differences } from './same-document.ts';

const test = suite('golden/conformance/laktory');

/** Kinds that are not compiled yet. When one is, its line goes, and its cases count. */
const unsupportedKinds = new Set(['pipelines', 'databricks_pythonpackages', 'databricks_workspacetrees']);
/** What cases exercise that is not compiled yet. */
const unsupportedFeatures = new Set(['render-vars', 'reject-orchestrator']);

/**
 * Where the document of the collection is one that Terraform refuses, with what is wrong in it, and what we write instead of the parts
 * at these paths. Nothing else may differ.
 */
const deviations: Readonly<Record<string, Deviation>> = {
  'variables-scopes': {
    why: 'Laktory names the grants of a nested schema twice, once with the variables of the schema and once with those of the catalog; the first one refers to "${resources.cat_schema-sch_schema}", which is nothing, and the second one lost its dependency on the catalog',
    instead: {
      'databricks_grants.grants-cat_schema-sch_schema': undefined,
      'databricks_grants.grants-cat_catalog-sch_schema': {
        depends_on: ['databricks_schema.cat_catalog-sch_schema', 'databricks_catalog.catalog-v'],
        grant: [{ principal: 'readers', privileges: ['USE_SCHEMA'] }],
        schema: '${databricks_schema.cat_catalog-sch_schema.id}',
      },
    },
  },
};

interface Deviation {
  readonly why: string;
  /** By address: the right body, or undefined for a resource that should not be there. */
  readonly instead: Readonly<Record<string, unknown>>;
}

interface Score {
  passed: number;
  total: number;
}

const scores = new Map<string, Score>();
const cases = laktoryCases('golden/conformance/laktory-open.json.gz').filter(
  (one) => one.settings.target === 'terraform',
);
const supported = cases.filter(isSupported);

for (const one of supported) {
  test(one.name, () => {
    const features = one.settings.features.map((feature) => scores.get(feature) ?? newScore(feature));
    for (const score of features) score.total++;
    check(one);
    for (const score of features) score.passed++;
  });
}

test('the table', () => {
  const left = cases.filter((one) => !isSupported(one)).map(({ name }) => name);
  const rows = [...scores].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([feature, { passed, total }]) => `  ${feature.padEnd(36)} ${passed}/${total}`);
  process.stdout.write(`\n${lines.join('\n')}\n  not compiled yet: ${left.join(', ')}\n`);
  assert.ok(supported.length > 0);
});

function check(one: LaktoryCase): void {
  const compilation = compileLaktory(one, true);
  if (one.rejected) return checkRejected(compilation);
  assert.equal(errorsOf(compilation), [], 'errors');
  const text = compilation.files.find((file) => file.path.endsWith('.tf.json'))?.text ?? 'null';
  assert.equal(differences(comparable(JSON.parse(text)), comparable(corrected(one))), []);
}

function corrected({ name, expected }: LaktoryCase): unknown {
  const document: { readonly resource: Record<string, Record<string, unknown>> } = JSON.parse(JSON.stringify(expected));
  for (const [address, body] of Object.entries(deviations[name]?.instead ?? {})) {
    const [type = '', resource = ''] = address.split('.');
    document.resource[type] = { ...document.resource[type], [resource]: body };
    if (body === undefined) delete document.resource[type][resource];
  }
  return document;
}

function checkRejected({ diagnostics, files }: Compilation): void {
  assert.ok(hasError(diagnostics), 'it must be refused');
  assert.equal(files, []);
  for (const { at } of diagnostics) assert.ok(at.file.name !== '' && at.end >= at.start);
}

function errorsOf({ diagnostics }: Compilation): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, at }) => `${code} ${at.file.name}:${at.start} ${message}`);
}

function isSupported({ settings }: LaktoryCase): boolean {
  const kinds = settings.kinds ?? [];
  return (
    !kinds.some((kind) => unsupportedKinds.has(kind)) &&
    !settings.features.some((feature) => unsupportedFeatures.has(feature))
  );
}

function newScore(feature: string): Score {
  const score = { passed: 0, total: 0 };
  scores.set(feature, score);
  return score;
}

test.run();
