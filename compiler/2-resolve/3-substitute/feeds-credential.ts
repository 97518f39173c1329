import { isCredentialField } from '../../schema/credential-field.ts';
import type { FieldType } from '../../schema/type.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import type { Site } from './substitution.ts';

/** A text that feeds a credential, where such may not be written in clear. */
export function feedsCredential({ key, value }: Entry<Tree>, { dict, type, site }: Beside): boolean {
  if (value.kind !== 'string' || !value.value.includes('${') || site.substitution.allowPlainSecrets) return false;
  return isCredentialField(key, dict, { type, onlyTypes: site.isForeign });
}

/** Where an entry stands: what is beside it tells what it is. */
export interface Beside {
  readonly dict: Dict<Tree>;
  readonly type: FieldType | undefined;
  readonly site: Site;
}
