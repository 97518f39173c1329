import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withFiles } from './shown-bundle.ts';

/** Where stackc and the real Databricks CLI were found to differ (`npm run conformance:bundles`). */
const test = suite('golden/bundle-agreement');

test('local files that the CLI printed are found beside the bundle, wherever its output lies', async () => {
  const dashboard = { display_name: 'board', warehouse_id: '1', file_path: 'src/board.lvdash.json' };
  const alert = {
    display_name: 'late',
    warehouse_id: '1',
    file_path: 'src/late.dbalert.json',
    query_text: 'select 1',
    evaluation: { comparison_operator: 'GREATER_THAN', source: { name: 'n' } },
    schedule: { quartz_cron_schedule: '0 0 1 * * ?', timezone_id: 'UTC' },
  };
  const files = {
    'databricks.yml': 'bundle: {name: shop}\ntargets: {t: {}}\n',
    'src/board.lvdash.json': '{"pages": []}',
    'out/t.json': JSON.stringify({
      bundle: { name: 'shop', target: 't' },
      resources: { dashboards: { board: dashboard }, alerts: { late: alert } },
    }),
  };
  const { json, stderr } = await withFiles(files, '--resolved', 't=out/t.json');
  assert.ok(json.includes('src/board.lvdash.json"'), stderr + json);
  assert.ok(json.includes('"query_text":"select1"'), stderr);
});

test('texts that are empty, paths in quotes, names in any letters and parents without a root are what the CLI takes them for', async () => {
  const { json, stderr } = await withFiles({
    'databricks.yml': `bundle: {name: shop}
variables: {größe: {default: "5"}}
resources:
  jobs:
    load:
      name: ''
      tags: {size: '\${var.größe}'}
      environments:
        - environment_key: e
          spec: {client: "1", dependencies: ['-r "./my needs.txt"']}
  pipelines:
    flow:
      name: flow
      clusters: [{label: default, instance_pool_id: '', aws_attributes: {availability: SPOT}}]
  dashboards:
    board: {display_name: board, warehouse_id: '1', parent_path: boards, serialized_dashboard: '{}'}
targets: {t: {}}
`,
    'my needs.txt': 'pandas\n',
  });
  assert.ok(json.includes('"name":"Untitled"'), stderr);
  assert.ok(json.includes('"size":"5"'), json);
  assert.match(json, /"dependencies":\["-r\/Workspace\/[^"]*\/myneeds.txt"\]/);
  assert.ok(json.includes('"availability":"SPOT"'), json);
  assert.ok(json.includes('"parent_path":"/Workspace/boards"'), json);
});

test('a schema that a target calls otherwise is still the schema that others name', async () => {
  const { json, stderr } = await withFiles({
    'databricks.yml': `bundle: {name: shop}
resources:
  schemas: {raw: {name: raw, catalog_name: main}}
  volumes: {landing: {name: landing, catalog_name: main, schema_name: raw}}
targets: {t: {presets: {name_prefix: dev_}}}
`,
  });
  assert.ok(json.includes('"schema_name":"${databricks_schema.raw.name}"'), stderr + json);
});

test('what stands under a key that bundles do not have is not looked into', async () => {
  const own = 'own: &own {a: {name: "${var.nowhere}"}}\n';
  const { json, stderr } = await withFiles({
    'databricks.yml': `bundle: {name: shop}\n${own}resources: {jobs: {load: {name: load}}}\ntargets: {t: {}}\n`,
  });
  assert.ok(json.includes('"load":{"name":"load"'), stderr);
});

test.run();
