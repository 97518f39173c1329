import { readFileSync } from 'node:fs';
import { byName } from '../by-name.ts';
import { shapeIn } from '../field-words.ts';
import { isFloat } from '../floats.ts';
import { isSensitive } from '../sensitive.ts';
import type { ProviderTree, TreeField, TreeShape, TreeType } from '../tree.ts';
import {
  type ProviderSchema,
  type SchemaField,
  type SchemaShape,
  type SchemaType,
  shapeIn as shapeInSchema,
} from './provider-schema.ts';

/**
 * Fields that came after the older version of the bindings and were gone before the newer one, so that only a schema tells them: by path, in
 * words such as `computed list object`. What stands in such a field has a path of its own.
 */
export type Between = Readonly<Record<string, string>>;

export const betweenFile = 'scripts/generate/schema/between.json';

export function readBetween(): Between {
  return JSON.parse(readFileSync(betweenFile, 'utf8'));
}

/** The fields of `schema` that `tree` does not have, below the types that both have. */
export function betweenOf(schema: ProviderSchema, tree: ProviderTree): Between {
  const found: [string, string][] = [];
  const visit = (theirs: SchemaShape, ours: TreeShape, path: string): void => {
    for (const [name, field] of theirs) {
      const own = ours.get(name);
      const place = `${path}.${name}`;
      if (own === undefined) found.push([place, inWords(field)]);
      const inner = shapeInSchema(field.type);
      if (inner) visit(inner, (own && shapeIn(own.type)) ?? new Map(), place);
    }
  };
  for (const mode of ['resources', 'data'] as const) {
    const prefix = mode === 'data' ? 'data.' : '';
    for (const [type, theirs] of schema[mode]) {
      const ours = tree[mode].get(type);
      if (ours) visit(theirs, ours, prefix + type);
    }
  }
  visit(schema.provider, tree.provider, 'provider');
  return Object.fromEntries(found.toSorted(byName));
}

/** The tree with the fields that no binding has. */
export function withBetween(tree: ProviderTree, between: Between): ProviderTree {
  const fields = Object.entries(between);
  const added = (shape: TreeShape, path: string): TreeShape => {
    const own = [...shape].map(([name, field]): readonly [string, TreeField] => [
      name,
      { ...field, type: inner(field.type, `${path}.${name}`) },
    ]);
    const more = fields
      .filter(([place]) => place.slice(0, place.lastIndexOf('.')) === path)
      .map(([place, words]): readonly [string, TreeField] => {
        const field = fieldOf(words.split(' '), place);
        return [place.slice(path.length + 1), { ...field, type: inner(field.type, place) }];
      });
    return more.length === 0 ? new Map(own) : new Map([...own, ...more].toSorted(byName));
  };
  const inner = (type: TreeType, path: string): TreeType => {
    if ('shape' in type) return { ...type, shape: added(type.shape, path) };
    return 'item' in type ? { ...type, item: inner(type.item, path) } : type;
  };
  const types = (mode: 'resources' | 'data', prefix: string) =>
    new Map([...tree[mode]].map(([type, shape]) => [type, added(shape, prefix + type)]));
  return {
    ...tree,
    resources: types('resources', ''),
    data: types('data', 'data.'),
    provider: added(tree.provider, 'provider'),
  };
}

function inWords({ type, settable, block, limits }: SchemaField): string {
  const marks = [...(settable ? [] : ['computed']), ...(block ? ['block'] : [])];
  return [...marks, limits[1] === 1 ? 'one' : typeInWords(type)].join(' ');
}

function typeInWords(type: SchemaType): string {
  return 'item' in type ? `${type.kind} ${typeInWords(type.item)}` : type.kind;
}

function fieldOf(words: readonly string[], path: string): TreeField {
  const marks = words.filter((word) => word === 'computed' || word === 'block');
  const type = typeOf(words.slice(marks.length), path);
  const sensitive = isSensitive(path) ? { sensitive: true } : {};
  return { type, required: false, computed: marks.includes('computed'), block: marks.includes('block'), ...sensitive };
}

function typeOf([kind = '', ...rest]: readonly string[], path: string): TreeType {
  switch (kind) {
    case 'string':
    case 'boolean':
      return { kind };
    case 'number':
      return { kind: isFloat(path) ? 'float' : 'integer' };
    case 'list':
    case 'set':
    case 'map':
      return { kind, item: typeOf(rest, path) };
    case 'object':
    case 'one':
      return { kind, shape: new Map() };
    default:
      return { kind: 'any' };
  }
}
