import type { Catalogue } from '../../schema/catalogue.ts';
import { extendObject, objectType } from '../../schema/object-type.ts';
import type { Field, ObjectType } from '../../schema/type.ts';
import { any, optional, text } from '../../schema/types.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { cloudProviders } from './cloud-providers.ts';

/** What stands beside a provider's own configuration. Of the options only `is_enabled` means something for a provider. */
const about: readonly Field[] = [
  optional('alias', text),
  optional('source', text),
  optional('version', text),
  resourceOptionsField(false),
];

/** The body of one entry of `providers:`; free where the provider's schema is not known. */
export function providerType(catalogue: Catalogue, localName: string): ObjectType {
  const known = catalogue.provider(localName) ?? cloudProviders.get(localName);
  return known ? extendObject(known, { fields: about }) : objectType('provider', about, { open: any });
}

/** Terraform's local name of a provider: `databricks` for the key `databricks.dev`. */
export function localNameOf(key: string): string {
  const dot = key.indexOf('.');
  return dot < 0 ? key : key.slice(0, dot);
}
