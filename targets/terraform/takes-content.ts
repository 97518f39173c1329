import { isJsonList, member } from '../../compiler/util/json-tree.ts';
import { readJson } from '../../compiler/util/read-json.ts';

/** Types whose objects hold what cannot be made again from a stack: data, models, secrets. Of other providers by the words that their types share. */
const stateful =
  /^databricks_(?:catalog|schema|sql_table|table|volume|metastore|online_table|registered_model|mlflow_\w+|secret|secret_scope|vector_search_\w+|postgres_\w+|database_\w+|pipeline|file|dbfs_file|external_location|storage_credential)$|_(?:bucket|database|db_instance|instance|cluster|storage_account|container|table|disk|volume|file_?system|queue|topic|vault|key|secret)$/;

/**
 * Whether a plan, as `terraform show -json` prints it, takes away something with content: deletes it, or makes another one in its place. What cannot be
 * read counts as such.
 */
export function takesContent(plan: string): boolean {
  const read = readJson(plan);
  const changes = member(read, 'resource_changes');
  if (!isJsonList(changes)) return read === undefined;
  return changes.some((change) => {
    const [type, actions] = [member(change, 'type'), member(member(change, 'change'), 'actions')];
    return typeof type === 'string' && stateful.test(type) && isJsonList(actions) && actions.includes('delete');
  });
}
