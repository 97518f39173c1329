/** What the README shows is what the tool does: the document of its example, and the lines for CI. Its commands are replayed by `walkthrough.test.ts`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/readme');
const readme = readFileSync('README.md', 'utf8');

/** The content of the first fence that begins so. */
function fence(start: string): string {
  const found = readme.split(`\n\`\`\`${start}\n`)[1]?.split('```')[0];
  if (found === undefined) throw new Error(`The README has no fence "${start}".`);
  return found;
}

test('the example compiles to what stands below it, and the lines for CI pass', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-readme-'));
  const stackc = async (line: string): Promise<number> => {
    const { world } = recordingWorld({ folder });
    return run(line.split(' '), { world, compiler });
  };
  try {
    writeFileSync(join(folder, 'stack.yaml'), fence('yaml file=stack.yaml'));
    assert.is(await stackc('synth --all-environments'), 0);
    assert.is(readFileSync(join(folder, 'generated/prod/terraform/stack.tf.json'), 'utf8'), fence('json'));
    const lines = [...fence('yaml ci').matchAll(/- run: npx stackc (.*)/g)].map(([, line = '']) => line);
    assert.is(lines.length, 2);
    for (const line of lines) assert.is(await stackc(line), 0, line);
    writeFileSync(join(folder, 'stack.yaml'), fence('yaml file=stack.yaml').replace('7200', '7201'));
    assert.is(await stackc(lines[1] ?? ''), 2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
