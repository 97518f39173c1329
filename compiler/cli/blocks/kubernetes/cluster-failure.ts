import type { Span } from '../../../source/span.ts';
import { readWire, textIn } from '../../databricks/wire.ts';
import { exit } from '../../world.ts';
import type { CallFailure } from '../call-failure.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import type { NotEnded } from '../ending.ts';

/** What the client of Kubernetes has thrown. Mistakes of a program are thrown on. */
export function clusterFailure(error: unknown): CallFailure {
  if (!(error instanceof Error) || isMistake(error)) throw error;
  const code = 'code' in error ? error.code : undefined;
  const status = 'statusCode' in error ? error.statusCode : code;
  if (typeof status === 'number') return { status, message: messageOf(error), after: after(error) };
  const reason = reasons[String(code)];
  if (reason !== undefined) return { status: undefined, message: reason };
  if (/FetchError|AbortError/.test(error.name) || /premature close|aborted|hang up/i.test(error.message)) {
    return { status: undefined, message: 'the connection was closed before an answer came' };
  }
  // What a kubeconfig asks for, such as a program that gives credentials, fails in many ways.
  return { status: undefined, message: (error.message.split('\n')[0] ?? '').replace(/[.!]$/, '') };
}

function isMistake(error: Error): boolean {
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
}

/** The API server's own sentence: the client prints the whole answer with its headers. */
function messageOf(error: Error): string {
  const body = 'body' in error ? error.body : undefined;
  const own = textIn(readWire(typeof body === 'string' ? body : (JSON.stringify(body) ?? '')), 'message');
  return (own ?? error.message.replace(/^HTTP-Code: .*\nMessage: (.*)(?:\n.*)*$/, '$1'))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.!]$/, '');
}

function after(error: Error): number | undefined {
  const headers =
    'headers' in error && typeof error.headers === 'object' && error.headers !== null ? error.headers : {};
  const seconds = 'retry-after' in headers ? Number(headers['retry-after']) : 0;
  return seconds > 0 ? seconds : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no machine of this name',
  EAI_AGAIN: 'its name cannot be looked up at the moment',
  ECONNRESET: 'the connection was closed before an answer came',
  EPIPE: 'the connection was closed before an answer came',
  ERR_STREAM_PREMATURE_CLOSE: 'the connection was closed before an answer came',
  ETIMEDOUT: 'nobody answers there',
  EHOSTUNREACH: 'there is no way to this machine',
  NO_KUBERNETES: 'what answers there is no API server of Kubernetes',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody that is known',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody that is known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody that is known',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

export interface Asked {
  readonly at: Span;
  readonly address: string;
  /** Where the credentials come from, for messages. */
  readonly origin: string;
  /** What was to be done, behind "refuses to": `create the Job`. */
  readonly action: string;
}

/** A failed call in our words: STK8507 with the code for services that cannot be reached, STK8509 with the one for credentials, else STK8508, with what usually helps. */
export function clusterProblem(
  { status, message }: CallFailure,
  { at, address, origin, action }: Asked,
): NonNullable<NotEnded> {
  const service = 'Kubernetes';
  if (status === undefined || status === 429 || status >= 500) {
    return { problem: say.unreachable(at, { service, address, reason: message }), code: exit.unavailable };
  }
  if (status === 401) return { problem: say.refused(at, { service, origin, reason: message }), code: exit.refused };
  const reason = `${message}${hint(status, message)}`;
  return {
    problem: say.rejected(at, { service, address, action, reason }),
    code: status === 403 && !isQuota(message) ? exit.refused : exit.errors,
  };
}

function isQuota(message: string): boolean {
  return /quota|exceeded/i.test(message);
}

/** Specs/prefect §8.8. */
function hint(status: number, message: string): string {
  if (isQuota(message)) return ' (look at the resource quotas of the namespace)';
  if (status === 403) return ' (look at the roles of whoever asks)';
  if (status === 404 && /namespaces? "/.test(message)) return ' (the namespace must be there before)';
  return '';
}
