/** For tests that run infrastructure blocks: a folder with a stack, and the command line in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

export interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BlockPlace {
  readonly folder: string;
  /** Time passes 50 times as fast between attempts. */
  readonly stackc: (line: string, variables?: Readonly<Record<string, string>>) => Promise<Ended>;
}

export async function inBlockWorld(stack: string, body: (place: BlockPlace) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-block-'));
  writeFileSync(join(folder, 'stack.yaml'), stack);
  try {
    await body({
      folder,
      async stackc(line, variables) {
        const { world, printed } = recordingWorld({ folder, variables });
        const wait = (milliseconds: number, signal?: AbortSignal) => pause(milliseconds / 50, signal);
        const exit = await run(line.split(' '), { world: { ...world, wait }, compiler });
        return { exit, ...printed() };
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** Presses Ctrl-C as soon as something is so. */
export async function interruptWhen(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5, undefined);
  process.emit('SIGINT');
}
