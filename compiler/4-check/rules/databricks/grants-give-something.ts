import type { Rule } from '../../../rule.ts';
import { pick, pickDicts } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** A grant names at least one privilege (STK4033): without any it gives nothing, and looks as if it did. */
export const grantsGiveSomething: Rule = ({ report }) => ({
  resource({ type, mode, properties }) {
    if (mode !== 'managed' || !['databricks_grant', 'databricks_grants'].includes(type)) return;
    for (const grant of type === 'databricks_grant' ? [properties] : pickDicts(properties, 'grant')) {
      const privileges = pick(grant, 'privileges');
      if (privileges?.kind !== 'list' || privileges.items.length > 0) continue;
      report(say.noPrivileges(privileges, { principal: writtenText(pick(grant, 'principal')) }));
    }
  },
});
