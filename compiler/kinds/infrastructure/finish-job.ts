import { valueAt } from '../../value/build.ts';
import type { Dict, List } from '../../value/literal.ts';
import { pick, pickDict, pickText, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { Environment } from './environment.ts';
import { podCounts } from './pod-counts.ts';

/** What a block asks for, to be found again in its finished Job. */
export interface Wanted {
  readonly labels: readonly (readonly [string, Value])[];
  readonly environment: Environment;
}

/**
 * What the original leaves undone (specs/prefect §12): `parallelism` and `completions` stand where Kubernetes reads them, a failing Job is not
 * retried unless it says so, pods carry the block's labels, and each variable is set once.
 */
export function finishJob(job: Value, wanted: Wanted): Value {
  const spec = job.kind === 'dict' ? pickDict(job, 'spec') : undefined;
  if (job.kind !== 'dict' || !spec) return job;
  const template = pickDict(spec, 'template');
  const pod = template && pickDict(template, 'spec');
  const counted = withMembers(spec, {
    backoffLimit: pick(spec, 'backoffLimit') ?? valueAt(spec, 0),
    ...Object.fromEntries(podCounts.map((key) => [key, pick(spec, key) ?? (pod && pick(pod, key))])),
  });
  if (!template || !pod) return withMembers(job, { spec: counted });
  const finished = withMembers(template, {
    ...labelled(template, wanted),
    spec: withSingleVariables(without(pod, new Set(podCounts)), wanted.environment),
  });
  return withMembers(job, { spec: withMembers(counted, { template: finished }) });
}

/** Labels that the template says itself stay. */
function labelled(template: Dict<Value>, { labels }: Wanted): Readonly<Record<string, Value | undefined>> {
  if (labels.length === 0) return {};
  const metadata = pickDict(template, 'metadata') ?? emptyAt(template);
  const own = pickDict(metadata, 'labels') ?? emptyAt(template);
  const missing = labels.filter(([key]) => !own.entries.has(key));
  return { metadata: withMembers(metadata, { labels: withMembers(own, Object.fromEntries(missing)) }) };
}

/** A variable of the manifest that the block sets as well would stand there twice: the block's value takes the earlier place. */
function withSingleVariables(pod: Dict<Value>, environment: Environment): Dict<Value> {
  const containers = pick(pod, 'containers');
  if (containers?.kind !== 'list') return pod;
  const items = containers.items.map((item, index) => {
    const env = index === 0 && item.kind === 'dict' ? pick(item, 'env') : undefined;
    return item.kind === 'dict' && env?.kind === 'list' ? withMembers(item, { env: single(env, environment) }) : item;
  });
  return withMembers(pod, { containers: { ...containers, items } });
}

function single(env: List<Value>, environment: Environment): List<Value> {
  const last = new Map(env.items.map((item, index) => [nameOf(item) ?? index, item] as const));
  const items = [...last].map(([, item]) => item);
  const isDoubled = env.items.some((item) => {
    const name = nameOf(item);
    return name !== undefined && environment.has(name) && last.get(name) !== item;
  });
  return isDoubled ? { ...env, items } : env;
}

function nameOf(item: Value): string | undefined {
  return item.kind === 'dict' ? pickText(item, 'name') : undefined;
}

function emptyAt({ file, start, end }: Value): Dict<Value> {
  return { file, start, end, kind: 'dict', entries: new Map() };
}
