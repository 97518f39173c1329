/** Values of the wrong form, and paths that lead nowhere, are told with what to write instead. */
import { suite } from 'uvu';
import { assertTold, type Case, job, prod, stack } from './told.ts';

const test = suite('golden/what-to-write');

const process = (body: string) =>
  `name: shop\nresources:\n  infrastructure:\n    load:\n      type: docker-container\n      image: a/b:1\n${body.replace(/^/gm, '      ')}\n`;

const load = 'name: load\ntasks:\n  - !extend jobs/tasks.yaml\n';
const tasks = '- {task_key: a, notebook_task: {notebook_path: /a}}\n';

const ofPaths: readonly Case[] = [
  {
    what: 'a file that holds nothing, as a block',
    text: stack('  databricks_jobs: {load: !use load.yaml}\n'),
    env: { files: { 'load.yaml': '# later\n' } },
    told: [['STK2067', 'leads to a file that holds nothing, so nothing stands here.']],
  },
  {
    what: 'the name of the stack, misspelt: that it is missing is no second mistake',
    text: 'nmae: shop\nresources: {}\n',
    told: [['STK2002', 'Did you mean "name"?']],
  },
  {
    what: 'a file that holds nothing, as all resources',
    text: 'name: shop\nresources: !use all.yaml\n',
    env: { files: { 'all.yaml': '' } },
    told: [['STK2067', 'leads to a file that holds nothing, so nothing stands here.']],
  },
  {
    what: 'files that hold nothing where there may be nothing',
    text: `${job('tasks: [!extend a.yaml]\nvariables: !use a.yaml')}${prod('variables: !use a.yaml')}variables: !use a.yaml\n`,
    env: { files: { 'a.yaml': '' }, environment: 'prod' },
    told: [],
  },
  {
    what: 'a path from the folder of the stack in a file below it',
    text: stack('  databricks_jobs: {load: !use jobs/load.yaml}\n'),
    env: { files: { 'jobs/load.yaml': load, 'jobs/tasks.yaml': tasks } },
    told: [['STK2020', 'Paths begin at the folder of the file that they stand in: write "tasks.yaml".']],
  },
  {
    what: 'a path that begins one folder too high',
    text: stack('  databricks_jobs: {load: !use ../jobs/load.yaml}\n'),
    env: { files: { 'jobs/load.yaml': 'name: load\n' } },
    told: [['STK2020', 'Did you mean "jobs/load.yaml"?']],
  },
  {
    what: 'a path that begins at the home of a user',
    text: stack('  databricks_jobs: {load: !use ~/jobs/load.yaml}\n'),
    env: { files: { 'jobs/load.yaml': 'name: load\n' } },
    told: [['STK2020', 'Did you mean "jobs/load.yaml"?']],
  },
];

const ofForms: readonly Case[] = [
  {
    what: 'a misspelt registry',
    text: `${process('command: [a]\nimage_registry: our')}  docker_registries:\n    ours: {username: a, password: "\${vars.p}", registry_url: b.example.com}\nvariables: {p: {sensitive: true}}\n`,
    told: [['STK3318', 'Did you mean "ours"?']],
  },
  {
    what: 'a field that is near, but takes no number',
    text: job('tasks: [{task_key: a, notebook_task: {notebook_path: /a}, timeout: 10}]'),
    told: [['STK2200', 'Did you mean "timeout_seconds"?']],
  },
  {
    what: 'a field that is near, but takes no text',
    text: job('tasks: [{task_key: a, notebook_task: {notebook_path: /a}, job_cluster: main}]'),
    told: [['STK2200', 'Did you mean "job_cluster_key"?']],
  },
  { what: 'a number with a comma', text: job('max_concurrent_runs: 3,'), told: [['STK2202', 'Write 3.']] },
  { what: 'a number with a semicolon', text: job('max_concurrent_runs: 3;'), told: [['STK2202', 'Write 3.']] },
  {
    what: 'a switch with a comment of another language',
    text: job('always_running: true // yes'),
    told: [['STK2202', 'Write "true # …": a comment begins with a blank and "#".']],
  },
  {
    what: 'a number with a comment and no blank',
    text: job('max_concurrent_runs: 3#three'),
    told: [['STK2202', 'Write "3 # …": a comment begins with a blank and "#".']],
  },
  {
    what: 'items without a blank behind their dash',
    text: job('email_notifications:\n  on_failure:\n    -a@shop.example\n    -b@shop.example'),
    told: [['STK2202', 'Behind the dash of an item stands a blank: "- …".']],
  },
  {
    what: 'a text for a mapping of two',
    text: job('schedule: "0 0 6 * * ?"'),
    told: [['STK2202', 'Write "{quartz_cron_expression: …, timezone_id: …}".']],
  },
  {
    what: 'grants by principals',
    text: stack('  databricks_catalogs: {main: {name: a, grants: {account users: [USE_CATALOG]}}}\n'),
    told: [['STK2202', 'Write "- {principal: account users, privileges: …}".']],
  },
  {
    what: 'an include in quotes, as a block',
    text: stack('  databricks_jobs: {load: "!use load.yaml"}\n'),
    told: [['STK2014', 'Take the quotes away: !use load.yaml']],
  },
  {
    what: 'an include in quotes, as a field',
    text: job("tasks: '!use tasks.yaml'"),
    told: [['STK2202', 'Take the quotes away: !use tasks.yaml']],
  },
  {
    what: 'a list with commas and without brackets',
    text: job(
      'email_notifications: {}\ntasks:\n  - {task_key: b, notebook_task: {notebook_path: /b}}\n  - task_key: a\n    depends_on: b, b\n    notebook_task: {notebook_path: /a}',
    ),
    told: [['STK2202', 'Write "[{task_key: b}, {task_key: b}]".']],
  },
  {
    what: 'privileges without a comma',
    text: stack(
      '  databricks_catalogs: {main: {name: a, grants: [{principal: b, privileges: [USE_CATALOG SELECT]}]}}\n',
    ),
    told: [['STK2204', 'in a list each is an item of its own.']],
  },
  {
    what: 'a volume with a blank behind its colon',
    text: process('volumes:\n  - /srv/data: /data'),
    told: [['STK2202', 'Write "/srv/data:/data".']],
  },
  {
    what: 'volumes as a mapping',
    text: process('volumes:\n  ./data: /data'),
    told: [['STK2202', 'Write "- ./data:/data".']],
  },
  {
    what: 'a text of a list with a colon',
    text: process('command:\n  - echo\n  - Done: all of it'),
    told: [['STK2202', 'Put the whole line in quotes: without them ": " makes a mapping of it.']],
  },
];

