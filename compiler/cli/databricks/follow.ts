import { exit, type World } from '../world.ts';
import { waitIn } from './api.ts';

/** What a run is doing, each time one looks. */
export interface Look {
  /** Undefined as long as it goes on; else how it ended. */
  readonly ended: Ended | undefined;
  /** What is worth telling, in a line each: `ingest: RUNNING`. A line is told once. */
  readonly lines: readonly string[];
}

export interface Ended {
  /** The platform's word: `SUCCESS`, `FAILED`. */
  readonly result: string;
  readonly isGood: boolean;
  /** What the platform says about it. */
  readonly reason: string | undefined;
}

export interface FollowOptions {
  readonly world: World;
  readonly signal: AbortSignal;
  /** Milliseconds, from now. */
  readonly timeout: number;
  readonly note: (text: string) => void;
}

const [firstPause, longestPause] = [1000, 15_000];

/** Looks again and again, with pauses that grow, until it has ended; `timeout` when that takes too long. Errors of `look` are thrown on. */
export async function follow(look: () => Promise<Look>, options: FollowOptions): Promise<Ended | 'timeout'> {
  const { world, signal, timeout, note } = options;
  const end = performance.now() + timeout;
  const told = new Set<string>();
  for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
    const { ended, lines } = await look();
    const fresh = lines.filter((line) => !told.has(line));
    for (const line of fresh) {
      told.add(line);
      note(line);
    }
    if (ended) return ended;
    // Where something moves, one looks more often.
    if (fresh.length > 0) pause = firstPause;
    const left = end - performance.now();
    if (left <= 0) return 'timeout';
    await waitIn(world, Math.min(pause, left), signal);
  }
}

/** The exit code of a run. */
export function codeOfEnd({ isGood }: Ended): number {
  return isGood ? exit.done : exit.errors;
}
