/** Every golden bundle makes the same Terraform as it stands and as the stack that the import makes of it, for each of its targets. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hasError } from '../compiler/diagnostics/outcome.ts';
import { compileBoth, terraformOf } from '../scripts/conformance/bundles/compile-both.ts';

const test = suite('golden/bundles');

const folders = readdirSync('golden').filter((name) => existsSync(`golden/${name}/databricks.yml`));

test('there are golden bundles', () => assert.ok(folders.length > 3));

for (const name of folders) {
  test(`${name} and the stack that is imported of it make the same`, () => {
    for (const { target, asItStands, imported } of compileBoth(resolve('golden', name))) {
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
