import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** One cold process: Node with these arguments. `before` runs first and is not timed. */
export interface Run {
  readonly name: string;
  readonly args: readonly string[];
  /** How often it is run at most; rare runs take part in the first rounds. */
  readonly rounds: number;
  /** The exit code that it ends with; 0 when none is given. */
  readonly exit?: number;
  readonly before?: () => void;
  /** Where it runs; here, if not given. */
  readonly folder?: string;
}

/** What one process took. */
export interface Cost {
  /** Milliseconds from start to end. */
  readonly time: number;
  /** Milliseconds of all its threads, but not of processes that it starts: what other work on the machine changes least. */
  readonly processor: number;
  /** The most memory that it ever held, in megabytes. */
  readonly memory: number;
}

/** By run; the index is the round, so that equal indices were measured close together. */
export type Costs = ReadonlyMap<string, readonly Cost[]>;

/** Loaded into every process: tells on a pipe what the process took, when it ends. */
export const hook = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]));
});`;

/** Runs everything in turns, so that a busy minute of the machine slows all alike. `hookFile` holds `hook`. */
export function measure(runs: readonly Run[], hookFile: string, progress: (text: string) => void): Costs {
  const costs = new Map<string, Cost[]>(runs.map(({ name }) => [name, []]));
  const rounds = Math.max(...runs.map((run) => run.rounds));
  for (let round = 0; round < rounds; round++) {
    progress(`round ${round + 1} of ${rounds}`);
    for (const run of runs) if (round < run.rounds) costs.get(run.name)?.push(costOf(run, hookFile));
  }
  return costs;
}

function costOf({ name, args, before, folder, exit = 0 }: Run, hookFile: string): Cost {
  before?.();
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--require', hookFile, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...process.env, CHECKPOINT_DISABLE: '1' },
  });
  const time = performance.now() - start;
  if (status !== exit) throw new Error(`${name} failed: ${output[2]}`);
  const [processor, memory]: readonly [number, number] = JSON.parse(String(output[3]));
  return { time, processor, memory };
}

/** A figure that is worked out from one cost of each of some runs. */
export interface Figure {
  readonly runs: readonly string[];
  readonly of: (...values: readonly number[]) => number;
}

/** With fewer rounds than this, one busy moment could decide. */
const fewestRounds = 3;

/** The median of the figure over the rounds in which all its runs took part; with too few of those, what the medians of the runs give. */
export function medianOf(costs: Costs, { runs, of }: Figure, pick: (cost: Cost) => number): number {
  const columns = runs.map((name) => (costs.get(name) ?? []).map(pick));
  const rounds = Math.min(...columns.map((column) => column.length));
  if (rounds < fewestRounds) return of(...columns.map(median));
  return median(Array.from({ length: rounds }, (_, round) => of(...columns.flatMap((column) => column[round] ?? []))));
}

/** The median of one run alone. */
export function medianOfRun(costs: Costs, name: string, pick: (cost: Cost) => number): number {
  return medianOf(costs, { runs: [name], of: (value = Number.NaN) => value }, pick);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}
