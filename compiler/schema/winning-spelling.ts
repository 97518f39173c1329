import type { Dict } from '../value/literal.ts';
import type { Field } from './type.ts';

/** Which of the keys of `dict` speaks for `field` when several spellings stand there: the canonical one, else the one declared first. */
export function winningSpelling(dict: Dict<unknown>, field: Field): string {
  if (dict.entries.has(field.name)) return field.name;
  const given = [...field.aliases, ...(field.was ?? [])].find((alias) => dict.entries.has(alias));
  return given ?? field.name;
}
