import { readFileSync } from 'node:fs';
import { shapeIn } from '../field-words.ts';
import type { ProviderTree, TreeShape } from '../tree.ts';
import { type ProviderSchema, type SchemaShape, shapeIn as shapeInSchema } from './provider-schema.ts';

/** Which versions of the provider have what, as far as somebody looked. */
export interface History {
  /** The versions that were looked at, oldest first. */
  readonly versions: readonly string[];
  /** By path: the first of them that has it. Only what is younger than what it stands in. */
  readonly first: Readonly<Record<string, string>>;
  /** By path: the last of them that has it. Only what is gone before what it stands in. */
  readonly last: Readonly<Record<string, string>>;
}

export const historyFile = 'scripts/generate/schema/history.json';

export function readHistory(): History {
  return JSON.parse(readFileSync(historyFile, 'utf8'));
}

/** How the catalogue says when a path came or went: `new=1.99.0..1.113.0` came after 1.99.0 and is there in 1.113.0, `gone=` the other way round. */
export function ageOf({ versions, first, last }: History, path: string): string | undefined {
  const since = first[path];
  if (since !== undefined) return `new=${versions[versions.indexOf(since) - 1]}..${since}`;
  const until = last[path];
  return until === undefined ? undefined : `gone=${until}..${versions[versions.indexOf(until) + 1]}`;
}

/** The paths that one version has. */
export interface VersionPaths {
  readonly version: string;
  readonly paths: ReadonlySet<string>;
}

/** The history of a path is told where it differs from that of what it stands in. `versions` are ordered, oldest first. */
export function historyOf(versions: readonly VersionPaths[]): History {
  const all = [...new Set(versions.flatMap(({ paths }) => [...paths]))].toSorted();
  const having = (path: string) => versions.filter(({ paths }) => paths.has(path)).map(({ version }) => version);
  const first: Record<string, string> = {};
  const last: Record<string, string> = {};
  const ends = { first: versions[0]?.version ?? '', last: versions.at(-1)?.version ?? '' };
  for (const path of all) {
    const own = having(path);
    const outer = path.includes('.', path.startsWith('data.') ? 5 : 0)
      ? having(path.slice(0, path.lastIndexOf('.')))
      : [];
    const [since = '', until = ''] = [own[0], own.at(-1)];
    if (since !== (outer[0] ?? ends.first)) first[path] = since;
    if (until !== (outer.at(-1) ?? ends.last)) last[path] = until;
  }
  return { versions: versions.map(({ version }) => version), first, last };
}

export function pathsOfTree(tree: ProviderTree): ReadonlySet<string> {
  return pathsOf<TreeShape>(tree, (shape) => [...shape].map(([name, { type }]) => [name, shapeIn(type)]));
}

export function pathsOfSchema(schema: ProviderSchema): ReadonlySet<string> {
  return pathsOf<SchemaShape>(schema, (shape) => [...shape].map(([name, { type }]) => [name, shapeInSchema(type)]));
}

interface Types<Shape> {
  readonly resources: ReadonlyMap<string, Shape>;
  readonly data: ReadonlyMap<string, Shape>;
  readonly provider: Shape;
}

function pathsOf<Shape>(
  types: Types<Shape>,
  fieldsOf: (shape: Shape) => readonly (readonly [string, Shape | undefined])[],
): ReadonlySet<string> {
  const paths = new Set<string>();
  const visit = (shape: Shape, path: string): void => {
    for (const [name, inner] of fieldsOf(shape)) {
      paths.add(`${path}.${name}`);
      if (inner !== undefined) visit(inner, `${path}.${name}`);
    }
  };
  for (const [type, shape] of types.resources) visit(shape, addTo(paths, type));
  for (const [type, shape] of types.data) visit(shape, addTo(paths, `data.${type}`));
  visit(types.provider, 'provider');
  return paths;
}

function addTo(paths: Set<string>, path: string): string {
  paths.add(path);
  return path;
}
