import type { Dict } from '../../../value/literal.ts';
import { pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';

/** What names a principal of Databricks in grants and permissions, by its type. */
const fields: Readonly<Record<string, string>> = {
  databricks_user: 'user_name',
  databricks_service_principal: 'application_id',
  databricks_group: 'display_name',
};

/** The name by which grants and permissions call a principal; undefined for other types, and where it is known only later. */
export function principalName(type: string, properties: Dict<Value>): string | undefined {
  const field = fields[type];
  return field === undefined ? undefined : pickText(properties, field);
}
