import { permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';
import { parentPath, sqlObject, sqlObjectFields } from './sql-objects.ts';

/** Alerts on the results of queries. */
export const alerts = databricksKind({
  key: 'databricks_alerts',
  type: 'databricks_alert',
  fields: [parentPath],
  own: sqlObjectFields,
  finish: sqlObject,
  children: (block) => permissionsOf(block, { as: 'sql_alert_id' }),
});
