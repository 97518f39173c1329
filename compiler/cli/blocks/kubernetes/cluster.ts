import { Writable } from 'node:stream';
import type { BatchV1Api, CoreV1Api, Log, V1Job, Watch } from '@kubernetes/client-node';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Span } from '../../../source/span.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { readWire, type Wire } from '../../databricks/wire.ts';
import { answered } from '../answered.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import type { ClusterConfig } from './cluster-config.ts';

/** What the watch of a list says, one by one. */
export interface WatchedEvent {
  /** `ADDED`, `MODIFIED`, `DELETED`, `ERROR`. */
  readonly type: string;
  readonly object: Wire;
}

export interface Named {
  readonly name: string;
  readonly namespace: string;
}

/** What is needed of a cluster. Objects are as they come over the wire. Every call may throw what the client throws (`clusterFailure` reads it). */
export interface Cluster {
  readonly address: string;
  readonly origin: string;
  readonly uidOf: (namespace: string) => Promise<string>;
  /** `manifest` is JSON. */
  readonly create: (manifest: string, namespace: string) => Promise<Wire>;
  readonly read: (job: Named) => Promise<Wire>;
  readonly remove: (job: Named, grace: number) => Promise<void>;
  readonly podsOf: (job: Named) => Promise<readonly Wire[]>;
  readonly eventsOf: (namespace: string) => Promise<readonly Wire[]>;
  /** Calls `heard` for each event until the server closes, the connection breaks (both end it well) or `signal` is raised. */
  readonly watch: (request: WatchRequest, heard: (event: WatchedEvent) => void, signal: AbortSignal) => Promise<void>;
  /** Calls `heard` with the pieces of what a container prints, to its end. */
  readonly logs: (request: LogRequest, heard: (piece: Uint8Array) => void, signal: AbortSignal) => Promise<void>;
}

export interface WatchRequest {
  readonly of: 'pods' | 'jobs';
  readonly job: Named;
  /** Seconds after which the server closes. */
  readonly timeout: number | undefined;
}

export interface LogRequest {
  readonly pod: string;
  readonly namespace: string;
  readonly container: string;
}

/** The cluster of a configuration; nothing is asked of it yet. Reports STK8511 and STK8512. */
export async function openCluster(config: ClusterConfig, at: Span): Promise<Cluster | Diagnostic> {
  const client = await import('@kubernetes/client-node');
  const kubeConfig = new client.KubeConfig();
  const { origin, context, texts } = config;
  try {
    if (texts === 'in-cluster') kubeConfig.loadFromCluster();
    else {
      for (const [index, text] of texts.entries()) {
        const one = new client.KubeConfig();
        one.loadFromString(text);
        if (index === 0) kubeConfig.loadFromString(text);
        else kubeConfig.mergeConfig(one, true);
      }
    }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it holds something else';
    return say.addressUnreadable(at, { origin: `The kubeconfig of ${origin}`, reason: reason.replace(/\.$/, '') });
  }
  const known = kubeConfig.getContexts().map(({ name }) => name);
  if (context !== undefined && texts !== 'in-cluster') {
    if (!known.includes(context)) return noContext(context, known, { at, origin });
    kubeConfig.setCurrentContext(context);
  }
  // The client would refuse an address without TLS, such as that of "kubectl proxy", unless nobody has to be verified.
  kubeConfig.clusters = kubeConfig.clusters.map((one) =>
    one.server.startsWith('http:') ? { ...one, skipTLSVerify: true } : one,
  );
  const address = kubeConfig.getCurrentCluster()?.server;
  if (address === undefined) return noContext(kubeConfig.getCurrentContext() ?? '', known, { at, origin });
  const apis: Apis = {
    batch: kubeConfig.makeApiClient(client.BatchV1Api),
    core: kubeConfig.makeApiClient(client.CoreV1Api),
    watching: new client.Watch(kubeConfig),
    logging: new client.Log(kubeConfig),
  };
  return clusterOf(apis, { address: address.replace(/\/+$/, ''), origin });
}

