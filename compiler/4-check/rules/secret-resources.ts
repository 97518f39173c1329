import type { CredentialsBy, Resource } from '../../ir/program.ts';
import { namesCredential } from '../../util/names-credential.ts';
import type { Value } from '../../value/value.ts';

/** Types of Terraform and Pulumi in which the user writes the content of a Secret of Kubernetes. */
const secretTypes: ReadonlySet<string> = new Set([
  'kubernetes_secret',
  'kubernetes_secret_v1',
  'kubernetes_secret_v1_data',
  'kubernetes:core/v1:Secret',
]);

/**
 * How credentials are told in a resource: what its kind says, else everything; in a Secret that is written by hand, its contents too. A `kubernetes_manifest` is judged by its keys: what
 * was imported from one must compile.
 */
export function credentialsByOf({ credentialsBy, type }: Resource): CredentialsBy {
  return credentialsBy ?? (secretTypes.has(type) ? 'contents' : 'everything');
}

/** The `value` of a resource whose type, or whose own `type`, says that it is a credential: `azurerm_key_vault_secret`, a `SecureString`. */
export function valueOfSecret({ type, properties }: Resource): Value | undefined {
  const value = properties.entries.get('value')?.value;
  if (value === undefined) return undefined;
  const own = properties.entries.get('type')?.value;
  return namesCredential(type) || (own?.kind === 'string' && own.value === 'SecureString') ? value : undefined;
}
