/**
 * Writes `compiler/kinds/generated/`. With `--check` nothing is written, and the run fails when what is there differs.
 * Needs the two provider packages, which are development dependencies; users never run this.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesBelow } from './files-below.ts';
import { catalogueFiles } from './generate/catalogue-files.ts';

const folder = 'compiler/kinds/generated';
const files = new Map([...catalogueFiles()].map(([path, text]) => [`${folder}/${path}`, text]));
const present = existsSync(folder) ? filesBelow(folder).filter((path) => path.endsWith('.json')) : [];
const stale = present.filter((path) => !files.has(path));
const changed = [...files].filter(([path, text]) => !present.includes(path) || readFileSync(path, 'utf8') !== text);

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...changed.map(([path]) => path)]) process.stderr.write(`${path} is not up to date\n`);
  process.exitCode = stale.length + changed.length > 0 ? 1 : 0;
} else {
  for (const path of stale) rmSync(path);
  for (const [path, text] of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
process.stderr.write(`${files.size} files, ${changed.length} changed, ${stale.length} stale\n`);
