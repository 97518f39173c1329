/** What to write instead of what pipelines had before Laktory 0.9 and which is no field under any name today; each a sentence with a blank in front. */

const ofDatabricks =
  ' It belongs to "orchestrator". What is a pipeline of Databricks itself, without "nodes", stands under "databricks_pipelines" since Laktory 0.3.';

/** What a pipeline of Databricks has: before 0.3 `pipelines` were such. */
const databricksFields = [
  ...['access_controls', 'catalog', 'channel', 'clusters', 'configuration', 'continuous', 'development', 'edition'],
  ...['libraries', 'notifications', 'photon', 'serverless', 'target'],
];

export const goneOfPipelines: ReadonlyMap<string, string> = new Map([
  ...databricksFields.map((field) => [field, ofDatabricks] as const),
  ['engine', ' Did you mean "orchestrator"?'],
  ['tables', ' A table is what a node writes: "nodes: [{name: …, source: …, sinks: [{table_name: …}]}]".'],
  ['udfs', ' Functions of your own stand in modules, which "imports" names.'],
  ['workspacefile', ' It is "config_file" of the orchestrator now.'],
]);

const asStatement = (what: string, example: string) =>
  ` Write a step with a statement that ${what}, such as "expr: ${example} FROM {df}".`;

const asColumn = asStatement('makes the column', 'SELECT *, upper(a) AS b');

export const goneOfNodes: ReadonlyMap<string, string> = new Map([
  ['chain', ' Did you mean "transformer"?'],
  ['drop_source_columns', asStatement('selects what is kept', 'SELECT a, b')],
  ['id', ' Did you mean "name"?'],
  ['layer', ' Layers did steps unasked; write those that are wanted in the "transformer".'],
]);

export const goneOfSteps: ReadonlyMap<string, string> = new Map([
  ...['column', 'with_column', 'with_columns'].map((key) => [key, asColumn] as const),
  ...['sql_expr', 'sql_expression'].map((key) => [key, ' Did you mean "expr"?'] as const),
  ...['spark', 'polars'].flatMap((engine) =>
    ['name', 'args', 'kwargs'].map((word) => [`${engine}_func_${word}`, ` Did you mean "func_${word}"?`] as const),
  ),
]);

export const goneOfSources: ReadonlyMap<string, string> = new Map([
  ['node_id', ' Did you mean "node_name"?'],
  ['read_options', ' Did you mean "reader_kwargs"?'],
  ['reader_options', ' Did you mean "reader_kwargs"?'],
]);

export const goneOfSinks: ReadonlyMap<string, string> = new Map([
  ['checkpoint_location', ' Did you mean "checkpoint_path"?'],
  ['cluster_by', ' Write it as one of "writer_methods": "{name: clusterBy, args: [a]}".'],
  ['is_primary', ' The first sink is the primary one.'],
  ['write_options', ' Did you mean "writer_kwargs"?'],
  ['writer_options', ' Did you mean "writer_kwargs"?'],
  [
    'view_definition',
    ` Since Laktory 0.9 the view is what the only step of the node selects: "transformer: {nodes: [{expr: 'SELECT … FROM {df}'}]}".`,
  ],
]);
