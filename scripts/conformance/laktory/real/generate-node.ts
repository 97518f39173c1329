import type { Choice } from '../../go-template/choice.ts';
import type { Making } from './generate-value.ts';
import type { Tree, TreeMap } from './tree.ts';

/** What a node has around it. */
export interface Around {
  /** The nodes that it may read. */
  readonly before: readonly string[];
  readonly engine: 'job' | 'declarative' | 'other';
}

/** A node: where it reads, what it does and expects, where it writes. */
export function makeNode(making: Making, name: string, { before, engine }: Around): TreeMap {
  const { choice } = making;
  const source = () =>
    before.length === 0 || choice.chance(0.4) ? makeSource(choice) : nodeSource(choice, choice.of(before));
  if (engine !== 'declarative' && choice.chance(0.08)) return makeView(choice, name, before);
  const sinks = choice.some(2, () => makeSink(choice, name, engine));
  return {
    name,
    ...(choice.chance(0.4) ? { sources: named(choice, source) } : choice.chance(0.9) ? { source: source() } : {}),
    ...(sinks.length > 0 ? { sinks } : {}),
    ...(choice.chance(0.4) ? { transformer: { nodes: choice.some(2, () => makeStep(choice, before)) } } : {}),
    ...(choice.chance(0.2) ? { execution_task_name: choice.of(['first', 'second', '${vars.text}']) } : {}),
    ...(choice.chance(0.15) && before.length > 0 ? { depends_on: [choice.of(before)] } : {}),
    ...(choice.chance(0.2) ? { expectations: choice.some(2, () => makeExpectation(choice)) } : {}),
    ...(choice.chance(0.15) ? { comment: '${vars.text}', primary_keys: ['id'], tags: ['a'] } : {}),
    ...(choice.chance(0.1) ? { time_column: 'at', root_path: choice.of(['/node/', 'rel//x']) } : {}),
    ...(choice.chance(0.1) ? { expectations_checkpoint_path: '/checks/' } : {}),
    ...(choice.chance(0.1) ? { ldp_template: choice.of(['DEFAULT', 'mine']) } : {}),
    ...(choice.chance(0.1) ? { dataframe_api: choice.of(['NATIVE', 'NARWHALS']) } : {}),
  };
}

/** A node that makes a view, which can do little else. */
function makeView(choice: Choice, name: string, before: readonly string[]): TreeMap {
  const source = before.length > 0 && choice.chance(0.5) ? { node_name: choice.of(before) } : { table_name: 'a.b.c' };
  return {
    name,
    source,
    transformer: { nodes: [choice.chance(0.95) ? { expr: 'SELECT * FROM {df}' } : { func_name: 'unique' }] },
    sinks: [{ table_name: `a.b.${name}`, table_type: 'VIEW' }],
  };
}

function named(choice: Choice, source: () => TreeMap): readonly Tree[] {
  return choice.some(2, source).map((one, index) => (choice.chance(0.6) ? { ...one, name: `s${index}` } : one));
}

function nodeSource(choice: Choice, name: string): TreeMap {
  return {
    node_name: name,
    ...(choice.chance(0.2) ? { as_stream: choice.of([true, false]) } : {}),
    ...reading(choice),
  };
}

/** What any source may be told. */
function reading(choice: Choice): TreeMap {
  return choice.of<TreeMap>([
    {},
    {},
    {},
    { filter: 'id > 0', drops: ['x'] },
    { selects: choice.of<Tree>([['a', 'b'], { a: 'c' }]) },
    { renames: { a: 'b' }, drop_duplicates: choice.of<Tree>([true, ['a']]) },
  ]);
}

function makeSource(choice: Choice): TreeMap {
  const source = choice.of<TreeMap>([
    { table_name: 'a.b.c' },
    { table_name: 'b.c', reader_kwargs: { a: 1, b: '${vars.text}' } },
    { catalog_name: 'a', schema_name: '${vars.text}', table_name: 'c' },
    { table_name: '${vars.text}.b.${vars.other}' },
    { path: '/Volumes/a/b', format: 'JSON' },
    { path: '/Volumes/a/b/', format: 'CSV', has_header: true, infer_schema: choice.of([true, false]) },
    { path: 'data', format: choice.of(['DELTA', 'PARQUET', 'TEXT', 'OTHER']) },
    { path: '/Volumes/a', format: 'JSON', as_stream: true, schema_location: '/schemas//a/' },
    { path: '/Volumes/a', format: choice.of(['JSON', 'XML']), schema: makeSchema(choice) },
    { data: [{ a: 1, b: 'x' }] },
    { data: { a: [1, 2] } },
    { custom_reader: 'pkg.read' },
    { custom_reader: { func_name: 'pkg.read', func_args: [1, 'a'], func_kwargs: { b: null } } },
    { table_name: 'a.b.c', as_stream: true, reader_methods: [{ name: 'option', args: ['a', 1] }] },
  ]);
  return { ...source, ...reading(choice) };
}

