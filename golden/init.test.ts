/** `stackc init`: every starter compiles without a warning, its committed files are current, and nothing that is there is touched. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { starters } from '../compiler/cli/init/starters.ts';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/init');

interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function inFolder(
  body: (folder: string, stackc: (line: string, typed?: string) => Promise<Ended>) => Promise<void>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-init-'));
  try {
    await body(folder, async (line, typed) => {
      const { world, printed } = recordingWorld({ folder, stdin: typed ?? '' });
      const exit = await run(line.split(' '), { world: { ...world, isTerminal: () => typed !== undefined }, compiler });
      return { exit, ...printed() };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const { name } of starters) {
  test(`${name} compiles without a warning, and the gate finds nothing`, () =>
    inFolder(async (folder, stackc) => {
      const begun = await stackc(`init shop --template ${name}`);
      assert.is(begun.exit, 0, begun.stderr);
      for (const path of ['README.md', '.gitignore', '.gitattributes', '.github/workflows/stackc.yml', 'stack.yaml']) {
        assert.ok(begun.stdout.includes(`shop/${path}\n`), path);
        assert.not.match(readFileSync(join(folder, 'shop', path), 'utf8'), /STACK_NAME|STACKC_VERSION/);
      }
      const workflow = parse(readFileSync(join(folder, 'shop/.github/workflows/stackc.yml'), 'utf8'));
      assert.ok(JSON.stringify(workflow.jobs).includes('stackc synth --all-environments --strict --check'));
      const written = await stackc('synth shop --all-environments --strict');
      assert.is(written.exit, 0, written.stderr);
      assert.match(written.stdout, 'shop/generated/prod/');
      assert.not.match(written.stderr, /warning/);
      assert.is((await stackc('synth shop --all-environments --strict --check')).exit, 0);
    }));
}

test('a person is asked, by number or name', () =>
  inFolder(async (folder, stackc) => {
    const { exit, stderr } = await stackc('init lake', '2\n');
    assert.is(exit, 0);
    assert.match(stderr, /2 {2}unity-catalog/);
    assert.match(readFileSync(join(folder, 'lake/stack.yaml'), 'utf8'), /^name: lake$/m);
    assert.ok(existsSync(join(folder, 'lake/resources/catalogs.yaml')));
    assert.is((await stackc('init work', 'workspace\n')).exit, 0);
    const unknown = await stackc('init more', 'workspaces\n');
    assert.equal([unknown.exit, /Did you mean "workspace"\?/.test(unknown.stderr)], [64, true]);
    assert.is((await stackc('init none', '')).exit, 64);
  }));

test('nobody can be asked: the flag is needed', () =>
  inFolder(async (folder, stackc) => {
    const { exit, stderr } = await stackc('init shop');
    assert.is(exit, 64);
    assert.match(stderr, /STK8014.*minimal, unity-catalog/);
    assert.equal(readdirSync(folder), []);
  }));

test('nothing is overwritten: a stack stops it, what a repository has is kept', () =>
  inFolder(async (folder, stackc) => {
    mkdirSync(join(folder, 'shop'));
    writeFileSync(join(folder, 'shop/README.md'), '# Ours\n');
    const begun = await stackc('init shop --template minimal');
    assert.is(begun.exit, 0);
    assert.match(begun.stderr, /warning STK8013: "shop\/README\.md"/);
    assert.is(readFileSync(join(folder, 'shop/README.md'), 'utf8'), '# Ours\n');
    const again = await stackc('init shop --template workspace');
    assert.is(again.exit, 1);
    assert.match(again.stderr, /STK8012: "shop\/stack\.yaml"/);
    assert.not.ok(existsSync(join(folder, 'shop/resources')));
  }));

const names: readonly (readonly [folder: string, name: string])[] = [
  ['My Shop!', 'my-shop'],
  ['_', 'my-stack'],
  ['orders_2', 'orders_2'],
];
for (const [given, name] of names) {
  test(`the stack in "${given}" is called ${name}`, () =>
    inFolder(async (folder) => {
      const { world } = recordingWorld({ folder });
      await run(['init', given, '--template', 'minimal'], { world, compiler });
      assert.ok(readFileSync(join(folder, given, 'stack.yaml'), 'utf8').includes(`\nname: ${name}\n`));
    }));
}

test.run();
