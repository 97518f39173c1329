import { constants } from 'node:os';

/** What asks a process to end: Ctrl-C, `kill`, a terminal that closes. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something during which `hear` gets every signal that asks us to end. They are listened to before the first of it is done: one that came in between would end us, and
 * leave alone a program that was just started.
 */
export function hearing<Result>(hear: (signal: NodeJS.Signals) => void, body: () => Promise<Result>): Promise<Result> {
  return listening('on', hear, body);
}

/** Does the same, but only the first signal of each kind is heard: who asks twice does not want to wait. */
export function hearingOnce<Result>(
  hear: (signal: NodeJS.Signals) => void,
  body: () => Promise<Result>,
): Promise<Result> {
  return listening('once', hear, body);
}

/** Does something that cleans up when the process exits, as locks do: a signal ends the process with the code that it would end with anyway, but not before that. */
export function endingInOrder<Result>(body: () => Promise<Result>): Promise<Result> {
  return hearing(endBy, body);
}

/** Ends this process as a signal would, after it has cleaned up. */
export function endBy(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

/** Runs something that such a signal interrupts; `undefined` when that happened. */
export function interruptible<Result>(body: (signal: AbortSignal) => Promise<Result>): Promise<Result | undefined> {
  const controller = new AbortController();
  return hearingOnce(
    () => controller.abort(),
    async () => {
      try {
        return await body(controller.signal);
      } catch (error) {
        if (controller.signal.aborted) return undefined;
        throw error;
      }
    },
  );
}

async function listening<Result>(
  how: 'on' | 'once',
  hear: (signal: NodeJS.Signals) => void,
  body: () => Promise<Result>,
): Promise<Result> {
  for (const signal of signals) process[how](signal, hear);
  try {
    return await body();
  } finally {
    // One that came while nothing else could run waits to be heard; without this turn of the loop it would be forgotten, and what it should have ended would go on.
    await new Promise((resolve) => setImmediate(resolve));
    for (const signal of signals) process.off(signal, hear);
  }
}
