import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesBelow } from '../files-below.ts';

/** The record beside the generated catalogue by which a test can tell, without generating again, that nobody edited it and that it is not stale. */
export interface MadeFrom {
  /** Of the generator's own files. */
  readonly generator: string;
  /** Of the files of the catalogue. */
  readonly files: string;
  /** The exact versions of the provider packages, as package.json pins them. */
  readonly packages: Readonly<Record<string, string>>;
}

export const packageNames = ['@cdktf/provider-databricks', '@cdktn/provider-databricks'] as const;
/** Where Pulumi's names come from. */
export const pulumiPackage = '@pulumi/databricks';

/** What the catalogue that consists of `files` (text by path) would be made from now. */
export function madeFrom(files: ReadonlyMap<string, string>): MadeFrom {
  const pins: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const own = filesBelow('scripts/generate').filter(
    (path) => /\.(ts|json)$/.test(path) && !path.endsWith('.test.ts') && !path.includes('stack-types'),
  );
  const generator = new Map(own.map((path) => [path, readFileSync(path, 'utf8')]));
  const packages = Object.fromEntries(
    [...packageNames, pulumiPackage].map((name) => [name, pins.devDependencies[name] ?? '']),
  );
  return { generator: hash(generator), files: hash(files), packages };
}

function hash(files: ReadonlyMap<string, string>): string {
  const sum = createHash('sha256');
  for (const path of [...files.keys()].toSorted()) sum.update(`${path}\n${files.get(path)}\n`);
  return sum.digest('hex');
}
