import type { LaktoryCase } from '../../../../golden/conformance/laktory-case.ts';
import type { Difference } from './compare.ts';
import type { Deviation } from './deviation.ts';
import { deviationsOfPulumi } from './explained-pulumi.ts';

/** What Laktory writes and Terraform or the provider refuses, by the code with which we refuse it. */
const refusals: Readonly<Record<string, string>> = {
  STK2113:
    'a workspace root without a slash in front, below which Databricks makes nothing; Laktory puts the texts together',
  STK2201: 'the provider requires the field, Laktory does not',
  STK2212:
    'a number that a variable puts where text is due is judged as the literal is; Laktory does not look at entries of lists and mappings again, nor at what an owner fills in',
  STK3102: 'the provider has no data source of this type, or not with this field',
  STK3103: 'a lookup that says nothing: Laktory writes a data source that fails',
  STK3105: 'Laktory writes a notebook or file without a path, which the provider requires',
  STK3107: 'Laktory gives files in DBFS permissions that the provider does not have',
  STK3113: 'a cluster policy whose definition is no JSON',
  STK3116: 'a prefix without a name: Laktory drops it',
  STK3140:
    'a pipeline that works with POLARS reads no tables of Unity Catalog; Laktory looks only at a backend that the pipeline itself names, not at that of the settings',
  STK3161:
    'the name of a file that is rendered has a variable without a value in it; Laktory makes a folder that is called as the placeholder is written',
  STK3122: 'tasks of a job that wait for one another, which Databricks refuses',
  STK4004: 'Terraform refuses references in a circle',
  STK4010: 'what is only looked up has no former address: Laktory writes a moved block to a resource that there is not',
  STK4007: 'two resources have the same address: Laktory keeps the last one only',
};

/** Fields that the provider has only since the versions that Laktory 0.13 is made from: the catalogue here is older. */
const newerFields: ReadonlySet<string> = new Set([
  'excluded_scopes',
  'color',
  'label',
  'workspace_label',
  'api_key_name',
  'api_key_value',
  'header_auth',
  'secret_reference',
  'parent',
  'environment_variables',
  'environment_variables_key',
  'files',
  'on_maintenance_complete',
  'on_maintenance_completes',
  'on_maintenance_start',
  'on_maintenance_starts',
  'priority_class',
  'project_environment',
  'unity_catalog_image_path',
  'variables',
  'uc_service_credential_name',
  'avro_options',
  'confluent_options',
  'desc_file_path',
  'group_name',
  'message_name',
  'parse_mode',
  'protobuf_message_name',
  'protobuf_options',
  'recursive_fields_max_depth',
  'schema_registry',
  'subject',
  'string_value_wo',
  'string_value_wo_version',
]);

