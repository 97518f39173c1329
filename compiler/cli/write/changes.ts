import { never } from '../../util/never.ts';
import { below } from '../paths.ts';
import type { Step } from './plan.ts';
import type { Prepared } from './prepare.ts';

/** What is different about a file that is not up to date. */
export type Difference = 'stale' | 'missing' | 'extra' | 'hand-edited' | 'foreign';

/** A file that is not as this run would have it. */
export interface Change {
  readonly path: string;
  readonly difference: Difference;
  readonly before: string | undefined;
  /** Undefined when the file should not be there. */
  readonly after: string | undefined;
}

/** The files that are not up to date, in the order of the plans. */
export function changesOf(plans: readonly Prepared[]): readonly Change[] {
  return plans.flatMap(({ order, plan, found }) =>
    plan.steps.flatMap((step) => {
      const before = found.get(step.path);
      const difference = differenceOf(step, before);
      if (difference === undefined) return [];
      const after = step.kind === 'remove' ? undefined : step.text;
      return [{ path: below(order.folder.path, step.path), difference, before, after }];
    }),
  );
}

function differenceOf(step: Step, before: string | undefined): Difference | undefined {
  switch (step.kind) {
    case 'keep':
      return undefined;
    case 'remove':
      return 'extra';
    case 'write':
      return before === undefined ? 'missing' : 'stale';
    case 'refuse':
      return step.why === 'changed' ? 'hand-edited' : 'foreign';
    default:
      return never(step);
  }
}
