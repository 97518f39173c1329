/** One mistake, one message: everything that is told of a stack, in stacks as people write them. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from './synthesize.ts';
import { assertTold, type Case, job, prod, stack } from './told.ts';

const test = suite('golden/one-message');

const ofFiles: readonly Case[] = [
  {
    what: 'a Databricks bundle under another name',
    text: 'bundle: {name: shop}\ninclude: [resources/*.yml]\nresources: {jobs: {load: {name: load}}}\ntargets: {dev: {}}\n',
    told: [['STK2000', 'a bundle in a file "databricks.yml" is compiled as it is.']],
  },
  {
    what: 'the name of a bundle in a stack',
    text: 'bundle: {name: shop}\nresources: {databricks_jobs: {}}\n',
    told: [['STK2002', '"stackc import --from bundle" makes a stack of a whole bundle.']],
  },
  {
    what: 'an object of Kubernetes',
    text: 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {}\n',
    told: [['STK2000', '"kubernetes: {NAME: {apiVersion: …}}".']],
  },
  {
    what: 'a chart of Helm',
    text: 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    told: [['STK2000', 'this file describes a chart of Helm.']],
  },
  {
    what: 'services of Docker Compose',
    text: 'name: web\nservices:\n  db: {build: ., ports: ["5432:5432"]}\n',
    told: [['STK2000', 'Containers are blocks under "resources.infrastructure" of a stack.']],
  },
  {
    what: 'a project of dbt',
    text: 'name: shop\nversion: 1.0.0\nprofile: shop\nseed-paths: [seeds]\n',
    told: [['STK2000', 'this file is of dbt.']],
  },
  {
    what: 'a workflow of GitHub',
    text: 'name: ci\non: [push]\njobs:\n  test: {runs-on: ubuntu-latest, steps: []}\n',
    told: [['STK2000', 'this file is a workflow of GitHub.']],
  },
  {
    what: 'deployments of Prefect',
    text: 'deployments:\n  - {name: a, entrypoint: "a.py:b"}\n',
    told: [['STK2000', '"stackc import --from prefect" makes a stack of it.']],
  },
  {
    what: 'Terraform in its JSON syntax',
    text: '{"terraform": {}, "resource": {"aws_s3_bucket": {"b": {}}}}',
    told: [['STK2000', '"stackc import --from terraform" makes a stack of it.']],
  },
  {
    what: 'a program of Pulumi',
    text: 'name: shop\nruntime: yaml\nresources:\n  load: {type: "databricks:Job", properties: {}}\n',
    told: [['STK2000', 'this file is a program of Pulumi.']],
  },
  {
    what: 'a manifest of DataOS without its type',
    text: 'name: load\nversion: v1\nworker: {stack: container}\n',
    told: [['STK2000', 'Write "type: worker" at its top.']],
  },
  {
    what: 'a manifest of DataOS with a misspelt key for its type',
    text: 'name: load\nversion: v1\ntpye: service\nservice: {stack: container}\n',
    told: [['STK2000', 'Write "type: service" here.']],
  },
  {
    what: 'a stack whose resources are misspelt is one',
    text: 'name: shop\nresource:\n  databricks_jobs: {load: {name: load}}\n',
    told: [['STK2002', 'Did you mean "resources"?']],
  },
];

const ofSections: readonly Case[] = [
  {
    what: 'kinds of the first versions at the root',
    text: 'name: shop\nclusters: {main: {spark_version: x}}\n',
    told: [['STK2002', 'It is a kind of resource, which stands under "resources" as "databricks_clusters".']],
  },
  {
    what: 'a piece that only its anchor repeats',
    text: 'name: shop\nx-tags: &tags {team: data}\n',
    told: [['STK2002', 'What only its anchor repeats can stand under "variables".']],
  },
  {
    what: 'such a piece under variables',
    text: stack('  databricks_jobs: {load: {name: load, tags: *tags}}\n', 'variables: {tags: &tags {team: data}}\n'),
    told: [],
  },
  {
    what: 'misspelt environments where one is asked for',
    text: stack('', 'enviroments: {prod: {}}\n'),
    env: { environment: 'prod' },
    told: [['STK2002', 'Did you mean "environments"?']],
  },
  {
    what: 'targets where an environment is asked for',
    text: stack('', 'targets: {prod: {}}\n'),
    env: { environment: 'prod' },
    told: [['STK2002', '"stackc import --from bundle" makes a stack of a whole bundle.']],
  },
  {
    what: 'a variable right below its environment',
    text: stack('') + prod('region: eu'),
    env: { environment: 'prod' },
    told: [['STK2002', 'A variable stands under "variables": "variables: {region: …}".']],
  },
];

const ofVariables: readonly Case[] = [
  {
    what: 'variables that need each other, in a name of which others are made',
    text: stack(
      '  databricks_catalogs:\n    main: {name: "${vars.a}", schemas: [{name: raw}]}\n',
      'variables: {a: "x${vars.b}", b: "y${vars.a}"}\n',
    ),
    told: [['STK2042', 'a → b → a.']],
  },
  {
    what: 'a misspelt variable of an environment',
    text: `${job('description: ${vars.region}')}variables: {region: eu}\n${prod('variables: {regoin: us}')}`,
    env: { environment: 'prod' },
    told: [['STK2066', 'write "region".']],
  },
  {
    what: 'a variable of an environment that something uses',
    text: `${job('description: ${vars.region}-${vars.regions}')}variables: {region: eu}\n${prod('variables: {regions: us}')}`,
    env: { environment: 'prod' },
    told: [],
  },
  {
    what: 'a variable of an environment that another one uses',
    text: `${job('description: ${vars.region}')}variables: {region: eu}\n${prod('variables: {region: "${vars.regions}", regions: us}')}`,
    env: { environment: 'prod' },
    told: [],
  },
];

const ofBlocks: readonly Case[] = [
  {
    what: 'a reference to a block without its first word',
    text: stack('  databricks_jobs:\n    a-b: {name: a}\n    c-d: {name: "${a-b.id}"}\n'),
    told: [['STK2038', 'Did you mean "${resources.a-b.id}"?']],
  },
  {
    what: 'a field of our kind under the name of its type',
    text: stack('  databricks_job:\n    load: {name: load, access_controls: []}\n'),
    told: [['STK2200', 'It is a field of the kind "databricks_jobs", which makes this type, too.']],
  },
  {
    what: 'an environment that changes a block under the type of its kind',
    text:
      stack('  databricks_jobs: {load: {name: load}}\n') +
      prod('resources: {databricks_job: {load: {description: x}}}'),
    env: { environment: 'prod' },
    told: [['STK2012', 'to change what stands there, write "databricks_jobs" here.']],
  },
  {
    what: 'a kind that is nearly a type of ours',
    text: stack('  databricks_schma: {a: {name: a, catalog_name: b}}\n'),
    told: [['STK2010', 'Did you mean "databricks_schemas"?']],
  },
  {
    what: 'an environment that changes a block of a misspelt kind',
    text: `name: shop\nresources:\n  dataiku_projct: {sales: {key: A, name: A}}\n${prod('resources: {dataiku_projects: {sales: {description: x}}}')}`,
    env: { environment: 'prod' },
    told: [['STK2010', 'Did you mean "dataiku_projects"?']],
  },
  {
    what: 'an environment that changes a block of a list that should be a mapping',
    text: `${stack('  databricks_jobs:\n    - load: {name: load}\n')}${prod('resources: {databricks_jobs: {load: {name: x}}}')}`,
    env: { environment: 'prod' },
    told: [['STK2005', 'Take "- " away.']],
  },
  {
    what: 'a misspelt manifest of an environment',
    text: `name: shop\nresources:\n  dataos_workers:\n    loader: {worker: {stack: container, stackSpec: {image: a}}}\n${prod('resources: {dataos_workers: {loadre: {worker: {replicas: 2}}}}')}`,
    env: { environment: 'prod' },
    told: [['STK2084', 'it lacks "stack" in "worker". Did you mean "loader"?']],
  },
  {
    what: 'a field of the block in a part of it',
    text: job('queue:\n  enabled: true\n  max_concurrent_runs: 2'),
    told: [['STK2200', 'The block itself has such a field: is this one indented too far?']],
  },
  {
    what: 'a field of one of several parts, which stands beside it',
    text: job('tasks:\n  - task_key: a\n    sql_task: {warehouse_id: x, file: {path: /a}}\n    parameters: {a: b}'),
    told: [['STK2200', 'Did you mean "parameters" in "sql_task"?']],
  },
  {
    what: 'a key that belongs below the empty field above it',
    text: job('tags:\nteam: data'),
    told: [['STK2200', 'It belongs below "tags", which is empty: indent it.']],
  },
];

for (const each of [...ofFiles, ...ofSections, ...ofVariables, ...ofBlocks]) test(each.what, () => assertTold(each));

test('the value of a misspelt variable that is a credential is not shown', () => {
  const text = `${job('description: ${vars.token}')}variables: {token: {sensitive: true}}\n${prod('variables: {tokne: hunter2}')}`;
  const { diagnostics } = compileText(text, { environment: 'prod' });
  const told = diagnostics.find(({ code }) => code === 'STK2066');
  assert.is(told?.hidesText, true);
  assert.is(told?.at.file.text.slice(told.at.start, told.at.end), 'hunter2');
});

test.run();
