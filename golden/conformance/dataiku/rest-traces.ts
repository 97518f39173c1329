import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Doc, Json } from '../../../scripts/conformance/dataiku/fake-dss/json.ts';

/** A request as the official client sends it. */
export interface TracedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly target: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly body: {
    readonly json?: Json;
    readonly multipart?: readonly { readonly name: string; readonly filename: string; readonly size: number }[];
  } | null;
}

export interface TracedOperation {
  readonly group: string;
  readonly operation: string;
  readonly requests: readonly TracedRequest[];
  /** The answers that were given, one for each request. */
  readonly responses_needed: readonly { readonly status: number; readonly json?: Json }[];
}

interface Traces {
  readonly operations: readonly TracedOperation[];
  readonly ids: readonly { readonly id: string; readonly encoded_segment: string }[];
  readonly polling: { readonly pauses_seconds: readonly number[] };
}

/** What the official client 14.3.3 sends, as `../shared/vectors/dataiku/rest-traces.json` has it. */
export function restTraces(): Traces {
  const packed = readFileSync(new URL('rest-traces.json.gz', import.meta.url));
  return JSON.parse(gunzipSync(packed).toString('utf8'));
}

/** A request that a server got, in the form in which requests are compared. */
export interface HeardRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Doc;
  readonly body: Json;
}

/** By the comparison rule: members in any order, `true` for `True`; of an upload its field, file name and size. */
export function comparable({ method, path, query, body }: TracedRequest): HeardRequest {
  const part = body?.multipart?.[0];
  return {
    method,
    path,
    query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, unified(value)])),
    body: part ? { name: part.name, filename: part.filename, size: part.size } : (body?.json ?? null),
  };
}

function unified(value: string | readonly string[]): Json {
  if (typeof value !== 'string') return value.map(unified);
  return value === 'True' || value === 'False' ? value.toLowerCase() : value;
}
