import type { Rule } from '../../../rule.ts';
import { pick, pickDicts } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { grantTypes } from './grant-types.ts';

/** A grant names at least one privilege (STK4033): without any it gives nothing, and looks as if it did. */
export const grantsGiveSomething: Rule = ({ report }) => ({
  types: grantTypes,
  resource({ type, mode, properties }) {
    if (mode !== 'managed') return;
    for (const grant of type === 'databricks_grant' ? [properties] : pickDicts(properties, 'grant')) {
      const privileges = pick(grant, 'privileges');
      if (privileges?.kind !== 'list' || privileges.items.length > 0) continue;
      report(say.noPrivileges(privileges, { principal: writtenText(pick(grant, 'principal')) }));
    }
  },
});
