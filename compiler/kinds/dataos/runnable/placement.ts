import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Json } from '../../../util/json.ts';
import { dictAt, listAt, textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { mapEntries, withValue } from '../../../value/map.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { members } from '../objects/json.ts';
import { scalarText } from '../plain.ts';
import type { Task } from '../world.ts';
import type { Runnable } from './runnable.ts';

/** Where pods may run: the node pool of a compute. */
export interface Placement {
  readonly nodeSelector: Dict<Value> | undefined;
  readonly tolerations: Value | undefined;
}

/** The placement of the compute that `runnable` names, from the input, the profile, or the two that every platform has. Diagnostics: STK3427. */
export function placementOf(runnable: Runnable, task: Task): Placement {
  const { world, report, what } = task;
  const written = pick(runnable.section, 'compute');
  const name = written?.kind === 'string' ? written.value : world.profile.text('compute');
  const compute = world.computes.get(name);
  const pool = compute ? pickDict(compute, 'nodePool') : world.profile.dict('computes', name);
  if (pool !== undefined)
    return { nodeSelector: textsIn(pool, 'nodeSelector'), tolerations: pick(pool, 'tolerations') };
  const builtIn = /^(runnable|query)-default$/.exec(name)?.[1];
  if (builtIn !== undefined) return builtInPlacement(runnable, builtIn);
  if (compute === undefined) {
    const suggestion = didYouMean(name, [...world.computes.keys(), 'runnable-default', 'query-default']);
    report(say.unknownCompute(written ?? task.at, { name, what, suggestion }));
  }
  return { nodeSelector: undefined, tolerations: undefined };
}

/** Labels are texts, whatever a manifest writes without quotes. */
function textsIn(pool: Dict<Value>, key: string): Dict<Value> | undefined {
  const dict = pickDict(pool, key);
  return dict && mapEntries<Value, Value>(dict, (entry) => withValue(entry, asText(entry.value)));
}

function asText(value: Value): Value {
  const text = value.kind === 'string' ? undefined : scalarText(value);
  return text === undefined ? value : textAt(value, text);
}

/** specs/dataos §5.1. */
function builtInPlacement({ section: at }: Runnable, purpose: string): Placement {
  const text = (value: string) => textAt(at, value);
  const toleration = dictAt(at, {
    key: text('dedicated'),
    operator: text('Equal'),
    value: text(purpose),
    effect: text('NoSchedule'),
  });
  return { nodeSelector: dictAt(at, { 'dataos.io/purpose': text(purpose) }), tolerations: listAt(at, [toleration]) };
}

const topologyKeys: Readonly<Record<string, string>> = {
  hostname: 'kubernetes.io/hostname',
  zone: 'topology.kubernetes.io/zone',
  region: 'topology.kubernetes.io/region',
};

/** `highAvailabilityConfig` as the affinity that keeps copies apart (specs/dataos §6.3); undefined without it. */
export function affinityOf({ section }: Runnable, selector: Json): Json | undefined {
  const config = pickDict(section, 'highAvailabilityConfig');
  if (config === undefined) return undefined;
  const topologyKey = topologyKeys[pickText(config, 'level') ?? 'hostname'] ?? 'kubernetes.io/hostname';
  const term = members({ labelSelector: members({ matchLabels: selector }), topologyKey });
  if (pickText(config, 'mode') === 'required') {
    return members({ podAntiAffinity: members({ requiredDuringSchedulingIgnoredDuringExecution: [term] }) });
  }
  const preferred = members({ weight: 100, podAffinityTerm: term });
  return members({ podAntiAffinity: members({ preferredDuringSchedulingIgnoredDuringExecution: [preferred] }) });
}
