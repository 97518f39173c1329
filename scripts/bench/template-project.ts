import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `cdktf init --template=typescript` writes, as far as it decides how long `cdktf synth` takes. */
const files: Readonly<Record<string, object>> = {
  'package.json': {
    name: 'bench',
    private: true,
    dependencies: { '@cdktf/provider-databricks': '15.16.1', cdktf: '0.21.0', constructs: '10.7.2' },
    devDependencies: { '@types/node': '20.19.43', 'cdktf-cli': '0.21.0', 'ts-node': '10.9.2', typescript: '5.9.3' },
  },
  'cdktf.json': { language: 'typescript', app: 'npx ts-node main.ts', projectId: 'bench', sendCrashReports: 'false' },
  'tsconfig.json': {
    compilerOptions: {
      declaration: true,
      experimentalDecorators: true,
      incremental: true,
      inlineSourceMap: true,
      inlineSources: true,
      lib: ['es2018'],
      module: 'CommonJS',
      noEmitOnError: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      strict: true,
      stripInternal: true,
      target: 'ES2018',
    },
    include: ['**/*.ts'],
    exclude: ['node_modules', 'cdktf.out'],
  },
};

/**
 * Makes a CDKTF project in `folder` that builds `count` jobs of the benchmark, and installs what its template asks for. Gives the program
 * that `cdktf` is; undefined where it cannot be installed.
 */
export function openTemplateProject(folder: string, count: number): string | undefined {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${JSON.stringify(content, undefined, 2)}\n`);
  }
  writeFileSync(join(folder, 'main.ts'), program(count));
  const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status } = spawnSync('npm', options, { cwd: folder, stdio: 'ignore', timeout: 600_000 });
  if (status !== 0) return undefined;
  const root = join(folder, 'node_modules/cdktf-cli');
  const { bin }: { readonly bin: { readonly cdktf: string } } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return join(root, bin.cdktf);
}

/** `programs/cdktf.ts` as a `main.ts`: the same jobs, into the folder that the command chooses. */
function program(count: number): string {
  const imported = "import { starterOf } from '../stack.ts';\n";
  const argument = /const \[, , count = '0', outdir = ''\] = process\.argv;\n/;
  const text = readFileSync('scripts/bench/programs/cdktf.ts', 'utf8');
  const changed = text
    .replace(imported, 'const starterOf = (index: number): number => Math.floor((index - 1) / 10);\n')
    .replace(argument, `const count = ${count};\n`)
    .replace('new App({ outdir })', 'new App()')
    .replace(/(\/lib\/\w+)\/index\.js'/g, "$1'");
  if (/process\.argv|outdir|stack\.ts/.test(changed.replace(/\/\*\*[\s\S]*?\*\//, ''))) {
    throw new Error('programs/cdktf.ts is not what the template project is made from');
  }
  return changed;
}
