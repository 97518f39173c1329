import { readFileSync } from 'node:fs';
import { readAssembly } from './assembly.ts';
import { fieldWords } from './field-words.ts';
import { madeFrom, packageNames, pulumiPackage } from './made-from.ts';
import { mergeTrees } from './merge-trees.ts';
import { providerTree } from './provider-tree.ts';
import { pulumiFiles } from './pulumi/pulumi-files.ts';
import { type CatalogueFile, shareShapes } from './share-shapes.ts';
import type { ProviderTree, TreeShape } from './tree.ts';

/** Where the packages that a provider's catalogue is made from are installed, older version first. */
const packages = packageNames.map((name) => `node_modules/${name}`);

const pulumiFolder = `node_modules/${pulumiPackage}`;

/** The files of the provider catalogue, by path below `compiler/kinds/generated/`. */
export function catalogueFiles(): ReadonlyMap<string, string> {
  const [older, newer] = packages.map((folder) => providerTree(readAssembly(folder), folder));
  if (older === undefined || newer === undefined) throw new Error('Two packages are needed');
  const merged = mergeTrees(older, newer);
  const files = new Map<string, string>();
  const put = (path: string, content: unknown): void => void files.set(`databricks/${path}`, print(content));
  const types = { resources: ages(older, newer, 'resources'), data: ages(older, newer, 'data') };
  put('index.json', types);
  put('versions.json', packages.map(providerVersion));
  put('descriptions.json', Object.fromEntries(merged.descriptions));
  put('provider.json', shareShapes(merged.provider, fieldWords));
  for (const [type, shape] of merged.resources) put(`${type}.json`, file(shape, types.resources[type]));
  for (const [type, shape] of merged.data) put(`data/${type}.json`, file(shape, types.data[type]));
  for (const [path, content] of pulumiFiles(merged, pulumiFolder)) put(`pulumi/${path}`, content);
  return files.set('made-from.json', print(madeFrom(files)));
}

/** Every type with `""`, `"new"` when only the newer version has it, `"gone"` when only the older one has. */
function ages(older: ProviderTree, newer: ProviderTree, mode: 'resources' | 'data'): Readonly<Record<string, string>> {
  const names = [...new Set([...older[mode].keys(), ...newer[mode].keys()])].toSorted();
  const age = (name: string): string => (newer[mode].has(name) ? (older[mode].has(name) ? '' : 'new') : 'gone');
  return Object.fromEntries(names.map((name) => [name, age(name)]));
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
