import type { Target } from '../../compiler/target.ts';
import { desiredState } from './desired-state.ts';
import { forkUpdateLines, makeForkPlan } from './fork/plan.ts';
import { lower } from './lower.ts';
import { platform } from './platform.ts';
import { section } from './section.ts';
import { checkState } from './state-schema.ts';

/** Dataiku DSS: the desired state of each project, `dataiku/<PROJECT>.json`, and what plans for it need. */
export const dataiku: Target = {
  name: 'dataiku',
  section,
  accepts: ({ system }) => system === 'dataiku',
  reads: [],
  rules: [],
  lower: (program) => lower(program),
  planning: {
    platform,
    desiredState,
    checkState,
    connect: async () => (await import('./engine.ts')).connectDss,
    compatPlan: { name: 'fork', makePlan: makeForkPlan, updateLines: forkUpdateLines },
    compat: async () => (await import('./fork/run.ts')).runFork,
  },
};
