import type { Choice } from '../../go-template/choice.ts';
import type { Making } from './generate-value.ts';
import { isMap, type Tree, type TreeMap } from './tree.ts';

/** What Laktory 0.10, the last one with Pulumi, calls otherwise than its successors. A key without another name did not exist. */
const olderKeys: Readonly<Record<string, string | undefined>> = {
  resource_options: 'options',
  ldp_template: 'dlt_template',
  schema: 'schema_definition',
  databricks_data_profiling_config: undefined,
  data_profiling_config_task: undefined,
};

const olderTypes: Readonly<Record<string, string>> = {
  LAKEFLOW_JOB: 'DATABRICKS_JOB',
  LAKEFLOW_DECLARATIVE_PIPELINE: 'DATABRICKS_PIPELINE',
};

/** A pipeline of the present grammar in the words of Laktory 0.10. */
export function inOlderWords({ orchestrator, ...pipeline }: TreeMap): TreeMap {
  const older = isMap(orchestrator) ? olderOrchestrator(orchestrator) : undefined;
  const nodes = Array.isArray(pipeline['nodes']) ? pipeline['nodes'].map(olderNode) : [];
  const others = renamed({ ...pipeline, nodes });
  return { ...(isMap(others) ? others : {}), ...(older ? { orchestrator: older } : {}) };
}

/** A node had one source, and waited for no node that it did not read. */
function olderNode(node: Tree): Tree {
  if (!isMap(node)) return node;
  const { sources, depends_on: _nodes, ...others } = node;
  const first: Tree | undefined = Array.isArray(sources) ? sources[0] : undefined;
  if (!isMap(first)) return others;
  const { name: _name, ...source } = first;
  return { ...others, source };
}

/** Its fields are those of the model, whose words are the right ones already; only Airflow was there besides Databricks. */
function olderOrchestrator({ type, data_profiling_config_task: _task, ...fields }: TreeMap): TreeMap {
  if (type === 'SPARK_DECLARATIVE_PIPELINE') return { type: 'AIRFLOW', schedule: { cron: '0 1 * * *' } };
  const { config_file: file } = fields;
  const older = typeof type === 'string' ? (olderTypes[type] ?? type) : 'AIRFLOW';
  return { ...fields, type: older, ...(file === undefined ? {} : { config_file: renamed(file) }) };
}

function renamed(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(renamed);
  if (!isMap(tree)) return tree;
  const entries = Object.entries(tree).flatMap(([key, value]): readonly (readonly [string, Tree])[] => {
    // Names of schemas are texts, definitions of them are mappings.
    if (!(key in olderKeys) || (key === 'schema' && !isMap(value))) return [[key, renamed(value)]];
    const older = olderKeys[key];
    return older === undefined ? [] : [[older, renamed(value)]];
  });
  return Object.fromEntries(entries);
}

/** Options of a resource, mostly of the kind that Pulumi takes. */
export function optionsOfPulumi({ choice, resources }: Making): TreeMap {
  const before = resources.slice(0, 1).map((name) => `\${resources.${name}}`);
  const some = (options: readonly TreeMap[]): TreeMap => Object.assign({}, ...choice.some(2, () => choice.of(options)));
  return some([
    { is_enabled: choice.of([true, false, '${vars.flag}', '${{ vars.count > 2 }}']) },
    { depends_on: before },
    { provider: '${resources.databricks}' },
    { provider: '${resources.databricks.dev}' },
    { ignore_changes: choice.of([['name'], ['name', 'comment'], []]) },
    { replace_on_changes: choice.of([['name'], ['tags']]) },
    { aliases: choice.of([['former'], ['urn:pulumi:dev::hub::databricks:index/job:Job::former'], ['a', 'b']]) },
    { delete_before_replace: choice.of([true, false]) },
    ...(before[0] === undefined ? [] : [{ parent: before[0] }]),
    { import_: 'an-id' },
    { moved_from: 'before' },
  ]);
}

/** What Laktory 0.10 does not ask for, though it fails without it, or the provider does. */
const needed: Readonly<Record<string, TreeMap>> = {
  SecretScopePermission: { permission: 'READ', principal: 'users' },
  Secret: { key: 'key', value: 'alpha' },
  Job: { name: 'job-${vars.text}' },
  ExternalLocation: { credential_name: 'a', name: '${vars.text}', url: 's3://a/${vars.other}' },
  OboToken: { application_id: 'an-id' },
  Metastore: { name: 'm-${vars.text}', storage_root: 's3://a' },
  MetastoreAssignment: { metastore_id: 'an-id', workspace_id: 5 },
  MLflowModel: { name: '${vars.text}' },
  Notebook: { path: '/Shared/${vars.text}' },
  StorageCredential: { name: '${vars.text}' },
  ClusterPolicy: { name: '${vars.text}', definition: '{}' },
  Group: { display_name: 'g ${vars.text}' },
  SecretScopeKeyvaultMetadata: { dns_name: 'https://x.example', resource_id: 'an-id' },
};

/** An object with what its model or the provider needs. */
export function completed(model: string, made: TreeMap): TreeMap {
  return { ...needed[model], ...made };
}

/** What the stack says to Pulumi. */
export function sectionOfPulumi(choice: Choice, names: readonly string[]): TreeMap {
  const [first] = names;
  const outputs = first === undefined ? {} : { outputs: { id: `\${resources.${first}.id}` } };
  const config = { config: { 'databricks:host': 'https://${vars.text}.example', 'hub:flag': '${vars.other}' } };
  return {
    ...(choice.chance(0.3) ? { description: choice.of(['a stack', 'of ${vars.text}', 'a: b # c']) } : {}),
    pulumi: choice.of<TreeMap>([{}, config, outputs, { ...config, ...outputs }]),
  };
}
