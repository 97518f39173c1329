import { link } from '../../ir/link.ts';
import type { Resource } from '../../ir/program.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';

/**
 * A generated resource may have the name of another of a different type: both have addresses of their own, but a reference says
 * only the name. STK4017.
 */
export const referencesAreClear: Rule = ({ program: { resources, index }, report }) => {
  const shared = namesakes(resources);
  if (shared.size === 0) return {};
  return {
    reference(ref) {
      const target = link(index, ref)?.target;
      const both = target?.kind === 'resource' ? shared.get(target.name) : undefined;
      if (!both || !target || target.kind !== 'resource') return;
      const related = both.map(({ type, at }) => ({ at, note: `this is a ${type}` }));
      report(say.ambiguousReference(ref, { name: target.name }, related));
    },
  };
};

function namesakes(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const first = new Map<string, Resource>();
  const shared = new Map<string, readonly Resource[]>();
  for (const resource of resources) {
    const known = first.get(resource.name);
    if (!known) first.set(resource.name, resource);
    else if (known.type !== resource.type || known.mode !== resource.mode) shared.set(resource.name, [known, resource]);
  }
  return shared;
}