const task = (more: string) => job(`tasks: [{task_key: a, notebook_task: {notebook_path: /a}${more}}]`);

const ofAdvice: readonly Case[] = [
  {
    what: 'a mapping with one field for a value',
    text: job('queue: true'),
    told: [['STK2202', 'Write "{enabled: true}".']],
  },
  {
    what: 'pairs in brackets',
    text: job('tags: [team: a, cost: b]'),
    told: [['STK2202', 'Write all of it between one "{" and "}", without brackets.']],
  },
  {
    what: 'a variable for a list with it',
    text: `${job('email_notifications: {on_failure: "${vars.mail}"}')}variables: {mail: a@example.com}\n`,
    told: [['STK2202', 'Write "["${vars.mail}"]".']],
  },
  {
    what: 'a text that needs quotes in a list',
    text: task(', spark_jar_task: {main_class_name: a, parameters: "a=b==c"}'),
    told: [['STK2202', 'Write "["a=b==c"]".']],
  },
  { what: 'minutes in words', text: task(', timeout_seconds: 10 min'), told: [['STK2202', 'Write 600.']] },
  {
    what: 'what is no text of those that there are, in quotes or not',
    text: job('schedule: {quartz_cron_expression: 0 0 5 * * ?, timezone_id: UTC, pause_status: false}'),
    told: [['STK2204', 'cannot be "false"; it can be "PAUSED" or "UNPAUSED".']],
  },
  {
    what: 'a comma in a value between brackets',
    text: stack(
      '  databricks_schemas:\n    s:\n      name: s\n      catalog_name: c\n      tables: [{name: t, columns: [{name: a, type: decimal(12,2)}]}]\n',
    ),
    told: [['STK2200', 'if this belongs to the value of "type", put all of that in quotes.']],
  },
  {
    what: 'items of a file as one item',
    text: job('tasks: [!use tasks.yaml]'),
    env: { files: { 'tasks.yaml': tasks } },
    told: [['STK2202', 'Write "!extend" instead of "!use" where the items of a file belong to this list.']],
  },
  {
    what: 'an item of an environment without its name',
    text: `${task('')}${prod('resources: {databricks_jobs: {load: {tasks: [{timeout_seconds: 5}]}}}')}`,
    env: { environment: 'prod' },
    told: [['STK2069', 'counted from 0, instead of the dash: "0: …".']],
  },
  {
    what: 'a backend of an environment without what that of the stack has',
    text: `${job('tags: {a: b}')}terraform: {backend: {s3: {bucket: a, key: k, region: r}}}\n${prod('terraform: {backend: {s3: {bucket: b}}}')}`,
    env: { environment: 'prod' },
    told: [['STK2215', 'an environment replaces the settings of a backend as a whole: write all of them.']],
  },
  {
    what: 'a path with the slashes of another system',
    text: stack('  databricks_jobs: {load: !use jobs\\load.yaml}\n'),
    env: { files: { 'jobs/load.yaml': 'name: load\n' } },
    told: [['STK2020', 'Did you mean "jobs/load.yaml"?']],
  },
  {
    what: 'a path from the folder of the stack in a file beside it',
    text: stack('  databricks_jobs: {load: !use jobs/load.yaml}\n'),
    env: { files: { 'jobs/load.yaml': 'name: load\ntasks: !use shared/tasks.yaml\n', 'shared/tasks.yaml': tasks } },
    told: [['STK2020', 'Paths begin at the folder of the file that they stand in: write "../shared/tasks.yaml".']],
  },
  {
    what: 'a reference without its signs',
    text: `${job('description: resources.other.id')}  databricks_groups: {other: {display_name: a}}\n`,
    told: [['STK2038', 'Did you mean "${resources.other.id}"?']],
  },
  {
    what: 'a text that looks like a reference to nothing of the stack',
    text: job('description: resources.limits.cpu'),
    told: [],
  },
  {
    what: 'a key that a mapping does not have',
    text: `${job('description: "${{ vars.sizes[\'xl\'] }}"')}variables: {sizes: {s: a, m: b}}\n`,
    told: [['STK2323', 'The map has no key "xl". It has "s", "m".']],
  },
];

for (const each of [...ofPaths, ...ofForms, ...ofAdvice]) test(each.what, () => assertTold(each));

test.run();
