/**
 * The stack that every tool of the benchmark builds: `count` jobs of two tasks each with a cluster, tags, a schedule, placeholders, and a
 * reference to another job. `programs/cdktf.ts` says the same in TypeScript; `main.ts` compares what comes out.
 */
export function benchStack(count: number, environments = 0): string {
  const jobs = Array.from({ length: count }, (_, index) => job(index)).join('');
  return `name: bench
${environmentsOf(environments)}variables:
  env: prod
  team: data-platform
  runtime: 15.4.x-scala2.12
  max_workers: 8
resources:
  providers:
    databricks:
      host: https://bench.cloud.databricks.com
  databricks_jobs:
${jobs}`;
}

/** Environments that change two variables, which every job uses. */
function environmentsOf(count: number): string {
  const one = (index: number) => `  env${index}: {variables: {env: env${index}, max_workers: ${index + 1}}}\n`;
  return count === 0 ? '' : `environments:\n${Array.from({ length: count }, (_, index) => one(index)).join('')}`;
}

function job(index: number): string {
  return `    job_${index}:
      name: Orders number ${index} (\${vars.env})
      description: Reads the orders of the day and writes them to where the report expects them.
      max_concurrent_runs: 1
      tags: {team: "\${vars.team}", cost_center: "4711", tier: silver}
      schedule:
        quartz_cron_expression: 0 ${index % 60} ${index % 24} * * ?
        timezone_id: Europe/Berlin
        pause_status: PAUSED
      email_notifications:
        on_failure:
          - on-call-${index % 7}@example.com
      job_clusters:
        - job_cluster_key: main
          new_cluster:
            spark_version: \${vars.runtime}
            node_type_id: i3.xlarge
            autoscale: {min_workers: 1, max_workers: "\${vars.max_workers}"}
            spark_conf:
              spark.databricks.delta.preview.enabled: "true"
      tasks:
        - task_key: ingest
          job_cluster_key: main
          max_retries: 2
          timeout_seconds: 3600
          notebook_task:
            notebook_path: /jobs/\${vars.env}/orders/ingest_${index}
            source: WORKSPACE
            base_parameters: {env: "\${vars.env}", part: "${index}"}
        - task_key: publish
          depends_on:
            - task_key: ingest
          run_job_task:
            job_id: ${index === 0 ? '4711' : `\${resources.job_${starterOf(index)}.id}`}
`;
}

/** The job that job `index` starts: references make a tree, ten to one. */
export function starterOf(index: number): number {
  return Math.floor((index - 1) / 10);
}
