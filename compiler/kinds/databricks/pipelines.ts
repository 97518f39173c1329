import type { Catalogue } from '../../schema/catalogue.ts';
import { extendObject } from '../../schema/object-type.ts';
import type { Field } from '../../schema/type.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { affixFields, withAffixes } from './affixes.ts';
import { databricksKind } from './databricks-kind.ts';

/** Lakeflow declarative pipelines, formerly Delta Live Tables. References also know one by its older automatic name `dlt-<key>`. */
export const pipelines = databricksKind({
  key: 'databricks_pipelines',
  formerKeys: ['databricks_dltpipelines'],
  type: 'databricks_pipeline',
  fields: notificationField,
  own: [accessControls, ...affixFields],
  lookupHint: ' Find its id with the data source "data.databricks_pipelines".',
  complete: (properties, of) => withAffixes(properties, 'name', of),
  children: (block) => permissionsOf(block, { as: 'pipeline_id' }),
});

/** The recipients of notifications were called `recipients` before version 0.11. */
function notificationField(catalogue: Catalogue): readonly Field[] {
  const field = catalogue.resource('databricks_pipeline')?.fields.get('notification');
  const item = field?.type.kind === 'list' ? field.type.item : undefined;
  const recipients = item?.kind === 'object' ? item.fields.get('email_recipients') : undefined;
  if (!field || item?.kind !== 'object' || !recipients) return [];
  const type = extendObject(item, { fields: [{ ...recipients, was: ['recipients'] }] });
  return [{ ...field, type: { kind: 'list', item: type } }];
}
