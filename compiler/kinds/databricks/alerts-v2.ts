import type { Dict } from '../../value/literal.ts';
import { pick, withMembers } from '../../value/pick.ts';
import { partsOf, textOf, writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { permissionsOf } from './access-controls.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { parentPath, sqlObject, sqlObjectFields } from './sql-objects.ts';

/** Alerts with a query of their own. Their folder is one of the mounted workspace. */
export const alertsV2 = databricksKind({
  key: 'databricks_alertsv2',
  type: 'databricks_alert_v2',
  fields: [parentPath],
  own: sqlObjectFields,
  finish: mounted,
  children: (block) => permissionsOf(block, { as: 'alert_v2_id' }),
});

function mounted(properties: Dict<Value>, of: KindContext): Dict<Value> {
  const complete = sqlObject(properties, of);
  const folder = pick(complete, 'parent_path');
  if (!folder || writtenText(folder).startsWith('/Workspace/')) return complete;
  return withMembers(complete, { parent_path: textOf(folder, ['/Workspace', ...partsOf(folder)]) });
}
