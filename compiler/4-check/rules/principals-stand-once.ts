import type { Rule } from '../../rule.ts';
import { asWritten } from '../../source/as-written.ts';
import type { Dict, Str } from '../../value/literal.ts';
import { pick, pickDicts } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** Lists in which Databricks keeps one entry for each principal, and the fields that name it. */
const lists: ReadonlyMap<string, readonly [list: string, ...fields: readonly string[]]> = new Map([
  ['databricks_grants', ['grant', 'principal']],
  ['databricks_permissions', ['access_control', 'user_name', 'group_name', 'service_principal_name']],
]);

/**
 * Grants and permissions have one entry for each principal: Databricks joins two, so that every later plan has a change. STK4030, a warning.
 */
export const principalsStandOnce: Rule = ({ report }) => ({
  types: new Set(lists.keys()),
  resource({ type, name, properties }) {
    const known = lists.get(type);
    if (!known) return;
    const [list, ...fields] = known;
    const first = new Map<string, Str>();
    for (const entry of pickDicts(properties, list)) {
      const principal = principalOf(entry, fields);
      if (!principal) continue;
      const earlier = first.get(principal.value);
      if (!earlier) first.set(principal.value, principal);
      else {
        const related = [{ at: earlier, note: 'the other one' }];
        report(say.samePrincipal(principal, { name, principal: asWritten(principal, principal.value) }, related));
      }
    }
  },
});

function principalOf(entry: Dict<Value>, fields: readonly string[]): Str | undefined {
  for (const field of fields) {
    const value = pick(entry, field);
    if (value?.kind === 'string') return value;
  }
  return undefined;
}
