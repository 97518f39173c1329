/** What is published: packed, installed into an empty folder without a network, and used as its users do. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { builtFolder } from './built-program.ts';

const test = suite('scripts/package');
const folder = mkdtempSync(join(tmpdir(), 'stackc-package-'));
const app = join(folder, 'app');
const node = process.execPath;
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const stack = `name: shop
variables: {team: data}
environments:
  dev: {}
  prod: {variables: {team: core}}
resources:
  providers: {databricks: {host: https://shop}}
  databricks_jobs:
    ingest: {name: "ingest of \${vars.team}"}
`;

test.before(() => {
  mkdirSync(join(folder, 'package'));
  for (const name of ['package.json', ...manifest.files]) {
    if (name === 'dist') continue;
    mkdirSync(dirname(join(folder, 'package', name)), { recursive: true });
    copyFileSync(name, join(folder, 'package', name));
  }
  cpSync(builtFolder(), join(folder, 'package/dist'), { recursive: true });
  runNode(resolve('.'), '--import', 'tsx', 'scripts/build-types.ts', join(folder, 'package/dist'));
  npm(join(folder, 'package'), 'pack', '--ignore-scripts', '--pack-destination', folder);
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{"name": "app", "private": true, "type": "module"}\n');
  npm(app, 'install', '--offline', '--no-audit', '--no-fund', join(folder, `stackc-${manifest.version}.tgz`));
  mkdirSync(join(app, 'shop'));
  writeFileSync(join(app, 'shop/stack.yaml'), stack);
});

test.after(() => rmSync(folder, { recursive: true, force: true }));

test('packing builds first', () => {
  assert.is(manifest.scripts.prepack, 'npm run build && tsx scripts/build-types.ts');
  assert.match(manifest.scripts.build, /scripts\/build\.ts$/);
});

test('an install brings nothing else', () => {
  const installed = readdirSync(join(app, 'node_modules')).filter((name) => !name.startsWith('.'));
  assert.equal(installed, ['stackc']);
});

test('the package holds what it must, and nothing else', () => {
  const root = join(app, 'node_modules/stackc');
  assert.equal(readdirSync(root).sort(), [
    ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'compiler', 'dist', 'package.json'],
  ]);
  const dist = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  const sources = dist.filter((path) => /\.ts$/.test(path) && !/\.d\.ts$/.test(path));
  assert.equal(sources, []);
  const tops = new Set(dist.map((path) => path.replace(/[\\/].*|.*\.(?:[cm]?js|wasm(?:\.gz)?)$/, '')));
  assert.equal([...tops].sort(), [
    '',
    'LICENSES.txt',
    'code',
    'docs',
    'go-template',
    'hcl',
    'kinds',
    'package.json',
    'reference',
    'schema.json',
    'templates',
    'types',
  ]);
});

/** The paths that a page leads to, from the root of the package; without examples, which lead to files of their own. */
function linksIn(root: string, page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, path = '']) => path);
  return links.filter((path) => !path.startsWith('https://')).map((path) => join(dirname(page), path));
}

test('the pages that users read lead to what the package has', () => {
  const root = join(app, 'node_modules/stackc');
  assert.ok(linksIn(root, 'README.md').length > 8);
  const own = manifest.files.filter(
    (path: string) => path.endsWith('.md') && !/^(?:CONTRIBUTING|compiler\/README)/.test(path),
  );
  for (const page of [...own, 'dist/reference/README.md'])
    assert.equal(
      linksIn(root, page).filter((path) => !existsSync(join(root, path))),
      [],
      page,
    );
});

test('the package stays small', () => {
  const { size } = statSync(join(folder, `stackc-${manifest.version}.tgz`));
  assert.ok(size < 10e6, `${size} bytes`);
});

test('JavaScript compiles a map of files', () => {
  const { files, environment, diagnostics } = evaluate(`compile({
    files: { 'stack.yaml': ${JSON.stringify(stack)} }, variables: { team: 'map' },
  })`);
  assert.equal([environment, diagnostics], ['dev', []]);
  assert.equal(files.map(jobNames), ['ingest of map']);
});

test('JavaScript compiles a folder', () => {
  const { files, environment } = evaluate("compileFolder('shop', { environment: 'prod' })");
  assert.equal([environment, files.map(jobNames)], ['prod', ['ingest of core']]);
});

test('what is wrong comes back with its place', () => {
  const text = evaluate("formatDiagnostics(compile({ files: { 'stack.yaml': 'name: {' } }).diagnostics)");
  assert.match(text, /^error STK1\d{3}: .*\n {2}--> stack\.yaml:1:\d/);
});

test('the package that talks to S3 is whole', () => {
  const place = 's3://states/dev.json?endpoint=http://127.0.0.1:1';
  const { status, stderr } = spawnSync(
    node,
    ['node_modules/stackc/dist/stackc.js', 'state', 'list', '--state-file', place],
    {
      cwd: app,
      encoding: 'utf8',
      env: { ...process.env, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'us-east-1' },
    },
  );
  // Only a client that is loaded in full comes as far as the network.
  assert.match(stderr, /STK7115.*ECONNREFUSED/);
  assert.is(status, 69);
});

