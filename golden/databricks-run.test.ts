/** `stackc run --job` against a server on loopback that speaks the routes of Databricks. */
import { spawn } from 'node:child_process';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { builtProgram } from '../scripts/built-program.ts';
import { until } from './drive-world.ts';
import type { Answer, Routes } from './fake-workspace.ts';
import { begun, get, good, inWorkspace, jobId, jobs, list, now, page, runs, state, token } from './run-world.ts';

const test = suite('golden/databricks-run');

test('a job is found by its key or by its name, started, followed, and ends well', () =>
  inWorkspace(good, async ({ stackc, asked, authorizations }) => {
    const { exit, stdout, stderr } = await stackc('run -e dev --job job-orders');
    assert.equal([exit, stdout], [0, `${page}\nSUCCESS\n`], stderr);
    assert.match(stderr, /s {2}RUNNING\n/);
    assert.match(asked[0] ?? '', /name=orders-dev/);
    assert.match(asked[1] ?? '', new RegExp(`job_id=${jobId}&active_only=true`));
    assert.match(asked[2] ?? '', new RegExp(`run-now {"job_id":${jobId},"idempotency_token":"[0-9a-f-]{36}"}$`));
    assert.ok(authorizations.every((one) => one === `Bearer ${token}`));
    assert.is((await stackc('run -e dev --job orders-dev -q')).exit, 0);
  }));

const tasks = [
  { task_key: 'ingest', run_id: 11, state: { life_cycle_state: 'TERMINATED', result_state: 'FAILED' } },
  { task_key: 'report', run_id: 12, state: { life_cycle_state: 'TERMINATED', result_state: 'UPSTREAM_FAILED' } },
];
const output = 'GET /api/2.1/jobs/runs/get-output';
const refusedToken: Answer = { status: 403, body: { error_code: 403, message: 'Invalid access token.' } };
const busy: Answer = { status: 429, body: { message: 'Too many' }, headers: { 'retry-after': '2' } };
const broken: Answer = { status: 500, body: { message: 'Oops' } };

const endings: readonly (readonly [what: string, changes: Routes, exit: number, said: RegExp])[] = [
  [
    'a failure, with the message of the failing task',
    {
      [get]: [state('RUNNING'), state('TERMINATED', 'FAILED', { tasks, message: 'Task ingest failed.' })],
      [output]: [{ body: { error: 'ValueError: no orders' } }],
    },
    1,
    /ingest: ValueError: no orders\n[\s\S]*STK8648: The job "orders-dev" ended as FAILED: Task ingest failed\./,
  ],
  ['a cancelled run', { [get]: [state('TERMINATED', 'CANCELED')] }, 1, /STK8648.*CANCELED/],
  ['a skipped run', { [get]: [state('SKIPPED')] }, 1, /STK8648.*SKIPPED/],
  ['a run that Databricks broke', { [get]: [state('INTERNAL_ERROR', 'FAILED')] }, 1, /STK8648.*FAILED/],
  ['too many requests', { [list]: [busy, busy, jobs], [now]: [busy, begun] }, 0, /SUCCESS|RUNNING/],
  [
    'mistakes of the server',
    { [list]: [broken, jobs], [get]: [broken, broken, state('TERMINATED', 'SUCCESS')] },
    0,
    /SUCCESS/,
  ],
  ['a lost answer to run-now', { [now]: ['reset', begun] }, 0, /SUCCESS/],
  ['broken connections', { [list]: ['reset', 'reset', jobs] }, 0, /SUCCESS/],
  ['answers that are none', { [list]: ['garbage'] }, 69, /STK8643.*the answer is no JSON/],
  ['a server that stays broken', { [list]: [broken] }, 69, /STK8643.*Oops/],
  [
    'a token that is not taken',
    { [list]: [refusedToken] },
    77,
    /STK8642.*process variable DATABRICKS_TOKEN: Invalid access token/,
  ],
  ['a job that was never deployed', { [list]: [{ body: {} }] }, 1, /STK8645.*"orders-dev"/],
  [
    'two jobs of one name',
    { [list]: [{ body: { jobs: [1, 2].map((job_id) => ({ job_id, settings: { name: 'orders-dev' } })) } }] },
    1,
    /STK8646.*2 jobs/,
  ],
  [
    'no right to do it',
    { [now]: [{ status: 403, body: { message: 'PERMISSION_DENIED: no Can Manage Run' } }] },
    1,
    /STK8650.*Can Manage Run/,
  ],
  [
    'an address that leads elsewhere',
    { [list]: [{ status: 302, body: {}, headers: { location: 'https://elsewhere' } }] },
    1,
    /STK8650.*302/,
  ],
];
for (const [what, changes, exit, said] of endings) {
  test(`${what}: exit code ${exit}`, () =>
    inWorkspace({ ...good, ...changes }, async ({ stackc }) => {
      const ended = await stackc('run --job job-orders');
      assert.is(ended.exit, exit, ended.stderr);
      assert.match(ended.stderr, said);
    }));
}

