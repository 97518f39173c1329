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
    showTo(onResource(resource.type), resource);
    const job = onJob.length > 0 ? jobOf(resource) : undefined;
    if (job) showTo(onJob, job);
  });
  program.references.forEach((reference) => {
    showTo(onReference, reference);
  });
  for (const visitor of visitors) visitor.end?.();
}

type Visits<Item> = readonly ((item: Item) => void)[];

/** Who wants to see resources of a type, found once for each: most rules are about a few types. */
function visitsByType(visitors: readonly Visitor[]): (type: string) => Visits<Resource> {
  const byType = new Map<string, Visits<Resource>>();
  return (type) => {
    let visits = byType.get(type);
    if (visits === undefined) {
      visits = visitors.flatMap(({ resource, types }) => (resource && (types?.has(type) ?? true) ? [resource] : []));
      byType.set(type, visits);
    }
    return visits;
  };
}

/** By numbers: with half a million visits an object for each step of an iterator would be felt. */
function showTo<Item>(visits: Visits<Item>, item: Item): void {
  for (let index = 0; index < visits.length; index++) visits[index]?.(item);
}
