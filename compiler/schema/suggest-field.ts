import { didYouMean } from '../util/did-you-mean.ts';
import type { Dict, Entry } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { fits } from './fits.ts';
import type { ObjectType } from './type.ts';

/** ` Did you mean "x"?` for a key that `type` does not know, from the names that a user may write there; or nothing. */
export function suggestField(type: ObjectType, name: string): string {
  const settable = [...type.fields.values()].filter((field) => !field.computed).map((field) => field.name);
  return didYouMean(name, [...settable, ...type.spellings.keys()]);
}

/** What Databricks bundles call a field. */
const bundleWords: ReadonlyMap<string, string> = new Map([['permissions', 'access_controls']]);

/**
 * What to write instead of an entry that `type` does not know: where it belongs, a name that is near, what other tools call so, or the one field that is missing beside the one that
 * is unknown. A sentence with a blank in front; or nothing.
 */
export function suggestFor(entry: Entry<Value>, type: ObjectType, dict: Dict<Value>): string {
  const { key, value } = entry;
  if (optionsOf(type)?.fields.has(key)) return ` Write it in "resource_options".`;
  const empty = emptyOwner(key, type, dict);
  if (empty !== undefined) return ` It belongs below "${empty}", which is empty: indent it.`;
  const word = bundleWords.get(key);
  if (word !== undefined && (type.spellings.has(word) || type.fields.has(word))) return ` Did you mean "${word}"?`;
  const near = suggestField(type, key);
  if (near !== '') return near;
  // `type: s3` for `s3: {…}`.
  if (value.kind === 'string' && type.fields.get(value.value)?.type.kind === 'object')
    return ` Write "${value.value}: {…}".`;
  return suggestMissing(entry, type, dict);
}

/** The field of `type` that is written without a value and would know the key `name`: whoever forgot to indent wrote it so. */
export function emptyOwner(name: string, type: ObjectType, { entries }: Dict<Value>): string | undefined {
  for (const { key, value } of entries.values()) {
    const inside = value.kind === 'null' ? type.fields.get(key)?.type : undefined;
    if (inside?.kind === 'object' && (inside.fields.has(name) || inside.spellings.has(name))) return key;
  }
  return undefined;
}

function optionsOf({ fields }: ObjectType): ObjectType | undefined {
  const options = fields.get('resource_options')?.type;
  return options?.kind === 'object' ? options : undefined;
}

function suggestMissing({ value }: Entry<Value>, type: ObjectType, { entries }: Dict<Value>): string {
  if (type.requiredUnless !== undefined && entries.has(type.requiredUnless)) return '';
  const missing = type.required.filter(
    ({ name, block, mayComeLater }) => !entries.has(name) && !block && !mayComeLater,
  );
  const [field, other] = missing;
  if (field === undefined || other !== undefined || !fits(value, field.type)) return '';
  const unknown = [...entries.keys()].filter((key) => !type.fields.has(key));
  return unknown.length === 1 ? ` Did you mean "${field.name}", which is missing?` : '';
}
