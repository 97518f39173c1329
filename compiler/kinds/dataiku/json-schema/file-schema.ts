import { configSchema } from './config-schema.ts';
import type { Schema } from './schema.ts';

const text: Schema = { type: 'string' };
const texts: Schema = { type: 'array', items: text };
const freeForm: Schema = { type: 'object', additionalProperties: true };
const freeForms: Schema = { type: 'array', items: freeForm };
const tags: Schema = { ...texts, description: 'Labels in DSS' };
const switched: Schema = { type: 'boolean' };

/** What we understand besides the original, by section. */
const ownKeys: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  project: { owner: text, tags },
  datasets: {
    description: text,
    tags,
    format: { ...text, description: 'Another spelling of format_type' },
  },
  recipes: {
    description: text,
    tags,
    output: { ...text, description: 'Another spelling of outputs, for one dataset' },
    code_file: { ...text, description: 'A file with the code, from the folder of project.yml' },
    sql_file: { ...text, description: 'A file with the SQL, from the folder of project.yml' },
    code_env: { ...text, description: 'The code environment that runs the recipe' },
    substitute_code: { ...switched, description: 'Replace {{ env.X }} in the code, too' },
  },
};

const scenario: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: text,
    type: { enum: ['step_based', 'custom_python'] },
    description: text,
    active: switched,
    triggers: freeForms,
    steps: freeForms,
    tags,
  },
  additionalProperties: false,
};

/**
 * The JSON Schema (draft 7) of a `project.yml`, for editors: the original's, with the keys that we understand besides, and without those that
 * nobody does.
 */
export function projectFileSchema(): Schema & { readonly $schema: string; readonly title: string } {
  const { project = {}, datasets = {}, recipes = {}, ...others } = configSchema.properties ?? {};
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Dataiku project',
    type: 'object',
    properties: {
      ...others,
      project: closed(project, 'project'),
      datasets: { ...datasets, items: closed(datasets.items ?? {}, 'datasets') },
      recipes: { ...recipes, items: closed(recipes.items ?? {}, 'recipes') },
      scenarios: { type: 'array', items: scenario },
      variables: { type: 'object', properties: { standard: freeForm, local: freeForm }, additionalProperties: false },
      permissions: freeForms,
      external_datasets: { ...texts, description: 'Datasets of other projects that recipes read: PROJECT.DATASET' },
      secrets: { ...texts, description: 'Environment variables whose values are never shown' },
      naming: { enum: ['snowflake', 'dss'], description: 'How names are spelled' },
      validation: { enum: ['strict', 'lenient'], description: 'Whether doubts about types are told' },
    },
    additionalProperties: false,
  };
}

/** Outputs can be given in two spellings, so neither is asked for. */
function closed(schema: Schema, section: string): Schema {
  const required = (schema.required ?? []).filter((key) => key !== 'outputs');
  const properties = { ...schema.properties, ...ownKeys[section] };
  return { ...schema, required, properties, additionalProperties: false };
}
