/**
 * `npm run bench`: stackc against cdktf with typed classes, as its template project runs it, against the least that any tool must do, and against starting Node.
 * Whole cold processes on the same generated work, in turns; prints the table that stands in README.md, and the goals.
 * `npm run bench -- --only hcl,medallion,stackc` runs only the rows that begin so, and prints no goals.
 * `npm run bench -- quick` leaves out cdktf at 10,000 jobs and its template project, which take most of the time, and some rounds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { goalsOf } from './goals.ts';
import { hook, measure, medianOfRun, type Run } from './measure.ts';
import { medallionStack } from './medallion.ts';
import { mustHaveSameJobs } from './same-jobs.ts';
import { benchStack } from './stack.ts';
import { openTemplateProject } from './template-project.ts';

const isQuick = process.argv.includes('quick');
const only = process.argv[process.argv.indexOf('--only') + 1]?.split(',');
const isPart = process.argv.includes('--only');
const sizes = [100, 1000, 10_000];
const work = mkdtempSync(join(tmpdir(), 'stackc-bench-'));
// Inside the project, so that the programs find their packages.
const programs = 'dist/bench';
const say = (text: string) => void process.stdout.write(`${text}\n`);

try {
  spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
  await build({
    entryPoints: ['scripts/bench/programs/floor.ts', 'scripts/bench/programs/cdktf.ts'],
    outdir: programs,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['cdktf', 'constructs', '@cdktf/*'],
  });
  for (const size of [10, ...sizes, 30_000]) writeStack(String(size), benchStack(size));
  // Folders of their own: what is written in one form would be taken away by the other.
  for (const size of [1000, 10_000]) writeStack(`hcl-${size}`, benchStack(size));
  for (const count of [1, 10]) writeStack(`environments-${count}`, benchStack(1000, count));
  writeStack('medallion', medallionStack(1000, 200));
  for (let index = 0; index < 20; index++) writeStack(`stacks-${index}`, benchStack(20));
  compare();
} finally {
  rmSync(work, { recursive: true, force: true });
  rmSync(programs, { recursive: true, force: true });
}
for (const [name, args] of [
  ['parse', ['--expose-gc', '--import', 'tsx', 'scripts/bench/parse.ts']],
  ['go-template', ['--import', 'tsx', 'scripts/bench/go-template.ts']],
  ['dataiku', ['--import', 'tsx', 'scripts/bench/dataiku.ts']],
] as const) {
  if (isQuick || isPart || !existsSync(`scripts/bench/${name}.ts`)) continue;
  say(`\n${name}: node ${args.join(' ')}`);
  spawnSync(process.execPath, args, { stdio: 'inherit' });
}

function writeStack(name: string, text: string): void {
  mkdirSync(join(work, name));
  writeFileSync(join(work, name, 'stack.yaml'), text);
}

function compare(): void {
  const hookFile = join(work, 'hook.cjs');
  const runs = isPart ? allRuns().filter(({ name }) => only?.some((word) => name.startsWith(word))) : allRuns();
  if (runs.length === 0) throw new Error(`no row begins with ${only?.join(' or ')}`);
  writeFileSync(hookFile, hook);
  const costs = measure(runs, hookFile, (text) => process.stderr.write(`${text}\n`));
  if (!isPart)
    mustHaveSameJobs(
      join(work, '1000/generated/default/terraform/stack.tf.json'),
      join(work, 'cdktf-1000/stacks/bench/cdk.tf.json'),
    );
  say('| | time | processor time | peak memory |\n|---|---|---|---|');
  for (const { name } of runs) {
    const [time, processor, memory] = (['time', 'processor', 'memory'] as const).map((what) =>
      medianOfRun(costs, name, (cost) => cost[what]).toFixed(0),
    );
    say(`| ${name} | ${time} ms | ${processor} ms | ${memory} MB |`);
  }
  if (isPart) return;
  say('\n| goal | limit | measured | by processor time | |\n|---|---|---|---|---|');
  for (const { what, limit, time, processor, result } of goalsOf(costs)) {
    say(`| ${what} | ${limit} | ${time} | ${processor} | ${result} |`);
  }
}

function allRuns(): readonly Run[] {
  const rounds = isQuick ? 5 : 11;
  const few = Math.ceil(rounds / 2);
  return [
    { name: 'node', args: ['-e', '0'], rounds },
    stackc('stackc 10', rounds, ['10']),
    ...sizes.flatMap((size) => {
      const count = size === 10_000 ? few : rounds;
      return [stackc(`stackc ${size}`, count, [String(size)]), floor(size, count), ...cdktf(size)];
    }),
    ...[1000, 10_000].map((size) =>
      stackc(`hcl ${size}`, size === 10_000 ? few : rounds, [`hcl-${size}`], ['--syntax', 'hcl']),
    ),
    stackc('medallion', few, ['medallion']),
    stackc('stackc 30000', isQuick ? 1 : 3, ['30000']),
    { ...stackc('unchanged 1000', few, ['1000']), before: () => {} },
    ...[1, 10].map((count) => stackc(`environments ${count}`, few, [`environments-${count}`])),
    ...[1, 20].map((count) =>
      stackc(
        `stacks ${count}`,
        few,
        Array.from({ length: count }, (_, index) => `stacks-${index}`),
      ),
    ),
    ...template(),
  ];
}

/** Compiles stacks of the benchmark for all their environments; what an earlier round wrote is removed first. */
function stackc(name: string, rounds: number, stacks: readonly string[], more: readonly string[] = []): Run {
  const folders = stacks.map((stack) => join(work, stack));
  const args = ['dist/stackc.js', 'synth', ...folders, '--all-environments', '-q', ...more];
  const before = () => {
    for (const folder of folders) rmSync(join(folder, 'generated'), { recursive: true, force: true });
  };
  return { name, args, rounds, before };
}

/** `cdktf synth` as the template project runs it; nothing where it cannot be installed. */
function template(): readonly Run[] {
  const folder = join(work, 'template');
  const program = isQuick ? undefined : openTemplateProject(folder, 1000);
  if (program === undefined) return [];
  return [{ name: 'cdktf synth 1000', args: [program, 'synth'], rounds: 3, folder }];
}

function floor(size: number, rounds: number): Run {
  const args = [`${programs}/floor.mjs`, join(work, String(size), 'stack.yaml'), join(work, `floor-${size}.json`)];
  return { name: `floor ${size}`, args, rounds };
}

function cdktf(size: number): readonly Run[] {
  if (isQuick && size === 10_000) return [];
  const out = join(work, `cdktf-${size}`);
  const before = () => rmSync(out, { recursive: true, force: true });
  const args = [`${programs}/cdktf.mjs`, String(size), out];
  return [{ name: `cdktf ${size}`, args, rounds: size === 10_000 ? 1 : isQuick ? 3 : 5, before }];
}
