import { databricksKind } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/**
 * Monitors of tables as they were before version 0.12. Another type of the provider took their place, with other fields, so these stay what
 * they are: to read them as the new kind would replace what is deployed.
 */
export const qualityMonitors = databricksKind({
  key: 'databricks_qualitymonitors',
  type: 'databricks_quality_monitor',
  complete: (properties, { block, report }) => {
    report(say.retiredKind(block.at, { kind: 'databricks_qualitymonitors', now: 'databricks_dataqualitymonitors' }));
    return properties;
  },
});
