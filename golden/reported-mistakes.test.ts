/**
 * Mistakes that people made and reported in public, in stacks of our own: each is told by the rule that is there for it, and by a code with a page. Behind each stands where it was reported.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from './synthesize.ts';

const test = suite('golden/reported-mistakes');

const databricks = (resources: string) =>
  `name: shop\nresources:\n  providers: {databricks: {host: "https://shop.cloud.databricks.com"}}\n${resources}`;
const job = (rest: string) => databricks(`  databricks_jobs:\n    load:\n      name: load\n      ${rest}\n`);
const scheduled = (expression: string, zone = 'Europe/Vienna') =>
  job(`schedule: {quartz_cron_expression: "${expression}", timezone_id: "${zone}"}`);
const policy = (definition: string) =>
  databricks(`  databricks_clusterpolicies:\n    small: {name: small, definition: '${definition}'}\n`);

/** A DataOS stack whose template is `text`, and a service or worker of it. */
const dataos = (
  text: string,
  { key = 'configFileTemplate', more = '', name = 'orders', type = 'service' } = {},
) => `name: shop
resources:
  dataos_stacks:
    echo:
      stack:
        name: echo
        version: "1.0"
        image: {registry: docker.io, repository: library, image: busybox, tag: 1.36.1}
        ${type}Config:
          ${key}: |
${text.replace(/^/gm, '            ')}
  dataos_${type}s:
    ${name}:
      ${type}: {stack: "echo:1.0", stackSpec: {nodes: {a: 1, b: 2}}${more}}
`;
const container = (text: string) =>
  dataos(`container:\n  name: main\n  image: busybox\n${text}`, { key: 'containerResourceTemplate' });
const workflow = (jobs: string, schedule = '') =>
  `name: shop\nresources:\n  dataos_workflows:\n    nightly: {workflow: {${schedule}dag: [${jobs}]}}\n`;
const spec = (command: string) => `spec: {stack: container, stackSpec: {image: busybox, command: [${command}]}}`;

