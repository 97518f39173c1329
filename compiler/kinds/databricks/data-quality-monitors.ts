import { databricksKind } from './databricks-kind.ts';

/** Monitors of schemas and tables. */
export const dataQualityMonitors = databricksKind({
  key: 'databricks_dataqualitymonitors',
  formerKeys: ['databricks_qualitymonitors'],
  type: 'databricks_data_quality_monitor',
});
