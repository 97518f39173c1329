import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** How a program ended, and what it printed. `code` is null when a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder: string;
  /** The whole environment of the program. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** No program may take longer: milliseconds. */
const slowest = 300_000;

/** Runs a program to its end, without standard input. Never fails by itself: a program that cannot be started ends with code 127. */
export function run(command: readonly string[], { folder, environment }: RunOptions): Promise<Ended> {
  const [program = '', ...words] = command;
  return new Promise((done) => {
    const child = spawn(program, words, {
      cwd: folder,
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: slowest,
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.on('error', ({ message }) => done({ code: 127, stdout: '', stderr: message }));
    child.on('close', (code) => done({ code, ...output }));
  });
}

/** Works through `items`, as many at once as there are processors; the results in the order of the items. */
export async function forEachAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, worker));
  return results;
}
