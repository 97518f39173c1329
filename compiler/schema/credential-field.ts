import { namesCredential } from '../util/names-credential.ts';
import { dictType } from './descend.ts';
import type { FieldType } from './type.ts';

/** What is known of the mapping whose field is asked about. */
export interface CredentialContext {
  readonly type: FieldType | undefined;
  /** Only what the type says counts: keys tell where a credential is, not that there is one. */
  readonly onlyTypes?: boolean | undefined;
}

/**
 * Whether what stands under `key` of `dict` is a credential: the provider says so of the field, or the key itself does where nothing is
 * known of it (maps, other providers' types).
 */
export function isCredentialField(
  key: string,
  dict: Parameters<typeof dictType>[1],
  { type, onlyTypes }: CredentialContext,
): boolean {
  const own = type && dictType(type, dict);
  const field = own?.kind === 'object' ? (own.fields.get(key) ?? own.spellings.get(key)?.field) : undefined;
  if (field) return field.sensitive ?? false;
  return !onlyTypes && namesCredential(key);
}
