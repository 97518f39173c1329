/**
 * The walk-throughs in READMEs do what they say. In order: a fence with `file=path` is written, each `$ stackc …` of a fence `console` is run
 * in the same folder, and what it prints (standard output, then standard error) is what stands below it; `exit=N` is how it ends. With `ends`, standard
 * output ends like this, and the rest is left out. A fake Dataiku fleet is there for those that deploy to one; `$ curl …` is sent to it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import { type FakeDss, serveFakeDss } from '../scripts/conformance/dataiku/fake-dss/serve.ts';
import { variablesFor } from './dss-world.ts';

const test = suite('golden/walkthrough');

/** The pages, with the number of their command lines, and the program that they run. */
const pages: readonly (readonly [page: string, count: number, program?: string])[] = [
  ['README.md', 2],
  ['targets/dataiku/README.md', 21],
  ['compiler/dialects/databricks-bundle/README.md', 4],
  ['compiler/cli/a-day.md', 13, 'terraform'],
];

for (const [page, count, program] of pages) {
  const isThere = program === undefined || spawnSync(program, ['version']).status === 0;
  if (!isThere) process.stdout.write(`skipped: ${program} is not installed, so ${page} was not replayed\n`);
  const declare = isThere ? test : test.skip;
  declare(page, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stackc-walkthrough-'));
    try {
      assert.is(await replay(page, folder), count);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Runs a page and returns the number of its command lines. */
async function replay(page: string, folder: string): Promise<number> {
  const fleet = await serveFakeDss();
  try {
    return await replayOn(fleet, page, folder);
  } finally {
    await fleet.close();
  }
}

async function replayOn(fleet: FakeDss, page: string, folder: string): Promise<number> {
  let count = 0;
  const fences = readFileSync(page, 'utf8').matchAll(/^```(\S+) ?(.*)\n([\s\S]*?)^```$/gm);
  for (const [, language = '', about = '', text = ''] of fences) {
    const path = /file=(\S+)/.exec(about)?.[1];
    if (path !== undefined) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    } else if (language === 'console') {
      const [line = '', ...printed] = text.split('\n');
      const wanted = { exit: Number(/exit=(\d+)/.exec(about)?.[1] ?? 0), text: printed.join('\n') };
      const own = { ...wanted, isEnd: / ends\b/.test(about) };
      const got = line.startsWith('$ curl ') ? await sent(line, fleet) : await runLine(line, { folder, fleet }, own);
      assert.equal(got, wanted, line);
      count++;
    }
  }
  return count;
}

interface Wanted {
  readonly text: string;
  /** Only the end of standard output is shown. */
  readonly isEnd: boolean;
}

interface Surroundings {
  readonly folder: string;
  readonly fleet: FakeDss;
}

/** What a line with `curl` sends: `--request METHOD "$DATAIKU_DSS_URL/…"`. */
async function sent(line: string, fleet: FakeDss) {
  const [, method = '', path = ''] = /--request (\w+) "\$DATAIKU_DSS_URL([^"]+)"/.exec(line) ?? [];
  const authorization = `Basic ${Buffer.from(`${variablesFor(fleet)['DATAIKU_API_KEY']}:`).toString('base64')}`;
  const answer = await fetch(`${fleet.url}${path}`, { method, headers: { authorization } });
  return { exit: answer.ok ? 0 : 22, text: await answer.text() };
}

/** Ids, times and what Terraform says while it begins are nobody's to foresee. */
async function runLine(line: string, { folder, fleet }: Surroundings, { text: wanted, isEnd }: Wanted) {
  const variables = {
    PATH: process.env['PATH'] ?? '',
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: '/dev/null',
    ...variablesFor(fleet),
  };
  const { world, printed } = recordingWorld({ folder, variables });
  const exit = await run(line.replace(/^\$ stackc /, '').split(' '), { world, compiler });
  const stdout = printed().stdout.replaceAll(/id=[0-9a-f-]{36}/g, 'id=…');
  const stderr = printed()
    .stderr.replace(/Initializing the backend[\s\S]*so if necessary\.\n/, '')
    .replace(/^\n?Initializing [\s\S]*?initialized!\n(?=\n|$)/, '')
    .replaceAll(/\(\d+ms\)/g, '(…ms)');
  if (isEnd) return { exit, text: stdout.endsWith(wanted) ? wanted : stdout + stderr };
  return { exit, text: stdout + stderr };
}

test.run();
