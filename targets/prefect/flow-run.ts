import { labelValue } from '../../compiler/kinds/infrastructure/names.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';

interface Named {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** What a worker knows of a run besides its configuration. */
export interface FlowRun {
  readonly id: string;
  readonly name: string;
  readonly flowId: string | undefined;
  readonly flow: Named | undefined;
  readonly deployment: (Named & { readonly updated?: string | undefined }) | undefined;
  readonly workPool: Named | undefined;
  readonly worker: Named | undefined;
  /** The variables that the worker itself was configured with. */
  readonly baseEnvironment: JsonObject;
  readonly version: string;
  readonly defaultImage: string;
  /** What replaces `localhost` in the API's address. */
  readonly apiHost: string | undefined;
}

/** A run's variables, weakest first: the worker's, who is behind the run, the configuration's own. What is null is gone (specs/prefect §8.5). */
export function runEnvironment(run: FlowRun, own: JsonObject): JsonObject {
  const { worker, flow, deployment } = run;
  const about: readonly (readonly [string, string | undefined])[] = [
    ['FLOW_RUN_ID', run.id],
    ['WORKER_ID', worker?.id],
    ['WORKER_NAME', worker?.name],
    ['FLOW_ID', run.flowId],
    ['FLOW_NAME', flow?.name],
    ['DEPLOYMENT_ID', deployment?.id],
    ['DEPLOYMENT_NAME', deployment?.name],
  ];
  const known = about.flatMap(([key, value]) => (value === undefined ? [] : [[`PREFECT__${key}`, value] as const]));
  const all = new Map<string, Json>([...run.baseEnvironment, ...known, ...own]);
  return new Map([...all].filter(([, value]) => value !== null));
}

/** The labels that every Job of a run carries; a deployment's name is more telling than its flow's. */
export function runLabels({ id, name, version, flow, deployment, workPool, worker }: FlowRun): JsonObject {
  const release = labelValue(version.replace(/\+.*$/, ''), true);
  const labels: readonly (readonly [string, string | undefined])[] = [
    ['prefect.io/flow-run-id', id],
    ['prefect.io/flow-run-name', name],
    ['prefect.io/version', release],
    ['app.kubernetes.io/managed-by', 'prefect'],
    ['app.kubernetes.io/part-of', 'prefect'],
    ['app.kubernetes.io/version', release],
    ['prefect.io/work-pool-name', workPool?.name],
    ['prefect.io/work-pool-id', workPool?.id],
    ['prefect.io/worker-name', worker?.name],
    ['prefect.io/flow-id', flow?.id],
    ['prefect.io/flow-name', flow?.name],
    ['app.kubernetes.io/name', flow?.name],
    ['prefect.io/deployment-id', deployment?.id],
    ['prefect.io/deployment-name', deployment?.name],
    ['app.kubernetes.io/name', deployment?.name],
    ['prefect.io/deployment-updated', deployment?.updated],
  ];
  return new Map(labels.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}
