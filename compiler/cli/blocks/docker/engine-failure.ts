import type { Span } from '../../../source/span.ts';
import { exit } from '../../world.ts';
import type { CallFailure } from '../call-failure.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import type { NotEnded } from '../ending.ts';

/** What the client has thrown. Anything that is not about the engine is thrown on. */
export function engineFailure(error: unknown): CallFailure {
  if (!(error instanceof Error)) throw error;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
  if (status !== undefined) return { status, message: messageOf(error) };
  const code = 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? (code === '' ? undefined : error.message);
  if (reason === undefined && !/^(?:aborted|socket hang up)$|getaddrinfo|ssh/i.test(error.message)) throw error;
  return { status: undefined, message: reason ?? 'the connection broke' };
}

/** The engine's own sentence: the client puts the status in front. */
function messageOf(error: Error): string {
  const json = 'json' in error && typeof error.json === 'object' ? error.json : undefined;
  const own = json && 'message' in json && typeof json.message === 'string' ? json.message : undefined;
  const text = own ?? error.message.replace(/^\(HTTP code \d+\) [^-]*- /, '');
  return text.replaceAll(/\s+/g, ' ').trim().replace(/[.!]$/, '');
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such socket, so Docker is not running or listens elsewhere',
  ECONNREFUSED: 'nobody listens there, so Docker is not running or listens elsewhere',
  EACCES: 'you may not use this socket',
  ENOTFOUND: 'there is no machine of this name',
  EAI_AGAIN: 'its name cannot be looked up at the moment',
  ECONNRESET: 'the connection was closed before an answer came',
  EPIPE: 'the connection was closed before an answer came',
  ETIMEDOUT: 'nobody answers there',
  EHOSTUNREACH: 'there is no way to this machine',
  NO_DOCKER: 'what answers there is not Docker',
};

/** Of what was asked, for messages. */
export interface Asked {
  readonly at: Span;
  readonly address: string;
  /** What the engine was to do, behind "refuses to": `start "load"`. */
  readonly action: string;
}

/** A failed call in our words: STK8507 with the exit code for services that cannot be reached, else STK8508. */
export function problemOf({ status, message }: CallFailure, { at, address, action }: Asked): NonNullable<NotEnded> {
  const service = 'Docker';
  if (status === undefined || status === 429 || status >= 502) {
    return {
      problem: say.unreachable(at, { service, address, reason: message }),
      code: exit.unavailable,
    };
  }
  return { problem: say.rejected(at, { service, address, action, reason: message }), code: exit.errors };
}
