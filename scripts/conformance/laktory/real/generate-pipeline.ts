import { makeNode } from './generate-node.ts';
import { type Making, makeObject } from './generate-value.ts';
import { inOlderWords } from './pulumi-era.ts';
import type { TreeMap } from './tree.ts';

/** A pipeline: nodes that read from tables, files and one another, and what runs them. */
export function makePipeline(making: Making): TreeMap {
  const { choice } = making;
  const names = ['bronze', 'silver', 'gold', 'out', 'extra'].slice(0, 1 + choice.below(5));
  const engine = choice.of(['job', 'job', 'declarative', 'other'] as const);
  const pipeline: TreeMap = {
    name: choice.of(['flow', 'flow', 'flow-${vars.text}', 'a job', 'my.pipeline', '${vars.unknown}']),
    ...dependencies(making),
    ...(choice.chance(0.1) ? { imports: ['a.b'] } : {}),
    ...(choice.chance(0.9) ? { orchestrator: makeOrchestrator(making, engine) } : {}),
    ...(choice.chance(0.2) ? { root_path: choice.of(['/flows/a', '/flows//b/', './c', '${vars.text}/d']) } : {}),
    ...(choice.chance(0.1) ? { dataframe_api: 'NATIVE' } : {}),
    ...options(making),
    nodes: names.map((name, index) => makeNode(making, name, { before: names.slice(0, index), engine })),
  };
  return making.models.version === '0.10.0' ? inOlderWords(pipeline) : pipeline;
}

/** A stack says for which Laktory it is, unless it is the one that stackc takes by itself. */
function dependencies({ choice, models: { version } }: Making): TreeMap {
  const others = choice.of<readonly string[]>([
    ['numpy==1.26'],
    ['/Volumes/a/b.whl', 'polars'],
    ['${vars.text}', 'x'],
    [],
    [],
    [],
  ]);
  const own = version === '0.12.4' && choice.chance(0.8) ? [] : [`laktory==${version}`];
  return others.length + own.length > 0 ? { dependencies: [...others, ...own] } : {};
}

function options({ choice, resources }: Making): TreeMap {
  if (!choice.chance(0.25)) return {};
  return {
    resource_options: choice.of<TreeMap>([
      { depends_on: resources.slice(0, 1).map((name) => `\${resources.${name}}`) },
      { provider: '${resources.databricks}' },
      { is_enabled: choice.of([true, false]) },
    ]),
  };
}

const models = { job: 'LakeflowJobOrchestrator', declarative: 'LakeflowDeclarativePipelineOrchestrator' };
const olderModels = { job: 'DatabricksJobOrchestrator', declarative: 'DatabricksPipelineOrchestrator' };

function makeOrchestrator(making: Making, engine: 'job' | 'declarative' | 'other'): TreeMap {
  const { choice } = making;
  if (engine === 'other') return makeOther(making);
  const isJob = engine === 'job';
  const model = making.models.version === '0.10.0' ? olderModels[engine] : models[engine];
  const {
    type: _type,
    config_file: _file,
    tasks: _tasks,
    parameters: _parameters,
    ...fields
  } = makeObject(making, model, 1);
  const key = choice.chance(0.97) ? 'node-cluster' : 'main';
  const isOnCluster = isJob && choice.chance(0.4);
  const cluster = {
    job_cluster_key: key,
    new_cluster: { spark_version: '16.4', node_type_id: 'x', num_workers: 1 },
  };
  return {
    ...fields,
    type: isJob ? 'LAKEFLOW_JOB' : 'LAKEFLOW_DECLARATIVE_PIPELINE',
    ...(isOnCluster ? { job_clusters: [cluster] } : {}),
    ...(isJob && choice.chance(isOnCluster ? 0.3 : 0.95)
      ? { serverless_environment_version: choice.of(['3', '${vars.text}']) }
      : {}),
    ...(isJob && choice.chance(0.15) ? { environments: [environment(choice.of(['laktory', 'mine']))] } : {}),
    ...(isJob && choice.chance(0.2) ? { node_max_retries: choice.of([0, 2, '${vars.count}']) } : {}),
    ...(isJob && choice.chance(0.2) ? { data_profiling_config_task: choice.of([true, false]) } : {}),
    ...(!isJob && choice.chance(0.6) ? { catalog: 'main', schema: choice.of(['live', '${vars.text}']) } : {}),
    ...(!isJob && choice.chance(0.3) ? { configuration: { a: 'b', 'laktory.executor': 'mine' } } : {}),
    ...(choice.chance(0.2) ? { access_controls: [{ group_name: 'users', permission_level: 'CAN_VIEW' }] } : {}),
    ...(choice.chance(0.15) ? { name_prefix: 'pre-' } : {}),
    ...(choice.chance(0.3) ? { config_file: configFile(making) } : {}),
  };
}

function environment(key: string): TreeMap {
  return { environment_key: key, spec: { dependencies: ['x'], environment_version: '2' } };
}

function configFile({ choice }: Making): TreeMap {
  return choice.of<TreeMap>([
    { access_controls: [{ group_name: 'users', permission_level: 'CAN_READ' }] },
    { access_controls: [] },
    { path: '/Shared/${vars.text}.json' },
    { resource_options: { name: 'the-file' } },
  ]);
}

/** What makes no resource. */
function makeOther({ choice }: Making): TreeMap {
  return choice.of<TreeMap>([
    { type: 'AIRFLOW', schedule: { cron: '0 0 * * *' }, catchup: false, tags: ['a'] },
    { type: 'SPARK_DECLARATIVE_PIPELINE', catalog: 'c', database: 's', configuration: { a: 'b' } },
  ]);
}
