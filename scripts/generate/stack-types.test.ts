import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Stack } from '../../compiler/kinds/generated/stack.ts';

const test = suite('generate/stack-types');

/** That this compiles is the test: spellings, placeholders and nesting as people write them. */
const shop: Stack = {
  name: 'shop',
  variables: { size: 4 },
  resources: {
    databricks_jobs: {
      ingest: {
        name: 'ingest',
        max_concurrent_runs: '${vars.size}',
        tasks: [{ task_key: 'read', notebook_task: { notebook_path: '/shop' }, libraries: '${vars.libraries}' }],
        job_cluster: [{ job_cluster_key: 'main', new_cluster: { spark_version: 'v', num_workers: 2 } }],
        resource_options: { is_enabled: true },
      },
    },
    aws_s3_bucket: { raw: { bucket: 'raw' } },
  },
  environments: { dev: { variables: { size: 1 }, resources: { databricks_jobs: { ingest: { tasks: { 0: {} } } } } } },
};

const wrong: Stack = {
  name: 'shop',
  // @ts-expect-error: text that is no placeholder is no number.
  resources: { databricks_jobs: { ingest: { max_concurrent_runs: 'few' } } },
};

test('stacks can be written with types', () => {
  assert.is(shop.name, wrong.name);
});

test.run();
