import { type Call, flag, part, type Route } from './call.ts';
import { type Fleet, type Future, found, type Node, nextNumber, tick } from './fleet.ts';
import type { Doc, Json } from './json.ts';
import { Refusal, refuse } from './refusal.ts';

export interface Work {
  readonly kind: string;
  readonly owner: string;
  readonly finish: () => Json;
}

/** Starts work that is done after some polls; with no steps it is done at once. */
export function startFuture(fleet: Fleet, node: Node, { kind, owner, finish }: Work): Future {
  const id = `${kind}_${nextNumber(fleet, kind)}`;
  const steps = fleet.options.futureSteps;
  const start = tick(fleet);
  const rest = { result: null, error: undefined, end: 0, onAbort: undefined };
  const future: Future = { id, left: steps, total: steps, finish, status: 'running', owner, start, ...rest };
  node.futures.set(id, future);
  if (steps === 0) advance(fleet, future);
  return future;
}

function advance(fleet: Fleet, future: Future): void {
  if (future.status !== 'running') return;
  if (future.left > 0) {
    future.left -= 1;
    return;
  }
  future.end = tick(fleet);
  try {
    future.result = future.finish();
    future.status = 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    future.error = error;
    future.status = 'failed';
  }
}

export function futureDocument(future: Future): Doc {
  const { id, status, start, owner, total, left } = future;
  const document: Doc = {
    jobId: id,
    alive: status === 'running',
    hasResult: status === 'done',
    aborted: status === 'aborted',
    unknown: false,
    startTime: start,
    owner,
    progress: { states: [{ name: 'Running', cur: total - left, target: total, unit: 'NONE' }] },
  };
  return status === 'done' ? { ...document, result: future.result, runningTime: future.end - start } : document;
}

export const futureRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/futures/',
    handle: (call) =>
      [...call.node.futures.values()]
        .filter(({ status, owner }) => status === 'running' && (flag(call, 'allUsers') || owner === call.who.login))
        .map(futureDocument),
  },
  { method: 'GET', pattern: '/futures/{j}', handle: poll },
  {
    method: 'DELETE',
    pattern: '/futures/{j}',
    handle: (call) => {
      const future = futureOf(call);
      if (future.status !== 'running') return undefined;
      future.status = 'aborted';
      future.onAbort?.();
      return undefined;
    },
  },
];

function futureOf(call: Call): Future {
  const id = part(call, 'j');
  return found(call.node.futures, id, refuse.notFound(`Future does not exist: ${id}`));
}

function poll(call: Call): Json {
  const future = futureOf(call);
  const { fleet, node } = call;
  advance(fleet, future);
  if (future.error) throw future.error;
  if (future.status === 'aborted' && fleet.options.abortedAs === 'error') {
    throw refuse.failed(`Future ${future.id} was aborted`);
  }
  const document = structuredClone(futureDocument(future));
  if (flag(call, 'peek')) delete document['result'];
  else if (future.status === 'done' && fleet.options.dropDelivered) node.futures.delete(future.id);
  return document;
}
