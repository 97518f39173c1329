import { databricksKind } from './databricks-kind.ts';

/** Who may use an object of the account, such as a service principal. */
export const accessControlRuleSets = databricksKind({
  key: 'databricks_accesscontrolrulesets',
  type: 'databricks_access_control_rule_set',
});
