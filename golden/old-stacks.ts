/** Stacks as earlier versions of Laktory were written: all files by path; the stack is `stack.yaml`. */
export type OldStack = Readonly<Record<string, string>>;

const head = `name: old # the name stays
resources:
  providers:
    databricks: {host: "https://old.cloud.databricks.com"}
`;

/** A stack with one kind. */
const of = (kind: string, body: string, more = ''): OldStack => ({
  'stack.yaml': `${head}  ${kind}: # what there is\n${body.replace(/^(?=.)/gm, '    ')}${more}`,
});

const job = 'tasks: [{task_key: a, notebook_task: {notebook_path: /a}}]';

/** By what is old in them. Every comment must survive. */
export const oldStacks: Readonly<Record<string, OldStack>> = {
  'a kind with another key': of(
    'databricks_dltpipelines',
    'orders: # first\n  name: orders\n  catalog: dev\n  schema: o\n',
  ),
  'queries under their old key and fields': of(
    'databricks_sqlqueries',
    'count: # counts\n  name: count # shown\n  query: SELECT 1\n  comment: How many\n  warehouse_id: abc\n',
  ),
  'queries under their new key with old fields': of(
    'databricks_queries',
    'count:\n  \'name\': count\n  "query": SELECT 1 # the text\n  warehouse_id: abc\n',
  ),
  'options of a job': of(
    'databricks_jobs',
    `load:\n  name: load\n  ${job}\n  options: # why\n    ignore_changes: [tags]\n`,
  ),
  'options in one line': of(
    'databricks_jobs',
    `load: {name: load, ${job}, options: {ignore_changes: [tags]}} # short\n`,
  ),
  'options of a catalog': of(
    'databricks_catalogs',
    'dev:\n  name: dev\n  options: {ignore_changes: [comment]} # of the block\n',
  ),
  'options of nested blocks': of(
    'databricks_catalogs',
    'dev:\n  name: dev\n  schemas:\n    - name: raw # landing\n      options: {ignore_changes: [comment]}\n      volumes:\n        - name: files\n          options: {ignore_changes: [comment]} # too\n',
  ),
  'options of several blocks': of(
    'databricks_groups',
    'a: {display_name: a, options: {ignore_changes: [display_name]}}\n# between\nb:\n  display_name: b\n  options:\n    ignore_changes: [display_name]\n',
  ),
  'the name of a resource': of('databricks_jobs', `load:\n  resource_name: load # as ever\n  name: load\n  ${job}\n`),
  'the name of a resource beside its options': of(
    'databricks_jobs',
    `load:\n  name: load\n  resource_name: load\n  ${job}\n  resource_options:\n    ignore_changes: [tags] # kept\n`,
  ),
  'the name of a resource beside options of one line': of(
    'databricks_jobs',
    `load:\n  name: load\n  resource_name: load\n  ${job}\n  options: {ignore_changes: [tags]} # kept\n`,
  ),
  'flat clusters of a job': of(
    'databricks_jobs',
    `load:\n  name: load\n  clusters: # where it runs\n    - name: main # the large one\n      spark_version: 16.4.x-scala2.12 # pinned\n      # as many as it needs\n      num_workers: 1\n    - name: small\n      spark_version: 16.4.x-scala2.12\n      num_workers: 0\n  ${job}\n`,
  ),
  'flat clusters with nested blocks and the name in the middle': of(
    'databricks_jobs',
    `load:\n  name: load\n  clusters:\n    - spark_version: 16.4.x-scala2.12\n      name: main\n      autoscale:\n        min_workers: 1 # at least\n        max_workers: 4\n      num_workers: 1\n  ${job}\n`,
  ),
  'flat clusters in one line': of(
    'databricks_jobs',
    `load:\n  name: load\n  clusters: [{name: main, spark_version: 16.4.x-scala2.12, num_workers: 1}] # one\n  ${job}\n`,
  ),
  'plurals in notifications': of(
    'databricks_jobs',
    `load:\n  name: load\n  ${job}\n  email_notifications: # whom\n    on_failures: [a@old.example] # at night\n    on_starts: [b@old.example]\n`,
  ),
  'the name of a cluster': of(
    'databricks_clusters',
    'shared:\n  name: shared # ours\n  spark_version: 16.4.x-scala2.12\n  num_workers: 1\n',
  ),
  'the name of a cluster between others': of(
    'databricks_clusters',
    'shared: {spark_version: 16.4.x-scala2.12, name: shared, num_workers: 1} # short\n',
  ),
  'the channel of a warehouse': of(
    'databricks_warehouses',
    'sql:\n  name: sql\n  cluster_size: Small\n  channel_name: CHANNEL_NAME_PREVIEW # the new things\n',
  ),
  'the channel of a warehouse that has one': of(
    'databricks_warehouses',
    'sql: {name: sql, cluster_size: Small, channel_name: CHANNEL_NAME_PREVIEW, channel: {dbsql_version: "1"}} # both\n',
  ),
  'a channel from a variable': of(
    'databricks_warehouses',
    'sql:\n  name: sql\n  cluster_size: Small\n  channel_name: "${vars.channel}"\n',
    'variables: {channel: CHANNEL_NAME_PREVIEW} # which\n',
  ),
  'values of secrets': {
    'stack.yaml': `${head}  databricks_secretscopes:\n    vault:\n      name: vault\n      secrets:\n        - key: k # one\n          value: "{{secrets/other/k}}"\n        - {key: l, value: "\${vars.l}"}\nvariables:\n  l: {sensitive: true} # not here\n`,
  },
  'a secret of its own': {
    'stack.yaml': `${head}  databricks_secrets:\n    s: {scope: a, key: k, value: "\${vars.l}"} # one\nvariables:\n  l: {sensitive: true}\n`,
  },
  'the root of a notebook': of(
    'databricks_notebooks',
    'report:\n  source: ./report.py # ours\n  rootpath: /src/\n  dirpath: reports\n  language: PYTHON\n',
  ),
  'the root of a notebook, last': of(
    'databricks_notebooks',
    'report:\n  source: ./report.py\n  language: PYTHON\n  rootpath: /src\n',
  ),
  'the root of a notebook in one line': of(
    'databricks_notebooks',
    'report: {source: ./a/report.py, rootpath: /src/, dirpath: x/, language: PYTHON} # short\n',
  ),
  'folders of Windows below the root of a notebook': of(
    'databricks_notebooks',
    'report: {source: ./report.py, rootpath: /src/, dirpath: x\\y\\, language: PYTHON} # short\n',
  ),
  'the root of a file': of('databricks_workspacefiles', 'data:\n  source: ./data.json\n  rootpath: /data/ # all\n'),
  'recipients of a pipeline': of(
    'databricks_pipelines',
    'orders:\n  name: orders\n  catalog: dev\n  schema: o\n  notifications:\n    - alerts: [on-update-failure] # when\n      recipients: [a@old.example]\n',
  ),
  'the name of a cluster of a pipeline': of(
    'databricks_pipelines',
    'orders:\n  name: orders\n  catalog: dev\n  schema: o\n  clusters:\n    - cluster_name: default # label\n      num_workers: 1\n',
  ),
  'the provider of a metastore’s grants': {
    'stack.yaml': `${head}    databricks.dev: {alias: dev, host: "https://dev.cloud.databricks.com"}\n  databricks_metastores:\n    main:\n      name: main\n      region: eu-west-1\n      workspace_provider: \${resources.databricks.dev} # where\n      grants: [{principal: admins, privileges: [CREATE_CATALOG]}]\n`,
  },
  settings: {
    'stack.yaml': `${head}  databricks_jobs:\n    load: {name: load, ${job}}\nsettings: # how\n  workspace_laktory_root: /.old/ # there\n  laktory_build_root: ./built/\n`,
  },
  'settings and their variables': {
    'stack.yaml': `${head}  databricks_jobs:\n    load: # one\n      name: load\n      description: built in \${vars.laktory_build_root}, from \${vars.WORKSPACE_LAKTORY_ROOT} # and so on\n      ${job}\nsettings:\n  workspace_laktory_root: /.old/\n  laktory_build_root: ./built/\n`,
  },
  'the root of the runtime': {
    'stack.yaml': `${head}  databricks_jobs:\n    load: {name: load, description: "at \${vars.laktory_root}", ${job}}\nsettings:\n  laktory_root: /Volumes/dev/sources/volumes/ # where it runs\n`,
  },
  environments: {
    'stack.yaml': `${head}  databricks_jobs:\n    load: {name: load, ${job}}\n  databricks_warehouses:\n    sql: {name: sql, cluster_size: Small}\nenvironments:\n  dev: {}\n  prod: # real\n    resources:\n      databricks_jobs:\n        load: {options: {ignore_changes: [tags]}} # also here\n      databricks_warehouses:\n        sql: {channel_name: CHANNEL_NAME_CURRENT}\n`,
  },
  'included files': {
    'stack.yaml': `${head}  databricks_jobs: !use jobs.yaml # elsewhere\n  databricks_queries:\n    count: !use queries/count.yaml\n`,
    'jobs.yaml': `# all jobs\nload:\n  name: load\n  ${job}\n  options: {ignore_changes: [tags]} # kept\n`,
    'queries/count.yaml': '# one\nname: count\nquery: SELECT 1 # text\nwarehouse_id: abc\n',
  },
  'one file for two blocks': {
    'stack.yaml': `${head}  databricks_jobs:\n    a: !use job.yaml\n    b: {<<: !update job.yaml, name: b}\n`,
    'job.yaml': `# the same for both\nname: a\n${job}\noptions: {ignore_changes: [tags]}\n`,
  },
  'files that are spliced and merged': {
    'stack.yaml': `${head}  databricks_catalogs:\n    dev:\n      name: dev\n      schemas:\n        - !extend schemas.yaml # all of them\n        - name: more\n`,
    'schemas.yaml': '- name: raw # landing\n  options: {ignore_changes: [comment]}\n',
  },
  'templates of nodes': {
    'stack.yaml': `${head}  pipelines:\n    prices:\n      name: prices\n      orchestrator: {type: LAKEFLOW_DECLARATIVE_PIPELINE, catalog: dev, schema: stocks} # how\n      nodes:\n        - name: bronze\n          dlt_template: null # none\n          sources: [{path: /Volumes/dev/raw/prices, format: JSON}]\n          sinks: [{table_name: prices}]\n`,
  },
  'what was filled in': of(
    'databricks_tables',
    'orders: # one\n  name: orders\n  catalog_name: dev\n  schema_name: raw\n',
  ),
  'what was filled in, in one line': of('databricks_vectorsearchendpoints', 'search: {name: search} # one\n'),
  'what was filled in for members of an account': of(
    'databricks_groups',
    'team: # us\n  display_name: team\n  workspace_permission_assignments:\n    - workspace_id: 123 # ours\n',
  ),
  'line ends of another system': {
    'stack.yaml':
      `${head}  databricks_jobs:\n    load:\n      name: load # one\n      ${job}\n      options: {ignore_changes: [tags]}\n`.replaceAll(
        '\n',
        '\r\n',
      ),
  },
  'an orchestrator with its name alone': of(
    'pipelines',
    'prices:\n  name: prices\n  orchestrator: DATABRICKS_JOB # who runs it\n  nodes:\n    - name: a\n      source:\n        path: /a # where\n      sinks: [{table_name: a}]\n  databricks_job:\n    max_concurrent_runs: 2 # two\n    clusters:\n      - name: node-cluster # on which\n        spark_version: 16.4.x-scala2.12\n        num_workers: 1\n',
  ),
  'a declarative pipeline beside its orchestrator': of(
    'pipelines',
    'quotes:\n  name: quotes\n  orchestrator: DLT\n  dlt: {catalog: dev, schema: quotes} # what\n  nodes: [{name: a, source: {path: /a, format: JSON}, sinks: [{table_name: a}]}]\n',
    'environments:\n  dev: {}\n  prod:\n    resources:\n      pipelines:\n        quotes:\n          dlt: {development: false} # not in prod\n',
  ),
  'a job of a pipeline without a cluster': of(
    'pipelines',
    'prices:\n  name: prices\n  orchestrator:\n    type: DATABRICKS_JOB # who\n  nodes: [{name: a, source: {path: /a, format: JSON}, sinks: [{table_name: a}]}]\n',
  ),
  'an attribute as Pulumi spells it': of(
    'databricks_directories',
    'queries: {path: /queries}\n',
    '  databricks_jobs:\n    load:\n      name: load\n      tags: {folder: "folders/${resources.queries.objectId}"} # where\n',
  ),
  'a cluster of a job with nothing but its name': of(
    'databricks_jobs',
    'load:\n  name: load\n  clusters:\n    - name: main # large\n      num_workers: 1\n    - name: small',
  ),
};
