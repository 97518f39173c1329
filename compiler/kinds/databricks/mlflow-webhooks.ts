import { databricksKind } from './databricks-kind.ts';

/** Calls that events of the model registry cause. */
export const mlflowWebhooks = databricksKind({
  key: 'databricks_mlflowwebhooks',
  type: 'databricks_mlflow_webhook',
});
