import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import { type Answer, type FakeWorkspace, type Routes, withWorkspace } from './fake-workspace.ts';

/** A stack of two jobs and a pipeline, without a host. */
export const stack = `name: shop
variables: {env: dev}
settings: {process_variables: declared}
resources:
  providers: {databricks: {version: ~> 1.99}}
  databricks_jobs:
    job-orders:
      name: orders-\${vars.env}
      tasks: [{task_key: ingest, notebook_task: {notebook_path: /a}}]
    job-days:
      name: days
      parameters: [{name: day, default: today}]
      tasks: [{task_key: ingest, notebook_task: {notebook_path: /a}}]
  databricks_pipelines:
    pipeline-orders: {name: pl-orders, serverless: true}
environments:
  dev: {}
  prod: {variables: {env: prod}}
`;
export const token = 'dapi0123456789abcdef';

export const list = 'GET /api/2.1/jobs/list';
export const runs = 'GET /api/2.1/jobs/runs/list';
export const get = 'GET /api/2.1/jobs/runs/get';
export const now = 'POST /api/2.1/jobs/run-now';

/** Larger than what JavaScript can count. */
export const jobId = '9007199254740993123';
export const jobs: Answer = {
  body: `{"jobs":[{"job_id":${jobId},"settings":{"name":"orders-dev"}},{"job_id":2,"settings":{"name":"Orders-Dev"}}]}`,
};
export const begun: Answer = { body: '{"run_id":9007199254740993555,"number_in_job":1}' };
export const page = 'https://dbc/#job/1/run/1';

/** A run as `runs/get` answers it. */
export function state(life: string, result?: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  const result_state = result === undefined ? {} : { result_state: result };
  const message = typeof more['message'] === 'string' ? { state_message: more['message'] } : {};
  const tasks = more['tasks'] ?? [];
  return {
    body: `{"run_id":9007199254740993555,"run_page_url":"${page}","state":${JSON.stringify({ life_cycle_state: life, ...result_state, ...message })},"tasks":${JSON.stringify(tasks)}}`,
  };
}

export const good: Routes = {
  [list]: [jobs],
  [runs]: [{ body: {} }],
  [now]: [begun],
  [get]: [state('PENDING'), state('RUNNING'), state('TERMINATED', 'SUCCESS')],
};

export interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place extends FakeWorkspace {
  readonly stackc: (line: string, variables?: Readonly<Record<string, string>>) => Promise<Ended>;
  readonly folder: string;
}

/** Runs `body` beside a workspace; time passes 200 times as fast, and a token is never printed. */
export function inWorkspace(routes: Routes, body: (place: Place) => Promise<void>): Promise<void> {
  return withWorkspace(routes, async (workspace) => {
    const folder = mkdtempSync(join(tmpdir(), 'stackc-run-'));
    writeFileSync(join(folder, 'stack.yaml'), stack);
    try {
      const stackc = async (line: string, given?: Readonly<Record<string, string>>) => {
        const variables = given ?? { DATABRICKS_HOST: workspace.host, DATABRICKS_TOKEN: token };
        const { world, printed } = recordingWorld({ folder, variables: { HOME: folder, ...variables } });
        const wait = (milliseconds: number) => new Promise<void>((done) => void setTimeout(done, milliseconds / 200));
        const exit = await run(line.split(' '), { world: { ...world, wait }, compiler });
        const { stdout, stderr } = printed();
        assert.not.ok((stdout + stderr).includes(token), 'a token was printed');
        return { exit, stdout, stderr };
      };
      await body({ ...workspace, stackc, folder });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
