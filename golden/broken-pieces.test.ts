/** Where a file cannot be read, only that is told: nothing of what it would have held, and nothing of what changes it. */
import { suite } from 'uvu';
import { assertTold, type Case, job, prod, stack } from './told.ts';

const test = suite('golden/broken-pieces');

const tasks = '- {task_key: a, notebook_task: {notebook_path: /a}}\n';
const wrongly = '- task_key: a\n  notebook_task: {notebook_path: /a}\n    timeout_seconds: 5\n';
const later = prod('resources: {databricks_jobs: {load: {tasks: {0: {timeout_seconds: 5}}}}}');
const load = '  databricks_jobs: {load: !use load.yaml}\n';

const ofFiles: readonly Case[] = [
  {
    what: 'items of a list that others wait for',
    text: job(
      'tasks:\n  - !extend tasks.yaml\n  - {task_key: b, depends_on: [{task_key: a}], notebook_task: {notebook_path: /b}}',
    ),
    env: { files: { 'tasks.yaml': wrongly } },
    told: [['STK1002', 'fits neither the line above nor any level before it.']],
  },
  {
    what: 'a block that an environment changes by position',
    text: stack(load) + later,
    env: { files: { 'load.yaml': 'name: load\ntasks:\n  - task_key: a\n   x: 1\n' }, environment: 'prod' },
    told: [['STK1002', 'nor any level before it.']],
  },
  {
    what: 'all blocks of a kind, of which an environment changes one',
    text: stack('  databricks_jobs: !use jobs.yaml\n') + later,
    env: { files: { 'jobs.yaml': 'load:\n  name: "load\n' }, environment: 'prod' },
    told: [['STK1025', 'is still open where the file ends.']],
  },
  {
    what: 'a field that the kind needs',
    text: stack('  databricks_queries: {q: {display_name: q, warehouse_id: w, query_text: !use late.sqll}}\n'),
    env: { files: { 'late.sql': 'select 1' } },
    told: [['STK2020', 'Did you mean "late.sql"?']],
  },
  {
    what: 'merged defaults that hold what the kind needs',
    text: stack('  databricks_clusters:\n    main:\n      <<: !update small.yaml\n      cluster_name: main\n'),
    env: { files: { 'small.yml': 'spark_version: x\n' } },
    told: [['STK2020', 'Did you mean "small.yml"?']],
  },
  {
    what: 'an item of a list that an environment changes',
    text: job('tasks:\n  - !update tasks.yaml') + later,
    env: { files: { 'tasks.yaml': tasks }, environment: 'prod' },
    told: [['STK2022', 'Write "!extend" for the items of a list.']],
  },
  {
    what: 'a pipeline as a file',
    text: stack('  pipelines: {meters: !use meters.yaml}\n'),
    env: { files: { 'meters.yaml': 'name: meters\nnodes: [\n' } },
    told: [['STK1025', 'is still open where the file ends.']],
  },
  {
    what: 'a path that has no value',
    text: `${stack('  databricks_jobs: !use "${vars.file}"\n')}outputs: {load: {value: "\${resources.load.id}"}}\n`,
    told: [['STK2040', 'The variable "file" has no value.']],
  },
  {
    what: 'a path without its tag',
    text: `${stack('  databricks_jobs: jobs.yaml\n')}outputs: {load: {value: "\${resources.load.id}"}}\n`,
    env: { files: { 'jobs.yaml': 'load: {name: load}\n' } },
    told: [['STK2005', 'but it is text. Write "!use jobs.yaml".']],
  },
  {
    what: 'other mistakes beside it are told',
    text: stack(`${load}  databricks_groups: {all: {display_nam: all}}\n`),
    env: { files: { 'load.yaml': 'name: [\n' } },
    told: [
      ['STK1025', 'is still open where the file ends.'],
      ['STK2200', 'Did you mean "display_name"?'],
    ],
  },
];

const ofOneCause: readonly Case[] = [
  {
    what: 'a misspelt list that an environment changes by position',
    text: job(`taskz:\n  ${tasks}`) + later,
    env: { environment: 'prod' },
    told: [['STK2200', 'Did you mean "task"?']],
  },
  {
    what: 'a wrong value of a variable that several fields take',
    text: `${stack('  databricks_warehouses:\n    w: {name: w, cluster_size: Small, auto_stop_mins: "${vars.n}", max_num_clusters: "${vars.n}"}\n')}variables: {n: five}\n`,
    told: [['STK2202', 'must be a whole number, but this is text.']],
  },
  {
    what: 'a misspelt declaration of a sensitive variable, and its uses',
    text: `${stack('  databricks_secretscopes: {s: {name: s, secrets: [{key: k, string_value: "${vars.token}"}]}}\n')}variables: {token: {sensitive: yes}}\n`,
    told: [['STK2095', 'behind "sensitive" stands neither true nor false, without quotes.']],
  },
  {
    what: 'misspelt variables of a block, and their uses',
    text: job('variable: {n: 5}\nmax_concurrent_runs: ${vars.n}'),
    told: [['STK2200', 'Did you mean "variables"?']],
  },
  {
    what: 'variables of a block as a list, and their uses',
    text: job('variables: [{n: 5}]\nmax_concurrent_runs: ${vars.n}'),
    told: [['STK2005', 'Take "- " away.']],
  },
  {
    what: 'braces without quotes',
    text: job('tasks: [{task_key: a, notebook_task: {notebook_path: /a, base_parameters: {x: {{input}}}}}]'),
    told: [['STK1040', 'Write "{{input}}", with the quotes.']],
  },
  {
    what: 'a key without a blank behind its colon',
    text: job('tags: {team: a}\nqueue: {enabled:true}'),
    told: [['STK2200', 'Write a blank behind the colon: "enabled: …".']],
  },
  {
    what: 'two nodes of one name, of which one reads the other',
    text: stack(
      '  pipelines:\n    m:\n      name: "m-${vars.x}"\n      orchestrator: {type: LAKEFLOW_JOB, serverless_environment_version: "4"}\n      nodes:\n        - {name: a, source: {path: /a, format: JSON}}\n        - {name: a, source: {node_name: a}}\n',
      'variables: {x: 1}\n',
    ),
    told: [['STK3119', 'The pipeline "m-${vars.x}" has two nodes with the name "a".']],
  },
];

for (const each of [...ofFiles, ...ofOneCause]) test(each.what, () => assertTold(each));

test.run();
