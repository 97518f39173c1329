/**
 * Every folder with a `stack.yaml` below `golden/` is compiled and compared with its `expected/`, byte for byte; what differs
 * is shown as a unified diff.
 * `UPDATE_GOLDEN=1 npm test golden` rewrites what is expected; `CASE=broken/` keeps the cases that start so.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { filesBelow } from '../scripts/files-below.ts';
import { type GoldenCase, goldenCases } from './case.ts';
import { compileCase } from './compile-case.ts';
import { differencesOf } from './differences.ts';

const test = suite('golden');
const isUpdate = Boolean(process.env['UPDATE_GOLDEN']);

test('expectations are not rewritten in CI', () => assert.ok(!(isUpdate && process.env['CI'])));

for (const golden of goldenCases('golden', process.env['CASE'] ?? '')) {
  test(golden.folder, () => {
    const actual = compileCase(golden);
    if (isUpdate && !process.env['CI']) update(golden, actual);
    else compare(golden, actual);
  });
}

function compare(golden: GoldenCase, actual: ReadonlyMap<string, string>): void {
  const details = differencesOf(expectedFiles(golden), actual);
  if (details === '') return;
  const message = `${golden.folder}/expected/ is not what the compiler makes; UPDATE_GOLDEN=1 rewrites it`;
  throw new assert.Assertion({ message, details, operator: 'is', expects: '', actual: '', generated: true });
}

function update(golden: GoldenCase, actual: ReadonlyMap<string, string>): void {
  const before = expectedFiles(golden);
  rmSync(`${golden.folder}/expected`, { recursive: true, force: true });
  for (const [path, text] of actual) {
    const file = `${golden.folder}/expected/${path}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (before.get(path) !== text) process.stderr.write(`${before.has(path) ? 'changed' : 'new'}: ${file}\n`);
  }
  for (const path of before.keys())
    if (!actual.has(path)) process.stderr.write(`gone: ${golden.folder}/expected/${path}\n`);
}

function expectedFiles({ folder }: GoldenCase): ReadonlyMap<string, string> {
  const root = `${folder}/expected`;
  if (!existsSync(root)) return new Map();
  return new Map(filesBelow(root).map((file) => [file.slice(root.length + 1), readFileSync(file, 'utf8')]));
}

test.run();
