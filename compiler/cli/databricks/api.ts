import { setTimeout as pause } from 'node:timers/promises';
import type { Failure } from '../../plan/connection.ts';
import { type Attempt, repeated } from '../../util/repeat.ts';
import type { World } from '../world.ts';
import type { Access } from './access.ts';
import { documentIn, readWire, textIn, type Wire } from './wire.ts';

/** One call of the REST API. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Below the address of the workspace: `api/2.1/jobs/list`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, already as text: ids are numbers there that JavaScript would round. */
  readonly body?: string;
  /** A POST that may arrive twice without harm. */
  readonly isRepeatable?: true;
}

export type Reply =
  | { readonly kind: 'ok'; readonly body: Wire }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Where calls go, and what they carry. */
export type Door = Pick<Access, 'host' | 'authorization'>;

/** The REST API of a workspace. Never throws but when `signal` has been raised. */
export interface Api {
  readonly host: string;
  readonly call: (call: Call) => Promise<Reply>;
}

export interface ApiOptions {
  readonly world: World;
  readonly signal: AbortSignal;
}

/** Milliseconds for one whole exchange. */
const timeLimit = 60_000;
const attempts = 6;
const firstPause = 500;

/** Waits as the world does. */
export async function waitIn({ wait }: World, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (wait) return wait(milliseconds, signal);
  await pause(milliseconds, undefined, { signal });
}

/**
 * A client that repeats what is safe to repeat: after 429 and 503 everything, because the request was turned away; after other mistakes of the server and broken
 * connections what only reads, and what says that it may be repeated.
 */
export function databricksApi(access: Door, { world, signal }: ApiOptions): Api {
  const wait = (milliseconds: number) => waitIn(world, milliseconds, signal);
  return {
    host: access.host,
    call: (call) => repeated(() => attemptOf(call, access, signal), { attempts, firstPause, wait }),
  };
}

async function attemptOf(call: Call, access: Door, signal: AbortSignal): Promise<Attempt<Reply>> {
  const { method, path, query = {}, body, isRepeatable } = call;
  const isSafe = method === 'GET' || isRepeatable === true;
  const url = new URL(`${access.host}/${path}`);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  const headers = { authorization: access.authorization, accept: 'application/json' };
  const sent = body === undefined ? {} : { body, headers: { ...headers, 'content-type': 'application/json' } };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
  try {
    const response = await fetch(url, { method, headers, redirect: 'manual', signal: limit, ...sent });
    const reply = replyOf(response.status, await response.text());
    const after = Number(response.headers.get('retry-after'));
    const isUntouched = response.status === 429 || response.status === 503;
    const isUnsure = reply.kind === 'failed' && reply.failure.kind === 'unreachable';
    return { result: reply, isAgain: isUntouched || (isSafe && isUnsure), after: after > 0 ? after : undefined };
  } catch (error) {
    if (signal.aborted) throw error;
    return { result: failed('unreachable', problemOf(error)), isAgain: isSafe };
  }
}

/** What an answer means. Databricks answers a token that it does not know with 401, or with 403 and these words. */
function replyOf(status: number, text: string): Reply {
  const body = readWire(text);
  if (status < 300) {
    return documentIn(body) ? { kind: 'ok', body: body ?? null } : failed('unreachable', 'the answer is no JSON');
  }
  if (status < 400) return failed('rejected', `the server sends elsewhere (status ${status}): is the address right?`);
  const message = textIn(body, 'message') ?? textIn(body, 'error_description') ?? `status ${status}`;
  if (status === 401 || (status === 403 && /token|credential/i.test(message))) return failed('credentials', message);
  return failed(status >= 500 || status === 429 ? 'unreachable' : 'rejected', message);
}

function failed(kind: Failure['kind'], message: string): Reply {
  return { kind: 'failed', failure: { kind, message: message.replaceAll(/\s+/g, ' ').replace(/[.!]$/, '') } };
}

/** `fetch` hides the reason behind "fetch failed". */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection broke';
  if (error.name === 'TimeoutError') return `no answer within ${timeLimit / 1000} seconds`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (cause instanceof Error && cause.message !== '' ? cause.message : error.message);
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no machine of this name',
  EAI_AGAIN: 'its name cannot be looked up at the moment',
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'the connection was closed before an answer came',
  UND_ERR_SOCKET: 'the connection was closed before an answer came',
  ETIMEDOUT: 'nobody answers there',
  UND_ERR_CONNECT_TIMEOUT: 'nobody answers there',
};
