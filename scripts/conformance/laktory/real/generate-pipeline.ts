import { type Making, makeObject } from './generate-value.ts';
import type { Tree, TreeMap } from './tree.ts';

/** A pipeline: nodes that read from tables, files and one another, and what runs them. */
export function makePipeline(making: Making): TreeMap {
  const { choice } = making;
  const names = ['bronze', 'silver', 'gold', 'out'].slice(0, 1 + choice.below(4));
  return {
    name: choice.of(['flow', 'flow-${vars.text}']),
    ...(choice.chance(0.3)
      ? { dependencies: choice.of([['numpy==1.26'], ['laktory==0.12.4'], ['/Volumes/a/b.whl', 'polars']]) }
      : {}),
    ...(choice.chance(0.9) ? { orchestrator: makeOrchestrator(making) } : {}),
    ...(choice.chance(0.2) ? { root_path: '/flows/a' } : {}),
    nodes: names.map((name, index) => makeNode(making, name, names.slice(0, index))),
  };
}

function makeNode({ choice }: Making, name: string, before: readonly string[]): TreeMap {
  const previous = before.at(-1);
  const source =
    previous === undefined || choice.chance(0.3) ? makeSource(choice.below(4)) : { node_name: choice.of(before) };
  const sinks = choice.some(2, () => makeSink(choice.below(4), name));
  const expression =
    previous === undefined ? 'SELECT * FROM {df}' : `SELECT * FROM {df} JOIN {nodes.${previous}} USING (id)`;
  return {
    name,
    ...(choice.chance(0.3) ? { sources: [{ ...source, name: 's' }] } : { source }),
    ...(sinks.length > 0 ? { sinks } : {}),
    ...(choice.chance(0.4) ? { transformer: { nodes: [{ expr: expression }] } } : {}),
    ...(choice.chance(0.2) ? { execution_task_name: choice.of(['first', 'second']) } : {}),
    ...(choice.chance(0.15) && previous !== undefined ? { depends_on: [previous] } : {}),
    ...(choice.chance(0.15)
      ? { expectations: [{ name: 'positive', expr: 'id > 0', action: choice.of(['WARN', 'DROP', 'FAIL']) }] }
      : {}),
    ...(choice.chance(0.1) ? { comment: '${vars.text}', primary_keys: ['id'] } : {}),
  };
}

function makeSource(which: number): TreeMap {
  const sources: readonly TreeMap[] = [
    { table_name: 'a.b.c' },
    { catalog_name: 'a', schema_name: '${vars.text}', table_name: 'c' },
    { path: '/Volumes/a/b', format: 'JSON' },
    { table_name: 'a.b.c', as_stream: true },
  ];
  return sources[which] ?? {};
}

function makeSink(which: number, name: string): TreeMap {
  const sinks: readonly TreeMap[] = [
    { table_name: `a.b.${name}` },
    { catalog_name: 'a', schema_name: 'b', table_name: name, mode: 'OVERWRITE' },
    { path: `/Volumes/a/${name}`, format: 'PARQUET', mode: 'APPEND' },
    { pipeline_view_name: `${name}_view` },
  ];
  return sinks[which] ?? {};
}

function makeOrchestrator(making: Making): Tree {
  const { choice } = making;
  const model = choice.of([
    'LakeflowJobOrchestrator',
    'LakeflowJobOrchestrator',
    'LakeflowDeclarativePipelineOrchestrator',
  ]);
  const isJob = model === 'LakeflowJobOrchestrator';
  const { type: _type, config_file: _file, tasks: _tasks, ...fields } = makeObject(making, model, 1);
  const cluster = {
    job_cluster_key: 'node-cluster',
    new_cluster: { spark_version: '16.4', node_type_id: 'x', num_workers: 1 },
  };
  return {
    ...fields,
    type: isJob ? 'LAKEFLOW_JOB' : 'LAKEFLOW_DECLARATIVE_PIPELINE',
    ...(isJob && choice.chance(0.5) ? { job_clusters: [cluster] } : {}),
    ...(isJob && choice.chance(0.3) ? { serverless_environment_version: '3' } : {}),
    ...(choice.chance(0.3)
      ? { config_file: { access_controls: [{ group_name: 'users', permission_level: 'CAN_READ' }] } }
      : {}),
  };
}
