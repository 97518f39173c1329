import { databricksKind } from './databricks-kind.ts';

/** Monitors of schemas and tables. */
export const dataQualityMonitors = databricksKind({
  key: 'databricks_dataqualitymonitors',
  type: 'databricks_data_quality_monitor',
});
