import { extendObject } from '../../schema/object-type.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { required, text } from '../../schema/types.ts';
import type { Dict } from '../../value/literal.ts';
import { mapItems } from '../../value/map.ts';
import { pickList, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { privileges } from './privileges.ts';
import { policiesField, securableChildren, securableFields } from './securables.ts';
import { columnTagsOf, tagsField } from './tags.ts';

const type = 'databricks_sql_table';

/** Tables and views. Tags of columns are resources of their own, as those of the table are. */
export const tables = databricksKind({
  key: 'databricks_tables',
  type,
  formerDefaults: { table_type: 'MANAGED' },
  fields: columnField,
  own: (types) => [...grantFields(privileges.table), ...securableFields(types), policiesField(types)],
  lookup: {
    type: 'databricks_table',
    fields: [required('name', text)],
    keeps: ['name', 'catalog_name', 'schema_name'],
  },
  finish: withoutColumnTags,
  children: (block, of) => [
    ...grantsOf(block, { as: 'table' }, of),
    ...securableChildren(block, { type: 'TABLE', as: 'tables' }),
    ...columnTagsOf(block, pickList(block.body, 'column')?.items ?? []),
  ],
});

function columnField(types: ProviderTypes): readonly Field[] {
  const field = types.resource(type)?.fields.get('column');
  const item = field?.type.kind === 'list' ? field.type.item : undefined;
  if (!field || item?.kind !== 'object') return [];
  return [{ ...field, type: { kind: 'list', item: extendObject(item, { fields: [tagsField] }) } }];
}

const tags: ReadonlySet<string> = new Set(['tags']);

function withoutColumnTags(properties: Dict<Value>): Dict<Value> {
  const columns = pickList(properties, 'column');
  if (!columns) return properties;
  const plain = mapItems<Value, Value>(columns, (column) => (column.kind === 'dict' ? without(column, tags) : column));
  return plain === columns ? properties : withMembers(properties, { column: plain });
}