test('TypeScript finds the types', () => {
  const program = `import { compile, compileFolder, type CompileResult, type Stack } from 'stackc';
import schema from 'stackc/schema.json' with { type: 'json' };
const stack: Stack = { name: 'shop', resources: { databricks_jobs: { ingest: { name: 'ingest' } } } };
const result: CompileResult = compile({ files: { 'stack.yaml': JSON.stringify(stack) }, environment: null });
export const paths: readonly string[] = result.files.map(({ path }) => path);
export const place: number | undefined = compileFolder('shop').diagnostics[0]?.at.start;
export const title: string = schema.$schema;
// @ts-expect-error: a stack in memory needs its files.
compile({});
// @ts-expect-error: a job has no such field.
export const wrong: Stack = { name: 'x', resources: { databricks_jobs: { a: { nmae: 'a' } } } };
`;
  writeFileSync(join(app, 'program.ts'), program);
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
  assert.is(runNode(app, tsc, ...options, '--exactOptionalPropertyTypes', '--resolveJsonModule', 'program.ts'), '');
});

for (const name of ['cdktf', 'cdktn']) {
  const program = (types: boolean) => `import { App, TerraformOutput, TerraformStack } from '${name}';
import { CompiledStack } from 'stackc/${name}';
const app = new App({ outdir: '${name}.out' });
const lake${types ? ': CompiledStack' : ''} = new CompiledStack(app, 'lake', { stack: 'shop', environment: 'prod' });
const other = new TerraformStack(app, 'other');
new TerraformOutput(other, 'job', { value: lake.reference('ingest.id') });
app.synth();
`;

  test(`JavaScript has the construct for ${name}`, () => {
    addPeers(name);
    writeFileSync(join(app, `${name}.js`), program(false));
    runNode(app, `${name}.js`);
    const document = (stack: string) =>
      JSON.parse(readFileSync(join(app, `${name}.out/stacks/${stack}/cdk.tf.json`), 'utf8'));
    assert.is(document('lake').resource.databricks_job.ingest.name, 'ingest of core');
    assert.match(document('other').output.job.value, /terraform_remote_state/);
  });

  test(`TypeScript has the construct for ${name}`, () => {
    addPeers(name);
    const wrong = "// @ts-expect-error: a stack is needed.\nnew CompiledStack(app, 'wrong', {});\n";
    writeFileSync(join(app, `${name}.ts`), program(true) + wrong);
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const options = [
      '--strict',
      '--noEmit',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--types',
      '',
      '--skipLibCheck',
    ];
    assert.is(runNode(app, tsc, ...options, `${name}.ts`), '');
  });
}

/** As an app has them that installed them; those of this project stand in for the registry. */
function addPeers(name: string): void {
  for (const peer of [name, 'constructs']) {
    const link = join(app, 'node_modules', peer);
    if (!existsSync(link)) symlinkSync(resolve('node_modules', peer), link, 'junction');
  }
}

test('the command runs', () => {
  const command = join(app, 'node_modules/.bin/stackc');
  const { status, stdout } = spawnSync(command, ['synth', 'shop', '-e', 'prod'], { cwd: app, encoding: 'utf8' });
  assert.equal([status, stdout], [0, 'shop/generated/prod/terraform/stack.tf.json\n']);
  assert.is(spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout, `stackc ${manifest.version}\n`);
});

test('bash completes with what the command prints for it', () => {
  const line = (...words: readonly string[]) =>
    `COMP_WORDS=(stackc ${words.join(' ')}); COMP_CWORD=${words.length}; _stackc; echo "\${COMPREPLY[*]}"`;
  const script = `source <(stackc completion bash)
${line('explain', 'databricks_jobs.tasks.notebook_task.n')}
${line('check', 'shop', '-e', "''")}
${line('show', 'shop', '--only', 'i')}
`;
  const path = `${join(app, 'node_modules/.bin')}:${process.env['PATH']}`;
  const { stdout } = spawnSync('bash', ['--norc', '-c', script], {
    cwd: app,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
  assert.equal(stdout.split('\n'), ['databricks_jobs.tasks.notebook_task.notebook_path', 'dev prod', 'ingest', '']);
});

test('the JSON Schema is the one that the command prints', () => {
  const printed = execFileSync(join(app, 'node_modules/.bin/stackc'), ['schema'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  assert.is(readFileSync(join(app, 'node_modules/stackc/dist/schema.json'), 'utf8'), printed);
});

/** What an expression of a program that uses the package is. */
function evaluate(expression: string) {
  const program = `import { compile, compileFolder, formatDiagnostics } from 'stackc';
const result = ${expression};
process.stdout.write(JSON.stringify(result));\n`;
  writeFileSync(join(app, 'program.js'), program);
  return JSON.parse(runNode(app, 'program.js'));
}

function jobNames({ text }: { readonly text: string }): string {
  return JSON.parse(text).resource.databricks_job.ingest.name;
}

function runNode(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(node, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** npm as it is beside Node, with a cache of its own: what this machine has must not matter. */
function npm(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('npm', [...args, '--cache', join(folder, 'cache')], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stderr}`);
}

test.run();
