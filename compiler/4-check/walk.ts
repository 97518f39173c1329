import { jobOf } from '../ir/job.ts';
import type { Program, Resource } from '../ir/program.ts';
import type { Visitor } from '../rule.ts';

/** Visits everything once, for all rules: providers, resources, then references, which `3-expand` has collected. */
export function walk(program: Program, visitors: readonly Visitor[]): void {
  const onProvider = visitors.flatMap(({ provider }) => provider ?? []);
  const onResource = visitsByType(visitors);
  const onJob = visitors.flatMap(({ job }) => job ?? []);
  const onReference = visitors.flatMap(({ reference }) => reference ?? []);
  for (const provider of program.providers) showTo(onProvider, provider);
  program.resources.forEach((resource) => {
    showTo(onResource(resource), resource);
    const job = onJob.length > 0 ? jobOf(resource) : undefined;
    if (job) showTo(onJob, job);
  });
  program.references.forEach((reference) => {
    showTo(onReference, reference);
  });
  for (const visitor of visitors) visitor.end?.();
}

type Visits<Item> = readonly ((item: Item) => void)[];

/** Who wants to see a resource, found once for each type: most rules are about a few types, or about options, which most resources do not have. */
function visitsByType(visitors: readonly Visitor[]): (resource: Resource) => Visits<Resource> {
  const all = new Map<string, Visits<Resource>>();
  const plain = new Map<string, Visits<Resource>>();
  return (resource) => {
    const { type } = resource;
    const isPlain = !hasOptions(resource);
    const byType = isPlain ? plain : all;
    let visits = byType.get(type);
    if (visits === undefined) {
      const wanted = visitors.filter(
        ({ types, isOfOptions }) => (types?.has(type) ?? true) && !(isOfOptions && isPlain),
      );
      visits = wanted.flatMap(({ resource: visit }) => visit ?? []);
      byType.set(type, visits);
    }
    return visits;
  };
}

function hasOptions({ options, meta }: Resource): boolean {
  const { dependsOn, provider, ignoreChanges, importId, movedFrom, customizations } = options;
  return (
    (meta ?? provider ?? importId ?? movedFrom) !== undefined ||
    dependsOn.length + ignoreChanges.length + customizations.length > 0
  );
}

/** By numbers: with half a million visits an object for each step of an iterator would be felt. */
function showTo<Item>(visits: Visits<Item>, item: Item): void {
  for (let index = 0; index < visits.length; index++) visits[index]?.(item);
}
