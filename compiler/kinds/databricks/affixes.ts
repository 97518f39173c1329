import type { Dict } from '../../ast/node.ts';
import { pick, withMembers } from '../../ir/pick.ts';
import type { Value } from '../../ir/value.ts';
import type { Field } from '../../schema/type.ts';
import { optional, text } from '../../schema/types.ts';
import { partsOf, textOf } from '../text-parts.ts';

/** `name_prefix` and `name_suffix`: put around the name, and not emitted themselves (specs/laktory-language Appendix A). */
export const affixFields: readonly Field[] = [optional('name_prefix', text), optional('name_suffix', text)];

/** `properties` with the affixes that `body` has put around the attribute `name`. Nothing changes without a name. */
export function withAffixes(properties: Dict<Value>, name: string, body: Dict<Value>): Dict<Value> {
  const value = pick(properties, name);
  const prefix = pick(body, 'name_prefix');
  const suffix = pick(body, 'name_suffix');
  if (!value || (!prefix && !suffix)) return properties;
  const parts = [prefix, value, suffix].flatMap((part) => (part ? partsOf(part) : []));
  return withMembers(properties, { [name]: textOf(value, parts) });
}
