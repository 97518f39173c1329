import { byName } from './by-name.ts';
import type { ProviderTree, TreeField, TreeShape, TreeType } from './tree.ts';

/** One tree of what either version has. What both have is described as in the newer one. */
export function mergeTrees(older: ProviderTree, newer: ProviderTree): ProviderTree {
  return {
    resources: mergeTypes(older.resources, newer.resources),
    data: mergeTypes(older.data, newer.data),
    provider: mergeShapes(older.provider, newer.provider),
    descriptions: new Map([...older.descriptions, ...newer.descriptions].toSorted(byName)),
  };
}

/** `ages` says by path what not all versions have. */
export function withAges(tree: ProviderTree, ages: (path: string) => string | undefined): ProviderTree {
  const types = (mode: 'resources' | 'data', prefix: string): ReadonlyMap<string, TreeShape> =>
    new Map([...tree[mode]].map(([type, shape]) => [type, shapeWithAges(shape, prefix + type, ages)]));
  return {
    ...tree,
    resources: types('resources', ''),
    data: types('data', 'data.'),
    provider: shapeWithAges(tree.provider, 'provider', ages),
  };
}

function mergeTypes(
  older: ReadonlyMap<string, TreeShape>,
  newer: ReadonlyMap<string, TreeShape>,
): ReadonlyMap<string, TreeShape> {
  const merged = [...newer].map(([name, shape]): readonly [string, TreeShape] => {
    const before = older.get(name);
    return [name, before === undefined ? shape : mergeShapes(before, shape)];
  });
  const gone = [...older].filter(([name]) => !newer.has(name));
  return new Map([...merged, ...gone].toSorted(byName));
}

function mergeShapes(older: TreeShape, newer: TreeShape): TreeShape {
  const merged = [...newer].map(([name, field]): readonly [string, TreeField] => {
    const before = older.get(name);
    if (before === undefined) return [name, field];
    return [name, { ...field, type: mergeFieldTypes(before.type, field.type) }];
  });
  const gone = [...older]
    .filter(([name]) => !newer.has(name))
    .map(([name, field]): readonly [string, TreeField] => [name, { ...field, required: false }]);
  return new Map([...merged, ...gone].toSorted(byName));
}

function mergeFieldTypes(older: TreeType, newer: TreeType): TreeType {
  if ('shape' in older && 'shape' in newer) return { ...newer, shape: mergeShapes(older.shape, newer.shape) };
  if ('item' in older && 'item' in newer) return { ...newer, item: mergeFieldTypes(older.item, newer.item) };
  return newer;
}

function shapeWithAges(shape: TreeShape, path: string, ages: (path: string) => string | undefined): TreeShape {
  const fields = [...shape].map(([name, field]): readonly [string, TreeField] => {
    const place = `${path}.${name}`;
    const age = ages(place);
    return [name, { ...field, ...(age === undefined ? {} : { age }), type: typeWithAges(field.type, place, ages) }];
  });
  return new Map(fields);
}

function typeWithAges(type: TreeType, path: string, ages: (path: string) => string | undefined): TreeType {
  if ('shape' in type) return { ...type, shape: shapeWithAges(type.shape, path, ages) };
  return 'item' in type ? { ...type, item: typeWithAges(type.item, path, ages) } : type;
}
