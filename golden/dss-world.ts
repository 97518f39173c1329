import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import type { Doc } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { type FakeDss, serveFakeDss } from '../scripts/conformance/dataiku/fake-dss/serve.ts';

/** For tests: a folder, a fake fleet, and the command line run in the folder against the fleet. */
export interface DssWorld {
  readonly fake: FakeDss;
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly run: (line: string, options?: RunOptions) => Promise<Ended>;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Process variables with which a fake fleet is reached, its automation node by `NODE_URL` and `NODE_KEY`; pauses are short, and limits long enough for a busy machine. */
export function variablesFor({ url }: FakeDss): Readonly<Record<string, string>> {
  return {
    DATAIKU_DSS_URL: url,
    DATAIKU_API_KEY: 'admin-key',
    NODE_URL: `${url}/n/auto-prod`,
    NODE_KEY: 'admin-key',
    DATAIKU_DEFAULT_CONNECTION: 'fs_managed',
    DATAIKU_RETRY_MILLISECONDS: '5',
    DATAIKU_TIMEOUT_SECONDS: '60',
  };
}

/** Runs `body` with a new folder and a new fleet. */
export async function inDssWorld(
  files: Readonly<Record<string, string>>,
  body: (world: DssWorld) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-dss-'));
  const fake = await serveFakeDss();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  try {
    await body({
      fake,
      folder,
      write,
      read: (path) => readFileSync(join(folder, path), 'utf8'),
      run: async (line, { stdin = '', variables = {} } = {}) => {
        const { world, printed } = recordingWorld({ folder, stdin });
        const known = new Map(Object.entries({ ...variablesFor(fake), ...variables }));
        const exit = await run(line.split(' '), { world: { ...world, variables: known }, compiler });
        return { exit, ...printed() };
      },
    });
  } finally {
    await fake.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until the fleet has been asked for something. */
export async function untilAsked({ fake }: DssWorld, isIt: (entry: Doc) => boolean): Promise<void> {
  while (!fake.server.journal.some(isIt)) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Runs `line`, which must end with `exit`; everything that was printed stands in the message when it does not. */
export async function ends(world: DssWorld, line: string, exit: number, options: RunOptions = {}): Promise<Ended> {
  const ended = await world.run(line, options);
  assert.is(ended.exit, exit, `${line}\n${ended.stdout}${ended.stderr}`);
  return ended;
}
