import { isCredentialField } from '../../schema/credential-field.ts';
import { itemType, memberType } from '../../schema/descend.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { FieldType } from '../../schema/type.ts';
import type { Tree } from '../../value/literal.ts';
import { variablesInText } from './stack-text.ts';
import { entriesIn } from './tree.ts';

/** The variables that stand in fields of the provider that are credentials. */
export function credentialsIn(stack: Tree, types: ProviderTypes): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { key: type, value: blocks } of entriesIn(stack, 'resources')) {
    const shape = types.resource(type);
    for (const { value } of entriesIn(blocks)) walk(value, shape, found);
  }
  return found;
}

function walk(tree: Tree, type: FieldType | undefined, found: Set<string>): void {
  if (tree.kind === 'list') for (const item of tree.items) walk(item, type && itemType(type), found);
  if (tree.kind !== 'dict') return;
  for (const { key, value } of tree.entries.values()) {
    if (value.kind !== 'string') walk(value, memberType(type, key, tree), found);
    else if (isCredentialField(key, tree, { type })) for (const name of variablesInText(value.value)) found.add(name);
  }
}
