import { accessControls, permissionsOf } from './access-controls.ts';
import { affixFields, withAffixes } from './affixes.ts';
import { databricksKind } from './databricks-kind.ts';

/** Databricks apps. Permissions name the app. */
export const apps = databricksKind({
  key: 'databricks_apps',
  type: 'databricks_app',
  own: [accessControls, ...affixFields],
  finish: (properties, of) => withAffixes(properties, 'name', of),
  children: (block) => permissionsOf(block, { as: 'app_name', from: 'name' }),
});
