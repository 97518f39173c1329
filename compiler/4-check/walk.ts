import { jobOf } from '../ir/job.ts';
import type { Program } from '../ir/program.ts';
import type { Visitor } from '../rule.ts';

/** Visits everything once, for all rules: providers, resources, then references, which `3-expand` has collected. */
export function walk(program: Program, visitors: readonly Visitor[]): void {
  const onProvider = visitors.flatMap(({ provider }) => provider ?? []);
  const onResource = visitors.flatMap(({ resource }) => resource ?? []);
  const onJob = visitors.flatMap(({ job }) => job ?? []);
  const onReference = visitors.flatMap(({ reference }) => reference ?? []);
  for (const provider of program.providers) showTo(onProvider, provider);
  for (const resource of program.resources) {
    showTo(onResource, resource);
    const job = onJob.length > 0 ? jobOf(resource) : undefined;
    if (job) showTo(onJob, job);
  }
  for (const reference of program.references) showTo(onReference, reference);
  for (const visitor of visitors) visitor.end?.();
}

/** By numbers: with half a million visits an object for each step of an iterator would be felt. */
function showTo<Item>(visits: readonly ((item: Item) => void)[], item: Item): void {
  for (let index = 0; index < visits.length; index++) visits[index]?.(item);
}
