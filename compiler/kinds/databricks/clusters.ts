import { optional, required, text } from '../../schema/types.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';

/** All-purpose clusters. They are named by `cluster_name`. */
export const clusters = databricksKind({
  key: 'databricks_clusters',
  type: 'databricks_cluster',
  fields: [optional('cluster_name', text, { was: ['name'] })],
  own: [accessControls],
  lookup: { type: 'databricks_cluster', fields: [required('cluster_id', text)] },
  children: (block) => permissionsOf(block, { as: 'cluster_id' }),
});
