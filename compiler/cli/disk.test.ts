import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { filesBeside, filesIn, readText } from './disk.ts';
import { inTestWorld, recordingWorld, type TestWorld } from './test-world.ts';

const test = suite('cli/disk');

const prepare = ({ folder, write }: TestWorld) => {
  write('file', 'x');
  write('a/b/c.yaml', 'c: 1');
  mkdirSync(join(folder, 'folder'));
  symlinkSync('circle', join(folder, 'circle'));
  symlinkSync('/proc/self/environ', join(folder, 'environ'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
};

/** What the system refuses, or what never ends: a report, at once. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['folder', /it is a folder/],
  ['circle', /circle/],
  ['pipe', /it is a pipe/],
  ['environ', /belongs to the system/],
  ['/dev/zero', /device/],
  ['/dev/null', /device/],
  ['/proc/self/mem', /belongs to the system/],
  ['x'.repeat(5000), /too long/],
  ['x'.repeat(300), /too long/],
  ['a\0b', /no path can have/],
];
for (const [path, reason] of refused) {
  test(`refused: ${path.slice(0, 30).replace('\0', '0')}`, () =>
    inTestWorld({}, async (world) => {
      prepare(world);
      const { value, diagnostics } = readText(recordingWorld(world).world, path);
      assert.is(value, undefined);
      assert.match(diagnostics[0]?.message ?? '', reason);
    }));
}

test('what is not there is no mistake', () =>
  inTestWorld({}, async (world) => {
    prepare(world);
    for (const path of ['nothing', 'nothing/below', 'file/below'])
      assert.equal(readText(recordingWorld(world).world, path), { value: undefined, diagnostics: [] });
  }));

test('folders of the system are not walked, and files beside are not looked for below', () =>
  inTestWorld({}, async (host) => {
    prepare(host);
    const { world } = recordingWorld(host);
    assert.is(filesIn(world, '/proc'), undefined);
    assert.equal(filesIn(world, 'a'), ['a/b/c.yaml']);
    assert.equal(filesBeside(world, 'a/b/x.yaml'), ['a/b/c.yaml']);
    assert.equal(filesBeside(world, 'a/x.yaml'), []);
  }));

const lines: readonly (readonly [string, number])[] = [
  ['check file/stack.yaml', 1],
  ['check circle', 1],
  ['check pipe', 1],
  ['check /dev/zero', 1],
  [`check ${'x'.repeat(5000)}`, 1],
  ['render /dev/zero', 1],
  ['render file -o /dev/full', 1],
  ['render file -o pipe', 1],
  ['render file -o /proc/x/y', 1],
  ['render file --data /dev/zero', 1],
];
for (const [line, expected] of lines) {
  test(`a diagnostic, not a bug: ${line.slice(0, 40)}`, () =>
    inTestWorld({ 'stack.yaml': 'files: {}\n' }, async (world) => {
      prepare(world);
      const { exit, codes } = await world.run(line);
      assert.is(exit, expected);
      assert.ok(codes.length > 0);
    }));
}

test.run();
