/** The real Terraform, where it is installed, reads local files through the paths that our documents hold, wherever it is run. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../../compiler/cli/run.ts';
import { recordingWorld } from '../../compiler/cli/test-world.ts';
import { compiler } from '../../compiler/cli/whole-compiler.ts';

const test = suite('targets/terraform/paths');

/** A stack in a subfolder, with a file included from another folder, a rendered file, a wheel, and a tree. */
const files: Readonly<Record<string, string>> = {
  'stacks/shop/stack.yaml': `name: shop
variables: {catalog: sales}
resources:
  providers:
    databricks: {profile: shop}
  databricks_notebooks: !use ../../shared/notebooks.yaml
  databricks_workspacefiles:
    config: {source: ./config.json, path: /Shared/config.json, render_vars: true}
  databricks_workspacetrees:
    tree: {source: ../../code, path: /Shared/code}
  databricks_pythonpackages:
    lib: {package_name: lib, config_filepath: ../../lib/pyproject.toml, build_command: sh build.sh}
environments: {dev: {}, prod: {}}
`,
  'stacks/shop/config.json': '{"catalog": "${vars.catalog}"}\n',
  'shared/notebooks.yaml': 'load: {source: "../../code/a b/load.py", path: /Shared/load.py}\n',
  'code/a b/load.py': 'print("load")\n',
  'lib/pyproject.toml': '[project]\nname = "lib"\nversion = "1.0"\n',
  'lib/build.sh': 'mkdir -p dist && echo wheel > dist/lib-1.0-py3-none-any.whl\n',
};

/** What each file must hold, by resource. */
const wanted: Readonly<Record<string, string>> = {
  'databricks_notebook.load': 'print("load")\n',
  'databricks_workspace_file.config': '{"catalog": "sales"}\n',
  'databricks_workspace_file.lib': 'wheel\n',
  'databricks_workspace_file.workspace-file-Shared-code-a-b-load-py': 'print("load")\n',
};

const isInstalled = spawnSync('terraform', ['version']).status === 0;
if (!isInstalled)
  process.stdout.write('skipped: terraform is not installed, so whether it finds our files is unknown\n');
const declare = isInstalled ? test : test.skip;

/** Where a written document lies, and from where Terraform is told to read it. */
const places: readonly (readonly [name: string, command: string, document: string])[] = [
  ['beside the stack', 'synth stacks/shop -e dev', 'stacks/shop/generated/dev/terraform'],
  ['for another environment, started elsewhere', 'build stacks/shop -e prod', 'stacks/shop/generated/prod/terraform'],
  ['with -o', 'synth stacks/shop -e dev -o out/deep/here', 'out/deep/here/dev/terraform'],
];
for (const [name, command, document] of places) {
  declare(`Terraform finds every file: ${name}`, async () => {
    const root = mkdtempSync(join(tmpdir(), 'stackc-paths-'));
    try {
      for (const [path, text] of Object.entries(files)) write(join(root, path), text);
      mkdirSync(join(root, '.git'));
      const { world, printed } = recordingWorld({ folder: root, variables: { PATH: process.env['PATH'] ?? '' } });
      assert.is(await run(command.split(' '), { world, compiler }), 0, printed().stderr);
      const folder = join(root, document);
      replaceByProbe(folder);
      const expected = Object.fromEntries(
        Object.entries(wanted).map(([key, text]) => [key, { exists: true, md5: md5(text) }]),
      );
      assert.equal(probed(['-chdir=.'], folder), expected, 'in the folder of the document');
      assert.equal(probed([`-chdir=${document}`], root), expected, 'from the root of the repository');
      // As a module of somebody else's, where the working folder is not that of the document.
      write(join(root, 'other/root/main.tf.json'), moduleCall(`../../${document}`));
      assert.equal(probed([], join(root, 'other/root')), expected, 'as a module');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
}

/** In place of resources that need a workspace: a document that reads the same files, through the same paths. */
function replaceByProbe(folder: string): void {
  const { resource } = JSON.parse(readFileSync(join(folder, 'stack.tf.json'), 'utf8'));
  const input = Object.fromEntries(
    Object.keys(wanted).map((address) => {
      const [type = '', name = ''] = address.split('.');
      const path: string = resource[type][name].source;
      return [address, { exists: `\${fileexists("${path}")}`, md5: `\${filemd5("${path}")}` }];
    }),
  );
  renameSync(join(folder, 'stack.tf.json'), join(folder, 'stack.tf.json.kept'));
  const probe = {
    resource: { terraform_data: { probe: { input } } },
    output: { found: { value: '${terraform_data.probe.input}' } },
  };
  write(join(folder, 'probe.tf.json'), JSON.stringify(probe));
}

function moduleCall(source: string): string {
  return JSON.stringify({ module: { shop: { source } }, output: { found: { value: '${module.shop.found}' } } });
}

/** What Terraform makes of the document: of each file whether it is there, and its hash. */
function probed(options: readonly string[], folder: string): unknown {
  terraform([...options, 'init', '-no-color'], folder);
  terraform([...options, 'apply', '-no-color', '-auto-approve'], folder);
  return JSON.parse(terraform([...options, 'output', '-json', 'found'], folder));
}

function terraform(args: readonly string[], folder: string): string {
  const env = { PATH: process.env['PATH'], HOME: folder, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' };
  const ended = spawnSync('terraform', args, { cwd: folder, env, encoding: 'utf8' });
  assert.is(ended.status, 0, `terraform ${args.join(' ')}: ${ended.stdout}${ended.stderr}`);
  return ended.stdout;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

test.run();
