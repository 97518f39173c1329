import type { EnumType, Field, FieldType, ListType, MapType, UnionType } from './type.ts';

/** The words in which kinds write their fields: `required('name', text)`, `optional('tags', mapOf(text))`. */
export const text = { kind: 'string' } as const;
export const boolean = { kind: 'boolean' } as const;
export const integer = { kind: 'integer' } as const;
export const float = { kind: 'float' } as const;
export const any = { kind: 'any' } as const;
export const jsonText = { kind: 'json' } as const;
export const file = { kind: 'file' } as const;

/** One of a few texts; letter case counts. */
export function oneOf(...values: readonly string[]): EnumType {
  return { kind: 'enum', values };
}

export function listOf(item: FieldType): ListType {
  return { kind: 'list', item };
}

/** A mapping with free keys and values of one type. */
export function mapOf(value: FieldType): MapType {
  return { kind: 'map', value };
}

/** A document of another system, such as parameters or a manifest: environments change parts of it at every depth. */
export const deepMap: MapType = { kind: 'map', value: any, isDeep: true };

/** The first of `options` that fits the outer form of a value is the one it is checked against. */
export function either(...options: readonly FieldType[]): UnionType {
  return { kind: 'union', options };
}

/** What a field may carry besides name and type. */
export type FieldOptions = Partial<Omit<Field, 'name' | 'type' | 'required'>>;

export function required(name: string, type: FieldType, options: FieldOptions = {}): Field {
  return { name, type, required: true, aliases: [], ...options };
}

export function optional(name: string, type: FieldType, options: FieldOptions = {}): Field {
  return { name, type, required: false, aliases: [], ...options };
}
