import { textAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { generatedName } from '../generated-name.ts';

/**
 * The automatic name of something in Unity Catalog: `table-<catalog>-<schema>-<table>`, made of the names that are known. What is looked up
 * has the full name under which it is looked up.
 */
export function qualifiedName(noun: string, body: Dict<Value>): string {
  const lookup = pickDict(body, 'lookup_existing');
  const full = lookup && pick(lookup, 'name');
  if (full) return generatedName(noun, writtenText(full));
  const names = ['catalog_name', 'schema_name', 'name'].flatMap((field) => pick(body, field) ?? []);
  return generatedName(noun, names.map(writtenText).join('.'));
}

/** The names of a schema and of its catalog. What is looked up by `catalog.schema` need not say them again. */
export function schemaNames(body: Dict<Value>): {
  readonly catalog: Value | undefined;
  readonly schema: Value | undefined;
} {
  const lookup = pickDict(body, 'lookup_existing');
  const full = lookup && pick(lookup, 'name');
  const known = full?.kind === 'string' ? full.value.split('.') : [];
  const part = (index: number): Value | undefined => {
    const name = known[index];
    return known.length === 2 && full && name !== undefined ? textAt(full, name) : undefined;
  };
  return { catalog: pick(body, 'catalog_name') ?? part(0), schema: pick(body, 'name') ?? part(1) ?? full };
}
