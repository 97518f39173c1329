import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';

/** Git folders. */
export const repos = databricksKind({
  key: 'databricks_repos',
  type: 'databricks_repo',
  own: [accessControls],
  children: (block) => permissionsOf(block, { as: 'repo_id' }),
});
