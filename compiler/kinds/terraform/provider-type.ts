import type { Catalogue } from '../../schema/catalogue.ts';
import { extendObject, objectType } from '../../schema/object-type.ts';
import type { Field, ObjectType } from '../../schema/type.ts';
import { any, optional, text } from '../../schema/types.ts';

/** What stands beside a provider's own configuration. */
const about: readonly Field[] = [optional('alias', text), optional('source', text), optional('version', text)];

/** The body of one entry of `providers:`; free where the provider's schema is not known. */
export function providerType(catalogue: Catalogue, localName: string): ObjectType {
  const known = catalogue.provider(localName);
  return known ? extendObject(known, { fields: about }) : objectType('provider', about, { open: any });
}

/** Terraform's local name of a provider: `databricks` for the key `databricks.dev`. */
export function localNameOf(key: string): string {
  const dot = key.indexOf('.');
  return dot < 0 ? key : key.slice(0, dot);
}
