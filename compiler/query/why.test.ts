import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryEnv } from '../../golden/synthesize.ts';
import { compile } from '../compile.ts';
import type { Program } from '../ir/program.ts';
import { formatPlace } from '../source/position.ts';
import type { Span } from '../source/span.ts';
import { collectOrigins } from './origins.ts';
import { why } from './why.ts';

const test = suite('query/why');

const stack = `name: shop
variables:
  size: 3
environments:
  prod:
    variables:
      size: "9"
    resources:
      databricks_jobs:
        ingest:
          max_concurrent_runs: 5
resources:
  providers:
    databricks: {host: "https://shop.cloud.databricks.com"}
  databricks_jobs:
    ingest:
      name: ingest
      max_concurrent_runs: 2
      timeout_seconds: \${vars.size}
      tasks:
        - {task_key: b, notebook_task: {notebook_path: /b}}
      access_controls: [{group_name: g, permission_level: CAN_VIEW}]
  databricks_catalogs:
    lake: {name: lake}
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
  ['ingest', 'name', 'written @17:13'],
  ['databricks_job.ingest', 'max_concurrent_runs', 'overlaid @11:32 not 18:28'],
  [
    'ingest',
    'timeout_seconds',
    'converted a whole number @19:24 ← variable size @7:7 not 3:3 ← overlaid @7:13 not 3:9',
  ],
  ['ingest', 'task[0].task_key', 'written @21:22'],
  ['lake', 'isolation_mode', 'default databricks_catalogs @24:5'],
  ['permissions-ingest', 'access_control[0].group_name', 'written @22:38 ← caused @16:5'],
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
