import { namesCredential } from '../util/names-credential.ts';
import type { Dict, Entry } from './literal.ts';
import type { Value } from './value.ts';

/** Whether what stands under `key` can be the value of such a pair. */
export function mayBeNamed(key: string): boolean {
  return key === 'value' || key === 'default';
}

/**
 * In a pair of a name and a value (`{name: DB_PASSWORD, value: hunter2}`, as containers and jobs take their variables) the entry whose value
 * the name calls a credential; undefined where there is none.
 */
export function namedByEntry(dict: Dict<Value>): Entry<Value> | undefined {
  const entry = dict.entries.get('value') ?? dict.entries.get('default');
  if (!entry) return undefined;
  const name = (dict.entries.get('name') ?? dict.entries.get('key'))?.value;
  return name?.kind === 'string' && namesCredential(name.value) ? entry : undefined;
}