const reported: readonly (readonly [code: string, what: string, stack: string])[] = [
  [
    'STK4110',
    'a task waits for itself: airflow 47983',
    job('tasks: [{task_key: a, depends_on: [{task_key: a}], notebook_task: {notebook_path: /a}}]'),
  ],
  [
    'STK4110',
    'each task waits for its own key: airflow 47614',
    job(
      'tasks: [{task_key: a, notebook_task: {notebook_path: /a}}, {task_key: b, depends_on: [{task_key: b}], notebook_task: {notebook_path: /b}}]',
    ),
  ],
  [
    'STK4029',
    'keys of another tool are waited for: astro-provider-databricks 71',
    job(
      'tasks: [{task_key: print_1, notebook_task: {notebook_path: /a}}, {task_key: print_2, depends_on: [{task_key: project__group__print_1}], notebook_task: {notebook_path: /b}}]',
    ),
  ],
  [
    'STK4113',
    'a script serverless without an environment: databricks-sdk-py 1228',
    job('tasks: [{task_key: a, spark_python_task: {python_file: /Workspace/Shared/a.py}}]'),
  ],
  [
    'STK4113',
    'a wheel serverless without an environment: databricks/cli 1797',
    job('tasks: [{task_key: a, python_wheel_task: {package_name: shop, entry_point: main}}]'),
  ],
  ['STK4115', 'stars for both kinds of days: azure-docs 44131', scheduled('0 15 3,9,12 * * *')],
  ['STK4115', 'a star beside a day of the week: airbyte 40637', scheduled('0 0 7 * * 2')],
  ['STK4115', 'a day of the month and any day of the week: cron-utils 63', scheduled('0 45 6 8 2 * 2027')],
  ['STK4115', 'Sunday is 1, not 0: vue-js-cron 62', scheduled('0 30 * ? 2 0')],
  ['STK4115', 'names of days, and a star before them: xsk 1382', scheduled('0 0 21 * * MON,WED,FRI *')],
  ['STK4116', 'a time zone with a slip: argo-workflows 14350', scheduled('0 0 21 * * ?', 'Europe/Viena')],
  ['STK4117', 'the definition of a policy is a list: databricks/cli 6492', policy('[{"node_type_id": "i3.xlarge"}]')],
  [
    'STK4121',
    'a limit without a type: terraform-provider-databricks 763',
    policy('{"spark_conf.spark.databricks.delta.preview.enabled": {"value": "true"}}'),
  ],
  [
    'STK4121',
    'an extension without a type: terraform-provider-databricks 591',
    policy('{"spark_conf.spark.sql.extensions": {"value": "shop.Extension"}}'),
  ],
  [
    'STK4118',
    'a permission of clusters on a warehouse: Databricks.API.PowerShell 69',
    databricks(
      '  databricks_warehouses:\n    small: {name: small, cluster_size: Small, access_controls: [{group_name: users, permission_level: CAN_RESTART}]}\n',
    ),
  ],
  [
    'STK4119',
    'a privilege of former days on a schema: terraform-provider-databricks 2005',
    databricks('  databricks_grants: {g: {schema: main.sales, grants: [{principal: p, privileges: [USAGE]}]}}\n'),
  ],
  [
    'STK4120',
    'grants on a catalog that is not there yet: databricks-uc-quickstart 13',
    databricks(
      '  databricks_catalogs: {shop: {name: shop}}\n  databricks_grants: {g: {catalog: shop, grants: [{principal: p, privileges: [USE_CATALOG]}]}}\n',
    ),
  ],
  [
    'STK4122',
    'a notebook by an address of files: dbx 819',
    job('tasks: [{task_key: a, notebook_task: {notebook_path: "dbfs:/shop/notebooks/a.py"}}]'),
  ],
  [
    'STK4122',
    'the source is Git, and no repository is named: databricks/cli 2561',
    job('tasks: [{task_key: a, notebook_task: {notebook_path: notebooks/a, source: GIT}}]'),
  ],
  [
    'STK4122',
    'a path of the repository begins at the root of the workspace: databricks/cli 402',
    job(
      'git_source: {url: "https://git.example.com/shop", provider: gitHub, branch: main}\n      tasks: [{task_key: a, notebook_task: {notebook_path: /notebooks/a}}]',
    ),
  ],
  [
    'STK3414',
    'nothing where a value is missing: helm 1579',
    dataos('app.yaml: |\n  debug: {{ .ApplicationSpec.StackSpec.debug }}'),
  ],
  [
    'STK3479',
    'the first line is indented twice: influxdata/helm-charts 159',
    container('  resources:\n    limits:\n          {{ toYaml .ApplicationSpec.StackSpec.nodes | indent 6 }}'),
  ],
  [
    'STK3479',
    'blanks before toYaml with indent: helm/charts 3157',
    dataos('app.yaml: |\n  nodes:\n    {{ toYaml .ApplicationSpec.StackSpec.nodes | indent 4 }}'),
  ],
  [
    'STK3479',
    'labels of a monitor by indent instead of nindent: helm/charts 19956',
    dataos('app.yaml: |\n  labels:\n      {{ toYaml .ApplicationSpec.StackSpec.nodes | indent 6 }}\n  end: 1'),
  ],
  [
    'STK3478',
    'markers on both sides put two lines into one: helm/charts 15577',
    container(
      '  env:\n    - name: A\n      value: "1"\n{{- if .ApplicationSpec.StackSpec.nodes -}}\n    - name: B\n      value: "2"\n{{- end }}',
    ),
  ],
  [
    'STK3478',
    'a marker behind a block pulls the next key up: traefik-helm-chart 41',
    container('  workingDir: /a\n{{- with .ApplicationSpec.StackSpec.nodes -}}\n  tty: true\n{{- end }}'),
  ],
  [
    'STK3416',
    'a name that the values have, too: kubevirt-redfish 25',
    dataos(
      'app.yaml: |\n  name: orders\n  {{- range $k, $v := .ApplicationSpec.StackSpec.nodes }}\n  name: {{ $k }}\n  {{- end }}',
    ),
  ],
  [
    'STK3433',
    'requests and limits are switched: nautobot/helm-charts 43',
    dataos('app.txt: a', {
      more: ', resources: {requests: {cpu: 600m, memory: 8704M}, limits: {cpu: 300m, memory: 4096M}}',
    }),
  ],
  [
    'STK3439',
    'a name that the label of a revision has no room for: kubernetes 64023',
    dataos('app.txt: a', { type: 'worker', name: 'a-worker-with-a-name-that-goes-on-and-on-and-so' }),
  ],
  [
    'STK3462',
    'a dependency that nobody made: argo-workflows 2314',
    workflow(`{name: make, ${spec('date')}}, {name: use, dependencies: [make-it], ${spec('date')}}`),
  ],
  [
    'STK3463',
    'words that Argo would replace: argo-workflows 13512',
    workflow(`{name: make, ${spec('echo, "{{`orders`}}"')}}`),
  ],
  [
    'STK3476',
    'a schedule by the clock of whatever machine: argo-workflows 5653',
    workflow(`{name: make, ${spec('date')}}`, 'schedule: {cron: "0 18 * * *"}, '),
  ],
];

for (const [code, what, stack] of reported) {
  test(what, () => {
    const { diagnostics } = compileText(stack);
    assert.ok(
      diagnostics.some((one) => one.code === code),
      `${code}: ${diagnostics.map((one) => `${one.code} ${one.message}`).join('\n')}`,
    );
  });
}

test.run();
