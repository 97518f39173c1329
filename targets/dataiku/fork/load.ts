import { type Config, type Part, partOf, textAt } from '../../../compiler/kinds/dataiku/config.ts';
import type { SourceFile } from '../../../compiler/source/source-file.ts';
import { type Span, startOf } from '../../../compiler/source/span.ts';
import { byCodePoint } from '../../../compiler/util/by-code-point.ts';
import { baseName, folderOf, joinPath } from '../../../compiler/util/path.ts';
import type { Dict, Tree } from '../../../compiler/value/literal.ts';
import { crash, type Failure, isFailure } from './failure.ts';
import { itemAt, itemsIn, typeName } from './python.ts';
import { readPython } from './read-yaml.ts';

/** The disk as the original sees it. */
export interface ForkDisk {
  /** Undefined when there is no such file. */
  readonly read: (path: string) => SourceFile | undefined;
  readonly isFolder: (path: string) => boolean;
  /** The files of a folder and below. */
  readonly list: (path: string) => readonly string[];
}

/** Reads a project as the original does, which copies the keys that it knows and fails at the first surprise. */
export function loadFork(path: string, disk: ForkDisk): Config | Failure {
  if (!disk.isFolder(path)) return configOf(path, disk);
  const main = joinPath(path, 'project.yml');
  if (!disk.read(main)) {
    return parseFailure(`project.yml not found in ${path}. Directory-based configs require a project.yml file.`);
  }
  const config = configOf(main, disk);
  if (isFailure(config)) return config;
  const datasets = fragments(joinPath(path, 'datasets'), { key: 'datasets', part: datasetOf }, disk);
  if (isFailure(datasets)) return datasets;
  const recipes = fragments(joinPath(path, 'recipes'), { key: 'recipes', part: recipeOf }, disk);
  if (isFailure(recipes)) return recipes;
  return { ...config, datasets: [...config.datasets, ...datasets], recipes: [...config.recipes, ...recipes] };
}

function parseFailure(text: string): Failure {
  return { failure: 'parse', text };
}

function configOf(path: string, disk: ForkDisk): Config | Failure {
  const file = disk.read(path);
  if (!file) return parseFailure(`Config file not found: ${path}`);
  const root = readPython(file);
  if (root === undefined) return parseFailure(`Empty YAML file: ${path}`);
  if ('problem' in root) return parseFailure(`Invalid YAML in ${path}: ${root.problem}`);
  if (root.kind !== 'dict') {
    return parseFailure(`Invalid config structure in ${path}: expected dict, got ${typeName(root)}`);
  }
  const config = fromDict(root, startOf(file));
  if (!isFailure(config) || config.failure === 'validation') return config;
  const what = config.failure === 'missing key' ? 'Missing required field in' : 'Error parsing config from';
  return parseFailure(`${what} ${path}: ${config.text}`);
}

function fromDict(root: Dict<Tree>, at: Span): Config | Failure {
  const get = (key: string) => root.entries.get(key)?.value;
  const given = get('project');
  const project = given && projectOf(given);
  if (project && isFailure(project)) return project;
  const datasets = partsIn(get('datasets'), datasetOf);
  if (isFailure(datasets)) return datasets;
  const recipes = partsIn(get('recipes'), recipeOf);
  if (isFailure(recipes)) return recipes;
  return {
    at: root,
    version: get('version') ?? textAt(at, '1.0'),
    metadata: get('metadata') ?? partOf(at, {}),
    project,
    datasets,
    recipes,
    scenarios: [],
    externalDatasets: undefined,
    variables: undefined,
    permissions: undefined,
    secrets: undefined,
    naming: undefined,
    validation: undefined,
  };
}

type PartOf = (value: Tree) => Part | Failure;

function partsIn(value: Tree | undefined, partFrom: PartOf): readonly Part[] | Failure {
  const items = value ? itemsIn(value) : [];
  if (isFailure(items)) return items;
  const parts: Part[] = [];
  for (const item of items) {
    const part = partFrom(item);
    if (isFailure(part)) return part;
    parts.push(part);
  }
  return parts;
}

/** A part with its keys in the order of the original; `required` ones are asked for first. */
function partFrom(value: Tree, required: readonly string[], optional: Readonly<Record<string, Tree>>): Part | Failure {
  const members: Record<string, Tree> = {};
  for (const key of required) {
    const found = itemAt(value, key);
    if (isFailure(found)) return found;
    members[key] = found;
  }
  if (value.kind !== 'dict') return crash(`'${typeName(value)}' object has no attribute 'get'`);
  for (const [key, otherwise] of Object.entries(optional)) members[key] = value.entries.get(key)?.value ?? otherwise;
  return partOf(value, members);
}

function projectOf(value: Tree): Part | Failure {
  return partFrom(value, ['key', 'name'], { description: textAt(value, ''), settings: partOf(value, {}) });
}

function datasetOf(value: Tree): Part | Failure {
  const none = nothing(value);
  const optional = { connection: none, params: partOf(value, {}), schema: none, format_type: none };
  return partFrom(value, ['name', 'type'], optional);
}

function recipeOf(value: Tree): Part | Failure {
  const empty: Tree = { kind: 'list', ...place(value), items: [] };
  const optional = { inputs: empty, outputs: empty, params: partOf(value, {}), code: nothing(value) };
  return partFrom(value, ['name', 'type'], optional);
}

function nothing(at: Span): Tree {
  return { kind: 'null', ...place(at) };
}

function place({ file, start, end }: Span): Span {
  return { file, start, end };
}

interface Section {
  readonly key: 'datasets' | 'recipes';
  readonly part: PartOf;
}

/** Mistakes in the parts of a folder are exceptions that the original does not expect. */
function fragments(folder: string, { key, part }: Section, disk: ForkDisk): readonly Part[] | Failure {
  if (!disk.isFolder(folder)) {
    return disk.read(folder) ? parseFailure(`${key} path is not a directory: ${folder}`) : [];
  }
  const roots = rootsIn(folder, disk);
  if (isFailure(roots)) return roots;
  const parts: Part[] = [];
  for (const root of roots) {
    if (root.kind !== 'dict') return crash(`'${typeName(root)}' object has no attribute 'get'`);
    const found = partsIn(root.entries.get(key)?.value, part);
    if (isFailure(found)) return found;
    for (const each of found) parts.push(each);
  }
  return parts;
}

function rootsIn(folder: string, disk: ForkDisk): readonly Tree[] | Failure {
  const files = disk.list(folder).filter((file) => folderOf(file) === folder);
  const sorted = [...files].sort((a, b) => byCodePoint(baseName(a), baseName(b)));
  const roots: Tree[] = [];
  for (const path of [
    ...sorted.filter((file) => file.endsWith('.yml')),
    ...sorted.filter((file) => file.endsWith('.yaml')),
  ]) {
    const file = disk.read(path);
    const root = file && readPython(file);
    if (root && 'problem' in root) return parseFailure(`Invalid YAML in ${path}: ${root.problem}`);
    if (root) roots.push(root);
  }
  return roots;
}
