/**
 * The jobs of `stack.ts` as a CDKTF app with the provider's typed classes, written as its documentation does it:
 * `node cdktf.mjs <number of jobs> <output folder>`. Only the classes that are used are imported.
 */

import { Job } from '@cdktf/provider-databricks/lib/job/index.js';
import { DatabricksProvider } from '@cdktf/provider-databricks/lib/provider/index.js';
import { App, TerraformStack, Token } from 'cdktf';
import { starterOf } from '../stack.ts';

const [, , count = '0', outdir = ''] = process.argv;
const env = 'prod';
const team = 'data-platform';

const app = new App({ outdir });
const stack = new TerraformStack(app, 'bench');
new DatabricksProvider(stack, 'databricks', { host: 'https://bench.cloud.databricks.com' });
const jobs: Job[] = [];
for (let index = 0; index < Number(count); index++) jobs.push(newJob(index));
app.synth();

function newJob(index: number): Job {
  return new Job(stack, `job_${index}`, {
    name: `Orders number ${index} (${env})`,
    description: 'Reads the orders of the day and writes them to where the report expects them.',
    maxConcurrentRuns: 1,
    tags: { team, cost_center: '4711', tier: 'silver' },
    schedule: {
      quartzCronExpression: `0 ${index % 60} ${index % 24} * * ?`,
      timezoneId: 'Europe/Berlin',
      pauseStatus: 'PAUSED',
    },
    emailNotifications: { onFailure: [`on-call-${index % 7}@example.com`] },
    jobCluster: [
      {
        jobClusterKey: 'main',
        newCluster: {
          sparkVersion: '15.4.x-scala2.12',
          nodeTypeId: 'i3.xlarge',
          autoscale: { minWorkers: 1, maxWorkers: 8 },
          sparkConf: { 'spark.databricks.delta.preview.enabled': 'true' },
        },
      },
    ],
    task: [ingest(index), publish(index)],
  });
}

function ingest(index: number) {
  return {
    taskKey: 'ingest',
    jobClusterKey: 'main',
    maxRetries: 2,
    timeoutSeconds: 3600,
    notebookTask: {
      notebookPath: `/jobs/${env}/orders/ingest_${index}`,
      source: 'WORKSPACE',
      baseParameters: { env, part: `${index}` },
    },
  };
}

function publish(index: number) {
  const started = jobs[starterOf(index)];
  const jobId = started === undefined ? 4711 : Token.asNumber(started.id);
  return { taskKey: 'publish', dependsOn: [{ taskKey: 'ingest' }], runJobTask: { jobId } };
}
