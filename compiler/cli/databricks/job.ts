import { randomUUID } from 'node:crypto';
import type { Api } from './api.ts';
import type { Ended, Look } from './follow.ts';
import { allOf, answerOf } from './pages-of.ts';
import type { Order, Run, Runnable } from './runnable.ts';
import { documentIn, documentsIn, textIn, type Wire, type WireDocument } from './wire.ts';

/** Jobs: `jobs/list`, `jobs/run-now`, `jobs/runs/get`, `jobs/runs/get-output`, version 2.1 of the API. */
export function jobsOf(api: Api): Runnable {
  const runOf = (run: WireDocument): Run => {
    const id = textIn(run, 'run_id') ?? '';
    return { id, page: textIn(run, 'run_page_url') ?? `${api.host}/jobs/runs/${id}` };
  };
  const get = (id: string) => answerOf(api, { method: 'GET', path: 'api/2.1/jobs/runs/get', query: { run_id: id } });
  return {
    kind: 'job',
    async find(name) {
      const jobs = await allOf(api, { path: 'api/2.1/jobs/list', query: { name, limit: '100' }, key: 'jobs' });
      // The filter of the API ignores the case of letters.
      return jobs.filter((job) => textIn(job['settings'], 'name') === name).map((job) => textIn(job, 'job_id') ?? '');
    },
    async underWay(id) {
      const query = { job_id: id, active_only: 'true', limit: '25' };
      return (await allOf(api, { path: 'api/2.1/jobs/runs/list', query, key: 'runs' })).map(runOf);
    },
    async start(id, order) {
      // The token makes of two such calls one run, so an answer that was lost can be asked for again.
      const body = `{"job_id":${id},"idempotency_token":"${randomUUID()}"${parametersOf(order)}}`;
      const started = await answerOf(api, { method: 'POST', path: 'api/2.1/jobs/run-now', body, isRepeatable: true });
      const run = await get(textIn(started, 'run_id') ?? '');
      return runOf(documentIn(run) ?? {});
    },
    async cancel(_, run) {
      const body = `{"run_id":${run.id}}`;
      await answerOf(api, { method: 'POST', path: 'api/2.1/jobs/runs/cancel', body, isRepeatable: true });
    },
    look: async (_, run) => lookAt(await get(run.id)),
    errors: async (_, run) => errorsOf(await get(run.id), api),
  };
}

/** Parameters of the job where it has some, else those of its notebooks. */
function parametersOf({ parameters, hasParameters, isFullRefresh }: Order): string {
  const all = new Map([...parameters, ...(isFullRefresh ? [['full_refresh', 'true'] as const] : [])]);
  if (all.size === 0) return '';
  return `,"${hasParameters ? 'job_parameters' : 'notebook_params'}":${JSON.stringify(Object.fromEntries(all))}`;
}

const over: ReadonlySet<string> = new Set(['TERMINATED', 'SKIPPED', 'INTERNAL_ERROR']);

function lookAt(run: Wire): Look {
  const tasks = documentsIn(run, 'tasks');
  const lines = tasks.length > 1 ? tasks.map((task) => `${textIn(task, 'task_key')}: ${wordOf(task)}`) : [];
  return { ended: endOf(run), lines: [wordOf(run), ...lines] };
}

/** How far it is, in the platform's word: its result once there is one. */
function wordOf(run: Wire): string {
  const state = documentIn(run, 'state');
  return textIn(state, 'result_state') ?? textIn(state, 'life_cycle_state') ?? 'UNKNOWN';
}

function endOf(run: Wire): Ended | undefined {
  const state = documentIn(run, 'state');
  const phase = textIn(state, 'life_cycle_state') ?? '';
  if (!over.has(phase)) return undefined;
  const result = textIn(state, 'result_state') ?? phase;
  const reason = textIn(state, 'state_message');
  return { result, isGood: result === 'SUCCESS' || result === 'SUCCESS_WITH_FAILURES', reason: reason || undefined };
}

/** Tasks that are no reason: they were not begun. */
const blameless: ReadonlySet<string> = new Set(['SUCCESS', 'EXCLUDED', 'UPSTREAM_FAILED', 'UPSTREAM_CANCELED']);

async function errorsOf(run: Wire, api: Api): Promise<readonly string[]> {
  const failed = documentsIn(run, 'tasks').filter((task) => {
    const result = textIn(task['state'], 'result_state');
    return result !== undefined && !blameless.has(result);
  });
  const lines: string[] = [];
  for (const task of failed) {
    const query = { run_id: textIn(task, 'run_id') ?? '' };
    const output = await api.call({ method: 'GET', path: 'api/2.1/jobs/runs/get-output', query });
    const said = output.kind === 'ok' ? textIn(output.body, 'error') : undefined;
    lines.push(`${textIn(task, 'task_key')}: ${said ?? textIn(task['state'], 'state_message') ?? wordOf(task)}`);
  }
  return lines;
}
