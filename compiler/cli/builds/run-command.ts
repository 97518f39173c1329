import { type ChildProcess, spawn } from 'node:child_process';
import { namesCredential } from '../../util/names-credential.ts';
import { signalGroup } from '../blocks/process/process-group.ts';
import { hearing } from '../signals.ts';
import { systemCode } from '../system-error.ts';

export interface CommandRun {
  /** The program and its arguments; no shell reads them. */
  readonly command: readonly string[];
  /** An absolute path. */
  readonly folder: string;
  readonly variables: ReadonlyMap<string, string>;
}

/** How a command ended; `output` is the end of what it printed to both streams, without credentials. */
export type CommandEnd =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'failed'; readonly ended: string; readonly output: string }
  | { readonly kind: 'not started'; readonly reason: string };

/** So much of what a command prints is kept, in UTF-16 units: the end tells why it failed. */
const mostOutput = 8_000;

/**
 * Runs a command to its end. What it prints is kept, not shown. It leads a process group of its own, to which the first signal that we get is passed on, so that what it has started
 * ends with it; the second one kills the group. `interrupted` hears of the first.
 */
export function runCommand(run: CommandRun, interrupted: () => void): Promise<CommandEnd> {
  let child: ChildProcess | undefined;
  let isInterrupted = false;
  const pass = (signal: NodeJS.Signals) => {
    if (child?.pid !== undefined) signalGroup(child.pid, isInterrupted ? 'SIGKILL' : signal);
    isInterrupted = true;
    interrupted();
  };
  return hearing(pass, () =>
    endOf(run, (started) => {
      child = started;
    }),
  );
}

function endOf(
  { command: [program = '', ...args], folder, variables }: CommandRun,
  started: (child: ChildProcess) => void,
): Promise<CommandEnd> {
  return new Promise((resolve) => {
    let output = '';
    const take = (chunk: string) => {
      output = (output + chunk).slice(-2 * mostOutput);
    };
    const child = spawn(program, args, {
      cwd: folder,
      env: Object.fromEntries(variables),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      detached: process.platform !== 'win32',
    });
    started(child);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ kind: 'not started', reason: reasonOf(error) }));
    child.on('close', (code, signal) => {
      const printed = withoutCredentials(lastLines(output), variables);
      if (code === 0) resolve({ kind: 'done', output: printed });
      else resolve({ kind: 'failed', ended: signal ? `the signal ${signal}` : `exit code ${code}`, output: printed });
    });
  });
}

function reasonOf(error: Error): string {
  const code = systemCode(error);
  if (code === 'ENOENT') return 'it is not installed, or not on the PATH';
  if (code === 'EACCES') return 'you have no permission to run it';
  return code === undefined ? error.message : `the system says ${code}`;
}

/** The end of a text, from the beginning of a line on, without what only colors it. */
function lastLines(text: string): string {
  const plain = text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replace(/\r\n?/g, '\n');
  if (plain.length <= mostOutput) return plain.trim();
  const end = plain.slice(-mostOutput);
  return `…\n${end.slice(end.indexOf('\n') + 1).trim()}`;
}

/** What shells call the folder that one works in. */
const folders = ['PWD', 'OLDPWD'];

/** Build tools print addresses of registries, in which passwords may stand, and whatever else is in their environment. */
function withoutCredentials(text: string, variables: ReadonlyMap<string, string>): string {
  let safe = text.replace(/(:\/\/[^\s/@:]*):[^\s/@]+@/g, '$1:***@');
  for (const [name, value] of variables) {
    if (value.length >= 6 && !folders.includes(name) && namesCredential(name)) safe = safe.replaceAll(value, '***');
  }
  return safe;
}
