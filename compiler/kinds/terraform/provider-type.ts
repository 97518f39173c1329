import { extendObject, objectType } from '../../schema/object-type.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
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

/** The configuration of a provider by its local name; undefined where nobody has described it. */
export function providerShape(types: ProviderTypes, localName: string): ObjectType | undefined {
  return types.provider(localName) ?? cloudProviders.get(localName);
}

/** The body of one entry of `providers:`; free where the provider's schema is not known. */
export function providerType(types: ProviderTypes, localName: string): ObjectType {
  const known = providerShape(types, localName);
  return known ? extendObject(known, { fields: about }) : objectType('provider', about, { open: any });
}

/** Terraform's local name of a provider: `databricks` for the key `databricks.dev`. */
export function localNameOf(key: string): string {
  const dot = key.indexOf('.');
  return dot < 0 ? key : key.slice(0, dot);
}
