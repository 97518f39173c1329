import type { Failure } from '../../../compiler/plan/connection.ts';
import { type Call, type Dss, failureOf } from './client.ts';
import { isDocument, isSameWire, type Wire, type WireDocument } from './wire.ts';

/** The end of a change that cannot be made, wherever in it that shows. */
export class Stopped extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** A document, or undefined when there is none. */
export async function get(
  dss: Dss,
  path: readonly string[],
  query: Call['query'] = {},
): Promise<WireDocument | undefined> {
  const reply = await dss.call({ method: 'GET', path, query });
  if (reply.kind === 'missing') return undefined;
  if (reply.kind !== 'ok') throw new Stopped(failureOf(reply));
  return isDocument(reply.body) ? reply.body : {};
}

/** A list, or undefined when there is none. */
export async function list(dss: Dss, call: Omit<Call, 'method'>): Promise<readonly Wire[]> {
  const reply = await dss.call({ method: 'GET', ...call });
  if (reply.kind !== 'ok') throw new Stopped(failureOf(reply));
  return Array.isArray(reply.body) ? reply.body : [];
}

export interface Settling {
  readonly read: readonly string[];
  /** Of the call that writes. */
  readonly query?: Call['query'];
  readonly change: (document: WireDocument) => WireDocument;
}

/**
 * Reads a document, changes it, and writes all of it back where that makes a difference: DSS replaces whole documents, and what is
 * missing becomes empty. Reads it again, and answers the top-level members that DSS did not take.
 */
export async function settle(dss: Dss, { read, query = {}, change }: Settling): Promise<readonly string[]> {
  const before = await get(dss, read);
  if (!before) throw new Stopped({ kind: 'rejected', message: `"${read.join('/')}" is gone` });
  const wanted = change(before);
  if (isSameWire(before, wanted)) return [];
  const reply = await dss.call({ method: 'PUT', path: read, query, body: wanted });
  if (reply.kind !== 'ok') throw new Stopped(failureOf(reply));
  const after = (await get(dss, read)) ?? {};
  return Object.keys(wanted).filter((key) => !isTaken({ before: before[key], wanted: wanted[key], after: after[key] }));
}

interface Versions {
  readonly before: Wire | undefined;
  readonly wanted: Wire | undefined;
  readonly after: Wire | undefined;
}

/** Whether everything that was to change has; the server may have added to it, and changed what is its own. */
function isTaken({ before, wanted, after }: Versions): boolean {
  // Keys read back hidden.
  if (isSameWire(before, wanted) || after === '***') return true;
  if (isDocument(wanted)) {
    const old = isDocument(before) ? before : {};
    const keys = Object.keys(wanted);
    return (
      isDocument(after) && keys.every((key) => isTaken({ before: old[key], wanted: wanted[key], after: after[key] }))
    );
  }
  if (!Array.isArray(wanted)) return wanted === after;
  const isWhole = Array.isArray(after) && wanted.length === after.length;
  return isWhole && wanted.every((item, at) => isTaken({ before: undefined, wanted: item, after: after[at] }));
}

export interface Creation {
  readonly call: Call;
  /** Whether the thing is there, asked when nobody knows whether a call had an effect. */
  readonly isThere: () => Promise<boolean>;
}

const mostAttempts = 5;

/**
 * Creates something exactly once: a call whose end is unknown is followed by a look, never blindly by a second one. Answers what the
 * server said, `found` when a look showed that the thing is there, and `taken` when it was there before.
 */
export async function create(dss: Dss, { call, isThere }: Creation): Promise<WireDocument | 'found' | 'taken'> {
  for (let attempt = 0; ; attempt++) {
    const reply = await dss.once(call);
    if (reply.kind === 'ok') return isDocument(reply.body) ? reply.body : {};
    if (reply.kind === 'conflict') return attempt === 0 ? 'taken' : 'found';
    if (reply.kind !== 'unsure') throw new Stopped(failureOf(reply));
    if (await isThere()) return 'found';
    if (attempt + 1 >= mostAttempts) throw new Stopped(failureOf(reply));
    await dss.pause(attempt);
  }
}

/** Removes something; what is gone already counts as removed. */
export async function remove(dss: Dss, call: Omit<Call, 'method'>): Promise<void> {
  const reply = await dss.call({ method: 'DELETE', ...call });
  if (reply.kind !== 'ok' && reply.kind !== 'missing') throw new Stopped(failureOf(reply));
}
