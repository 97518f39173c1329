/** `stackc schema pull`, with a stand-in for Terraform first on the PATH that answers from a file. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';
import { run } from '../run.ts';
import { recordingWorld } from '../test-world.ts';
import { compiler } from '../whole-compiler.ts';

const test = suite('cli/schema/pull');

/** What Terraform prints for a provider with a block, an attribute of objects, and something secret. */
const printed = {
  format_version: '1.0',
  provider_schemas: {
    'registry.terraform.io/acme/shop': {
      provider: {
        version: 0,
        block: { attributes: { url: { type: 'string', description: 'Where it is.', optional: true } } },
      },
      resource_schemas: {
        shop_basket: {
          version: 3,
          block: {
            attributes: {
              name: { type: 'string', description: 'x'.repeat(2000), required: true },
              items: { type: ['list', ['object', { id: 'string' }]], optional: true },
              key: { type: 'string', optional: true, sensitive: true },
            },
            block_types: {
              rule: { nesting_mode: 'list', block: { attributes: { limit: { type: 'number', optional: true } } } },
            },
          },
        },
      },
    },
  },
};

/** Runs the command line in a folder with the stand-in; `fails` is the first word of the command of Terraform that does. */
async function pull(
  line: string,
  fails = 'nothing',
): Promise<{ exit: number; stderr: string; calls: string; file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-pull-'));
  try {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'schema.json'), JSON.stringify(printed));
    const script = [
      '#!/bin/sh',
      `echo "$@" >> "${folder}/calls"`,
      `if [ "$1" = ${fails} ]; then echo "Error: no such provider." >&2; exit 1; fi`,
      `if [ "$1 $2" = "version -json" ]; then echo '{"provider_selections": {"registry.terraform.io/acme/shop": "1.2.3"}}'; fi`,
      `if [ "$1" = init ]; then cat main.tf.json >> "${folder}/calls"; fi`,
      `if [ "$1" = providers ]; then cat "${folder}/schema.json"; fi`,
    ];
    writeFileSync(join(folder, 'bin/terraform'), `${script.join('\n')}\n`);
    chmodSync(join(folder, 'bin/terraform'), 0o755);
    const { world, printed: said } = recordingWorld({ folder, variables: { PATH: `${folder}/bin:/usr/bin:/bin` } });
    const exit = await run(line.split(' '), { world, compiler });
    const read = (path: string) => {
      try {
        return readFileSync(resolve(folder, path), 'utf8');
      } catch {
        return '';
      }
    };
    return { exit, stderr: said().stderr, calls: read('calls'), file: read('schemas/shop.json') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a provider is installed, asked, and kept in a few lines that a stack is checked with', async () => {
  const { exit, calls, file } = await pull('schema pull acme/shop --provider-version ~>1.2');
  assert.is(exit, 0);
  assert.match(
    calls,
    /init -backend=false.*\n.*"shop":\{"source":"acme\/shop","version":"~>1\.2"\}.*providers schema -json/s,
  );
  assert.match(file, /"version": "1\.2\.3"/);
  assert.not.match(file, /description|xxx/);
  const basket = (body: string) =>
    `name: s\nsettings: {provider_schemas: shop.json}\nterraform: {syntax: hcl}\nresources:\n  providers: {shop: {source: acme/shop}}\n  shop_basket: {one: ${body}}\n`;
  const compile = (body: string) => compileText(basket(body), { files: { 'shop.json': file } });
  assert.equal(
    compile('{nam: a}').diagnostics.map(({ code }) => code),
    ['STK2200'],
  );
  const { files, diagnostics } = compile('{name: a, items: [{id: x}], rule: [{limit: 1}, {limit: 2}]}');
  assert.equal(diagnostics, []);
  assert.match(files[0]?.text ?? '', /items = \[\n.*rule \{\n {4}limit = 1\n {2}\}\n\n {2}rule \{/s);
});

test("what Terraform says against it is told in Terraform's words", async () => {
  const { exit, stderr, file } = await pull('schema pull acme/shop', 'init');
  assert.is(exit, 1);
  assert.match(stderr, /STK8603.*terraform cannot say what the provider "shop" has: no such provider\./);
  assert.is(file, '');
});

test('anything else is told', async () => {
  const { exit, stderr } = await pull('schema push');
  assert.is(exit, 64);
  assert.match(stderr, /STK8020/);
});

test('editors and suggestions know the types of the file', async () => {
  const { file } = await pull('schema pull acme/shop');
  const folder = mkdtempSync(join(tmpdir(), 'stackc-schema-'));
  try {
    mkdirSync(join(folder, 'schemas'));
    writeFileSync(join(folder, 'schemas/shop.json'), file);
    const stack = 'name: a\nenvironments:\n  dev: {settings: {provider_schemas: schemas/shop.json}}\n';
    writeFileSync(join(folder, 'stack.yaml'), stack);
    const { world, printed: said } = recordingWorld({ folder, variables: {} });
    assert.is(await run(['schema'], { world, compiler }), 0, said().stderr);
    const { $defs } = JSON.parse(said().stdout);
    assert.equal($defs.Resources.properties.shop_basket.anyOf[0].additionalProperties.anyOf[0], {
      $ref: '#/$defs/ShopBasket',
    });
    assert.equal($defs.ShopBasket.anyOf[0], { required: ['name'] });
    assert.ok($defs.ShopBasket.properties.rule);
    assert.is($defs.Resources.properties.shop_baskte, undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a type that the file of its provider does not have is told with the nearest one', () => {
  const files = { 'schemas/shop.json': JSON.stringify(printed) };
  const head =
    'name: a\nsettings: {provider_schemas: schemas/shop.json}\nresources:\n  providers: {shop: {source: acme/shop}}\n';
  const messages = (rest: string) => compileText(head + rest, { files }).diagnostics.map(({ message }) => message);
  assert.match(
    messages('  shop_baskte: {a: {name: a}}\n')[0] ?? '',
    /"shop_baskte" is no kind .*Did you mean "shop_basket"\?/,
  );
  assert.match(messages('  shop_basket: {a: {nam: a}}\n')[0] ?? '', /Did you mean "name"\?/);
  assert.equal(messages('  shop_basket: {a: {name: a, rule: [{limit: 3}]}}\n'), []);
});

test('a type that a newer Databricks provider has is known with its schema', () => {
  const block = { attributes: { name: { type: 'string', required: true } } };
  const schema = { provider: { block: {} }, resource_schemas: { databricks_brand_new: { block } } };
  const provider_schemas = { 'registry.terraform.io/databricks/databricks': schema };
  const files = { 'new.json': JSON.stringify({ format_version: '1.0', provider_schemas }) };
  const stack = (body: string) =>
    `name: a\nsettings: {provider_schemas: new.json}\nresources:\n  providers: {databricks: {}}\n  databricks_brand_new: {a: ${body}}\n`;
  assert.equal(compileText(stack('{name: a}'), { files }).diagnostics, []);
  assert.match(compileText(stack('{nam: a}'), { files }).diagnostics[0]?.message ?? '', /Did you mean "name"/);
});

test.run();
