/** Every golden bundle makes the stack and the report in `imported/`, and the same Terraform as it stands and as the stack that the import makes of it, for each of its targets. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { reportText } from '../compiler/cli/import/report-text.ts';
import { hasError } from '../compiler/diagnostics/outcome.ts';
import { fieldFates } from '../compiler/dialects/databricks-bundle/import/field-fates.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import { startOf } from '../compiler/source/span.ts';
import { textAt } from '../compiler/value/build.ts';
import {
  type BundleOptions,
  compileBoth,
  importedBundle,
  terraformOf,
} from '../scripts/conformance/bundles/compile-both.ts';

const test = suite('golden/bundles');

const folders = readdirSync('golden').filter((name) => existsSync(`golden/${name}/databricks.yml`));

test('there are golden bundles', () => assert.ok(folders.length >= 20));

/** `--resolved` and `--state` of a case. */
function optionsOf(name: string): BundleOptions {
  const { options = [] }: { readonly options?: readonly string[] } = JSON.parse(
    readFileSync(`golden/${name}/case.json`, 'utf8'),
  );
  const given = (option: string) =>
    new Map(
      options.flatMap((value, index) => {
        const [target = '', file = ''] = value.split('=');
        return options[index - 1] === option
          ? [[target, textAt(startOf(sourceFile('<options>', '')), file)] as const]
          : [];
      }),
    );
  return { resolved: given('--resolved'), state: given('--state') };
}

for (const name of folders) {
  test(`${name} and the stack that is imported of it make the same`, () => {
    for (const { target, asItStands, imported } of compileBoth(resolve('golden', name), optionsOf(name))) {
      assert.not(
        hasError(asItStands.diagnostics),
        `${target}: ${asItStands.diagnostics.map(({ message }) => message)}`,
      );
      assert.ok(imported, target);
      assert.is(imported && terraformOf(imported), terraformOf(asItStands), target);
    }
  });
}

for (const name of folders) {
  test(`${name} is imported as it was, with the same report`, () => {
    const imported = importedBundle(resolve('golden', name), optionsOf(name));
    assert.ok(imported);
    const lines = imported ? fieldFates(imported) : [];
    const reports = forms.map(([form, end]) => ({ path: `report.${end}`, text: reportText(lines, form) }));
    const found = new Map([...(imported?.files ?? []), ...reports].map(({ path, text }) => [path, text]));
    const folder = `golden/${name}/imported`;
    if (process.env['UPDATE_GOLDEN'] && !process.env['CI']) write(folder, found);
    assert.equal([...found.keys()].toSorted(), filesBelow(folder));
    for (const [path, text] of found) assert.is(text, readFileSync(join(folder, path), 'utf8'), path);
  });
}

const forms = [
  ['text', 'txt'],
  ['json', 'json'],
  ['markdown', 'md'],
] as const;

function write(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !statSync(join(folder, path)).isDirectory())
    .toSorted();
}

test.run();
