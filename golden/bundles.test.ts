/** Every golden bundle makes the same Terraform as it stands and as the stack that the import makes of it, for each of its targets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hasError } from '../compiler/diagnostics/outcome.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import { startOf } from '../compiler/source/span.ts';
import { textAt } from '../compiler/value/build.ts';
import { type BundleOptions, compileBoth, terraformOf } from '../scripts/conformance/bundles/compile-both.ts';

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

test.run();
