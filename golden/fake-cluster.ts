/** Kubernetes' API on loopback, as far as running Jobs needs it: a test says what a pod and its Job go through, and what goes wrong on the way. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listening, send, textOf } from './fake-docker.ts';

/** What happens after the Job was created, one step after the other. */
export type Step =
  /** The pod is there, or changes. */
  | { readonly pod: Readonly<Record<string, unknown>> }
  /** The Job's status changes. */
  | { readonly job: Readonly<Record<string, unknown>> }
  /** Watches are closed; with `gone`, because their version is too old (410). */
  | { readonly close: 'ended' | 'gone' | 'broken' }
  | { readonly deleteJob: true }
  | { readonly wait: number };

export type Failure = 'reset' | 'lost' | { readonly status: number; readonly message: string; readonly after?: number };

export interface ClusterSettings {
  readonly steps?: readonly Step[];
  /** What the main container prints; `cut` breaks the connection. */
  readonly log?: readonly (string | 'cut')[];
  /** What goes wrong first, by `METHOD kind`: `POST jobs`, `GET pods`, `WATCH jobs`. `lost` does what was asked, and breaks the connection instead of answering. */
  readonly fails?: Readonly<Record<string, readonly Failure[]>>;
  readonly events?: readonly unknown[];
}

export interface FakeCluster {
  readonly address: string;
  /** A kubeconfig that leads there. */
  readonly kubeconfig: string;
  /** `METHOD kind` with what matters of the query, in the order of the calls. */
  readonly asked: readonly string[];
  /** Jobs that are there, by name. */
  readonly jobs: ReadonlyMap<string, unknown>;
}

interface Shared {
  readonly settings: ClusterSettings;
  readonly asked: string[];
  readonly jobs: Map<string, Record<string, unknown>>;
  readonly pods: Map<string, Record<string, unknown>>;
  readonly fails: Map<string, Failure[]>;
  readonly watches: Set<{ readonly kind: string; readonly response: ServerResponse }>;
  isClosed: boolean;
}

