/**
 * Writes `compiler/kinds/generated/`. With `--check` nothing is written, and the run fails when what is there differs.
 * Needs the two provider packages and Pulumi's, which are development dependencies; users never run this. `--schemas FOLDER` first takes over what
 * `terraform providers schema -json` printed (`1.128.0.json` …). With `--check`, providers that conformance:terraform has are asked, too.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from './files-below.ts';
import { catalogueFiles, catalogueTree, readBindings } from './generate/catalogue-files.ts';
import { exampleBlocks } from './generate/examples.ts';
import { filledInPage } from './generate/filled-in.ts';
import { askProviders } from './generate/schema/ask-providers.ts';
import { takeSchemas } from './generate/schema/take-schemas.ts';
import { stackTypes } from './generate/stack-types.ts';

const folder = 'compiler/kinds/generated';
const isCheck = process.argv.includes('--check');

const bindings = readBindings();
const { schemas } = parseArgs({ options: { check: { type: 'boolean' }, schemas: { type: 'string' } } }).values;
if (schemas !== undefined) takeSchemas(schemas, bindings);
const files = catalogueFiles(bindings);
const stale = filesBelow(folder).filter((path) => path.endsWith('.json') && !files.has(path.slice(folder.length + 1)));
if (!isCheck) for (const path of stale) rmSync(path);
const different = [...stale, ...update(files)];
// The types of kinds are made from the catalogue's files, so these are written first.
different.push(...update(new Map([['stack.ts', await stackTypes()]])));
different.push(...update(new Map([['../filled-in.md', filledInPage()]])));
different.push(...update(new Map([['../../reference/generated/examples.json', exampleBlocks()]])));

for (const path of different) process.stderr.write(`${path} ${isCheck ? 'is not up to date' : 'updated'}\n`);
const contradictions = isCheck ? askProviders(catalogueTree(bindings)) : [];
for (const line of contradictions) process.stderr.write(`${line}\n`);
process.exitCode = isCheck && different.length + contradictions.length > 0 ? 1 : 0;

/** Writes what differs, unless only checking; returns the paths that did. */
function update(texts: ReadonlyMap<string, string>): readonly string[] {
  const wanted = [...texts].map(([path, text]) => ({ path: posix.join(folder, path), text }));
  const changed = wanted.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  for (const { path, text } of isCheck ? [] : changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return changed.map(({ path }) => path);
}