const deviations: readonly Deviation[] = [
  {
    why: 'of several configurations of a provider the one that names a version counts, and without one >=1.49; Laktory takes the last one, and be it its own default, which is newer since 0.13',
    line: /^\/terraform\/required_providers\/\w+\/version: "[^"]*" where ">=1\.(?:49|137\.0)" is right$/,
  },
  {
    why: '0.13 lets files of one folder wait for the first of them (#686), so that they do not race for a new folder; documents of 0.12 have no such order',
    line: /^\/resource\/databricks_(?:workspace_file|notebook)\/[^/]+\/depends_on: (?:undefined|\[(.*)\]) where \[(?:\1,)?(?:"databricks_(?:workspace_file|notebook)\.[^"]*",?)+\] is right$/,
    laktory: '0.13.1',
  },
  {
    why: '0.13 lets what is nested wait for its nearest owner only, which waits for the others; documents of 0.12 name all of them',
    line: /^\/resource\/databricks_\w+\/[^/]+\/depends_on: \[(.+),"[^"]*"\] where \[\1\] is right$|^\/resource\/databricks_\w+\/[^/]+\/depends_on: \[("[^"]*")(?:,"[^"]*")+\] where \[\2\] is right$/,
    laktory: '0.13.1',
  },
  {
    why: 'a database without an id gets one from the platform, and what stands in it asks for its path; Laktory writes "None" into path and name',
    line: /^\/resource\/databricks_postgres_(?:cdf_config|data_api)\/[^/]+: (?:\{.*"parent":"\$\{databricks_postgres_database\..*\} where undefined|undefined where \{.*"parent":"[^"]*\/databases\/None".*\}) is right$/,
    laktory: '0.13.1',
  },
  {
    why: 'a name is made of what there is; Laktory writes "None" into it where there is nothing',
    line: /^\/resource\/databricks_\w+\/[^/]+-None(?:-[^/:]+)?: undefined where \{.*\} is right$|^\/resource\/databricks_(?:service_principal_federation_policy|mws_ncc_private_endpoint_rule)\/[^/:]+: \{.*\} where undefined is right$|^\/resource\/databricks_postgres_\w+\/[^/:]+-(?:roles|databases|endpoints): \{.*\} where undefined is right$/,
    laktory: '0.13.1',
  },
  {
    why: 'what is nested in a Lakebase branch stands below the id that the environment gives the branch; Laktory makes it before there is an environment',
    line: /^\/resource\/databricks_postgres_\w+\/[^/:]+: (?:\{.*"parent":"[^"]*\/branches\/.*\} where undefined|undefined where \{.*"parent":"[^"]*\/branches\/.*\}) is right$/,
    stack: /^environments:[\s\S]*^ {10}branch_id: /m,
    laktory: '0.13.1',
  },
  {
    why: 'a "settings" block changes what it says and nothing else; Laktory sets "runtime_root" to "/laktory/" with any of them (defect settings-block-hides-the-environment)',
    line: /^\/configuration\/of\/.*: "[./]*\.laktory\/(.*)" where "\/laktory\/\1" is right$/,
    stack: /^(?![\s\S]*\bruntime_root:)[\s\S]*(?:^|\n)settings:/,
  },
  {
    why: 'a path below a root without a slash at its end is joined with one; Laktory puts the texts together (defect workspace-root-without-slash)',
    line: /: "(?<base>(?:\/Workspace)?\/[^"]*)\/(?<rest>pipelines\/[^"]*)" where "\k<base>\k<rest>" is right$|^\/resource\/databricks_(?:permissions|workspace_file)\/[^/:]+(?:-pipelines-[^/:]+: \{.*\} where undefined|[^-/:]pipelines-[^/:]+: undefined where \{.*\}) is right$/,
    stack: /\bworkspace_root: ['"]?[^\s'"]*[^/\s'"]['"]?$/m,
  },
  {
    why: 'a setting of a backend that is null is not given; Laktory writes null, which Terraform takes for the same',
    line: /^\/terraform\/backend\/\w+\/\w+: undefined where null is right$/,
  },
  {
    why: 'a root that ends up with two slashes in a row has one; Laktory puts texts together',
    line: /: "(?:\/Workspace)?\/(?<rest>pipelines\/.*|[^"/]+\.whl)" where "(?:\/Workspace)?\/\/\k<rest>" is right$/,
    stack: /workspace_root: \/\$\{vars\./,
  },
  {
    why: 'the folder of an alert, dashboard or query whose root is two slashes is the root; two slashes in front stay two in Python',
    line: /^\/resource\/databricks_\w+\/[^/]+\/parent_path: "\/(.*)" where "\/\/\1" is right$/,
    stack: /workspace_root: \/\$\{vars\./,
  },
  {
    why: 'the prefix or suffix of what is only looked up, or of what an environment gives another name, is judged though it is in nothing that is written; Laktory throws it away unread',
    line: /^STK2040 The variable "[^"]*" has no value\./,
    stack: /(?=[\s\S]*\bname_(?:prefix|suffix): ['"]?\$\{\{)[\s\S]*(?:lookup_existing|\nenvironments:)/,
  },
  {
    why: 'variables below "resources" count in files that are rendered as they do everywhere; Laktory renders with those of the stack only',
    line: /^\/rendered\//,
    stack: /^resources:\n(?: {2}<<:.*\n)? {2}variables:|of the resources/m,
  },
  {
    why: 'a dependency leads to a resource that there is; Laktory leaves the name that the resource had before variables had values, which Terraform refuses',
    line: /\/depends_on: (?:undefined|\[.*\]) where \[.*"\$\{resources\.[^"]*".*\] is right$/,
  },
  {
    why: 'a reference to a pipeline of Laktory means what its orchestrator deploys; Laktory leaves the placeholder, which Terraform refuses',
    line: /: "[^"]*\$\{databricks_(?:pipeline\.pipeline|job\.job)-([\w-]+)\.(\w+)\}[^"]*" where "[^"]*\$\{resources\.\1\.\2\}[^"]*" is right$/,
    stack: /^ {2}pipelines:/m,
  },
  {
    why: 'registered models are looked up by full_name; Laktory writes a field that the data source does not have',
    line: /^\/data\/databricks_registered_model\/[^/]+\/(?:full_)?name: /,
  },
  {
    why: 'a prefix or suffix that an environment sets is put before or behind the name once; Laktory does it again for each layer',
    line: /^\/resource\/\w+\/[^/]+\/(?:name|display_name|user_name|path): "/,
    stack: /name_(?:prefix|suffix)/,
  },
  {
    why: 'members that are a placeholder are one text; Laktory makes a member of each letter',
    line: /^\/resource\/databricks_\w+(?:\/[\w-]+)?: undefined where \{.*"(?:group-member|(?:user|service-principal)-role)-.-/,
  },
  {
    why: '"%{" is two characters of a text; Terraform reads it as a directive unless it is written "%%{"',
    line: /^\/\w+\/.*%%\{.* where .*%\{/s,
  },
  {
    why: 'what is nested in a catalog or schema that is only looked up keeps the names that it has; Laktory gives it those of the owner, which are empty',
    line: /^\/resource\/databricks_(?:sql_table|volume|schema|grants?)(?:\/|: )/,
    stack: /lookup_existing/,
  },
  {
    why: 'a configuration is a file that exists, and its name is no place for a variable without a value: it is written so that Terraform does not look for one',
    line: /^\/resource\/databricks_workspace_file\/[^/]+\/source: "[^"]*\$\$\{vars\.[^"]*" where/,
  },
  {
    why: 'the schema or catalog of a table that a variable leaves empty is that of the orchestrator, and so is the name of its checkpoint; Laktory asks before variables have values, and writes the empty one',
    line: /^\/configuration\/of\/nodes\/\d+\/sinks\/\d+\/(?:(?:schema_name|catalog_name): "[^"]+" where "" is right$|checkpoint_path: "(.*\/sink-)[0-9a-f-]{36}" where "\1[0-9a-f-]{36}" is right$)/,
    // The variable is empty, the orchestrator of the pipeline names another one, and a table asks for it.
    stack:
      /text: ""[\s\S]*\n {6,}(?:schema|catalog): [\s\S]*\b(?:schema_name|catalog_name|table_name): ['"]?\$\{vars\.|\b(?:schema_name|catalog_name|table_name): ['"]?\$\{vars\.[\s\S]*\n {6,}(?:schema|catalog): [\s\S]*text: ""/,
  },
  {
    why: 'tasks are in the order of the keys that they have; Laktory sorts before variables have values',
    line: /^\/(?:resource\/databricks_job\/[^/]+|configuration\/of\/orchestrator)\/task[/:]/,
    stack: /(?:execution_task_name|task_key): ['"]?[^\s,'"]*\$\{/,
  },
  {
    why: 'the package that a task for profiles needs is there where the task is; Laktory asks for the task before variables have values',
    line: /^\/.*\/environment\/\d+\/spec\/dependencies: \[(.*)\] where \[\1,"databricks-sdk>=[\d.]+"\] is right$/,
    stack: /data_profiling_config_task: ['"]?\$\{/,
  },
  {
    why: 'a name is made of the texts between placeholders and the resources in them; Laktory takes a reference without a property together with the text up to the next one',
    line: /^\/resource\/databricks_\w+\/[\w-]+(?:-resources-[\w-]+: \{.*\} where undefined|-resources: undefined where \{.*\}) is right$/,
    stack: /\$\{resources\.[\w-]+\}/,
  },
  {
    why: 'a secret of a scope is moved, waits and has a provider as it says; Laktory forgets what it is told besides its key and value',
    line: /^\/(?:moved|import)(?:\/\d+)?: .*"databricks_secret\.[^"]*".* where undefined is right$|^\/resource\/databricks_secret\/[^/]+\/(?:depends_on|provider|lifecycle)[/:]/,
    stack: /\bsecrets:[\s\S]*\bresource_options:/,
  },
  {
    why: 'a writer of a table works as its sink and node do, as since 0.13; in 0.12 it takes nothing over',
    line: /^\/configuration\/of\/nodes\/\d+\/sinks\/\d+\/custom_writer\/dataframe_\w+: /,
  },
];

/** Why we differ from Laktory, for each part of the difference; undefined when some part has no reason. */
export function reasonsFor(
  { kind, lines }: Difference,
  { files }: LaktoryCase,
  version: string,
): readonly string[] | undefined {
  const whys = lines.map((line) => {
    if (kind === 'refused') {
      const code = line.slice(0, 'STK0000'.length);
      const reason = refusals[code];
      if (reason !== undefined) return `${code}: ${reason}`;
      const newer = newerField(line, version);
      if (newer !== undefined) return newer;
    }
    const text = Object.values(files).join('\n');
    const fits = ({ line: form, stack, laktory = version }: Deviation) =>
      laktory === version && form.test(line) && (stack?.test(text) ?? true);
    return (version === '0.10.0' ? [...deviationsOfPulumi, ...deviations] : deviations).find(fits)?.why;
  });
  if (kind !== 'refused' && kind !== 'document') return undefined;
  const known = whys.filter((why) => why !== undefined);
  return known.length === whys.length ? [...new Set(known)] : undefined;
}

function newerField(line: string, version: string): string | undefined {
  const [, field = ''] = /^STK2200 "(\w+)" is not a field of/.exec(line) ?? [];
  if (version !== '0.13.1' || !newerFields.has(field)) return undefined;
  return `STK2200: Laktory 0.13 is made from a newer provider than the catalogue, and its "${field}" needs settings.provider_schemas`;
}
