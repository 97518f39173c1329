import { accessControls, permissionsOf } from './access-controls.ts';
import { affixFields, withAffixes } from './affixes.ts';
import { databricksKind } from './databricks-kind.ts';
import { tagsField, tagsOf } from './tags.ts';

/** Databricks apps. Permissions name the app. */
export const apps = databricksKind({
  key: 'databricks_apps',
  type: 'databricks_app',
  own: [accessControls, ...affixFields, tagsField],
  finish: (properties, of) => withAffixes(properties, 'name', of),
  children: (block) => [
    ...permissionsOf(block, { as: 'app_name', from: 'name' }),
    ...tagsOf(block, { as: 'apps', from: 'name' }),
  ],
});
