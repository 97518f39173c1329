import { shapeIn } from '../field-words.ts';
import type { ProviderTree, TreeShape, TreeType } from '../tree.ts';
import {
  type ProviderSchema,
  type SchemaField,
  type SchemaShape,
  type SchemaType,
  shapeIn as shapeInSchema,
} from './provider-schema.ts';

/**
 * Where a tree says something else than the provider's schema. `isSameVersion`: then neither may have a field that the other lacks; otherwise only the
 * types of what both have are compared.
 */
export function contradictions(tree: ProviderTree, schema: ProviderSchema, isSameVersion: boolean): readonly string[] {
  const found: string[] = [];
  const compare = (ours: TreeShape, theirs: SchemaShape, path: string): void => {
    for (const [name, field] of ours) {
      const place = `${path}.${name}`;
      const other = theirs.get(name);
      if (other === undefined) {
        if (isSameVersion) found.push(`${place}: the provider does not have it`);
        continue;
      }
      const [own, right] = [typeWords(field.type), schemaWords(other)];
      if (own !== right) found.push(`${place}: "${own}" where the provider has "${right}"`);
      const [inner, innerOther] = [shapeIn(field.type), shapeInSchema(other.type)];
      if (inner && innerOther) compare(inner, innerOther, place);
    }
    if (isSameVersion)
      found.push(...[...theirs.keys()].filter((name) => !ours.has(name)).map((name) => `${path}.${name}: missing`));
  };
  for (const mode of ['resources', 'data'] as const) {
    for (const [type, theirs] of schema[mode]) {
      const ours = tree[mode].get(type);
      if (ours) compare(ours, theirs, mode === 'data' ? `data.${type}` : type);
      else if (isSameVersion) found.push(`${type}: missing`);
    }
  }
  compare(tree.provider, schema.provider, 'provider');
  return found;
}

function typeWords(type: TreeType): string {
  if (type.kind === 'one') return 'one object';
  if (type.kind === 'integer' || type.kind === 'float') return 'number';
  return 'item' in type ? `${type.kind} ${typeWords(type.item)}` : type.kind;
}

function schemaWords({ type, limits }: SchemaField): string {
  return limits[1] === 1 ? 'one object' : words(type);
}

function words(type: SchemaType): string {
  return 'item' in type ? `${type.kind} ${words(type.item)}` : type.kind;
}
