import { isCredentialBy } from '../util/credential-by-name.ts';
import { namesCredential } from '../util/names-credential.ts';
import type { Dict, Entry } from './literal.ts';
import type { Value } from './value.ts';

/** Whether what stands under `key` can be the value of such a pair. */
export function mayBeNamed(key: string): boolean {
  return key === 'value' || key === 'default' || key === 'Value' || key === 'ParameterValue';
}

/** What calls a pair, also as the services of AWS spell it. */
export const pairNames: readonly string[] = ['name', 'key', 'variable', 'Name', 'Key', 'ParameterKey'];

/**
 * In a pair of a name and a value (`{name: DB_PASSWORD, value: hunter2}`, as containers and jobs take their variables) the entry whose value
 * the name calls a credential; undefined where there is none.
 */
export function namedByEntry(dict: Dict<Value>): Entry<Value> | undefined {
  const { entries } = dict;
  const entry = entries.get('value') ?? entries.get('default') ?? entries.get('Value') ?? entries.get('ParameterValue');
  if (!entry) return undefined;
  const name = pairNames.map((key) => entries.get(key)).find((one) => one !== undefined)?.value;
  if (name?.kind !== 'string') return undefined;
  const { value } = entry;
  const isOne = value.kind === 'string' ? isCredentialBy(name.value, value.value) : namesCredential(name.value);
  return isOne ? entry : undefined;
}
