/** Build steps with real programs: a shell, and Python where it is installed. Everything runs as the command line does, in folders of its own. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Folder, files, inFolder, lib, stack } from './test-folder.ts';

const test = suite('cli/builds');

const wheel = 'generated/default/build/lib-1.0-py3-none-any.whl';
const runs = (folder: Folder) => (folder.has('runs') ? folder.read('runs').length / 4 : 0);

test('a wheel is built, put beside the documents, and kept out of the repository', () =>
  inFolder(files, async (folder) => {
    const { code, stdout } = await folder.stackc('synth');
    assert.is(code, 0);
    assert.is(folder.read(wheel), 'one\n');
    assert.match(folder.read('generated/default/build/.gitignore'), /^\*\.whl$/m);
    assert.match(stdout, /^generated\/default\/build\/lib-1\.0-py3-none-any\.whl$/m);
    assert.match(folder.read('generated/default/terraform/stack.tf.json'), /path\.module\}\/\.\.\/build\/lib-1\.0-py3/);
  }));

test('nothing is built again until an input changes, however old or new its file is', () =>
  inFolder(files, async (folder) => {
    await folder.stackc('synth');
    utimesSync(join(folder.path, 'lib/code.txt'), 1, 1);
    folder.write('lib/.cache/x', 'no input');
    folder.write('lib/__pycache__/x.pyc', 'no input');
    assert.match((await folder.stackc('synth')).stderr, /0 written, 3 unchanged/);
    assert.is(runs(folder), 1);
    folder.write('lib/code.txt', 'two\n');
    await folder.stackc('build');
    assert.equal([runs(folder), folder.read(wheel)], [2, 'two\n']);
    await folder.stackc('build --rebuild');
    assert.is(runs(folder), 3);
  }));

test('what lies outside of the package counts where its description, the command or a link leads there', () =>
  inFolder(
    {
      ...files,
      'stack.yaml': stack(lib.replace('sh build.sh', 'sh build.sh --with=../shared/flags.txt')),
      'lib/pyproject.toml':
        '[project]\nname = "lib"\nversion = "1.0"\nreadme = "../README.md"\n[tool.setuptools.packages.find]\nwhere = ["../common/*"]\n',
      'README.md': 'read\n',
      'common/deep/a.py': 'a\n',
      'shared/flags.txt': 'flags\n',
      'linked/b.py': 'b\n',
      'elsewhere.txt': 'no input\n',
    },
    async (folder) => {
      symlinkSync('../linked', join(folder.path, 'lib/linked'));
      await folder.stackc('synth');
      folder.write('elsewhere.txt', 'changed\n');
      await folder.stackc('synth');
      assert.is(runs(folder), 1);
      for (const [index, path] of ['README.md', 'common/deep/a.py', 'shared/flags.txt', 'linked/b.py'].entries()) {
        folder.write(path, 'changed\n');
        await folder.stackc('synth');
        assert.is(runs(folder), index + 2, path);
      }
    },
  ));

test('a wheel that somebody removed is built again', () =>
  inFolder(files, async (folder) => {
    await folder.stackc('synth');
    rmSync(join(folder.path, 'lib/dist'), { recursive: true });
    await folder.stackc('synth');
    assert.is(runs(folder), 2);
  }));

test('check, show and synth --check build nothing', () =>
  inFolder(files, async (folder) => {
    assert.is((await folder.stackc('check')).code, 0);
    assert.is((await folder.stackc('show')).code, 0);
    assert.is((await folder.stackc('synth --check')).code, 2);
    assert.not(folder.has('runs'));
  }));

test('a fresh checkout, which has no wheels, is up to date, also with a version that only the build knows', () =>
  inFolder({ ...files, 'lib/pyproject.toml': '[project]\nname = "lib"\ndynamic = ["version"]\n' }, async (folder) => {
    await folder.stackc('synth');
    for (const path of ['generated/.stackc', 'generated/default/build/lib-1.0-py3-none-any.whl', 'lib/dist'])
      rmSync(join(folder.path, path), { recursive: true });
    assert.is((await folder.stackc('synth --check')).code, 0);
    folder.write('lib/pyproject.toml', '[project]\nname = "lib"\nversion = "2.0"\n');
    assert.is((await folder.stackc('synth --check')).code, 2);
  }));

test('the wheel of the last version goes with it', () =>
  inFolder(files, async (folder) => {
    await folder.stackc('synth');
    folder.write('lib/build.sh', 'mkdir -p dist\nsleep 0.02\necho new > dist/lib-2.0-py3-none-any.whl\n');
    assert.is((await folder.stackc('synth')).code, 0);
    const names = readdirSync(join(folder.path, 'generated/default/build')).sort();
    assert.equal(names, ['.gitignore', 'lib-2.0-py3-none-any.whl']);
    assert.match(folder.read('generated/default/terraform/stack.tf.json'), /wheels\/lib-2\.0-py3-none-any\.whl/);
  }));

test('a wheel that was changed by hand is not overwritten', () =>
  inFolder(files, async (folder) => {
    await folder.stackc('synth');
    folder.write(wheel, 'mine');
    folder.write('lib/code.txt', 'two\n');
    assert.match((await folder.stackc('synth')).stderr, /error STK8040/);
    assert.is(folder.read(wheel), 'mine');
  }));

test('a failing build says what the command said, and writes nothing', () =>
  inFolder(
    { ...files, 'lib/build.sh': 'echo "no compiler: $TOKEN https://me:hunter2@host/x" >&2\nexit 3\n' },
    async (folder) => {
      const { code, stderr } = await folder.stackc('build', { TOKEN: 'abcdefgh' });
      assert.is(code, 1);
      assert.match(
        stderr,
        /error STK8400: Building "lib" failed: "sh build\.sh", run in "lib", ended with exit code 3\./,
      );
      assert.match(stderr, /no compiler: \*\*\* https:\/\/me:\*\*\*@host\/x/);
      assert.not(folder.has('generated'));
      const json = await folder.stackc('synth --format json', { TOKEN: 'abcdefgh' });
      assert.match(json.stdout, /"output": "no compiler: \*\*\*/);
    },
  ));

