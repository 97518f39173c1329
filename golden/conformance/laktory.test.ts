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

/** Kinds that need a program which builds: the command `conformance:laktory` runs it. */
const unsupportedKinds = new Set(['databricks_pythonpackages']);

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
  process.stdout.write(`\n${lines.join('\n')}\n  compiled by the command only: ${left.join(', ')}\n`);
  assert.ok(supported.length > 0);
});

function check(one: LaktoryCase): void {
  const compilation = compileLaktory(one, true);
  if (one.rejected) return checkRejected(compilation);
  assert.equal(errorsOf(compilation), [], 'errors');
  checkArtifacts(one, compilation);
  const text = compilation.files.find((file) => file.path.endsWith('.tf.json'))?.text ?? 'null';
  assert.equal(differences(comparable(JSON.parse(text)), comparable(corrected(one.expected, deviations[one.name]?.instead))), []);
}

/** What Laktory writes beside the document, in the folder that the stack chooses. JSON is compared by what it says. */
function checkArtifacts({ artifacts = {} }: LaktoryCase, { files }: Compilation): void {
  for (const [path, expected] of Object.entries(artifacts)) {
    const actual = files.find((file) => file.path === `../../${path}`)?.text;
    assert.ok(actual !== undefined, `${path} is missing in ${files.map((file) => file.path).join(', ')}`);
    if (path.endsWith('.json')) assert.equal(differences(JSON.parse(actual ?? ''), JSON.parse(expected)), [], path);
    else assert.is(actual, expected, path);
  }
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
  return !kinds.some((kind) => unsupportedKinds.has(kind));
}

function newScore(feature: string): Score {
  const score = { passed: 0, total: 0 };
  scores.set(feature, score);
  return score;
}

test.run();
