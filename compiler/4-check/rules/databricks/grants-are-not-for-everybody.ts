import type { Rule } from '../../../rule.ts';
import { inWords } from '../../../util/in-words.ts';
import { pick, pickDicts } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { grantTypes } from './grant-types.ts';

/** Groups that everybody is in. */
const everybody = ['account users', 'users'];

/** Privileges are given to groups of a purpose (STK4135). */
export const grantsAreNotForEverybody: Rule = ({ report }) => ({
  types: grantTypes,
  resource({ type, mode, properties }) {
    if (mode !== 'managed') return;
    const grants = type === 'databricks_grant' ? [properties] : pickDicts(properties, 'grant');
    for (const grant of grants) {
      const principal = pick(grant, 'principal');
      if (principal?.kind !== 'string' || !everybody.includes(principal.value)) continue;
      const list = pick(grant, 'privileges');
      const all = list?.kind === 'list' ? list.items : [];
      const privileges = inWords(all.flatMap((each) => (each.kind === 'string' ? [each.value] : [])));
      report(
        say.everybody(principal, {
          principal: principal.value,
          whole: principal.value === 'users' ? 'workspace' : 'account',
          privileges,
        }),
      );
    }
  },
});