test('a signal ends the command with all that it has started, and nothing is written', () =>
  inFolder({ ...files, 'lib/build.sh': "sh -c 'echo $$ > ../started; exec sleep 600'\n" }, async (folder) => {
    const running = folder.stackc('synth');
    while (!folder.has('started') || folder.read('started') === '')
      await new Promise((resolve) => setTimeout(resolve, 10));
    process.emit('SIGTERM', 'SIGTERM');
    // It would not end as long as anything holds the streams of the command.
    const { code, stderr } = await running;
    assert.is(code, 130);
    assert.match(stderr, /STK8400: .* ended with the signal SIGTERM/);
    assert.not(folder.has('generated'));
  }));

test('a command runs in the folder of its package, with the variables of the process, and without a shell', () =>
  inFolder(
    {
      ...files,
      'stack.yaml': stack(lib.replace('sh build.sh', `node tool.js '$HOME' "a b" && *`)),
      'lib/tool.js': `const fs = require('fs'); fs.mkdirSync('dist'); fs.writeFileSync('dist/lib-1.0-py3-none-any.whl',
        JSON.stringify([process.argv.slice(2), process.cwd().endsWith('lib'), process.env.GREETING, process.env.SOURCE_DATE_EPOCH]));`,
    },
    async (folder) => {
      await folder.stackc('synth', { GREETING: 'hello' });
      assert.is(folder.read(wheel), '[["$HOME","a b","&&","*"],true,"hello","315532800"]');
    },
  ));

test('a package that only one environment has is built for that one, and one that is switched off for none', () =>
  inFolder(
    {
      ...files,
      'stack.yaml': stack(
        '    lib: null',
        `environments:
  dev: {}
  prod:
    resources:
      databricks_pythonpackages:
    ${lib.trimStart().replace(/^/, '    ')}
  off:
    resources:
      databricks_pythonpackages:
        lib: {package_name: lib, config_filepath: ./lib/pyproject.toml, build_command: sh build.sh, resource_options: {is_enabled: false}}
`,
      ).replace('\n  databricks_pythonpackages:\n    lib: null', ''),
    },
    async (folder) => {
      assert.is((await folder.stackc('synth -e dev,off')).code, 0);
      assert.is(runs(folder), 0);
      assert.is((await folder.stackc('synth --all-environments')).code, 0);
      assert.is(runs(folder), 1);
      assert.equal(
        ['dev', 'prod', 'off'].map((name) => folder.has(`generated/${name}/build`)),
        [false, true, false],
      );
    },
  ));

test('environments that need the same step share it', () =>
  inFolder({ ...files, 'stack.yaml': stack(lib, 'environments: {dev: {}, prod: {}}') }, async (folder) => {
    await folder.stackc('synth --all-environments');
    assert.is(runs(folder), 1);
    assert.is(folder.read('generated/prod/build/lib-1.0-py3-none-any.whl'), 'one\n');
  }));

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) process.stdout.write('skipped: python3 is not installed, so no real wheel is built\n');
const withPython = hasPython ? test : test.skip;

/** A build backend in a few lines of Python's own library: a wheel is an archive. */
const backend = `import os, time, zipfile
when = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
os.makedirs("dist", exist_ok=True)
name = "shoplib-1.2.3"
texts = {
    "shoplib/__init__.py": open("shoplib/__init__.py").read(),
    f"{name}.dist-info/METADATA": "Metadata-Version: 2.1\\nName: shoplib\\nVersion: 1.2.3\\n",
    f"{name}.dist-info/WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
}
record = "".join(f"{path},,\\n" for path in [*texts, f"{name}.dist-info/RECORD"])
with zipfile.ZipFile(f"dist/{name}-py3-none-any.whl", "w") as archive:
    for path, text in [*texts.items(), (f"{name}.dist-info/RECORD", record)]:
        archive.writestr(zipfile.ZipInfo(path, when), text)
`;

withPython('a wheel that Python builds twice has the same bytes, and holds the package', () =>
  inFolder(
    {
      'stack.yaml': stack(
        '    shoplib: {package_name: shoplib, config_filepath: ./lib/pyproject.toml, build_command: python3 backend.py}',
      ),
      'lib/pyproject.toml': '[project]\nname = "shoplib"\nversion = "1.2.3"\n',
      'lib/backend.py': backend,
      'lib/shoplib/__init__.py': 'def answer():\n    return 42\n',
    },
    async (folder) => {
      const path = 'generated/default/build/shoplib-1.2.3-py3-none-any.whl';
      assert.is((await folder.stackc('build')).code, 0);
      const first = folder.read(path);
      rmSync(join(folder.path, 'lib/dist'), { recursive: true });
      utimesSync(join(folder.path, 'lib/shoplib/__init__.py'), 1_700_000_000, 1_700_000_000);
      assert.match((await folder.stackc('build')).stderr, /building shoplib/);
      assert.is(folder.read(path), first);
      const imported = spawnSync('python3', ['-c', 'import shoplib; print(shoplib.answer())'], {
        env: { ...process.env, PYTHONPATH: join(folder.path, path) },
        encoding: 'utf8',
      });
      assert.is(imported.stdout.trim(), '42');
    },
  ),
);

test.run();
