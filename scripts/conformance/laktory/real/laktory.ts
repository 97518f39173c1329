import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { LaktoryCase } from '../../../../golden/conformance/laktory-case.ts';
import { cacheFolder } from '../../peers/cache-folder.ts';

/** A running Laktory. */
export interface Laktory {
  readonly version: string;
  /** The JSON Schema of `resources:`. */
  readonly schema: unknown;
  /** The case with what Laktory makes of it. */
  readonly compile: (one: LaktoryCase) => Promise<LaktoryCase>;
  readonly close: () => void;
}

/**
 * Starts the Laktory of this version, which is installed into the cache from Python's registry when it is not there yet. A text says what cannot
 * be had.
 */
export async function openLaktory(version: string): Promise<Laktory | string> {
  const folder = cacheFolder('laktory', version);
  const python = join(folder, 'bin', 'python');
  const failure = existsSync(join(folder, 'bin', 'laktory')) ? undefined : install(folder, version);
  if (failure !== undefined) return failure;
  const child = spawn(python, [join(import.meta.dirname, 'server.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      LANG: 'C.UTF-8',
      LAKTORY_LOG_LEVEL: 'ERROR',
      // Laktory goes through sets, so that what it writes may differ from run to run.
      PYTHONHASHSEED: '0',
    },
  });
  const ask = asker(child);
  const schema: unknown = JSON.parse(await ask(JSON.stringify({ schema: true })));
  const compile = async (one: LaktoryCase): Promise<LaktoryCase> => {
    const answer: Pick<LaktoryCase, 'expected' | 'rejected' | 'artifacts'> = JSON.parse(await ask(request(one)));
    return { ...one, ...answer };
  };
  return { version, schema, compile, close: () => child.stdin.end() };
}

function install(folder: string, version: string): string | undefined {
  process.stderr.write(`installing laktory ${version} into ${folder}\n`);
  const steps = [
    ['python3', '-m', 'venv', folder],
    [join(folder, 'bin', 'pip'), 'install', '--quiet', `laktory==${version}`],
  ];
  for (const [program = '', ...words] of steps) {
    const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
    if (status !== 0) return `laktory ${version} cannot be installed: ${error?.message ?? stderr.trim()}`;
  }
  return undefined;
}

function request({ files, settings }: LaktoryCase): string {
  const { env, target, process_env, cli_vars } = settings;
  return JSON.stringify({ files, env, target, process_env, cli_vars });
}

/** Sends a line and waits for the line that answers it; questions are answered in order. */
function asker(child: ChildProcessByStdio<Writable, Readable, null>): (line: string) => Promise<string> {
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  child.on('exit', () => {
    for (const answer of waiting) answer('{"rejected":{"error":"Died","message":"Laktory ended"}}');
  });
  return (line) =>
    new Promise((answer) => {
      waiting.push(answer);
      child.stdin.write(`${line}\n`);
    });
}
