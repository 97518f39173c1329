import type { Api } from './api.ts';
import { allOf, answerOf } from './pages-of.ts';
import { CallFailed, type Run, type Runnable } from './runnable.ts';
import { documentIn, documentsIn, textIn, type Wire } from './wire.ts';

const ended: ReadonlySet<string> = new Set(['COMPLETED', 'FAILED', 'CANCELED']);

/** Pipelines: `pipelines`, `pipelines/{id}/updates` and `events`, version 2.0 of the API. */
export function pipelinesOf(api: Api): Runnable {
  const path = (id: string, rest = '') => `api/2.0/pipelines/${id}${rest}`;
  const runOf = (id: string, update: string): Run => ({
    id: update,
    page: `${api.host}/#joblist/pipelines/${id}/updates/${update}`,
  });
  const latest = async (id: string): Promise<readonly Wire[]> =>
    documentsIn(await answerOf(api, { method: 'GET', path: path(id) }), 'latest_updates');
  return {
    kind: 'pipeline',
    async find(name) {
      const query = { filter: `name LIKE '${name.replaceAll("'", "''")}'`, max_results: '100' };
      const found = await allOf(api, { path: 'api/2.0/pipelines', query, key: 'statuses' });
      return found.filter((one) => textIn(one, 'name') === name).map((one) => textIn(one, 'pipeline_id') ?? '');
    },
    async underWay(id) {
      const updates = await latest(id);
      return updates
        .filter((update) => !ended.has(textIn(update, 'state') ?? ''))
        .map((update) => runOf(id, textIn(update, 'update_id') ?? ''));
    },
    async start(id, { isFullRefresh }) {
      const known = (await latest(id)).map((update) => textIn(update, 'update_id'));
      const body = JSON.stringify({ full_refresh: isFullRefresh });
      const reply = await api.call({ method: 'POST', path: path(id, '/updates'), body });
      if (reply.kind === 'ok') return runOf(id, textIn(reply.body, 'update_id') ?? '');
      if (reply.failure.kind !== 'unreachable') throw new CallFailed(reply.failure);
      // The answer was lost: it may have begun nevertheless, and must not begin twice.
      const begun = (await latest(id)).map((update) => textIn(update, 'update_id')).find((one) => !known.includes(one));
      if (begun === undefined) throw new CallFailed(reply.failure);
      return runOf(id, begun);
    },
    async cancel(id) {
      await answerOf(api, { method: 'POST', path: path(id, '/stop'), body: '{}', isRepeatable: true });
    },
    async look(id, run) {
      const answer = await answerOf(api, { method: 'GET', path: path(id, `/updates/${run.id}`) });
      const result = textIn(documentIn(answer, 'update'), 'state') ?? 'UNKNOWN';
      const end = { result, isGood: result === 'COMPLETED', reason: undefined };
      return { ended: ended.has(result) ? end : undefined, lines: [result] };
    },
    async errors(id, run) {
      const query = { filter: "level = 'ERROR'", max_results: '25' };
      const reply = await api.call({ method: 'GET', path: path(id, '/events'), query });
      const events = reply.kind === 'ok' ? documentsIn(reply.body, 'events') : [];
      const ours = events.filter((event) => textIn(event['origin'], 'update_id') === run.id);
      return [...new Set(ours.map(lineOf))];
    },
  };
}

/** What happened, and the reason where there is one. */
function lineOf(event: Wire): string {
  const exceptions = documentsIn(documentIn(event, 'error'), 'exceptions');
  const reasons = exceptions.flatMap((one) => textIn(one, 'message') ?? []);
  const flow = textIn(documentIn(event, 'origin'), 'flow_name');
  const said = [textIn(event, 'message') ?? '', ...reasons].filter(Boolean).join(' ');
  return flow === undefined ? said : `${flow}: ${said}`;
}
