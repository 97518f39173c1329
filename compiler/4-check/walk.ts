import { jobOf } from '../ir/job.ts';
import type { Program } from '../ir/program.ts';
import type { Visitor } from '../rule.ts';

/** Visits everything once, for all rules: providers, resources, then references, which `3-expand` has collected. */
export function walk(program: Program, visitors: readonly Visitor[]): void {
  const onProvider = visitors.flatMap(({ provider }) => provider ?? []);
  const onResource = visitors.flatMap(({ resource }) => resource ?? []);
  const onJob = visitors.flatMap(({ job }) => job ?? []);
  const onReference = visitors.flatMap(({ reference }) => reference ?? []);
  for (const provider of program.providers) for (const visit of onProvider) visit(provider);
  for (const resource of program.resources) {
    for (const visit of onResource) visit(resource);
    const job = onJob.length > 0 ? jobOf(resource) : undefined;
    if (job) for (const visit of onJob) visit(job);
  }
  for (const reference of program.references) for (const visit of onReference) visit(reference);
  for (const visitor of visitors) visitor.end?.();
}
