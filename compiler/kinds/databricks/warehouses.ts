import { optional, text } from '../../schema/types.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';

/** SQL warehouses, which the provider calls SQL endpoints. */
export const warehouses = databricksKind({
  key: 'databricks_warehouses',
  type: 'databricks_sql_endpoint',
  own: [accessControls],
  retired: [{ name: 'channel_name', type: text, now: 'channel.name' }],
  lookup: {
    type: 'databricks_sql_warehouse',
    fields: [optional('id', text), optional('name', text)],
    needs: 'exactly one',
  },
  children: (block) => permissionsOf(block, { as: 'sql_endpoint_id' }),
});
