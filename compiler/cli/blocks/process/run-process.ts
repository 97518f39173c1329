import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { constants, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hearing } from '../../signals.ts';
import { systemCode, systemReason } from '../../system-error.ts';
import { exit } from '../../world.ts';
import type { BlockEnd, Running } from '../block-end.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import { endGroup, isGroupThere, signalGroup } from './process-group.ts';
import type { ProcessOrder } from './process-order.ts';

/**
 * Runs a program to its end, without a shell (specs/prefect §5). What it prints is passed on as it comes. It has a process group of its own, to which each signal that we get is
 * passed on; when it has not ended `grace` seconds later, or at the second signal, the whole group is killed. Reports STK8504.
 */
export async function runProcess(order: ProcessOrder, running: Running): Promise<BlockEnd> {
  const temporary = order.folder === undefined ? mkdtempSync(join(tmpdir(), 'stackc-prefect-')) : undefined;
  try {
    return await runIn(order.folder ?? temporary ?? '.', order, running);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

async function runIn(folder: string, order: ProcessOrder, running: Running): Promise<BlockEnd> {
  const { name, at, grace, started } = running;
  let child: ChildProcess | undefined;
  let isInterrupted = false;
  let deadline: NodeJS.Timeout | undefined;
  const pass = (signal: NodeJS.Signals) => {
    const pid = child?.pid;
    if (pid === undefined) return;
    signalGroup(pid, isInterrupted ? 'SIGKILL' : signal);
    isInterrupted = true;
    deadline ??= setTimeout(() => signalGroup(pid, 'SIGKILL'), grace * 1000);
  };
  const body = async (): Promise<BlockEnd> => {
    child = startProcess(folder, order, running);
    const { pid } = child;
    if (pid !== undefined) started(`${hostname()}:${pid}`);
    const ending = await endOf(child);
    if ('error' in ending) {
      const [program] = order.command;
      const problem = say.notStarted(at, { program, name, reason: whyNot(ending.error, folder) });
      return { identifier: undefined, statusCode: undefined, failure: { problem, code: exit.errors }, isInterrupted };
    }
    // What it has started itself may have outlived it.
    if (isInterrupted && pid !== undefined && isGroupThere(pid)) await endGroup(pid, { signal: 'SIGTERM', grace });
    return { identifier: String(pid), statusCode: ending.code, isInterrupted };
  };
  return hearing(pass, body).finally(() => clearTimeout(deadline));
}

function startProcess(folder: string, order: ProcessOrder, running: Running): ChildProcess {
  const { world, isMachineRead } = running;
  const [program, ...args] = order.command;
  const child = spawn(program, args, {
    cwd: folder,
    env: order.environment,
    stdio: ['ignore', ...outputOf(order, running)],
    detached: process.platform !== 'win32',
  });
  listen(child.stdout, isMachineRead ? world.stderr : world.stdout);
  listen(child.stderr, world.stderr);
  return child;
}

type Output = 'ignore' | 'pipe' | number;

/** The numbers of our own streams where there are some, so that the program sees a terminal where there is one and never waits for us. */
function outputOf({ streams }: ProcessOrder, { world, isMachineRead }: Running): readonly [Output, Output] {
  if (!streams) return ['ignore', 'ignore'];
  if (!world.streams) return ['pipe', 'pipe'];
  const { stdout, stderr } = world.streams;
  return [isMachineRead ? stderr : stdout, stderr];
}

function listen(stream: NodeJS.ReadableStream | null, print: (text: string) => void): void {
  stream?.setEncoding('utf8');
  stream?.on('data', (text) => print(String(text)));
}

/** The exit code, or the number of the signal below zero, once everything that was printed has been read. */
function endOf(child: ChildProcess): Promise<{ readonly code: number } | { readonly error: Error }> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      // A program that runs cannot fail to start; other errors are told by how it ends.
      if (child.pid === undefined) resolve({ error });
    });
    child.on('close', (code, signal) => resolve({ code: code ?? -(signal === null ? 0 : constants.signals[signal]) }));
  });
}

/** The system says `ENOENT` for a missing program and for a missing folder. */
function whyNot(error: Error, folder: string): string {
  if (systemCode(error) !== 'ENOENT') return systemReason(error);
  return isFolder(folder) ? 'there is no program of this name' : `its working folder "${folder}" does not exist`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
