import { byName } from './by-name.ts';
import type { ProviderTree, TreeField, TreeShape, TreeType } from './tree.ts';

/** One tree of what either version has. What both have is described as in the newer one; what only one has is marked. */
export function mergeTrees(older: ProviderTree, newer: ProviderTree): ProviderTree {
  return {
    resources: mergeTypes(older.resources, newer.resources),
    data: mergeTypes(older.data, newer.data),
    provider: mergeShapes(older.provider, newer.provider),
    descriptions: new Map([...older.descriptions, ...newer.descriptions].toSorted(byName)),
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
    if (before === undefined) return [name, { ...field, age: 'new' }];
    return [name, { ...field, type: mergeFieldTypes(before.type, field.type) }];
  });
  const gone = [...older]
    .filter(([name]) => !newer.has(name))
    .map(([name, field]): readonly [string, TreeField] => [name, { ...field, required: false, age: 'gone' }]);
  return new Map([...merged, ...gone].toSorted(byName));
}

function mergeFieldTypes(older: TreeType, newer: TreeType): TreeType {
  if ('shape' in older && 'shape' in newer) return { ...newer, shape: mergeShapes(older.shape, newer.shape) };
  if ('item' in older && 'item' in newer) return { ...newer, item: mergeFieldTypes(older.item, newer.item) };
  return newer;
}
