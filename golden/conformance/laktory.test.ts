/** Every Terraform case of the Laktory collection: what we make of it is what Laktory makes, or we refuse what it refuses. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Compilation } from '../../compiler/compile.ts';
import { hasError } from '../../compiler/diagnostics/outcome.ts';
import { compileLaktory } from './compile-laktory.ts';
import { type LaktoryCase, laktoryCases } from './laktory-case.ts';
import { deviations } from './laktory-deviations.ts';
import { comparable, corrected, differences } from './same-document.ts';

const test = suite('golden/conformance/laktory');

/** Kinds that are not compiled yet. When one is, its line goes, and its cases count. */
const unsupportedKinds = new Set(['databricks_pythonpackages', 'databricks_workspacetrees']);
/** What cases exercise that is not compiled yet. */
const unsupportedFeatures = new Set(['render-vars']);

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
  assert.equal(differences(comparable(JSON.parse(text)), comparable(corrected(one.expected, deviations[one.name]?.instead))), []);
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
