import type { Dict } from '../../value/literal.ts';
import { pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';

/** The type of a Secret of Kubernetes in Pulumi's package; elsewhere the object says itself what it is. */
const ofPulumi = 'kubernetes:core/v1:Secret';

const members: ReadonlySet<string> = new Set(['data', 'stringData']);

/** The members of a Secret of Kubernetes in which every value is a credential, whatever its key; undefined for all other mappings. */
export function secretMembers(dict: Dict<Value>, type?: string): ReadonlySet<string> | undefined {
  const isSecret = type === ofPulumi || (pickText(dict, 'kind') === 'Secret' && pickText(dict, 'apiVersion') === 'v1');
  return isSecret ? members : undefined;
}

/** Last words of keys under which teams keep what everybody may see beside what is secret. */
const open: ReadonlySet<string> = new Set(
  'user username login email host hostname server port database dbname schema region endpoint bucket namespace issuer driver'.split(
    ' ',
  ),
);

/** Whether a value in a Secret is rather not secret, by its key: `username`, `DB_HOST`. What looks like a credential is one all the same. */
export function isOpenKey(key: string): boolean {
  return (
    key === 'ca.crt' ||
    key === 'tls.crt' ||
    open.has(
      key
        .toLowerCase()
        .split(/[^a-z]+/)
        .at(-1) ?? '',
    )
  );
}
