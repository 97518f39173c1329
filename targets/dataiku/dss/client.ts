import type { Failure } from '../../../compiler/plan/connection.ts';
import { pauseAfter, repeated } from '../../../compiler/util/repeat.ts';
import { isDocument, textIn, type Wire } from './wire.ts';

/** One call of the public API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The parts of the path below `/dip/publicapi`, not yet encoded. A last empty part is a slash at the end. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | boolean | readonly string[]>>;
  readonly body?: Wire;
  /** A file instead of a body. */
  readonly upload?: Upload;
  /** The answer is a file, not JSON. */
  readonly isDownload?: boolean;
}

export interface Upload {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** What came back: an answer with its status, or why there was none. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly bytes: Uint8Array;
      /** Seconds. */
      readonly retryAfter: number | undefined;
    }
  | { readonly kind: 'broken'; readonly problem: string };

/** Sends one request and waits for its answer, never longer than a limit. Never throws. */
export type Send = (request: {
  readonly method: string;
  readonly target: string;
  readonly body: string | undefined;
  readonly upload: Upload | undefined;
}) => Promise<Answer>;

export type Reply =
  | {
      readonly kind: 'ok';
      readonly body: Wire;
      /** The answer as it came. */
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'missing'; readonly message: string }
  | { readonly kind: 'conflict'; readonly message: string }
  /** It may have happened or not: no answer, an answer that makes no sense, or a mistake of the server. */
  | {
      readonly kind: 'unsure';
      readonly message: string;
      /** DSS itself has answered, and said what is wrong. */
      readonly isAnswered: boolean;
    }
  | { readonly kind: 'refused'; readonly failure: Failure };

export interface Dss {
  /** A call that is sent again when it is safe to: what only reads, replaces or removes. */
  readonly call: (call: Call) => Promise<Reply>;
  /** Sends a call once; only what the server says it has not looked at is sent again. */
  readonly once: (call: Call) => Promise<Reply>;
  /** Waits before the next attempt. */
  readonly pause: (attempt: number) => Promise<void>;
}

export interface ClientOptions {
  readonly send: Send;
  /** Milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly attempts: number;
  /** The first pause, in milliseconds; each is twice as long as the one before. */
  readonly firstPause: number;
}

/** A client of the public API that retries what is safe to repeat. */
export function dssClient({ send, wait, attempts, firstPause }: ClientOptions): Dss {
  const patience = { wait, attempts, firstPause };
  const attempt = async (call: Call, isRepeatable: boolean): Promise<Reply> => {
    const target = targetOf(call);
    if (target === undefined) return rejected(`"${call.path.join('/')}" is no path: "." and ".." cannot be names`);
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    return repeated(async () => {
      const answer = await send({ method: call.method, target, body, upload: call.upload });
      const reply = replyOf(answer, call.isDownload ?? false);
      const isUntouched = answer.kind === 'answer' && untouched.has(answer.status);
      const isAgain = isUntouched || (isRepeatable && reply.kind === 'unsure');
      return { result: reply, isAgain, after: answer.kind === 'answer' ? answer.retryAfter : undefined };
    }, patience);
  };
  return {
    call: (call) => attempt(call, call.method !== 'POST'),
    once: (call) => attempt(call, false),
    pause: (count) => wait(pauseAfter(count, patience)),
  };
}

/** Statuses that say that a request was turned away at the door. */
const untouched: ReadonlySet<number> = new Set([429, 503]);

/** `/dip/publicapi/…` with every part encoded; undefined when a part would lead elsewhere. */
export function targetOf({ path, query = {} }: Call): string | undefined {
  if (path.some((part) => part === '.' || part === '..')) return undefined;
  const parameters = Object.entries(query).flatMap(([key, value]) =>
    [value].flat().map((each) => `${encodeURIComponent(key)}=${encodeURIComponent(each)}`),
  );
  const suffix = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  return `/dip/publicapi/${path.map(encodeURIComponent).join('/')}${suffix}`;
}

function rejected(message: string): Reply {
  return { kind: 'refused', failure: { kind: 'rejected', message } };
}

function replyOf(answer: Answer, isDownload: boolean): Reply {
  if (answer.kind === 'broken') return { kind: 'unsure', message: answer.problem, isAnswered: false };
  const { status, bytes } = answer;
  if (status < 300 && (isDownload || bytes.length === 0)) return { kind: 'ok', body: null, bytes };
  const body = parsed(new TextDecoder().decode(bytes));
  if (status < 300) {
    if (body === undefined) return { kind: 'unsure', message: 'the answer is no JSON', isAnswered: false };
    return { kind: 'ok', body, bytes };
  }
  if (status < 400) return rejected(`the server sends elsewhere (status ${status}): is the address right?`);
  const message = messageOf(body, status);
  if (status === 401) return { kind: 'refused', failure: { kind: 'credentials', message } };
  if (status === 403) return { kind: 'refused', failure: { kind: 'forbidden', message } };
  if (status === 404 || isMissing(status, message)) return { kind: 'missing', message };
  if (status === 409) return { kind: 'conflict', message };
  if (status >= 500 || status === 429) return { kind: 'unsure', message, isAnswered: isDocument(body) };
  return rejected(message);
}

/** Some look-ups that find nothing are answered as mistakes. */
function isMissing(status: number, message: string): boolean {
  return status === 400 && /does not exist$/.test(message) && !/^Recipe |^Connection /.test(message);
}

function messageOf(body: Wire | undefined, status: number): string {
  if (!isDocument(body)) return `status ${status}`;
  const text = textIn(body, 'detailedMessage') ?? textIn(body, 'message');
  return text ?? textIn(body, 'errorType') ?? `status ${status}`;
}

function parsed(text: string): Wire | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why a call failed for good. */
export function failureOf(reply: Exclude<Reply, { readonly kind: 'ok' }>): Failure {
  switch (reply.kind) {
    case 'refused':
      return reply.failure;
    case 'unsure':
      return { kind: 'unreachable', message: reply.message };
    case 'conflict':
      return { kind: 'exists', message: reply.message };
    default:
      return { kind: 'rejected', message: reply.message };
  }
}
