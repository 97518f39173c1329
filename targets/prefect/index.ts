import type { Target } from '../../compiler/target.ts';
import { compare } from './compare.ts';
import { lower } from './lower.ts';
import { rules } from './rules/index.ts';
import { section } from './section.ts';

/** Prefect 3: base job templates of work pools, `prefect/<pool>.json`, and `prefect/prefect.yaml` with deployments. Infrastructure blocks are work pools for those who ask. */
export const prefect: Target = {
  name: 'prefect',
  section,
  isForKinds: true,
  accepts: ({ system, alternative }) => system === 'prefect' || alternative?.target === 'prefect',
  reads: [],
  // Loaded with the first stack that has something of Prefect.
  get rules() {
    return rules;
  },
  lower: (program, env) => lower(program, env),
  compare: (resource, program) => compare(resource, program),
};
