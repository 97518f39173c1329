/**
 * A lakehouse of the usual size: `tables` tables with grants in 20 schemas of three layers, `jobs` jobs of three tasks, and three environments that lay
 * another catalog, other sizes and a few dropped jobs over it.
 */
export function medallionStack(tables: number, jobs: number): string {
  const layers = ['bronze', 'silver', 'gold'];
  const schemas = Array.from({ length: 20 }, (_, index) => {
    const layer = layers[index % layers.length];
    const own = Array.from({ length: tables / 20 }, (_, number) => table(number)).join('');
    return `        - name: ${layer}_${index}\n          comment: Layer ${layer}, domain ${index}\n          tables:\n${own}`;
  });
  return `name: medallion
variables: {env: dev, workers: 2}
environments:
${['dev', 'test', 'prod'].map(environment).join('')}resources:
  providers:
    databricks: {host: "https://\${vars.env}.cloud.databricks.com"}
  databricks_catalogs:
    lake:
      name: lake_\${vars.env}
      grants: [{principal: engineers, privileges: [USE_CATALOG, USE_SCHEMA]}]
      schemas:
${schemas.join('')}  databricks_jobs:
${Array.from({ length: jobs }, (_, index) => job(index)).join('')}`;
}

function environment(name: string, index: number): string {
  return `  ${name}:\n    variables: {env: ${name}, workers: ${2 + index * 4}}\n    resources: {databricks_jobs: {load_${index}: {max_concurrent_runs: ${index + 2}}}}\n`;
}

function table(index: number): string {
  return `            - name: orders_${index}
              table_type: MANAGED
              comment: Orders of the day, part ${index}
              columns: [{name: id, type: bigint}, {name: amount, type: double}, {name: at, type: timestamp}]
              grants: [{principal: analysts, privileges: [SELECT]}, {principal: engineers, privileges: [SELECT, MODIFY]}]
`;
}

function job(index: number): string {
  const task = (name: string, after: string) => `        - task_key: ${name}
          job_cluster_key: main${after}
          notebook_task: {notebook_path: "/lake/\${vars.env}/${name}_${index}", base_parameters: {catalog: "\${resources.lake.name}"}}
`;
  return `    load_${index}:
      name: load ${index} (\${vars.env})
      job_clusters: [{job_cluster_key: main, new_cluster: {spark_version: 15.4.x-scala2.12, num_workers: "\${vars.workers}"}}]
      tasks:
${task('bronze', '')}${task('silver', '\n          depends_on: [{task_key: bronze}]')}${task('gold', '\n          depends_on: [{task_key: silver}]')}`;
}
