/**
 * `npm run fuzz -- [--minutes 20] [--seed N] [--only INDEX]`: stacks, expressions, templates, formats of others and old stacks that nobody wrote, made of those that the tests
 * have, changed at the level of bytes, tokens and structure. An exception, or more than a second of processor time for less than 100 KB, is a
 * failure, which is printed with the seed and a shortened input. `--only` repeats one input.
 */
import { fork } from 'node:child_process';
import { inputOf, problemWith } from './input.ts';
import { subjects } from './subjects.ts';
import type { Finding, Message } from './worker.ts';

/** An input that takes longer is given up on: milliseconds. */
const patience = 60_000;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const seed = option('seed', Date.now() % 1_000_000);
const only = option('only', -1);
if (only >= 0) await repeat(only);
else await fuzz(option('minutes', 20));

async function repeat(index: number): Promise<void> {
  const input = inputOf(subjects(), seed, index);
  if (!input) return;
  process.stdout.write(`${input.subject.name}\n${input.text}\n`);
  process.stdout.write(`\n${(await problemWith(input)) ?? 'nothing is wrong with it'}\n`);
}

async function fuzz(minutes: number): Promise<void> {
  const until = Date.now() + minutes * 60_000;
  const kinds = new Map<string, number>();
  let next = 0;
  let failures = 0;
  const all = subjects();
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
    const { last, isStuck } = await tryFrom([seed, next, until], report);
    next = last + 1;
    const subject = all[last % all.length]?.name ?? '';
    const problem = `is not done after ${patience / 1000} seconds, or ended the process`;
    if (isStuck) report({ kind: 'finding', index: last, subject, problem, text: '' });
  }
  process.stdout.write(`\n${next} inputs, ${failures} failures\n`);
  for (const [kind, count] of kinds) process.stdout.write(`${count} × ${kind}\n`);
  process.exitCode = failures > 0 ? 1 : 0;
}

interface Tried {
  readonly last: number;
  readonly isStuck: boolean;
}

/** Lets a process try inputs until the time is over, or until it is stuck at one or has died of it. */
function tryFrom(work: readonly number[], report: (finding: Finding) => void): Promise<Tried> {
  return new Promise((resolve) => {
    const worker = fork('scripts/fuzz/worker.ts', work.map(String), { execArgv: ['--import', 'tsx'] });
    // Loading the compiler takes its time on a busy machine, and is not what is tried.
    let last = { index: work[1] ?? 0, since: Number.POSITIVE_INFINITY };
    let isStuck = false;
    const watch = setInterval(() => {
      isStuck = Date.now() - last.since > patience;
      if (isStuck) worker.kill('SIGKILL');
    }, 1000);
    worker.on('message', (message: Message) => {
      last = { index: message.index, since: Date.now() };
      if (message.kind === 'finding') report(message);
    });
    worker.on('exit', (code) => {
      clearInterval(watch);
      resolve({ last: last.index, isStuck: isStuck || code !== 0 });
    });
  });
}