function makeSchema(choice: Choice): TreeMap {
  return {
    columns: choice.of<Tree>([
      { a: 'string', b: 'double', c: 'BIGINT' },
      { a: { dtype: 'int', nullable: false } },
      [
        { name: 'a', dtype: 'Timestamp' },
        { name: 'b', dtype: { name: 'list', inner: 'str' }, is_primary: true },
      ],
      [{ name: 'a', dtype: { name: 'struct', fields: [{ name: 'x', dtype: 'float' }] } }],
      { a: 'date', b: 'Boolean' },
      choice.chance(0.9) ? { a: 'text' } : { a: 'nothing' },
      choice.chance(0.9) ? { a: 'byte' } : [{ name: 'a', dtype: 'list' }],
    ]),
  };
}

function makeSink(choice: Choice, name: string, engine: Around['engine']): TreeMap {
  const tables: readonly TreeMap[] = [
    { table_name: `a.b.${name}` },
    { table_name: name },
    { catalog_name: 'a', schema_name: 'b', table_name: name, mode: 'OVERWRITE' },
    { table_name: `\${vars.text}.${name}`, format: choice.of(['DELTA', 'PARQUET']) },
    { table_name: name, mode: 'MERGE', merge_cdc_options: mergeOptions(choice) },
    {
      table_name: name,
      metadata: { comment: 'c', tags: { a: 'b' }, columns: [{ name: 'x', comment: '${vars.text}' }] },
    },
    { table_name: name, schema: makeSchema(choice), is_quarantine: true },
    { table_name: name, databricks_data_profiling_config: { output_schema_id: 'a.b' } },
  ];
  const others: readonly TreeMap[] = [
    { path: `/Volumes/a/${name}`, format: 'PARQUET', mode: 'APPEND' },
    { path: `/Volumes/a/${name}/`, format: 'DELTA', mode: 'MERGE', merge_cdc_options: mergeOptions(choice) },
    { path: 'out', format: 'CSV', writer_kwargs: { a: 1.5 }, writer_methods: [{ name: 'option', kwargs: { a: 'b' } }] },
    { pipeline_view_name: `${name}_view` },
    { table_name: name, custom_writer: choice.of<Tree>(['pkg.write', { func_name: 'pkg.write', func_args: [1] }]) },
    { table_name: name, checkpoint_path: '/checkpoints//x/' },
  ];
  if (engine === 'declarative' && choice.chance(0.95)) return choice.of(tables);
  return choice.of([...tables, ...others]);
}

/** Mostly options that hold. */
function mergeOptions(choice: Choice): TreeMap {
  if (choice.chance(0.8))
    return choice.of<TreeMap>([
      { primary_keys: ['id'], order_by: 'at' },
      { order_by: 'at', scd_type: 2 },
    ]);
  return choice.of<TreeMap>([
    { primary_keys: ['id'] },
    { order_by: 'at' },
    { primary_keys: ['id'], order_by: 'at', scd_type: 2 },
    { scd_type: 2 },
    { order_by: 'at', exclude_columns: ['x'] },
    { order_by: 'at', exclude_columns: ['at'] },
    { include_columns: ['a'], exclude_columns: ['b'] },
    { delete_where: "op = 'D'", ignore_null_updates: true, end_at_column_name: 'till' },
  ]);
}

function makeStep(choice: Choice, before: readonly string[]): TreeMap {
  const other = before.length > 0 ? `{nodes.${choice.of(before)}}` : '{df}';
  return choice.of<TreeMap>([
    { expr: 'SELECT * FROM {df}' },
    { expr: `SELECT * FROM {df} JOIN ${other} USING (id) WHERE a = '\${vars.text}'` },
    { expr: 'SELECT 1', dataframe_api: 'NATIVE' },
    { func_name: 'drop_duplicates' },
    { func_name: 'join', func_kwargs: { other, on: 'id' } },
    { func_name: 'select', func_args: ['a', "nw.col('b')", 1, ['x', 'y'], { value: 3 }, { a: 'b' }] },
  ]);
}

function makeExpectation(choice: Choice): TreeMap {
  return choice.of<TreeMap>([
    { name: 'positive', expr: 'id > 0', action: choice.of(['WARN', 'DROP', 'FAIL', 'QUARANTINE']) },
    {
      name: 'enough',
      expr: 'COUNT(*) > 50',
      type: 'AGGREGATE',
      action: choice.chance(0.9) ? choice.of(['WARN', 'FAIL']) : 'DROP',
    },
    { name: 'python', expr: choice.of(["nw.col('a') > 0", 'col(a)', 'a.b(c)', 'F.lower', 'xF.y'] as const) },
    { name: 'typed', expr: { expr: 'id > 0', type: choice.of(['SQL', 'DF']) } },
    { name: 'tolerant', expr: 'id > 0', tolerance: choice.of<Tree>([{ abs: 3 }, { rel: 0.05 }, { abs: 0 }]) },
    { name: '${vars.text}', expr: 'a = ${vars.other}' },
  ]);
}
