import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { hearing } from '../signals.ts';
import { systemCode, systemReason } from '../system-error.ts';
import type { World } from '../world.ts';

/** A program to run, with everything that decides what it does. */
export interface ProgramCall {
  readonly run: readonly [program: string, ...args: string[]];
  /** An absolute path. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it reads on standard input. */
  readonly input?: string;
  /** Whose standard output of ours becomes what it prints there. */
  readonly isResult: boolean;
  /** As `Step.isHeard`. */
  readonly isHeard?: true;
}

/** How a program ended. */
export type Ending =
  /** `isInterrupted`: a signal came for us, and was passed on. `printed`: what went to standard error. */
  | { readonly kind: 'ended'; readonly code: number; readonly isInterrupted: boolean; readonly printed: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Runs a program to its end, without a shell. What it prints is passed on at once: to our own standard output as it is, so that it sees a terminal where there is one, or
 * through `world`, where that has none. What goes to standard error is heard as well, so that it can be explained. It reads `input` and nothing else. Each signal that we get is passed on once: it has a process group of its own, because a terminal sends Ctrl-C
 * to all of ours, and Terraform stops in the middle of its work at the second one.
 */
export function runProgram(call: ProgramCall, world: World): Promise<Ending> {
  let child: ChildProcess | undefined;
  let isInterrupted = false;
  const pass = (signal: NodeJS.Signals) => {
    isInterrupted = true;
    child?.kill(signal);
  };
  return hearing(pass, async () => {
    let printed = '';
    child = startProgram(call, world, (text) => {
      printed += text;
    });
    const ended = await endOf(child);
    return 'code' in ended ? { kind: 'ended', ...ended, isInterrupted, printed } : ended;
  });
}

/** `hear` gets what is kept of what it prints. */
function startProgram(call: ProgramCall, world: World, hear: (text: string) => void): ChildProcess {
  const { run, folder, environment, input, isResult, isHeard } = call;
  const [program, ...args] = run;
  const { streams } = world;
  const out = streams && !isHeard ? (isResult ? streams.stdout : streams.stderr) : 'pipe';
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...Object.fromEntries(world.variables), ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', out, 'pipe'],
    detached: process.platform !== 'win32',
  });
  // A program that ends without reading is told by its exit code.
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  listen(child.stdout, (text) => {
    if (isHeard) hear(text);
    (isResult ? world.stdout : world.stderr)(text);
  });
  listen(child.stderr, (text) => {
    hear(text);
    world.stderr(text);
  });
  return child;
}

/** The exit code, once everything that was printed has been read, or why it was not started. */
function endOf(child: ChildProcess): Promise<{ readonly code: number } | Exclude<Ending, { readonly kind: 'ended' }>> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(notStarted(error)));
    child.on('close', (code, signal) => resolve({ code: code ?? codeOf(signal) }));
  });
}

function listen(stream: NodeJS.ReadableStream | null, print: (text: string) => void): void {
  stream?.setEncoding('utf8');
  stream?.on('data', (text) => print(String(text)));
}

function notStarted(error: Error): Exclude<Ending, { readonly kind: 'ended' }> {
  return systemCode(error) === 'ENOENT' ? { kind: 'missing' } : { kind: 'refused', reason: systemReason(error) };
}

/** As shells tell that a program was ended by a signal. */
function codeOf(signal: NodeJS.Signals | null): number {
  return 128 + (signal === null ? 0 : constants.signals[signal]);
}
