import { boolean, file, optional } from '../../schema/types.ts';
import { permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';
import { checkRendering } from './file-fields.ts';
import { parentPath, sqlObject, sqlObjectFields } from './sql-objects.ts';

/** Dashboards. */
export const dashboards = databricksKind({
  key: 'databricks_dashboards',
  type: 'databricks_dashboard',
  fields: [parentPath, optional('file_path', file, { aliases: ['file_path_'] })],
  own: [...sqlObjectFields, optional('render_vars', boolean)],
  finish: (properties, of) => {
    checkRendering(of);
    return sqlObject(properties, of);
  },
  children: (block) => permissionsOf(block, { as: 'dashboard_id' }),
});
