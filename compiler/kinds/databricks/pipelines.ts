import { accessControls, permissionsOf } from './access-controls.ts';
import { affixFields, withAffixes } from './affixes.ts';
import { databricksKind } from './databricks-kind.ts';

/** Lakeflow declarative pipelines, formerly Delta Live Tables. References also know one by its older automatic name `dlt-<key>`. */
export const pipelines = databricksKind({
  key: 'databricks_pipelines',
  formerKeys: ['databricks_dltpipelines'],
  type: 'databricks_pipeline',
  own: [accessControls, ...affixFields],
  lookupHint: ' Find its id with the data source "data.databricks_pipelines".',
  complete: (properties, { block }) => withAffixes(properties, 'name', block.body),
  children: (block) => permissionsOf(block, { as: 'pipeline_id' }),
});