export async function withCluster(
  settings: ClusterSettings,
  body: (cluster: FakeCluster) => Promise<void>,
): Promise<void> {
  const shared: Shared = {
    settings,
    asked: [],
    jobs: new Map(),
    pods: new Map(),
    fails: new Map(Object.entries(settings.fails ?? {}).map(([route, failures]) => [route, [...failures]])),
    watches: new Set(),
    isClosed: false,
  };
  const server = createServer((request, response) => void answer(shared, request, response));
  const port = await listening(server);
  const address = `http://127.0.0.1:${port}`;
  const kubeconfig = JSON.stringify({
    'current-context': 'here',
    contexts: [
      { name: 'here', context: { cluster: 'here', user: 'me' } },
      { name: 'there', context: { cluster: 'there', user: 'me' } },
    ],
    clusters: [
      { name: 'here', cluster: { server: address } },
      { name: 'there', cluster: { server: 'http://127.0.0.1:1' } },
    ],
    users: [{ name: 'me', user: { token: 'kube-token-1234' } }],
  });
  try {
    await body({ address, kubeconfig, asked: shared.asked, jobs: shared.jobs });
  } finally {
    shared.isClosed = true;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function answer(shared: Shared, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://cluster');
  const body = await textOf(request);
  const [, kind = '', name] = /\/(jobs|pods|events|namespaces)(?:\/([^/]+))?(?:\/log)?$/.exec(url.pathname) ?? [];
  const isWatch = url.searchParams.get('watch') === 'true';
  const isLog = url.pathname.endsWith('/log');
  const route = `${isWatch ? 'WATCH' : request.method} ${isLog ? 'log' : kind}`;
  const timeout = url.searchParams.get('timeoutSeconds');
  shared.asked.push(route + (timeout === null ? '' : ` ${timeout}`));
  const failure = shared.fails.get(route)?.shift();
  if (failure === 'reset') return void request.socket.destroy();
  if (typeof failure === 'object') {
    if (failure.after !== undefined) response.setHeader('retry-after', String(failure.after));
    return void status(response, failure.status, failure.message);
  }
  if (kind === 'namespaces') return void send(response, 200, { metadata: { name, uid: 'uid-1234' } });
  if (kind === 'events') return void send(response, 200, { items: shared.settings.events ?? [] });
  if (isWatch) return watch(shared, kind, url, response);
  if (isLog) return log(shared, response);
  if (request.method === 'POST') return void create(shared, { body, request, response, isLost: failure === 'lost' });
  if (kind === 'pods') return void send(response, 200, { items: [...shared.pods.values()] });
  const job = shared.jobs.get(name ?? '');
  if (!job) return void status(response, 404, `jobs.batch "${name}" not found`);
  if (request.method === 'DELETE') {
    shared.asked.push(
      `DELETE ${url.searchParams.get('propagationPolicy')} ${url.searchParams.get('gracePeriodSeconds')}`,
    );
    shared.jobs.delete(name ?? '');
    shared.pods.clear();
    tell(shared, 'jobs', 'DELETED', job);
  }
  send(response, 200, job);
}

interface Creating {
  readonly body: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly isLost: boolean;
}

function create(shared: Shared, { body, request, response, isLost }: Creating): void {
  const job: Record<string, unknown> & { readonly metadata: { readonly name: string } } = JSON.parse(body);
  const { name } = job.metadata;
  if (shared.jobs.has(name)) return void status(response, 409, `jobs.batch "${name}" already exists`);
  shared.jobs.set(name, job);
  void live(shared, name);
  if (isLost) request.socket.destroy();
  else send(response, 201, job);
}

/** Does one step after the other, as controllers and a kubelet would. */
async function live(shared: Shared, name: string): Promise<void> {
  for (const step of shared.settings.steps ?? []) {
    await new Promise((resolve) => setTimeout(resolve, 'wait' in step ? step.wait : 15));
    const job = shared.jobs.get(name);
    if (!job || shared.isClosed) return;
    if ('pod' in step) {
      const pod = {
        ...step.pod,
        metadata: {
          name: `${name}-x`,
          creationTimestamp: '2026-01-01T00:00:00Z',
          labels: { 'job-name': name },
          ...Object(step.pod['metadata']),
        },
      };
      const type = shared.pods.has(pod.metadata.name) ? 'MODIFIED' : 'ADDED';
      shared.pods.set(pod.metadata.name, pod);
      tell(shared, 'pods', type, pod);
    } else if ('job' in step) {
      const changed = { ...job, status: step.job };
      shared.jobs.set(name, changed);
      tell(shared, 'jobs', 'MODIFIED', changed);
    } else if ('deleteJob' in step) {
      shared.jobs.delete(name);
      shared.pods.clear();
      tell(shared, 'jobs', 'DELETED', job);
    } else if ('close' in step) {
      for (const one of shared.watches) {
        if (step.close === 'gone')
          one.response.write(
            `${JSON.stringify({ type: 'ERROR', object: { kind: 'Status', code: 410, reason: 'Expired' } })}\n`,
          );
        if (step.close === 'broken') one.response.destroy();
        else one.response.end();
      }
      shared.watches.clear();
    }
  }
}

function tell({ watches }: Shared, kind: string, type: string, object: unknown): void {
  for (const one of watches) if (one.kind === kind) one.response.write(`${JSON.stringify({ type, object })}\n`);
}

function watch(shared: Shared, kind: string, url: URL, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
  for (const object of kind === 'pods' ? shared.pods.values() : shared.jobs.values()) {
    response.write(`${JSON.stringify({ type: 'ADDED', object })}\n`);
  }
  const one = { kind, response };
  shared.watches.add(one);
  const seconds = url.searchParams.get('timeoutSeconds');
  if (seconds !== null) setTimeout(() => response.end(), Number(seconds) * 1000).unref();
  response.on('close', () => shared.watches.delete(one));
}

async function log({ settings }: Shared, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/plain' });
  response.flushHeaders();
  for (const piece of settings.log ?? []) {
    if (piece === 'cut') return void response.destroy();
    response.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  response.end();
}

function status(response: ServerResponse, code: number, message: string): void {
  send(response, code, { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, message });
}
