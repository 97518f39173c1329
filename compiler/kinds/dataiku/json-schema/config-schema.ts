import type { Schema } from './schema.ts';

/** Types of datasets, in the order in which messages list them. */
export const datasetTypes = [
  'sql',
  'filesystem',
  'snowflake',
  'managed',
  'postgresql',
  'mysql',
  's3',
  'hdfs',
  'azure_blob',
] as const;

/** Types of recipes, in the order in which messages list them. */
export const recipeTypes = [
  'python',
  'sql',
  'join',
  'group',
  'window',
  'sort',
  'topn',
  'distinct',
  'grouping',
  'pivot',
  'split',
] as const;

const freeForm: Schema = { type: 'object', additionalProperties: true };

const name = (pattern: string): Schema => ({ type: 'string', pattern, minLength: 1, maxLength: 100 });

const project = (pattern: string): Schema => ({
  type: 'object',
  required: ['key', 'name'],
  properties: {
    key: name(pattern),
    name: { type: 'string', minLength: 1, maxLength: 200 },
    description: { type: 'string' },
    settings: freeForm,
  },
});

const column: Schema = {
  type: 'object',
  required: ['name', 'type'],
  properties: { name: { type: 'string' }, type: { type: 'string' } },
};

const dataset = (pattern: string): Schema => ({
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: name(pattern),
    type: { type: 'string', enum: datasetTypes },
    connection: { type: ['string', 'null'] },
    params: freeForm,
    schema: {
      type: ['object', 'null'],
      properties: { columns: { type: 'array', items: column } },
      additionalProperties: true,
    },
    format_type: { type: ['string', 'null'], enum: ['parquet', 'csv', 'json', 'avro', null] },
  },
});

const recipe = (pattern: string): Schema => ({
  type: 'object',
  required: ['name', 'type', 'outputs'],
  properties: {
    name: name(pattern),
    type: { type: 'string', enum: recipeTypes },
    inputs: { type: 'array', items: { type: 'string' } },
    outputs: { type: 'array', items: { type: 'string' }, minItems: 1 },
    params: freeForm,
    code: { type: ['string', 'null'] },
  },
});

interface Patterns {
  readonly upper: string;
  readonly lower: string;
}

const schemaWith = ({ upper, lower }: Patterns): Schema => ({
  type: 'object',
  required: ['version'],
  properties: {
    version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+$' },
    metadata: {
      type: 'object',
      properties: {
        description: { type: 'string' },
        author: { type: 'string' },
        created: { type: 'string', format: 'date-time' },
      },
      additionalProperties: true,
    },
    project: project(upper),
    datasets: { type: 'array', items: dataset(upper) },
    recipes: { type: 'array', items: recipe(lower) },
  },
});

/**
 * What the original checks of a project (version 1 of its schema). Keys that it does not know are not its business: loading has taken
 * them out and reported them.
 */
export const configSchema = schemaWith({ upper: '^[A-Z][A-Z0-9_]*$', lower: '^[a-z][a-z0-9_]*$' });

/** The same with the names that DSS itself accepts. */
export const dssConfigSchema = schemaWith({ upper: '^[A-Za-z][A-Za-z0-9_]*$', lower: '^[A-Za-z][A-Za-z0-9_]*$' });
