import type { Field, ObjectType } from '../schema/type.ts';

/** What fields and kinds are for, in one sentence each. */
export interface Descriptions {
  /** Of a field of `owner`; undefined where nothing is written. */
  field(owner: ObjectType, field: Field): string | undefined;
  /** Of a kind, by its key. */
  kind(key: string): string | undefined;
}

/**
 * The sentences below `compiler/reference/descriptions/`: by kind, by `owner.field` (`notebook_task.source`, where the owner is the provider's type or the field that
 * holds the mapping), and by field for what means the same everywhere. What a field says of itself comes first. `read` takes a path in the package.
 */
export function openDescriptions(read: (path: string) => string | undefined): Descriptions {
  const open = (name: string): Readonly<Record<string, string>> =>
    JSON.parse(read(`reference/descriptions/${name}.json`) ?? '{}');
  const [kinds, fields] = [open('kinds'), open('fields')];
  return {
    field: (owner, field) => field.description ?? fields[`${owner.name}.${field.name}`] ?? fields[field.name],
    kind: (key) => kinds[key],
  };
}
