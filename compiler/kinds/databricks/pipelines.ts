import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { affixFields, withAffixes } from './affixes.ts';
import { databricksKind } from './databricks-kind.ts';
import { formerNamesIn } from './former-names.ts';

/** Lakeflow declarative pipelines, formerly Delta Live Tables. References also know one by its older automatic name `dlt-<key>`. */
export const pipelines = databricksKind({
  key: 'databricks_pipelines',
  formerKeys: ['databricks_dltpipelines'],
  type: 'databricks_pipeline',
  fields: formerFields,
  own: [accessControls, ...affixFields],
  lookupHint: ' Find its id with the data source "data.databricks_pipelines".',
  finish: (properties, of) => withAffixes(properties, 'name', of),
  aliases: ({ name }) => [`dlt-${name}`],
  children: (block) => permissionsOf(block, { as: 'pipeline_id' }),
});

/** Before version 0.11 notifications had `recipients`, and clusters a `cluster_name` or `name`. */
function formerFields(types: ProviderTypes): readonly Field[] {
  const type = 'databricks_pipeline';
  return [
    ...formerNamesIn(types, { type, list: 'notification' }, { email_recipients: 'recipients' }),
    ...formerNamesIn(types, { type, list: 'cluster' }, { label: ['cluster_name', 'name'] }),
  ];
}
