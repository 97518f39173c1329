/** Files that stackc makes, where the stack wants them. */
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { files, inFolder, lib, stack } from './test-folder.ts';

const test = suite('cli/builds/build-root');

test('a build root has its own files, and keeps what is not part of a run', () =>
  inFolder(
    {
      ...files,
      'stack.yaml': `variables: {stage: dev}\nsettings: {build_root: .build}\n${stack(lib)}  databricks_notebooks:
    report: {source: ./report.py, path: "/Shared/\${vars.stage}.py", render_vars: true}
environments: {dev: {}, prod: {variables: {stage: prod}}}
`,
      'report.py': 'STAGE = "${vars.stage}"\n',
    },
    async (folder) => {
      assert.is((await folder.stackc('synth --all-environments')).code, 0);
      assert.is(folder.read('.build/workspace_files/Shared/prod.py'), 'STAGE = "prod"\n');
      assert.is(folder.read('.build/lib-1.0-py3-none-any.whl'), 'one\n');
      assert.match(folder.read('.build/.gitignore'), /\*\.whl/);
      await folder.stackc('synth -e dev');
      assert.ok(folder.has('.build/workspace_files/Shared/prod.py'));
      assert.match((await folder.stackc('synth --all-environments')).stderr, /0 written/);
      assert.is((await folder.stackc('synth --all-environments --check')).code, 0);
    },
  ));

test('nothing is written through links, and no build root leads out of the repository', () =>
  inFolder(
    {
      'repo/stack.yaml': `name: shop
settings: {build_root: .build}
resources:
  providers:
    databricks: {profile: shop}
  databricks_notebooks:
    report: {source: ./report.py, path: /Shared/report.py, render_vars: true}
`,
      'repo/report.py': 'print(1)\n',
      'outside/keep.txt': 'mine',
    },
    async (folder) => {
      mkdirSync(join(folder.path, 'repo/.git'));
      symlinkSync(join(folder.path, 'outside'), join(folder.path, 'repo/.build'));
      assert.match((await folder.stackc('synth repo')).stderr, /error STK8403/);
      rmSync(join(folder.path, 'repo/.build'));
      mkdirSync(join(folder.path, 'repo/.build'));
      symlinkSync(join(folder.path, 'outside'), join(folder.path, 'repo/.build/workspace_files'));
      assert.match((await folder.stackc('synth repo')).stderr, /error STK8044/);
      assert.equal(readdirSync(join(folder.path, 'outside')), ['keep.txt']);
      rmSync(join(folder.path, 'repo/.build/workspace_files'));
      folder.write('repo/.build/workspace_files/Shared/report.py', 'mine');
      assert.match((await folder.stackc('synth repo')).stderr, /error STK8041/);
      assert.is((await folder.stackc('synth repo --force')).code, 0);
      assert.is(folder.read('repo/.build/workspace_files/Shared/report.py'), 'print(1)\n');
    },
  ));

test('a file from outside of the repository is not rendered without a word', () =>
  inFolder(
    {
      'repo/stack.yaml': `name: shop
resources:
  providers:
    databricks: {profile: shop}
  databricks_notebooks:
    inside: {source: ./report.py, path: /Shared/report.py, render_vars: true}
    linked: {source: ./link.py, path: /Shared/link.py, render_vars: true}
`,
      'repo/report.py': 'print(1)\n',
      'outside/keep.txt': 'mine',
    },
    async (folder) => {
      mkdirSync(join(folder.path, 'repo/.git'));
      symlinkSync(join(folder.path, 'outside/keep.txt'), join(folder.path, 'repo/link.py'));
      const { stderr } = await folder.stackc('synth repo');
      assert.equal(stderr.match(/STK8024: .*/g)?.length, 1);
      assert.match(stderr, /warning STK8024: .*link\.py/);
    },
  ));

test.run();
