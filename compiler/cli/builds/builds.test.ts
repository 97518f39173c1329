/** Build steps with real programs: a shell, and Python where it is installed. Everything runs as the command line does, in folders of its own. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../run.ts';
import { recordingWorld } from '../test-world.ts';
import { compiler } from '../whole-compiler.ts';

const test = suite('cli/builds');

interface Folder {
  readonly path: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly has: (path: string) => boolean;
  readonly stackc: (line: string, variables?: Readonly<Record<string, string>>) => Promise<Ended>;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function inFolder(
  files: Readonly<Record<string, string>>,
  body: (folder: Folder) => Promise<void>,
): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'stackc-builds-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  mkdirSync(join(path, '.git'));
  try {
    await body({
      path,
      write,
      read: (name) => readFileSync(join(path, name), 'latin1'),
      has: (name) => existsSync(join(path, name)),
      stackc: async (line, variables = {}) => {
        const all = { PATH: process.env['PATH'] ?? '', ...variables };
        const { world, printed } = recordingWorld({ folder: path, variables: all });
        return { code: await run(line.split(' '), { world, compiler }), ...printed() };
      },
    });
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

const stack = (packages: string, more = '') => `name: shop
resources:
  providers:
    databricks: {profile: shop}
  databricks_pythonpackages:
${packages}
${more}`;
const lib =
  '    lib: {package_name: lib, config_filepath: ./lib/pyproject.toml, build_command: sh build.sh, dirpath: wheels}';
const files = {
  'stack.yaml': stack(lib),
  'lib/pyproject.toml': '[project]\nname = "lib"\nversion = "1.0"\n',
  'lib/build.sh': 'echo run >> ../runs\nmkdir -p dist\ncat code.txt > dist/lib-1.0-py3-none-any.whl\n',
  'lib/code.txt': 'one\n',
};
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
