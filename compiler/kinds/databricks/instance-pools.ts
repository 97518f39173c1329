import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';

/** Machines kept ready for clusters. */
export const instancePools = databricksKind({
  key: 'databricks_instancepools',
  type: 'databricks_instance_pool',
  own: [accessControls],
  children: (block) => permissionsOf(block, { as: 'instance_pool_id', from: 'instance_pool_id' }),
});
