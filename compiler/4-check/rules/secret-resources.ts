import type { Resource } from '../../ir/program.ts';
import { namesCredential } from '../../util/names-credential.ts';
import type { Value } from '../../value/value.ts';

/** The `value` of a resource whose type, or whose own `type`, says that it is a credential: `azurerm_key_vault_secret`, a `SecureString`. */
export function valueOfSecret({ type, properties }: Resource): Value | undefined {
  const value = properties.entries.get('value')?.value;
  if (value === undefined) return undefined;
  const own = properties.entries.get('type')?.value;
  return namesCredential(type) || (own?.kind === 'string' && own.value === 'SecureString') ? value : undefined;
}
