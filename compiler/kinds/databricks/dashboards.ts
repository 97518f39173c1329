import { boolean, file, optional } from '../../schema/types.ts';
import { pick } from '../../value/pick.ts';
import { permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';
import { rendered, templatesIn } from './rendered-file.ts';
import { parentPath, sqlObject, sqlObjectFields } from './sql-objects.ts';
import { tagsField, tagsOf } from './tags.ts';

/** Dashboards. */
export const dashboards = databricksKind({
  key: 'databricks_dashboards',
  type: 'databricks_dashboard',
  fields: [parentPath, optional('file_path', file, { aliases: ['file_path_'] })],
  own: [...sqlObjectFields, optional('render_vars', boolean), tagsField],
  templates: templatesIn('file_path'),
  finish: (properties, of) => {
    const complete = sqlObject(properties, of);
    return rendered(complete, { field: 'file_path', to: ['dashboards/', pick(complete, 'display_name'), '.json'] }, of);
  },
  children: (block) => [...permissionsOf(block, { as: 'dashboard_id' }), ...tagsOf(block, { as: 'dashboards' })],
});
