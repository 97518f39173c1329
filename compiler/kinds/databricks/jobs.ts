import { required, text } from '../../schema/types.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { affixFields, withAffixes } from './affixes.ts';
import { databricksKind } from './databricks-kind.ts';
import { formerJobClusters } from './former-job-clusters.ts';
import { sortTasks } from './sort-tasks.ts';

/** Lakeflow jobs. Tasks are put in the order of their keys, so that moving one in the stack changes nothing. */
export const jobs = databricksKind({
  key: 'databricks_jobs',
  type: 'databricks_job',
  own: [accessControls, ...affixFields],
  retired: [formerJobClusters],
  lookup: { type: 'databricks_job', fields: [required('id', text)] },
  finish: (properties, of) => sortTasks(withAffixes(properties, 'name', of)),
  children: (block) => permissionsOf(block, { as: 'job_id' }),
});
