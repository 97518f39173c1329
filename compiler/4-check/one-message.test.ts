/** One mistake, one message: what named rules, the catalogue's rules between fields and known texts say of the same place. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('4-check/one-message');

const job = (task: string, settings = '') => `${settings}resources:
  providers: {databricks: {host: "https://a.cloud.databricks.com"}}
  databricks_jobs:
    load:
      name: load
      job_clusters: [{job_cluster_key: main, new_cluster: {spark_version: s, node_type_id: n, num_workers: 1}}]
      tasks: [{task_key: a, job_cluster_key: main, notebook_task: {notebook_path: /a}${task}}]
`;
const grants = (privilege: string) => `resources:
  providers: {databricks: {host: "https://a.cloud.databricks.com"}}
  databricks_grants: {g: {table: a.b.c, grants: [{principal: p, privileges: [${privilege}]}]}}
`;
const permissions = (level: string) => `resources:
  providers: {databricks: {host: "https://a.cloud.databricks.com"}}
  databricks_jobs:
    load: {name: load, access_controls: [{group_name: g, permission_level: ${level}}]}
`;

const cases: readonly (readonly [name: string, stack: string, codes: string])[] = [
  ['nothing is wrong', job(''), ''],
  ['two kinds of compute', job(', existing_cluster_id: c'), 'STK4112'],
  [
    'two kinds of compute, where the stack does not mind',
    job(', existing_cluster_id: c', 'settings: {rules: {tasks-have-one-compute: "off"}}\n'),
    '',
  ],
  ['two kinds of task', job(', sql_task: {warehouse_id: w, file: {path: /a.sql}}'), 'STK6034'],
  ['a privilege of another object', grants('USE_CATALOG'), 'STK4119'],
  ['a privilege that nobody has', grants('NOTHING'), 'STK3012'],
  ['one that the documentation does not name, of another object', grants('CREATE_FOREIGN_SCHEMA'), 'STK3012'],
  ['a permission of another object', permissions('CAN_USE'), 'STK4118'],
  ['a permission that nobody has', permissions('CAN_DREAM'), 'STK4118'],
];
for (const [name, stack, codes] of cases) {
  test(name, () =>
    assert.is(
      compileText(`name: shop\n${stack}`)
        .diagnostics.map(({ code }) => code)
        .join(),
      codes,
    ),
  );
}

test.run();
