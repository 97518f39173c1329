import { databricksKind } from './databricks-kind.ts';

/** Tags for the cost of serverless compute. */
export const budgetPolicies = databricksKind({
  key: 'databricks_budgetpolicies',
  type: 'databricks_budget_policy',
});
