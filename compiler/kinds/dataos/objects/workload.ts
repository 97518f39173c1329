import type { JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { type Assembly, assemble } from '../runnable/assemble.ts';
import { templateOf } from '../runnable/configuration.ts';
import { containersOf, environmentSecretOf } from '../runnable/containers.ts';
import { podText } from '../runnable/pod.ts';
import { numberOf } from '../runnable/ports.ts';
import type { Runnable } from '../runnable/runnable.ts';
import { holesOf } from '../runnable/volumes.ts';
import { unknownSecret } from '../secrets/input.ts';
import type { Task } from '../world.ts';
import { baseOf } from './base.ts';
import { claimObject } from './claim.ts';
import { customObject } from './custom.ts';
import { ingressObject } from './ingress.ts';
import { members, toJson } from './json.ts';
import { annotationsOf, selectorFor } from './labels.ts';
import { environmentSecret, filesSecret, secretObject } from './secrets.ts';
import { type MadeObject, skeletonObject } from './skeleton.ts';

/**
 * The Kubernetes objects of a service or a worker, in the order in which they are needed (specs/dataos §6.3, §6.4, §6.6): claims, secrets,
 * configuration, workload, service, ingress, autoscaler. Empty when something is wrong that leaves nothing to write.
 */
export function objectsOf(runnable: Runnable, task: Task): readonly MadeObject[] {
  const assembly = assemble(runnable, task);
  if (assembly === undefined) return [];
  const custom = templateOf(assembly.definition, runnable, 'resourceTemplate');
  if (runnable.type === 'worker' && custom !== undefined) {
    const objects = present(supporting(runnable, assembly, task));
    return present([...objects, customObject(runnable, { template: custom, assembly, objects, task })]);
  }
  const { ports } = assembly;
  const workload = workloadObject(runnable, assembly, task);
  const scaling = scalingOf(runnable, task);
  const isService = runnable.type === 'service';
  return present([
    claimObject(runnable, task),
    ...supporting(runnable, assembly, task),
    workload,
    isService
      ? ports.length > 0
        ? serviceObject(runnable, assembly, task)
        : undefined
      : serviceObject(runnable, assembly, task),
    isService ? ingressObject(runnable, assembly, task) : undefined,
    workload && scaling && autoscaler(runnable, { assembly, workload, scaling, task }),
  ]);
}

export function present(objects: readonly (MadeObject | undefined)[]): readonly MadeObject[] {
  return objects.filter((object) => object !== undefined);
}

/** Secrets and configuration, which a workload or an object of an operator refers to. */
export function supporting(runnable: Runnable, assembly: Assembly, task: Task): readonly (MadeObject | undefined)[] {
  const { projections, files, platform, labels } = assembly;
  const { profile } = task.world;
  const asFiles = projections.filter(({ consumption }) => consumption === 'files');
  const shared = projections.filter(
    ({ consumption, input }) => consumption === 'environment' && input !== undefined && input.workspace === undefined,
  );
  const unknown = projections.filter(
    ({ consumption, input }) =>
      consumption === 'environment' && input === undefined && profile.text('secrets', 'values') === 'externalSecret',
  );
  const name = environmentSecretOf(runnable, task);
  return [
    // A secret of the workspace is written by its own manifest; one of the instance comes into every workspace that uses it.
    ...shared.flatMap(({ input }) => (input === undefined ? [] : [secretObject(input, runnable.workspace, task)])),
    ...unknown.map(({ name: secret, workspace, at }) =>
      secretObject({ ...unknownSecret, name: secret, workspace, at }, runnable.workspace, task),
    ),
    environmentSecret(platform, { name, runnable, labels, task }),
    filesSecret(runnable, asFiles, { labels, task }),
    files.size === 0
      ? undefined
      : skeletonObject(
          'config-map',
          members({
            ...baseOf(runnable, profile.filled(['names', 'configMap'], holesOf(runnable)), assembly),
            files,
          }),
          task,
        ),
  ];
}

function workloadObject(runnable: Runnable, assembly: Assembly, task: Task): MadeObject | undefined {
  const { profile } = task.world;
  const containers = containersOf(runnable, { ...assembly, task });
  if (containers === undefined) return undefined;
  const pod = podText(runnable, { ...assembly, containers, task });
  if (pod === undefined) return undefined;
  const isWorker = runnable.type === 'worker';
  const objectName = profile.filled(['names', isWorker ? 'statefulSet' : 'deployment'], holesOf(runnable));
  const replicas = isScaled(runnable) ? undefined : (numberOf(runnable.section, 'replicas') ?? 1);
  const data = members({
    ...baseOf(runnable, objectName, assembly),
    annotations: annotationsOf(runnable),
    replicas,
    selector: selectorFor(runnable),
  });
  return skeletonObject(isWorker ? 'stateful-set' : 'deployment', data, task, { member: 'pod', text: pod });
}

function serviceObject(runnable: Runnable, assembly: Assembly, task: Task): MadeObject | undefined {
  const { profile } = task.world;
  const isWorker = runnable.type === 'worker';
  const objectName = profile.filled(['names', isWorker ? 'statefulSet' : 'service'], holesOf(runnable));
  const ports = assembly.ports.map((port) => members({ ...port }));
  const data = members({
    ...baseOf(runnable, objectName, assembly),
    selector: selectorFor(runnable),
    ports: ports.length > 0 ? ports : undefined,
    headless: isWorker || undefined,
  });
  return skeletonObject('service', data, task);
}

/** `autoScaling`, unless it is switched off. */
function isScaled({ section }: Runnable): boolean {
  const scaling = pickDict(section, 'autoScaling');
  const enabled = scaling && pick(scaling, 'enabled');
  return scaling !== undefined && !(enabled?.kind === 'boolean' && !enabled.value);
}

/** `autoScaling` with its bounds. */
interface Scaling {
  readonly section: Dict<Value>;
  readonly minReplicas: number;
  readonly maxReplicas: number;
}

/** Undefined without scaling. Diagnostics: STK3438, STK3454. */
function scalingOf(runnable: Runnable, task: Task): Scaling | undefined {
  const section = pickDict(runnable.section, 'autoScaling');
  if (section === undefined || !isScaled(runnable)) return undefined;
  const minReplicas = numberOf(section, 'minReplicas') ?? 1;
  const maxReplicas = numberOf(section, 'maxReplicas');
  if (maxReplicas === undefined || maxReplicas < minReplicas) {
    task.report(say.noMaximum(pick(section, 'maxReplicas') ?? section, { name: runnable.name }));
    return undefined;
  }
  const replicas = numberOf(runnable.section, 'replicas');
  if (replicas !== undefined && (replicas < minReplicas || replicas > maxReplicas)) {
    const at = pick(runnable.section, 'replicas') ?? section;
    task.report(say.noEffect(at, { key: 'replicas', reason: '"autoScaling" allows other numbers only' }));
  }
  return { section, minReplicas, maxReplicas };
}

interface Scaled {
  readonly assembly: Assembly;
  readonly workload: MadeObject;
  readonly scaling: Scaling;
  readonly task: Task;
}

function autoscaler(runnable: Runnable, { assembly, workload, scaling, task }: Scaled): MadeObject | undefined {
  const { section, minReplicas, maxReplicas } = scaling;
  const { profile } = task.world;
  const memory = numberOf(section, 'targetMemoryUtilizationPercentage');
  const standard = profile.value('autoscaling', 'targetCPUUtilizationPercentage');
  const cpu =
    numberOf(section, 'targetCPUUtilizationPercentage') ??
    (memory === undefined && standard?.kind === 'integer' ? Number(standard.value) : undefined);
  const behavior = profile.value('autoscaling', 'behavior');
  const data = members({
    ...baseOf(runnable, profile.filled(['names', 'autoscaler'], holesOf(runnable)), assembly),
    targetKind: workload.kind,
    targetName: workload.name,
    minReplicas,
    maxReplicas,
    metrics: [...metric('cpu', cpu), ...metric('memory', memory)],
    behavior: behavior && toJson(behavior),
  });
  return skeletonObject('horizontal-pod-autoscaler', data, task);
}

function metric(name: string, utilization: number | undefined): readonly JsonObject[] {
  return utilization === undefined ? [] : [members({ name, utilization })];
}
