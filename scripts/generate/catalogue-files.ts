import { readFileSync } from 'node:fs';
import { readAssembly } from './assembly.ts';
import { fieldWords } from './field-words.ts';
import { madeFrom, packageNames, pulumiPackage } from './made-from.ts';
import { mergeTrees, withAges } from './merge-trees.ts';
import { providerTree } from './provider-tree.ts';
import { pulumiFiles } from './pulumi/pulumi-files.ts';
import { readBetween, withBetween } from './schema/between.ts';
import { staleRows } from './schema/documented.ts';
import { readFacts } from './schema/facts.ts';
import { ageOf, type History, pathsOfTree, readHistory } from './schema/history.ts';
import { rulesOf } from './schema/rules-of.ts';
import type { VersionTree } from './schema/take-schemas.ts';
import { type CatalogueFile, shareShapes } from './share-shapes.ts';
import type { ProviderTree, TreeShape } from './tree.ts';

const pulumiFolder = `node_modules/${pulumiPackage}`;

/** What the installed bindings describe, older version first. */
export function readBindings(): readonly [VersionTree, VersionTree] {
  const [older, newer] = packageNames.map((name) => {
    const folder = `node_modules/${name}`;
    return { version: providerVersion(folder), tree: providerTree(readAssembly(folder), folder) };
  });
  if (older === undefined || newer === undefined) throw new Error('Two packages are needed');
  return [older, newer];
}

/** What the catalogue says: what either version of the bindings or a schema between them has, with the age of each field. */
export function catalogueTree([older, newer]: readonly [VersionTree, VersionTree]): ProviderTree {
  const history = readHistory();
  return withAges(withBetween(mergeTrees(older.tree, newer.tree), readBetween()), (path) => ageOf(history, path));
}

/** The files of the provider catalogue, by path below `compiler/kinds/generated/`. */
export function catalogueFiles(bindings: readonly [VersionTree, VersionTree]): ReadonlyMap<string, string> {
  const [older, newer] = bindings;
  const history = readHistory();
  const rules = rulesOf(readFacts());
  const merged = catalogueTree(bindings);
  const lost = staleRows(pathsOfTree(merged));
  if (lost.length > 0) throw new Error(`documented.ts names what the provider does not have: ${lost.join(', ')}`);
  const files = new Map<string, string>();
  const put = (path: string, content: unknown): void => void files.set(`databricks/${path}`, print(content));
  const types = { resources: ages(merged.resources, '', history), data: ages(merged.data, 'data.', history) };
  put('index.json', types);
  put('versions.json', [older.version, newer.version]);
  put('descriptions.json', Object.fromEntries(merged.descriptions));
  put('provider.json', shareShapes(merged.provider, fieldWords));
  for (const [type, shape] of merged.resources) {
    put(`${type}.json`, { ...file(shape, types.resources[type]), ...rules(type) });
  }
  for (const [type, shape] of merged.data) put(`data/${type}.json`, file(shape, types.data[type]));
  for (const [path, content] of pulumiFiles(merged, pulumiFolder)) put(`pulumi/${path}`, content);
  return files.set('made-from.json', print(madeFrom(files)));
}

/** Every type with its age, which is empty for what all versions have. */
function ages(
  types: ReadonlyMap<string, TreeShape>,
  prefix: string,
  history: History,
): Readonly<Record<string, string>> {
  return Object.fromEntries([...types.keys()].map((name) => [name, ageOf(history, prefix + name) ?? '']));
}

function file(shape: TreeShape, age: string | undefined): CatalogueFile & { readonly age?: string } {
  return age ? { age, ...shareShapes(shape, fieldWords) } : shareShapes(shape, fieldWords);
}

/** The package's README names the provider version that it was generated from. */
function providerVersion(folder: string): string {
  const version = /providers\/databricks\/databricks\/(\d+\.\d+\.\d+)/.exec(
    readFileSync(`${folder}/README.md`, 'utf8'),
  );
  if (version?.[1] === undefined) throw new Error(`${folder} does not name its provider version`);
  return version[1];
}

/** One field a line, so that a new provider version is a readable diff. */
function print(content: unknown): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}
