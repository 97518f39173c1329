/**
 * Packs a collection of Laktory cases (a folder with one folder per case) into one compressed file, so that the tests run on a fresh clone:
 * `tsx scripts/conformance/pack-laktory.ts <folder of cases> golden/conformance/laktory-open.json.gz`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { filesBelow } from '../files-below.ts';

/** Files that say how a case is run and what comes of it; everything else is the case's input. */
const about: Readonly<Record<string, string>> = {
  'case.json': 'settings',
  'expected.json': 'expected',
  'rejected.json': 'rejected',
  'observed.json': 'observed',
  'observed.rejected.json': 'observed',
  'correct.json': 'correct',
  'why.md': 'why',
};

const [folder, output] = process.argv.slice(2);
if (folder === undefined || output === undefined) throw new Error('A folder of cases and an output file are needed');

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const packed = Object.fromEntries(cases.map((name) => [name, packCase(`${folder}/${name}`)]));
writeFileSync(output, gzipSync(JSON.stringify(packed), { level: 9 }));
process.stdout.write(`${cases.length} cases in ${output}\n`);

function packCase(root: string): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  const files: Record<string, string> = {};
  const artifacts: Record<string, string> = {};
  for (const file of filesBelow(root).toSorted()) {
    const path = file.slice(root.length + 1);
    const text = readFileSync(file, 'utf8');
    const part = about[path];
    if (part === undefined) {
      if (path.startsWith('artifacts/')) artifacts[path.slice('artifacts/'.length)] = text;
      else if (!path.startsWith('workaround/')) files[path] = text;
    } else result[part] = path.endsWith('.json') ? JSON.parse(text) : text;
  }
  return { ...result, files, ...(Object.keys(artifacts).length > 0 ? { artifacts } : {}) };
}
