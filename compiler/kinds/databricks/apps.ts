import { accessControls, permissionsOf } from './access-controls.ts';
import { affixFields, withAffixes } from './affixes.ts';
import { databricksKind } from './databricks-kind.ts';

/** Databricks apps. Permissions name the app. */
export const apps = databricksKind({
  key: 'databricks_apps',
  type: 'databricks_app',
  own: [accessControls, ...affixFields],
  complete: (properties, { block }) => withAffixes(properties, 'name', block.body),
  children: (block) => permissionsOf(block, { as: 'app_name', from: 'name' }),
});
