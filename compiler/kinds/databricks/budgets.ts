import { databricksKind } from './databricks-kind.ts';

/** Budgets of the account. */
export const budgets = databricksKind({
  key: 'databricks_budgets',
  type: 'databricks_budget',
});