test('jobs come in pages', () =>
  inWorkspace({ ...good, [list]: [{ body: { jobs: [], next_page_token: 'b' } }, jobs] }, async ({ stackc, asked }) => {
    assert.is((await stackc('run --job job-orders')).exit, 0);
    assert.match(asked[1] ?? '', /page_token=b/);
  }));

test('after the timeout the run goes on, and that is said', () =>
  inWorkspace({ ...good, [get]: [state('RUNNING')] }, async ({ stackc, asked }) => {
    const { exit, stderr } = await stackc('run --job job-orders --timeout 1');
    assert.is(exit, 1);
    assert.match(stderr, /STK8649: .*within 1 s; it goes on: https:\/\/dbc/);
    assert.not.ok(asked.some((line) => line.includes('cancel')));
  }));

const running: Answer = { body: `{"runs":[{"run_id":7,"run_page_url":"https://dbc/7"}]}` };
const actions: readonly (readonly [action: string, exit: number, said: RegExp, calls: number])[] = [
  ['wait', 0, /waiting for a run that is under way: https:\/\/dbc\/7/, 0],
  ['cancel', 0, /cancelling a run/, 1],
  ['fail', 1, /STK8647.*https:\/\/dbc\/7/, 0],
];
for (const [action, exit, said, calls] of actions) {
  test(`--action ${action} with a run that is under way`, () =>
    inWorkspace(
      { ...good, [runs]: [running, running, { body: {} }], 'POST /api/2.1/jobs/runs/cancel': [{ body: {} }] },
      async ({ stackc, asked }) => {
        const ended = await stackc(`run --job job-orders --action ${action}`);
        assert.is(ended.exit, exit);
        assert.match(ended.stderr, said);
        assert.is(asked.filter((line) => line.includes('runs/cancel {"run_id":7}')).length, calls);
        assert.is(asked.filter((line) => line.includes('run-now')).length, exit === 0 ? 1 : 0);
      },
    ));
}

test('parameters go to the job where it has some, else to its notebooks', () =>
  inWorkspace(
    { ...good, [list]: [{ body: { jobs: [{ job_id: 1, settings: { name: 'days' } }] } }, jobs] },
    async ({ stackc, asked }) => {
      assert.is((await stackc('run --job days --param day=a=b')).exit, 0);
      assert.is((await stackc('run --job job-orders --param x=1')).exit, 0);
      const bodies = asked.filter((line) => line.includes('run-now'));
      assert.match(bodies[0] ?? '', /"job_parameters":{"day":"a=b"}}$/);
      assert.match(bodies[1] ?? '', /"notebook_params":{"x":"1"}}$/);
    },
  ));

const wrong: readonly (readonly [line: string, exit: number, said: RegExp])[] = [
  ['run', 64, /STK8652/],
  ['run --job a --pipeline b', 64, /STK8007/],
  ['run --job job-orders --timeout soon', 64, /STK8005/],
  ['run --job job-orders --param day', 64, /STK8008/],
  ['run --job job-orders --all-environments', 64, /STK8007/],
  ['run --job job-order', 1, /STK8644.*Did you mean "job-orders"\?/],
  ['run --job pl-orders', 1, /STK8644.*use --pipeline/],
  ['run --job job-days --param dya=1', 64, /STK8651.*declares the parameters day/],
  ['run --job job-days --full-refresh', 64, /STK8651/],
  ['run --pipeline pl-orders --param a=1', 64, /STK8651/],
];
for (const [line, exit, said] of wrong) {
  test(`nothing is asked of the workspace: ${line}`, () =>
    inWorkspace(good, async ({ stackc, asked }) => {
      const ended = await stackc(line);
      assert.is(ended.exit, exit);
      assert.match(ended.stderr, said);
      assert.equal(asked, []);
    }));
}

test('--json is one document', () =>
  inWorkspace(good, async ({ stackc }) => {
    const { stdout } = await stackc('run --job job-orders --json');
    assert.equal(JSON.parse(stdout), { id: '9007199254740993555', page, result: 'SUCCESS', errors: [] });
  }));

test('Ctrl-C stops following: 130, and the run goes on', () =>
  inWorkspace({ ...good, [get]: [state('RUNNING')] }, async ({ folder, host, asked }) => {
    const program = [builtProgram(), 'run', '--job', 'job-orders'];
    const env = { PATH: process.env['PATH'], HOME: folder, DATABRICKS_HOST: host, DATABRICKS_TOKEN: token };
    const child = spawn(process.execPath, program, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
    await until(() => said.includes('RUNNING'));
    child.kill('SIGINT');
    assert.is(await ended, 130);
    assert.match(said, /interrupted; the run goes on: https:\/\/dbc/);
    assert.not.ok(asked.some((line) => line.includes('cancel')));
  }));

test.run();
