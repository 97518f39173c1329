import { extendObject } from '../../schema/object-type.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';

/** Fields of `type` whose names earlier versions spelled otherwise: `{ options: 'foreign_options' }`. */
export function formerNames(
  types: ProviderTypes,
  type: string,
  former: Readonly<Record<string, string>>,
): readonly Field[] {
  const fields = types.resource(type)?.fields;
  return Object.entries(former).flatMap(([name, was]) => renamed(fields?.get(name), was));
}

/** The same inside the list of mappings `list`, which is returned as one field. */
export function formerNamesIn(
  types: ProviderTypes,
  { type, list }: { readonly type: string; readonly list: string },
  former: Readonly<Record<string, string | readonly string[]>>,
): readonly Field[] {
  const field = types.resource(type)?.fields.get(list);
  const item = field?.type.kind === 'list' ? field.type.item : undefined;
  if (!field || item?.kind !== 'object') return [];
  const fields = () => Object.entries(former).flatMap(([name, was]) => renamed(item.fields.get(name), was));
  return [{ ...field, type: { kind: 'list', item: extendObject(item, { fields }) } }];
}

function renamed(field: Field | undefined, was: string | readonly string[]): readonly Field[] {
  return field ? [{ ...field, was: [was].flat() }] : [];
}
