import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { byName } from '../by-name.ts';
import { mergeTrees } from '../merge-trees.ts';
import type { ProviderTree } from '../tree.ts';
import { betweenFile, betweenOf } from './between.ts';
import { factsFile, factsOf, readFacts } from './facts.ts';
import { historyFile, historyOf, pathsOfSchema, pathsOfTree, type VersionPaths } from './history.ts';
import { type ProviderSchema, readProviderSchema } from './provider-schema.ts';

/** What the bindings of a version describe. */
export interface VersionTree {
  readonly version: string;
  readonly tree: ProviderTree;
}

/**
 * Takes over what `terraform providers schema -json` printed for several versions of the provider: a folder with files such as
 * `1.128.0.json`. Writes the facts of the newest and the history of all, together with the versions of the bindings.
 */
export function takeSchemas(folder: string, bindings: readonly [VersionTree, VersionTree]): void {
  const schemas = readSchemas(folder);
  const newest = schemas.at(-1);
  if (newest === undefined) throw new Error(`No schema in ${folder}`);
  writeFileSync(factsFile, print({ ...readFacts(), version: newest.version, ...factsOf(newest.schema) }));
  const [older, newer] = bindings;
  const merged = mergeTrees(older.tree, newer.tree);
  const between = schemas.map(({ schema }) => betweenOf(schema, merged));
  writeFileSync(betweenFile, print(Object.fromEntries(Object.entries(Object.assign({}, ...between)).toSorted(byName))));
  const known = new Map<string, VersionPaths>();
  for (const { version, schema } of schemas) known.set(version, { version, paths: pathsOfSchema(schema) });
  for (const { version, tree } of bindings) known.set(version, { version, paths: pathsOfTree(tree) });
  writeFileSync(historyFile, print(historyOf([...known.values()].toSorted(byVersion))));
}

function readSchemas(folder: string): readonly { readonly version: string; readonly schema: ProviderSchema }[] {
  return readdirSync(folder)
    .filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name))
    .map((name) => ({
      version: name.replace('.json', ''),
      schema: readProviderSchema(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))),
    }))
    .toSorted(byVersion);
}

function byVersion(left: { readonly version: string }, right: { readonly version: string }): number {
  return left.version.localeCompare(right.version, 'en', { numeric: true });
}

function print(content: unknown): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}