function noContext(
  context: string,
  known: readonly string[],
  { at, origin }: { readonly at: Span; readonly origin: string },
) {
  const meant = didYouMean(context, known);
  const suggestion =
    meant || (known.length === 0 ? ' It has none.' : ` It has ${known.map((one) => `"${one}"`).join(', ')}.`);
  return say.noContext(at, { origin, context, suggestion });
}

interface Apis {
  readonly batch: BatchV1Api;
  readonly core: CoreV1Api;
  readonly watching: Watch;
  readonly logging: Log;
}

function clusterOf({ batch, core, watching, logging }: Apis, about: Pick<Cluster, 'address' | 'origin'>): Cluster {
  return {
    ...about,
    uidOf: answered(async (name) => (await core.readNamespace({ name })).metadata?.uid ?? ''),
    create: answered(async (manifest, namespace) => {
      const body: V1Job = JSON.parse(manifest);
      return objectOf(await batch.createNamespacedJob({ namespace, body }));
    }),
    read: answered(async (job) => objectOf(await batch.readNamespacedJob({ ...job }))),
    remove: answered(
      async (job, gracePeriodSeconds) =>
        void (await batch.deleteNamespacedJob({ ...job, gracePeriodSeconds, propagationPolicy: 'Foreground' })),
    ),
    podsOf: answered(async ({ name, namespace }) =>
      itemsOf(await core.listNamespacedPod({ namespace, labelSelector: `job-name=${name}` })),
    ),
    eventsOf: answered(async (namespace) => itemsOf(await core.listNamespacedEvent({ namespace }))),
    watch({ of, job: { name, namespace }, timeout }, heard, signal) {
      const path = `${of === 'pods' ? '/api/v1' : '/apis/batch/v1'}/namespaces/${namespace}/${of}`;
      const selector =
        of === 'pods' ? { labelSelector: `job-name=${name}` } : { fieldSelector: `metadata.name=${name}` };
      const query = { ...selector, ...(timeout === undefined ? {} : { timeoutSeconds: timeout }) };
      return untilDone(signal, (done) =>
        watching.watch(path, query, (type: string, object: unknown) => heard({ type, object: wireOf(object) }), done),
      );
    },
    logs({ pod, namespace, container }, heard, signal) {
      return untilDone(signal, (done) => {
        const sink = new Writable({
          write(piece, _, next) {
            heard(piece);
            next();
          },
        });
        sink.on('finish', () => done(undefined));
        // The client tells nobody when the connection breaks.
        sink.on('pipe', (source) => source.on('error', done));
        return logging.log(namespace, pod, container, sink, { follow: true });
      });
    },
  };
}

/** Begins something that tells when it is done and can be broken off. */
function untilDone(
  signal: AbortSignal,
  begin: (done: (error: unknown) => void) => Promise<AbortController>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error: unknown) => (error && !signal.aborted ? reject(error) : resolve());
    begin(settle).then((controller) => {
      if (signal.aborted) controller.abort();
      signal.addEventListener('abort', () => {
        controller.abort();
        resolve();
      });
    }, settle);
  });
}

/** One object, which has a name. */
function objectOf(answer: V1Job): Wire {
  if (answer?.metadata?.name === undefined) throw notKubernetes();
  return wireOf(answer);
}

function itemsOf(answer: { readonly items?: readonly unknown[] }): readonly Wire[] {
  if (!Array.isArray(answer?.items)) throw notKubernetes();
  return answer.items.map(wireOf);
}

/** As the failures of a connection are, for `clusterFailure`. A gateway with a page to log in, for example, answers everything well. */
function notKubernetes(): Error {
  return Object.assign(new Error('the answer is not one of Kubernetes'), { code: 'NO_KUBERNETES' });
}

/** What the client makes of an answer, as it came: times are texts again. */
function wireOf(object: unknown): Wire {
  return readWire(JSON.stringify(object)) ?? null;
}
