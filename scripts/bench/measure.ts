import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** One cold process: Node with these arguments, in `folder`. `before` runs first and is not timed. */
export interface Run {
  readonly name: string;
  readonly args: readonly string[];
  /** How often it is run at most; rare runs take part in the first rounds. */
  readonly rounds: number;
  readonly before?: () => void;
}

/** Milliseconds by run; the index is the round, so that equal indices were measured close together. */
export type Times = ReadonlyMap<string, readonly number[]>;

/** Runs everything in turns, so that a busy minute of the machine slows all alike. */
export function measure(runs: readonly Run[], progress: (text: string) => void): Times {
  const times = new Map<string, number[]>(runs.map(({ name }) => [name, []]));
  const rounds = Math.max(...runs.map((run) => run.rounds));
  for (let round = 0; round < rounds; round++) {
    progress(`round ${round + 1} of ${rounds}`);
    for (const run of runs) if (round < run.rounds) times.get(run.name)?.push(timeOf(run));
  }
  return times;
}

function timeOf({ name, args, before }: Run): number {
  before?.();
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return time;
}

/** The most memory that one more run of the same ever held, in megabytes: a line on a pipe when the process ends. */
export function peakMemory({ name, args, before }: Run): number {
  before?.();
  const hook =
    'import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))';
  const { output, status } = spawnSync(process.execPath, ['--import', `data:text/javascript,${hook}`, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${name} failed`);
  return Number(String(output[3])) / 1024;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** The median over the rounds in which all of `names` were run. */
export function medianOf(
  times: Times,
  names: readonly string[],
  combine: (...values: readonly number[]) => number,
): number {
  const columns = names.map((name) => times.get(name) ?? []);
  const rounds = Math.min(...columns.map((column) => column.length));
  return median(
    Array.from({ length: rounds }, (_, round) => combine(...columns.map((column) => column[round] ?? Number.NaN))),
  );
}
