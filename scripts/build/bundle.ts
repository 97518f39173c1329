import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build, type Metafile, type Plugin, transform } from 'esbuild';
import { deferredModules, deferredName } from './deferred.ts';
import { type Merge, mergeChunks } from './merge-chunks.ts';

/** What every start loads, and what every compilation loads besides. */
export const merges: readonly Merge[] = [
  { name: 'start', entries: ['compiler/cli/main.ts'] },
  {
    name: 'core',
    entries: [
      'compiler/1-parse/parse.ts',
      'compiler/cli/builds/compile-with-builds.ts',
      'compiler/cli/commands/check.ts',
      'compiler/cli/disk-workspace.ts',
      'compiler/cli/write-build.ts',
      'compiler/compile.ts',
      'targets/index.ts',
    ],
  },
];

/** White space and syntax are shortened, which is where the time is; names are kept, so that people can read the trace of a bug. */
const style = { platform: 'node', target: 'node20', minifyWhitespace: true, minifySyntax: true } as const;

/** What an ES module has and CommonJS does not, and a module that is loaded when something of it is first used. No source has names with `$`. */
const banner = `const $bundleUrl=require('node:url').pathToFileURL(__filename).href;
const $deferred=(load)=>new Proxy({},{get:(_,name)=>load()[name]});`;

/**
 * Bundles entries and what they share into `out`, as CommonJS files in one folder: only CommonJS can load a module in the middle of a pass, where nothing may wait, and Node
 * starts faster with it. `entries` are source files by the names of their files. What is imported with `import()`, and `deferredModules`, get files of their own, which
 * are read when they are needed.
 */
export async function bundle(entries: Readonly<Record<string, string>>, out: string): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    ...style,
    entryPoints: { ...entries, ...Object.fromEntries(deferredModules.map((path) => [deferredName(path), path])) },
    outdir: out,
    bundle: true,
    external: ['cdktf', 'constructs'],
    splitting: true,
    format: 'esm',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
    define: { 'import.meta.url': '$bundleUrl' },
    plugins: [deferring],
  });
  mkdirSync(out, { recursive: true });
  const files = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  for (const [name, text] of await mergeChunks(files, metafile, merges))
    writeFileSync(join(out, name), await commonJs(text));
  return metafile;
}

/** Large packages that few users need, each in a file of its own, which is bundled by itself: the split form does not bear their circles. */
const packagesApart: Readonly<Record<string, string>> = {
  '@aws-sdk/client-s3': 'aws-s3',
  '@kubernetes/client-node': 'kubernetes-client',
  dockerode: 'dockerode',
};

/** Leaves the imports of deferred modules and of packages apart to run time. */
const deferring: Plugin = {
  name: 'deferring',
  setup(building) {
    building.onResolve({ filter: /^[@d]/ }, ({ path }) => {
      const apart = packagesApart[path];
      return apart === undefined ? undefined : { path: `./${apart}.js`, external: true };
    });
    building.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir, kind }) => {
      const file = relative(process.cwd(), join(resolveDir, path)).replaceAll('\\', '/');
      if (kind !== 'import-statement' || !deferredModules.includes(file)) return undefined;
      return { path: `./${deferredName(file)}.js`, external: true };
    });
  },
};

/** esbuild splits ES modules only, so each file is turned into CommonJS afterwards. */
async function commonJs(text: string): Promise<string> {
  const options = {
    ...style,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    logOverride: asIs,
    banner,
  } as const;
  const { code } = await transform(withPlainExports(withPlainImports(text)), options);
  return [...deferredModules.map((path) => `./${deferredName(path)}.js`), ...heavyOfNode].reduce((whole, path) => {
    const call = `require("${path}")`;
    return whole.replaceAll(`=${call}`, () => `=$deferred(()=>${call})`);
  }, code);
}

/** Modules of Node that load dozens of others, and that few runs need. */
const heavyOfNode = ['node:child_process', 'node:crypto', 'node:worker_threads'];

/** `module` is meant as CommonJS has it. */
const asIs = { 'commonjs-variable-in-esm': 'silent' } as const;

/**
 * What files take from each other are values, which nothing changes once they are loaded. esbuild would make two getters around each, and call them wherever a function of
 * another file is called: 4 % of all instructions at 10 jobs.
 */
function withPlainImports(text: string): string {
  return text.replace(importOfOurs, (_, names: string | undefined, file: string) =>
    names === undefined ? `require(${file});` : `const{${names.replaceAll(' as ', ':')}}=require(${file});`,
  );
}

/** An import of a chunk or of merged chunks, as esbuild writes it. */
const importOfOurs = new RegExp(
  `\\bimport(?:\\{([^}]*)\\}from)?("\\./(?:chunk-[A-Z0-9]+|${merges.map(({ name }) => name).join('|')})\\.js");`,
  'g',
);

function withPlainExports(text: string): string {
  return text.replace(/export\{([^}]*)\};\s*$/, (_, names: string) => {
    const members = names.split(',').map((name) => name.split(' as ').reverse().join(':'));
    return `module.exports={${members.join(',')}};`;
  });
}
