import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';

/** Fields of a Job that the original takes for fields of its pod. */
export const podCounts: readonly string[] = ['parallelism', 'completions'];

/** A manifest that has the counts where Kubernetes reads them, in the form that the base manifest and the paths of customizations expect. */
export function movedToPod(job: Dict<Value>): Dict<Value> {
  const spec = pickDict(job, 'spec');
  const template = spec && pickDict(spec, 'template');
  const pod = template && pickDict(template, 'spec');
  if (!spec || !template || !pod || !podCounts.some((key) => spec.entries.has(key))) return job;
  const counts = Object.fromEntries(podCounts.map((key) => [key, pick(pod, key) ?? pick(spec, key)]));
  const moved = withMembers(template, { spec: withMembers(pod, counts) });
  return withMembers(job, { spec: withMembers(without(spec, new Set(podCounts)), { template: moved }) });
}
