import type { FieldType, ObjectType } from '../../schema/type.ts';
import { placeOf } from '../../source/span.ts';
import { plainFloatText } from '../../util/float-text.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';

/** Hears of every value that was made into text. */
export type Converted = (value: Tree) => void;

/**
 * A resource as its provider's type wants it: numbers, true and false become text where text is wanted, and what is null or, in a field that may
 * be left out, empty text is left out (specs/databricks-bundles §6.1). Mappings with free keys and the defaults of parameters keep empty text.
 */
export function fitTypes(body: Dict<Tree>, type: ObjectType, converted: Converted): Dict<Tree> {
  const entries = new Map<string, Entry<Tree>>();
  for (const [key, entry] of body.entries) {
    if (entry.value.kind === 'null') continue;
    const field = type.fields.get(key) ?? type.spellings.get(key)?.field;
    const isEmpty = entry.value.kind === 'string' && entry.value.value === '';
    const keeps = key === 'description' && type.name === 'databricks_app';
    if (field && isEmpty && !field.required && key !== 'default' && !keeps) continue;
    entries.set(key, field ? { ...entry, value: fit(entry.value, field.type, converted) } : entry);
  }
  return { ...body, entries };
}

function fit(tree: Tree, type: FieldType, converted: Converted): Tree {
  switch (type.kind) {
    case 'string':
    case 'enum':
      return asText(tree, converted);
    case 'list':
      return tree.kind === 'list'
        ? { ...tree, items: tree.items.map((item) => fit(item, type.item, converted)) }
        : tree.kind === 'dict'
          ? fit(tree, type.item, converted)
          : tree;
    case 'map':
      return tree.kind === 'dict' ? fitMap(tree, type.value, converted) : tree;
    case 'object':
      return tree.kind === 'dict' ? fitTypes(tree, type, converted) : tree;
    case 'union':
      return fit(tree, type.options.find((option) => fitsForm(tree, option)) ?? { kind: 'any' }, converted);
    default:
      return tree;
  }
}

function fitsForm(tree: Tree, option: FieldType): boolean {
  if (tree.kind === 'dict') return option.kind === 'object' || option.kind === 'map';
  return tree.kind === 'list' ? option.kind === 'list' : option.kind !== 'object' && option.kind !== 'map';
}

function fitMap(tree: Dict<Tree>, type: FieldType, converted: Converted): Dict<Tree> {
  const entries = new Map<string, Entry<Tree>>();
  for (const [key, entry] of tree.entries) {
    if (entry.value.kind !== 'null') entries.set(key, { ...entry, value: fit(entry.value, type, converted) });
  }
  return { ...tree, entries };
}

function asText(tree: Tree, converted: Converted): Tree {
  if (tree.kind !== 'integer' && tree.kind !== 'float' && tree.kind !== 'boolean') return tree;
  converted(tree);
  return {
    ...placeOf(tree),
    kind: 'string',
    value: tree.kind === 'float' ? plainFloatText(tree.value) : String(tree.value),
  };
}
