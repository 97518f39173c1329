/**
 * `npm run bench`: stackc against cdktf with typed classes, against the least that any tool must do, and against starting Node.
 * Whole cold processes on the same generated work, in turns; prints the table that stands in README.md, and the goals.
 * `npm run bench -- quick` leaves out cdktf at 10,000 jobs, which takes most of the time, and some rounds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { goalsOf } from './goals.ts';
import { hook, measure, medianOfRun, type Run } from './measure.ts';
import { mustHaveSameJobs } from './same-jobs.ts';
import { benchStack } from './stack.ts';

const isQuick = process.argv.includes('quick');
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
  for (const size of [10, ...sizes]) {
    mkdirSync(join(work, String(size)));
    writeFileSync(join(work, String(size), 'stack.yaml'), benchStack(size));
  }
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
  if (isQuick || !existsSync(`scripts/bench/${name}.ts`)) continue;
  say(`\n${name}: node ${args.join(' ')}`);
  spawnSync(process.execPath, args, { stdio: 'inherit' });
}

function compare(): void {
  const hookFile = join(work, 'hook.cjs');
  const runs = allRuns();
  writeFileSync(hookFile, hook);
  const costs = measure(runs, hookFile, (text) => process.stderr.write(`${text}\n`));
  mustHaveSameJobs(
    join(work, 'stackc-1000/default/terraform/stack.tf.json'),
    join(work, 'cdktf-1000/stacks/bench/cdk.tf.json'),
  );
  say('| | time | processor time | peak memory |\n|---|---|---|---|');
  for (const { name } of runs) {
    const [time, processor, memory] = (['time', 'processor', 'memory'] as const).map((what) =>
      medianOfRun(costs, name, (cost) => cost[what]).toFixed(0),
    );
    say(`| ${name} | ${time} ms | ${processor} ms | ${memory} MB |`);
  }
  say('\n| goal | limit | measured | by processor time | |\n|---|---|---|---|---|');
  for (const { what, limit, time, processor, result } of goalsOf(costs)) {
    say(`| ${what} | ${limit} | ${time} | ${processor} | ${result} |`);
  }
}

function allRuns(): readonly Run[] {
  const rounds = isQuick ? 5 : 11;
  return [
    { name: 'node', args: ['-e', '0'], rounds },
    stackc(10, rounds),
    ...sizes.flatMap((size) => {
      const few = size === 10_000 ? Math.ceil(rounds / 2) : rounds;
      return [stackc(size, few), floor(size, few), ...cdktf(size)];
    }),
  ];
}

function stackc(size: number, rounds: number): Run {
  const out = join(work, `stackc-${size}`);
  const args = ['dist/stackc.js', 'synth', join(work, String(size)), '-o', out];
  return { name: `stackc ${size}`, args, rounds, before: () => rmSync(out, { recursive: true, force: true }) };
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
