/** What came of one attempt. */
export interface Attempt<Result> {
  readonly result: Result;
  /** Whether another attempt makes sense. */
  readonly isAgain: boolean;
  /** How long whoever was asked wants to be left alone, in seconds. */
  readonly after?: number | undefined;
}

export interface Patience {
  /** At least one. */
  readonly attempts: number;
  /** The first pause in milliseconds; each is twice as long as the one before, and none longer than 30 s. */
  readonly firstPause: number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const longestPause = 30_000;

/** The pause before the next attempt, in milliseconds. */
export function pauseAfter(attempt: number, { firstPause }: Patience): number {
  return Math.min(firstPause * 2 ** attempt, longestPause);
}

/** Attempts something until it needs no further attempt, with growing pauses; the last result when attempts run out. */
export async function repeated<Result>(attempt: () => Promise<Attempt<Result>>, patience: Patience): Promise<Result> {
  for (let count = 0; ; count++) {
    const { result, isAgain, after } = await attempt();
    if (!isAgain || count + 1 >= patience.attempts) return result;
    await patience.wait(after === undefined ? pauseAfter(count, patience) : Math.min(after * 1000, longestPause));
  }
}
