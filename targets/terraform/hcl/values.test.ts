/** What the real Terraform reads out of both forms: awkward texts and numbers as values, as keys, and in `for_each`. One run for each form. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { awkwardText, inStack, numbersFrom } from '../../../golden/awkward-text.ts';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('targets/terraform/hcl/values');

const isInstalled = spawnSync('terraform', ['version']).status === 0;
if (!isInstalled) process.stdout.write('skipped: terraform is not installed, so nobody has read the values back\n');
const declare = isInstalled ? test : test.skip;

const random = numbersFrom(20_261_128);
const texts = [...new Set(Array.from({ length: 400 }, () => awkwardText(random).normalize('NFC')))].slice(0, 200);
const numbers = [0, -1, 1.5, -0.25, 9007199254740991, 0.0000001, 123456.789];
/** Placeholders are not replaced in keys, so what opens one stays out of them. */
const keys = texts.slice(0, 60).map((text, index) => `${index}${text.replaceAll('${', '$ {')}`);

const stack = {
  name: 'values',
  resources: {
    terraform_data: {
      texts: { input: { list: texts.map(inStack), numbers } },
      keys: { input: Object.fromEntries(keys.map((key) => [key, `of ${inStack(key)}`])) },
      each: {
        input: '${each.key}|${each.value}',
        for_each: Object.fromEntries(keys.map((key) => [key, inStack(key)])),
      },
    },
  },
};

for (const syntax of ['json', 'hcl']) {
  declare(`terraform plan reads the values of the stack out of ${syntax}`, () => {
    assert.is(texts.length, 200);
    const { files, diagnostics } = compileText(
      JSON.stringify({ ...stack, terraform: { syntax } }).replace('1e-7', '1.0e-07'),
    );
    assert.equal(
      diagnostics.map(({ message }) => message),
      [],
    );
    const folder = mkdtempSync(join(tmpdir(), 'stackc-values-'));
    try {
      writeFileSync(join(folder, syntax === 'hcl' ? 'stack.tf' : 'stack.tf.json'), files[0]?.text ?? '');
      run(folder, 'init');
      run(folder, 'plan', '-out=plan');
      const planned = resourcesOf(run(folder, 'show', '-json', 'plan'));
      assert.equal(planned.get('terraform_data.texts'), { list: texts.map(asJson), numbers });
      assert.equal(
        planned.get('terraform_data.keys'),
        Object.fromEntries(keys.map((key) => [asJson(key), `of ${asJson(key)}`])),
      );
      const copies = [...planned].filter(([address]) => address.startsWith('terraform_data.each['));
      assert.equal(copies.map(([, input]) => input).sort(), keys.map((key) => `${asJson(key)}|${asJson(key)}`).sort());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Terraform composes characters. */
function asJson(text: string): string {
  return text.normalize('NFC');
}

interface Plan {
  readonly planned_values: {
    readonly root_module: {
      readonly resources: readonly { readonly address: string; readonly values: { readonly input: unknown } }[];
    };
  };
}

function resourcesOf(json: string): ReadonlyMap<string, unknown> {
  const plan: Plan = JSON.parse(json);
  return new Map(plan.planned_values.root_module.resources.map(({ address, values }) => [address, values.input]));
}

function run(folder: string, ...words: readonly string[]): string {
  const env = { PATH: process.env['PATH'], HOME: folder, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' };
  const { status, stdout, stderr } = spawnSync('terraform', words, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  assert.is(status, 0, `${stdout.slice(0, 2000)}${stderr.slice(0, 4000)}`);
  return stdout;
}

test.run();
