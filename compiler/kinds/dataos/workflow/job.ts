import type { Span } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import type { Value } from '../../../value/value.ts';
import type { Runnable } from '../runnable/runnable.ts';

/** One job of a workflow: something that runs, or a whole workflow of its own (specs/dataos §4.2). */
export interface Job {
  /** As its workflow calls it. */
  readonly name: string;
  /** The name of its templates: `{outer job}-{name}` for the jobs of a nested workflow file. */
  readonly template: string;
  readonly work:
    | { readonly kind: 'runnable'; readonly runnable: Runnable }
    | { readonly kind: 'jobs'; readonly jobs: readonly Job[] };
  /** Names of jobs of the same workflow that must succeed before. */
  readonly dependencies: readonly string[];
  readonly retry: Dict<Value> | undefined;
  /** `gcWhenComplete`: its pods go when they are done. */
  readonly isRemoved: boolean;
  readonly at: Span;
}

/** All jobs that run something, those of nested workflows too: what holds for these as a whole holds for each of their jobs. */
export function runnableJobs(jobs: readonly Job[], isRemoved = false): readonly Job[] {
  return jobs.flatMap((job) => {
    const isGone = isRemoved || job.isRemoved;
    return job.work.kind === 'jobs' ? runnableJobs(job.work.jobs, isGone) : [{ ...job, isRemoved: isGone }];
  });
}
