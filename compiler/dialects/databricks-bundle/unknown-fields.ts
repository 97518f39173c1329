import { dictType, itemType } from '../../schema/descend.ts';
import { suggestField } from '../../schema/suggest-field.ts';
import type { FieldType, ObjectType } from '../../schema/type.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { terraformWords } from './stack-text.ts';
import { without } from './tree.ts';

/** A field of a bundle that Terraform does not take. */
export interface UnknownField {
  readonly entry: Entry<Tree>;
  /** What the mapping is that it stands in. */
  readonly owner: string;
  /** Half a sentence. */
  readonly reason: string;
  readonly suggestion: string;
}

/** A job or a pipeline without what only Terraform calls so (`task`, `job_cluster`): no bundle has such fields, so the CLI drops them. */
export function withoutTerraformWords(
  body: Dict<Tree>,
  kind: string,
  unknown: (field: UnknownField) => void,
): Dict<Tree> {
  const found = [...(terraformWords[kind] ?? [])].filter(([, word]) => body.entries.has(word));
  for (const [name, word] of found) {
    const entry = body.entries.get(word);
    if (entry) unknown({ entry, owner: kind, reason: `a bundle calls it "${name}"`, suggestion: '' });
  }
  return without(body, ...found.map(([, word]) => word));
}

/** What is the stack's own, and no field of the provider. */
const ofStacks = 'resource_options';

/**
 * A resource without the fields that its provider's type does not have, at any depth: the CLI warns of what it does not know, and goes on without it. `unknown` hears of
 * each, because nothing is dropped in silence.
 */
export function withKnownFields(
  body: Dict<Tree>,
  type: ObjectType,
  unknown: (field: UnknownField) => void,
): Dict<Tree> {
  const entries = new Map<string, Entry<Tree>>();
  for (const [key, entry] of body.entries) {
    const field = type.fields.get(key) ?? type.spellings.get(key)?.field;
    const isOurs = key === ofStacks || (!field && (type.open !== undefined || type.mayGrow));
    if (isOurs) entries.set(key, entry);
    else if (!field) {
      const suggestion = suggestField(type, key);
      unknown({ entry, owner: type.name, reason: 'Terraform has no such field', suggestion });
    } else if (field.computed)
      unknown({ entry, owner: type.name, reason: 'only the provider sets it', suggestion: '' });
    else entries.set(key, withValue(entry, known(entry.value, field.type, unknown)));
  }
  return entries.size === body.entries.size && [...entries].every(([key, entry]) => body.entries.get(key) === entry)
    ? body
    : { ...body, entries };
}

function withValue(entry: Entry<Tree>, value: Tree): Entry<Tree> {
  return value === entry.value ? entry : { ...entry, value };
}

function known(tree: Tree, type: FieldType | undefined, unknown: (field: UnknownField) => void): Tree {
  if (tree.kind === 'list') {
    const item = type && itemType(type);
    return { ...tree, items: tree.items.map((one) => known(one, item, unknown)) };
  }
  if (tree.kind !== 'dict' || !type) return tree;
  const shape = dictType(type.kind === 'list' ? type.item : type, tree);
  if (shape?.kind === 'object') return withKnownFields(tree, shape, unknown);
  if (shape?.kind !== 'map') return tree;
  const entries = [...tree.entries].map(
    ([key, entry]) => [key, withValue(entry, known(entry.value, shape.value, unknown))] as const,
  );
  return { ...tree, entries: new Map(entries) };
}
