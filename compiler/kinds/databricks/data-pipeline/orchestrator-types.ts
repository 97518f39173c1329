import { shapeOf } from '../../../schema/descend.ts';
import { extendObject, objectType } from '../../../schema/object-type.ts';
import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { Field, ObjectType, VariantType } from '../../../schema/type.ts';
import {
  any,
  boolean,
  either,
  integer,
  listOf,
  mapOf,
  oneOf,
  optional,
  required,
  text,
} from '../../../schema/types.ts';
import type { Dict } from '../../../value/literal.ts';
import type { Value } from '../../../value/value.ts';
import { jobs } from '../jobs.ts';
import { pipelines } from '../pipelines.ts';
import { workspaceFiles } from '../workspace-files.ts';
import { elementFields } from './element-fields.ts';

/** What runs a pipeline on Databricks, by each name that `type` has or had (specs/laktory-resources §5, laktory-language §1.4). */
export const jobNames = ['LAKEFLOW_JOB', 'DATABRICKS_JOB'] as const;
export const declarativeNames = [
  ...['LAKEFLOW_DECLARATIVE_PIPELINE', 'DATABRICKS_PIPELINE', 'DATABRICKS_DLT', 'DLT'],
] as const;

/** The fields of an orchestrator that are about the pipeline and not attributes of what is deployed. */
export const jobFields: readonly Field[] = [
  optional('node_max_retries', integer),
  optional('serverless_environment_version', text),
  optional('data_profiling_config_task', boolean),
];

function configFileField(types: ProviderTypes): Field {
  const type = extendObject(workspaceFiles.shape(types, ''), {
    name: 'config_file',
    omit: ['lookup_existing'],
    fields: elementFields,
  });
  return optional('config_file', type);
}

/** A deployed orchestrator has all fields of what it deploys. */
function deployed(base: ObjectType, names: readonly string[], fields: readonly Field[]): ObjectType {
  const type = optional('type', oneOf(...names));
  return extendObject(base, {
    name: 'orchestrator',
    omit: ['lookup_existing'],
    fields: () => [type, ...fields, ...elementFields],
  });
}

const sparkType: ObjectType = objectType('orchestrator', () => [
  optional('type', oneOf('SPARK_DECLARATIVE_PIPELINE')),
  optional('catalog', text),
  optional('configuration', mapOf(text)),
  optional('schema', text, { aliases: ['schema_', 'database'] }),
  optional('storage', text, { aliases: ['storage_'] }),
  ...elementFields,
]);

const scheduleType: ObjectType = objectType('schedule', [required('cron', text), optional('timezone', text)]);

const airflowType: ObjectType = objectType('orchestrator', () => [
  optional('type', oneOf('AIRFLOW')),
  ...['description', 'doc_md', 'dag_display_name', 'start_date', 'end_date'].map((name) => optional(name, text)),
  optional('schedule', scheduleType),
  optional('template_searchpath', either(listOf(text), text)),
  ...['user_defined_macros', 'user_defined_filters', 'default_args', 'jinja_environment_kwargs', 'access_control'].map(
    (name) => optional(name, mapOf(any)),
  ),
  ...['max_active_tasks', 'max_active_runs', 'max_consecutive_failed_dag_runs'].map((name) => optional(name, integer)),
  optional('dagrun_timeout', either(text, integer)),
  ...[
    ...['catchup', 'is_paused_upon_creation', 'render_template_as_native_obj', 'auto_register', 'fail_fast'],
    'disable_bundle_versioning',
  ].map((name) => optional(name, boolean)),
  optional('tags', listOf(text)),
  optional('owner_links', mapOf(text)),
  ...elementFields,
]);

/** What an orchestrator may say that deploys a job, or a declarative pipeline. */
export function deployedType(types: ProviderTypes, engine: 'job' | 'declarative'): ObjectType {
  const configFile = configFileField(types);
  return engine === 'job'
    ? deployed(jobs.shape(types, ''), jobNames, [configFile, ...jobFields])
    : deployed(pipelines.shape(types, ''), declarativeNames, [configFile]);
}

/** `orchestrator` of a pipeline. Without `type` the keys tell, and a job is meant where they say nothing. */
export function orchestratorType(types: ProviderTypes): VariantType {
  const job = deployedType(types, 'job');
  const declarative = deployedType(types, 'declarative');
  const shapes = new Map([
    ...jobNames.map((name) => [name, job] as const),
    ...declarativeNames.map((name) => [name, declarative] as const),
    ['SPARK_DECLARATIVE_PIPELINE', sparkType] as const,
    ['AIRFLOW', airflowType] as const,
  ]);
  return { kind: 'variant', by: 'type', shapes, otherwise: [job, declarative, sparkType, airflowType] };
}

/** What runs the pipeline; undefined for orchestrators that are no resources. */
export function engineOf(orchestrator: Dict<Value>, type: VariantType): 'job' | 'declarative' | undefined {
  const shape = shapeOf(type, orchestrator);
  if (shape !== undefined && shape === type.shapes.get(jobNames[0])) return 'job';
  return shape !== undefined && shape === type.shapes.get(declarativeNames[0]) ? 'declarative' : undefined;
}
