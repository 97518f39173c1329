/**
 * `npm run fuzz -- [--minutes 20] [--seed N] [--only INDEX]`: stacks, expressions and templates that nobody wrote, made of those that the tests
 * have, changed at the level of bytes, tokens and structure. An exception, or more than a second of processor time for less than 100 KB, is a
 * failure, which is printed with the seed and a shortened input. `--only` repeats one input.
 */
import { Worker } from 'node:worker_threads';
import { inputOf, problemWith } from './input.ts';
import { subjects } from './subjects.ts';
import type { Finding, Work } from './worker.ts';

/** An input that takes longer is given up on: milliseconds. */
const patience = 60_000;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const seed = option('seed', Date.now() % 1_000_000);
const only = option('only', -1);
if (only >= 0) repeat(only);
else await fuzz(option('minutes', 20));

function repeat(index: number): void {
  const input = inputOf(subjects(), seed, index);
  if (!input) return;
  process.stdout.write(`${input.subject.name}\n${input.text}\n`);
  process.stdout.write(`\n${problemWith(input) ?? 'nothing is wrong with it'}\n`);
}

async function fuzz(minutes: number): Promise<void> {
  const until = Date.now() + minutes * 60_000;
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const kinds = new Map<string, number>();
  let next = 0;
  let failures = 0;
  const report = ({ index, subject, problem, text }: Finding): void => {
    failures++;
    const kind = `${subject} ${problem.replace(/\d+/g, '0').split('\n').slice(0, 2).join(' ')}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if ((kinds.get(kind) ?? 0) > 3) return;
    const shown = text.length > 600 ? `${text.slice(0, 600)}… (${text.length} characters)` : text;
    process.stdout.write(`\n${subject}, --seed ${seed} --only ${index}: ${problem}\n${shown}\n`);
  };
  process.stdout.write(`seed ${seed}, ${minutes} minutes\n`);
  while (Date.now() < until) {
    const stuck = await tryFrom({ seed, first: next, until, progress }, report);
    next = Atomics.load(progress, 0) + 1;
    if (!stuck) break;
    const subject = subjects()[(next - 1) % 4]?.name ?? '';
    report({ index: next - 1, subject, problem: `is not done after ${patience / 1000} seconds`, text: '' });
  }
  process.stdout.write(`\n${next} inputs, ${failures} failures\n`);
  for (const [kind, count] of kinds) process.stdout.write(`${count} × ${kind}\n`);
  process.exitCode = failures > 0 ? 1 : 0;
}

/** Lets a worker try inputs until the time is over (false), or until it is stuck at one (true). */
function tryFrom(work: Work, report: (finding: Finding) => void): Promise<boolean> {
  return new Promise((resolve, fail) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: work,
      execArgv: ['--import', 'tsx'],
    });
    let last = { index: -1, since: Date.now() };
    const watch = setInterval(() => {
      const index = Atomics.load(work.progress, 0);
      if (index !== last.index) last = { index, since: Date.now() };
      else if (Date.now() - last.since > patience) void worker.terminate().then(() => resolve(true));
    }, 1000);
    worker.on('message', report);
    worker.on('error', fail);
    worker.on('exit', () => {
      clearInterval(watch);
      resolve(false);
    });
  });
}
