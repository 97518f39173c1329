import { databricksKind } from './databricks-kind.ts';

/** Tokens on behalf of a service principal. */
export const oboTokens = databricksKind({
  key: 'databricks_obotokens',
  type: 'databricks_obo_token',
});
