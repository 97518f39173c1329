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

for (const each of [...ofPaths, ...ofForms]) test(each.what, () => assertTold(each));

test.run();
