/**
 * The walk-throughs in READMEs do what they say. In order: a fence with `file=path` is written, each `$ stackc …` of a fence `console` is run
 * in the same folder, and what it prints (standard output, then standard error) is what stands below it; `exit=N` is how it ends.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/walkthrough');

/** The pages, with the number of their command lines. */
const pages: readonly (readonly [string, number])[] = [
  ['targets/dataiku/README.md', 7],
  ['compiler/dialects/databricks-bundle/README.md', 4],
];

for (const [page, count] of pages) {
  test(page, async () => {
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
      assert.equal(await runLine(line, folder), wanted, line);
      count++;
    }
  }
  return count;
}

async function runLine(line: string, folder: string): Promise<{ readonly exit: number; readonly text: string }> {
  const { world, printed } = recordingWorld({ folder });
  const exit = await run(line.replace(/^\$ stackc /, '').split(' '), { world, compiler });
  const { stdout, stderr } = printed();
  return { exit, text: stdout + stderr };
}

test.run();
