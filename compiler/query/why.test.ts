import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryEnv } from '../../golden/synthesize.ts';
import { compile } from '../compile.ts';
import type { Program } from '../ir/program.ts';
import { formatPlace } from '../source/position.ts';
import type { Span } from '../source/span.ts';
import { collectOrigins, why } from './why.ts';

const test = suite('query/why');

const stack = `name: shop
variables:
  size: 3
  retries: 4
  clusters:
    - {job_cluster_key: c, new_cluster: {num_workers: 1}}
environments:
  prod:
    variables:
      size: "9"
    resources:
      databricks_jobs:
        ingest:
          max_concurrent_runs: 5
          description: \${vars.size} jobs
          tasks: {0: {max_retries: "\${vars.retries}", min_retry_interval_millis: "\${vars.size}"}}
      databricks_queries:
        sales: {comment: "\${vars.size}"}
resources:
  providers:
    databricks: {host: "https://shop.cloud.databricks.com"}
  databricks_jobs:
    ingest:
      name: ingest
      max_concurrent_runs: 2
      description: two jobs
      job_clusters: \${vars.clusters}
      timeout_seconds: \${vars.size}
      tasks:
        - {task_key: b, max_retries: 1, job_cluster_key: c, notebook_task: {notebook_path: /b}}
      access_controls: [{group_name: g, permission_level: CAN_VIEW}]
  databricks_catalogs:
    lake: {name: lake}
  databricks_queries:
    sales: {name: sales, query: select 1, comment: all, warehouse_id: w}
`;

const { trace, origins } = collectOrigins();
const { program } = compile('stack.yaml', {
  ...memoryEnv({ files: { 'stack.yaml': stack }, environment: 'prod' }),
  trace,
});

const shown = (at: Span) => formatPlace(at).replace('stack.yaml:', '');

function explain(of: Program, address: string, path: string): string {
  const found = why({ program: of, origins }, address, path);
  if (!found) return 'nothing';
  const steps = found.steps.map(({ kind, at, by = '', instead }) => {
    const others = instead.map((other) => ` not ${shown(other)}`).join('');
    return `${kind}${by === '' ? '' : ` ${by}`} @${shown(at)}${others}`;
  });
  return [...steps, ...found.causes.map((at) => `caused @${shown(at)}`)].join(' ← ');
}

const cases: readonly (readonly [string, string, string])[] = [
  ['ingest', 'name', 'written @24:13'],
  ['databricks_job.ingest', 'max_concurrent_runs', 'overlaid @14:32 not 25:28'],
  [
    'ingest',
    'timeout_seconds',
    'converted a whole number @28:24 ← variable size @10:7 not 3:3 ← overlaid @10:13 not 3:9',
  ],
  ['ingest', 'task[0].task_key', 'written @30:22'],
  ['ingest', 'description', 'overlaid @15:24 not 26:20'],
  ['ingest', 'task[0].max_retries', 'overlaid @16:36 not 30:38 ← variable retries @4:3 ← written @4:12'],
  [
    'ingest',
    'task[0].min_retry_interval_millis',
    'converted a whole number @16:83 ← variable size @10:7 not 3:3 ← overlaid @10:13 not 3:9',
  ],
  ['ingest', 'job_cluster', 'renamed job_clusters @27:21 ← variable clusters @5:3 ← written @6:5'],
  ['ingest', 'job_cluster[0].job_cluster_key', 'written @6:25'],
  ['sales', 'query_text', 'renamed query @35:33 ← written @35:33'],
  [
    'sales',
    'description',
    'overlaid @18:26 not 35:52 ← renamed comment @18:26 ← variable size @10:7 not 3:3 ← overlaid @10:13 not 3:9',
  ],
  ['lake', 'isolation_mode', 'default databricks_catalogs @33:5'],
  ['permissions-ingest', 'access_control[0].group_name', 'written @31:38 ← caused @23:5'],
  ['ingest', 'nothing', 'nothing'],
  ['nobody', 'name', 'nothing'],
];
for (const [address, path, expected] of cases) {
  test(`${address} ${path}`, () => {
    assert.ok(program);
    assert.is(program && explain(program, address, path), expected);
  });
}

test.run();
