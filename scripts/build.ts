/**
 * `npm run build [folder]`: bundles the command line and the library into `dist/`, with everything they read at run time beside them.
 * What a command does not need is not even parsed (`build/bundle.ts`).
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundle } from './build/bundle.ts';
import { keepCode } from './build/code-cache.ts';
import { writeReference } from './build/reference-pages.ts';

const out = process.argv[2] ?? 'dist';
/** Old versions of Node would fail on the first thing that they do not know, so they are told before anything is loaded. */
const starter = `#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) >= 20) require('./loader.js').bundleLoader(__dirname, require)('./main.js');
else {
  process.stderr.write('stackc needs Node 20 or later; this is Node ' + process.versions.node + '.\\n');
  process.exitCode = 64;
}
`;

rmSync(out, { recursive: true, force: true });

const entries = { main: 'compiler/cli/main.ts', library: 'compiler/index.ts', cdktf: 'targets/cdktf/index.ts' };
const metafile = await bundle(entries, out);

/** The files are CommonJS, although the package is not; `import` finds the library through a door of one line. */
writeFileSync(`${out}/package.json`, '{"type": "commonjs"}\n');
writeFileSync(`${out}/index.mjs`, "export * from './library.js';\n");
for (const name of ['cdktf', 'cdktn']) writeFileSync(`${out}/${name}.mjs`, `export * from './${name}.js';\n`);
writeFileSync(`${out}/cdktn.js`, forTheFork(readFileSync(`${out}/cdktf.js`, 'utf8')));
writeFileSync(`${out}/stackc.js`, starter);
/** jq runs in a worker of its own, which finds its WebAssembly beside itself. */
const worker = await build({
  entryPoints: { 'jq-worker': 'compiler/cli/jq/worker.cjs' },
  outdir: out,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'warning',
});
/** So does the parser of HCL, one folder up. Its alternative for old versions of Node is never taken. */
const hcl = await build({
  entryPoints: { hcl: 'compiler/cli/import/terraform/hcl.cjs' },
  outdir: `${out}/hcl`,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  external: ['performance'],
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'warning',
});

/** What is used of each. */
const apart = {
  'aws-s3': "export { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';",
  'kubernetes-client': "export { BatchV1Api, CoreV1Api, KubeConfig, Log, Watch } from '@kubernetes/client-node';",
  dockerode: "export { default } from 'dockerode';",
};
const bundledApart = await Promise.all(
  Object.entries(apart).map(([name, contents]) =>
    build({
      stdin: { contents, resolveDir: process.cwd() },
      outfile: `${out}/${name}.js`,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      // The loader runs files as scripts, in which nothing can be imported.
      supported: { 'dynamic-import': false },
      external: ['cpu-features', '*.node'],
      minifyWhitespace: true,
      legalComments: 'none',
      metafile: true,
      logLevel: 'warning',
    }),
  ),
);

await build({
  entryPoints: ['scripts/build/loader.ts'],
  outfile: `${out}/loader.js`,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
});
chmodSync(`${out}/stackc.js`, 0o755);
copy('compiler/diagnostics/docs', 'docs');
copy('compiler/kinds/generated', 'kinds/generated');
copy('compiler/kinds/kubernetes/generated', 'kinds/kubernetes/generated');
copy('compiler/reference/descriptions', 'reference/descriptions');
copy('compiler/reference/generated', 'reference/generated');
copy('templates', 'templates');
copy('node_modules/jq-web/jq.wasm', 'jq.wasm');
copy('node_modules/@cdktf/hcl2json/main.wasm.gz', 'main.wasm.gz');
copy('compiler/go-template/time/generated', 'go-template/time/generated');
writeFileSync(
  `${out}/LICENSES.txt`,
  licenses(
    [metafile, worker.metafile, hcl.metafile, ...bundledApart.map((each) => each.metafile)].flatMap(({ inputs }) =>
      Object.keys(inputs),
    ),
  ),
);

keepCode(out);
writeReference(`${out}/reference`);
const schema = execFileSync(process.execPath, [`${out}/stackc.js`, 'schema'], { maxBuffer: 2 ** 26 });
writeFileSync(`${out}/schema.json`, schema);

const size = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
process.stdout.write(`${out}/stackc.js and chunks: ${Math.round(size / 1024)} KB\n`);

function copy(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, `${out}/${to}`, { recursive: true, filter: (path) => !path.endsWith('.ts') });
}

/** CDKTN is CDKTF under another name, and an app of the one cannot hold constructs of the other. */
function forTheFork(text: string): string {
  if (!text.includes('require("cdktf")')) throw new Error('cdktf.js does not load cdktf');
  return text.replaceAll('require("cdktf")', 'require("cdktn")');
}

/** The licenses of the bundled packages, which ask to be passed on with their code. */
function licenses(inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((path) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[0] ?? []));
  return [...packages].sort().map(licenseOf).join('\n');
}

function licenseOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const names = ['LICENSE', 'LICENSE.md', 'LICENCE', 'LICENSE.txt', 'license', 'License'];
  const file = names.map((each) => `${folder}/${each}`).find(existsSync);
  return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : ''}\n\n${'-'.repeat(80)}\n`;
}
