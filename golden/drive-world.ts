import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import { builtProgram } from '../scripts/built-program.ts';

/** A folder with a stack, and the command line in it, for which a stand-in is the first program on `PATH`. */
export interface Drive {
  readonly folder: string;
  readonly stackc: (line: string, stdin?: string) => Promise<{ exit: number; stdout: string; stderr: string }>;
  readonly write: (path: string, text: string) => void;
  /** The lines of `record/calls`, which the stand-in writes, with the folder replaced by `.`. */
  readonly calls: () => readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

export interface DriveSettings {
  readonly stack: string;
  /** Programs on `PATH`, by name: scripts that find the folder `record` in `$RECORD`. */
  readonly programs: Readonly<Record<string, string>>;
  /** Further variables of the process. */
  readonly variables?: Readonly<Record<string, string>>;
}

export async function inDriveFolder(settings: DriveSettings, body: (drive: Drive) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-drive-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('stack.yaml', settings.stack);
  write('record/calls', '');
  for (const [name, program] of Object.entries(settings.programs)) {
    write(`bin/${name}`, program);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  const path = `${join(folder, 'bin')}:/usr/bin:/bin`;
  const variables = { PATH: path, RECORD: join(folder, 'record'), ...settings.variables };
  try {
    await body({
      folder,
      write,
      variables,
      calls: () =>
        readFileSync(join(folder, 'record/calls'), 'utf8').replaceAll(`${folder}/`, '').split('\n').filter(Boolean),
      async stackc(line, stdin = '') {
        const { world, printed } = recordingWorld({ folder, stdin, variables });
        const exit = await run(line.split(' '), { world, compiler });
        return { exit, ...printed() };
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command line in a process of its own, in which signals mean something. */
export function start({ folder, variables }: Drive, ...args: readonly string[]): ChildProcess {
  const env = { ...process.env, ...variables };
  return spawn(process.execPath, [builtProgram(), ...args], { cwd: folder, env, stdio: 'ignore' });
}

/** Waits until something is so, for a minute at most: machines that run tests are busy. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 50) {
    if (waited > 60_000) throw new Error('it took too long');
    await setTimeout(50);
  }
}
