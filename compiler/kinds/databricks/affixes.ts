import type { Field } from '../../schema/type.ts';
import { optional, text } from '../../schema/types.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, withMembers } from '../../value/pick.ts';
import { partsOf, textOf } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import type { KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** `name_prefix` and `name_suffix`: put around the name, and not emitted themselves (specs/laktory-language Appendix A). */
export const affixFields: readonly Field[] = [optional('name_prefix', text), optional('name_suffix', text)];

/** `properties` with the affixes of the block put around the attribute `name`. Affixes without a name are reported: STK3116. */
export function withAffixes(properties: Dict<Value>, name: string, { block, report }: KindContext): Dict<Value> {
  const { body } = block;
  const prefix = pick(body, 'name_prefix');
  const suffix = pick(body, 'name_suffix');
  const affix = prefix ?? suffix;
  if (!affix) return properties;
  const value = pick(properties, name);
  if (!value) {
    const field = prefix ? 'name_prefix' : 'name_suffix';
    report(say.affixWithoutName(affix, { field, name: block.name, attribute: name }));
    return properties;
  }
  const parts = [prefix, value, suffix].flatMap((part) => (part ? partsOf(part) : []));
  return withMembers(properties, { [name]: textOf(value, parts) });
}
