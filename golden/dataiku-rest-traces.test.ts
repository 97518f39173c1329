/**
 * What stackc sends to DSS against what the official client sends (`rest-traces.json`, README §6 of the vectors): every request of every operation
 * through our client, and for the operations that stackc performs itself what it does of its own accord.
 */
import http from 'node:http';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isFailure } from '../compiler/plan/connection.ts';
import type { Json } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { type Call, dssClient, targetOf } from '../targets/dataiku/dss/client.ts';
import { pausesOfUpdate } from '../targets/dataiku/dss/run-update.ts';
import type { WireDocument } from '../targets/dataiku/dss/wire.ts';
import { connectDss, sender } from '../targets/dataiku/engine.ts';
import { type GivenAnswer, recordingServer } from './conformance/dataiku/recording-server.ts';
import type { Act } from './conformance/dataiku/rest-act.ts';
import { deployerActs } from './conformance/dataiku/rest-deployer-acts.ts';
import { projectActs } from './conformance/dataiku/rest-project-acts.ts';
import { comparable, type HeardRequest, restTraces, type TracedRequest } from './conformance/dataiku/rest-traces.ts';

const test = suite('golden/dataiku-rest-traces');
const { operations, ids, polling } = restTraces();
const base = '/dip/publicapi/';

test('every request of every operation goes over the wire as the official client sends it', async () => {
  const server = await recordingServer(() => ({ status: 200, json: {} }));
  const agent = new http.Agent({ keepAlive: true });
  const send = sender({ url: new URL(server.url), key: 'k', agent, limit: 60_000 });
  const dss = dssClient({ send, wait: async () => undefined, attempts: 1, firstPause: 1 });
  const traced = operations.flatMap(({ requests }) => requests);
  for (const request of traced) await dss.once(callOf(request));
  agent.destroy();
  await server.close();
  assert.is(traced.length, 333);
  assert.equal(server.heard, traced.map(comparable));
});

/** An upload's bytes are not recorded, but how many they are. */
function callOf({ method, path, query, body }: TracedRequest): Call {
  const parts = path.slice(base.length).split('/').map(decodeURIComponent);
  const [file] = body?.multipart ?? [];
  const values = Object.entries(comparable({ method, path, query, body, target: '' }).query).map(
    ([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)] as const,
  );
  return {
    method,
    path: parts,
    query: Object.fromEntries(values),
    ...(body?.json === undefined ? {} : { body: wireOf(body.json) }),
    // The recorded name is the one on the wire already.
    ...(file
      ? { upload: { filename: file.filename.replaceAll('%22', '"'), bytes: Buffer.alloc(file.size, 'x') } }
      : {}),
  };
}

function wireOf(json: Json): WireDocument {
  return JSON.parse(JSON.stringify(json));
}

test('names are one part of a path, whatever they hold, and nothing that leads elsewhere', () => {
  for (const { id, encoded_segment } of ids) {
    const target = targetOf({ method: 'GET', path: ['project-deployer', 'deployments', id, 'settings'] });
    const isStep = id === '.' || id === '..';
    assert.is(target, isStep ? undefined : `${base}project-deployer/deployments/${encoded_segment}/settings`, id);
  }
});

/** The operations that stackc performs, by their names in the traces. */
const acts: Readonly<Record<string, Act>> = { ...deployerActs, ...projectActs };

for (const { operation, requests, responses_needed } of operations) {
  const act = acts[operation];
  if (!act) continue;
  test(`of its own accord, as the official client: ${operation}`, async () => {
    const answered = requests.map((request, index) => [comparable(request), responses_needed[index]] as const);
    const heard = await heardOf(act, (request) => {
      const index = answered.findIndex(([{ method, path }]) => method === request.method && path === request.path);
      // What is asked once more gets the last answer again.
      const isLast =
        index >= 0 &&
        !answered.slice(index + 1).some(([{ method, path }]) => method === request.method && path === request.path);
      return index < 0 ? undefined : isLast ? answered[index]?.[1] : answered.splice(index, 1)[0]?.[1];
    });
    let from = 0;
    for (const wanted of requests.map(comparable)) {
      const at = heard.findIndex((request, index) => index >= from && isSame(request, wanted));
      const near = heard.filter(({ method, path }) => method === wanted.method && path === wanted.path);
      if (at < 0)
        assert.equal(
          near,
          [wanted],
          `${operation}: ${heard.map(({ method, path }) => `${method} ${path}`).join(', ')}`,
        );
      from = at;
    }
  });
}

test('every name in the table is an operation of the traces', () => {
  const known = new Set(operations.map(({ operation }) => operation));
  assert.equal(
    Object.keys(acts).filter((name) => !known.has(name)),
    [],
  );
});

test('an update is asked for with the pauses of the official client', () => {
  const pauses = pausesOfUpdate();
  for (const wanted of polling.pauses_seconds.slice(0, 60)) {
    const pause = pauses.next().value / 1000;
    assert.ok(Math.abs(pause - wanted) < 1e-3 * wanted, `${pause} ${wanted}`);
  }
});

function isSame(a: HeardRequest, b: HeardRequest): boolean {
  try {
    assert.equal(withSettings(a), withSettings(b));
    return true;
  } catch {
    return false;
  }
}

/** What a server answers of which the traces of an operation say nothing. */
function usual(path: string): Json {
  if (path.endsWith('/actions/update')) return { jobId: 'done', hasResult: true, result: {} };
  if (path.endsWith('/status')) return { health: 'HEALTHY' };
  return path.endsWith('s/') || /\/(update|stages|infras|projects|deployments)$/.test(path) ? [] : {};
}

/** Settings of visual recipes are JSON in a text, and mean the same with other blanks. */
function withSettings(request: HeardRequest): unknown {
  return JSON.parse(JSON.stringify(request), (key, value) =>
    key === 'rawPayload' && typeof value === 'string' && value.startsWith('{') ? JSON.parse(value) : value,
  );
}

/** What a server hears when stackc does something. */
async function heardOf(
  { act, absent = [], answers = {} }: Act,
  recorded: (request: HeardRequest) => GivenAnswer | undefined,
): Promise<readonly HeardRequest[]> {
  let hasWritten = false;
  const server = await recordingServer((request) => {
    const path = request.path.slice(base.length - 1);
    if (path === '/auth/info') return { status: 200, json: { authIdentifier: 'admin' } };
    const isAbsent = absent.includes(path) && !hasWritten && request.method === 'GET';
    if (request.method !== 'GET') hasWritten = true;
    if (isAbsent) return { status: 404, json: { errorType: 'x', message: 'not there' } };
    const given = answers[path];
    if (given !== undefined) return { status: 200, json: given };
    return recorded(request) ?? { status: 200, json: usual(path) };
  });
  const variables = new Map([
    ['DATAIKU_DSS_URL', server.url],
    ['DATAIKU_API_KEY', 'k'],
    ['DATAIKU_RETRY_MILLISECONDS', '1'],
  ]);
  const nothing = () => undefined;
  const connection = await connectDss({ variables, section: undefined, readFile: nothing, readBytes: nothing });
  if (isFailure(connection)) throw new Error(connection.message);
  const limit = setTimeout(() => void server.close(), 60_000);
  await act(connection);
  clearTimeout(limit);
  connection.close();
  await server.close();
  return server.heard;
}

test.run();
