import type { Resource } from '../ir/program.ts';
import { refAt } from '../value/build.ts';
import type { Value } from '../value/value.ts';
import { expandDiagnostics as say } from './diagnostics.ts';
import type { Work } from './work.ts';

/**
 * Dependencies on blocks that have no resource of their own become dependencies on all that they made; those on blocks that are
 * switched off are left out with a warning (specs/laktory-language §7.4). A resource with the same name as a virtual block wins.
 */
export function settleDependencies(work: Work): readonly Resource[] {
  if (work.virtual.size === 0 && work.disabled.size === 0) return work.resources;
  const concrete = new Set(work.resources.map((resource) => resource.name));
  return work.resources.map((resource) => {
    const { dependsOn } = resource.options;
    const settled = dependsOn.flatMap((value) => settle(value, { resource, concrete, work }));
    const isSame = settled.length === dependsOn.length && settled.every((value, index) => value === dependsOn[index]);
    return isSame ? resource : { ...resource, options: { ...resource.options, dependsOn: settled } };
  });
}

interface Settling {
  readonly resource: Resource;
  readonly concrete: ReadonlySet<string>;
  readonly work: Work;
}

function settle(value: Value, { resource, concrete, work }: Settling): readonly Value[] {
  if (value.kind !== 'ref' || concrete.has(value.text)) return [value];
  const made = work.virtual.get(value.text);
  if (made) return made.filter((name) => name !== resource.name).map((name) => refAt(value, name));
  const disabled = work.disabled.get(value.text);
  if (!disabled) return [value];
  const related = [{ at: disabled, note: 'switched off here' }];
  work.report(say.dependsOnDisabled(value, { name: resource.name, target: value.text }, related));
  return [];
}
