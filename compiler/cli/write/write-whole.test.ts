import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { writeWhole } from './write-whole.ts';

const test = suite('cli/write/write-whole');

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-whole-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a new file and one that is there hold the content, and nothing is left beside them', () =>
  inFolder((folder) => {
    const file = join(folder, 'a.json');
    writeWhole(file, 'ä\n', { isNew: true });
    assert.is(readFileSync(file, 'utf8'), 'ä\n');
    writeWhole(file, 'ö\n');
    assert.is(readFileSync(file, 'utf8'), 'ö\n');
    writeWhole(file, 'ÿ', { encoding: 'latin1' });
    assert.equal([...readFileSync(file)], [0xff]);
    writeWhole(file, new Uint8Array([1, 2]));
    assert.equal([...readFileSync(file)], [1, 2]);
    assert.equal(readdirSync(folder), ['a.json']);
  }));

test('rights stay, whatever new files get', () =>
  inFolder((folder) => {
    for (const mode of [0o600, 0o640, 0o666, 0o755]) {
      const file = join(folder, String(mode));
      writeFileSync(file, 'before');
      chmodSync(file, mode);
      writeWhole(file, 'after');
      assert.is(statSync(file).mode & 0o777, mode);
    }
  }));

test('a link goes on pointing to the file', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'real'), 'before');
    symlinkSync('real', join(folder, 'link'));
    writeWhole(join(folder, 'link'), 'after');
    assert.ok(lstatSync(join(folder, 'link')).isSymbolicLink());
    assert.is(readFileSync(join(folder, 'real'), 'utf8'), 'after');
  }));

test('what cannot be written leaves nothing behind, and the file as it was', () =>
  inFolder((folder) => {
    assert.throws(() => writeWhole(join(folder, 'nowhere', 'a'), 'text'), /ENOENT/);
    assert.throws(() => writeWhole(folder, 'text'), /EISDIR|EEXIST|ENOTEMPTY|EPERM/);
    assert.equal(readdirSync(folder), []);
  }));

test.run();
