/** One secret, sent along every route that leads into stackc; it must come out of none, in no form of output. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import { fromProcess, others, type Route, resource, secret, spelled } from './secret-routes.ts';

const test = suite('golden/secret-routes');

const commands: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--format', 'json'],
  ['check', '--format', 'sarif'],
  ['check', '--strict', '--allow-unresolved'],
];

/** These also write, which is no leak where a value is no credential. */
const writing: readonly (readonly string[])[] = [
  ['synth', '--check'],
  ['synth', '--check', '--json'],
  ['synth'],
  ['synth', '--json'],
];

/** Everything that comes out: what was printed, and what was written. */
async function outputs(
  { files, options = [], variables }: Route,
  used: readonly (readonly string[])[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-secret-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    let text = '';
    for (const command of used) {
      const { world, printed } = recordingWorld({ folder, variables });
      await run([...command, ...options], { world, compiler });
      text += Object.values(printed()).join('\n');
    }
    return text + written(folder, new Set(Object.keys(files)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function written(folder: string, inputs: ReadonlySet<string>): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !inputs.has(entry.name))
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
    .join('\n');
}

for (const [name, route] of [...spelled, ...others, ...fromProcess]) {
  test(name, async () => {
    const found = (
      await outputs(route, name.startsWith('a process variable in') ? commands : [...commands, ...writing])
    )
      .split('\n')
      .filter((line) => line.includes(secret));
    assert.equal(found, []);
  });
}

test('there are at least 80 routes, and a secret that comes out is found', async () => {
  assert.ok(spelled.length + others.length >= 80);
  assert.ok((await outputs({ files: resource(secret) }, writing)).includes(secret));
});

test.run();
