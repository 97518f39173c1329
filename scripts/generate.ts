/**
 * Writes `compiler/kinds/generated/`. With `--check` nothing is written, and the run fails when what is there differs.
 * Needs the two provider packages, which are development dependencies; users never run this.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesBelow } from './files-below.ts';
import { catalogueFiles } from './generate/catalogue-files.ts';
import { stackTypes } from './generate/stack-types.ts';

const folder = 'compiler/kinds/generated';
const isCheck = process.argv.includes('--check');

const files = catalogueFiles();
const stale = filesBelow(folder).filter((path) => path.endsWith('.json') && !files.has(path.slice(folder.length + 1)));
if (!isCheck) for (const path of stale) rmSync(path);
const different = [...stale, ...update(files)];
// The types of kinds are made from the catalogue's files, so these are written first.
different.push(...update(new Map([['stack.ts', await stackTypes()]])));

for (const path of different) process.stderr.write(`${path} ${isCheck ? 'is not up to date' : 'updated'}\n`);
process.exitCode = isCheck && different.length > 0 ? 1 : 0;

/** Writes what differs, unless only checking; returns the paths that did. */
function update(texts: ReadonlyMap<string, string>): readonly string[] {
  const wanted = [...texts].map(([path, text]) => ({ path: `${folder}/${path}`, text }));
  const changed = wanted.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  for (const { path, text } of isCheck ? [] : changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return changed.map(({ path }) => path);
}
