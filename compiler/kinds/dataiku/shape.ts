import { objectType } from '../../schema/object-type.ts';
import type { Field, ObjectType } from '../../schema/type.ts';
import { any, boolean, deepMap, listOf, mapOf, oneOf, optional, required, text } from '../../schema/types.ts';
import { resourceOptionsField } from '../resource-options.ts';

const tags = optional('tags', listOf(text), { description: 'Labels in DSS' });
const description = optional('description', text);
const params = optional('params', deepMap, { description: 'Handed to DSS as it is' });

const column = objectType('columns', () => [required('name', text), required('type', text)], { open: any });

const datasetSchema = objectType(
  'schema',
  () => [optional('columns', listOf(column), { description: 'The columns, in order' })],
  { open: any },
);

const dataset: ObjectType = objectType('datasets', () => [
  required('name', text, { description: 'UPPER_CASE' }),
  required('type', text, {
    description: 'sql, filesystem, snowflake, managed, postgresql, mysql, s3, hdfs or azure_blob',
  }),
  optional('connection', text),
  params,
  optional('schema', datasetSchema),
  optional('format_type', text, { aliases: ['format'], description: 'parquet, csv, json or avro' }),
  description,
  tags,
]);

const recipe: ObjectType = objectType('recipes', () => [
  required('name', text, { description: 'lower_case' }),
  required('type', text, {
    description: 'python, sql, join, group, window, sort, topn, distinct, grouping, pivot or split',
  }),
  optional('inputs', listOf(text), { description: 'Names of datasets' }),
  optional('outputs', listOf(text), { description: 'Names of datasets, at least one' }),
  params,
  optional('code', text, { description: 'Python or SQL' }),
  optional('code_file', text, { aliases: ['sql_file'], description: 'The file with the code, relative to the stack' }),
  optional('substitute_code', boolean, { description: 'Replace {{ env.NAME }} in the code, too' }),
  optional('code_env', text),
  description,
  tags,
]);

const scenario: ObjectType = objectType('scenarios', () => [
  required('name', text),
  optional('type', oneOf('step_based', 'custom_python')),
  optional('active', boolean),
  optional('triggers', listOf(mapOf(any))),
  optional('steps', listOf(mapOf(any))),
  description,
  tags,
]);

const variables: ObjectType = objectType('variables', () => [
  optional('standard', deepMap),
  optional('local', deepMap),
]);

const permission: ObjectType = objectType(
  'permissions',
  () => [optional('group', text), optional('user', text), optional('role', oneOf('read', 'write', 'admin'))],
  { open: boolean },
);

const owner = optional('owner', text);
const naming = optional('naming', oneOf('snowflake', 'dss'), { description: 'How names are spelled' });
const validation = optional('validation', oneOf('strict', 'lenient'));
const external = optional('external_datasets', listOf(text), {
  description: 'Datasets of other projects that recipes read',
});
const ofProject = [optional('variables', variables), optional('permissions', listOf(permission)), external];

/** What may stand in a `dataiku_projects` block: the keys of a `project.yml`, with those of `project:` at the top. */
export const projectShape: ObjectType = objectType('dataiku_projects', () => [
  required('key', text, { description: 'The project key, UPPER_CASE; it cannot be changed later' }),
  required('name', text, { description: 'The name that people see' }),
  description,
  owner,
  tags,
  optional('settings', deepMap, { description: 'Merged into the settings of the project' }),
  optional('metadata', mapOf(any), { description: 'For people; never sent to DSS' }),
  optional('datasets', listOf(dataset)),
  optional('recipes', listOf(recipe)),
  optional('scenarios', listOf(scenario)),
  ...ofProject,
  optional('secrets', listOf(text), { description: 'Process variables whose values are never shown' }),
  naming,
  validation,
  resourceOptionsField(false),
]);

const known = (name: string, ...fields: readonly Field[]) => objectType(name, fields, { open: any });

/** The fields that the original has no types for, by the part of a project that has them. */
export const extensions = {
  root: known('project', ...ofProject, naming, validation),
  project: known('project', owner, tags),
  dataset: known('dataset', description, tags),
  recipe: known('recipe', optional('code_env', text), optional('substitute_code', boolean), description, tags),
  scenario,
  permissions: listOf(permission),
} as const;
