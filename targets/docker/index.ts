import type { Target } from '../../compiler/target.ts';
import { lower } from './lower.ts';
import { section } from './section.ts';

/** Containers for Docker's engine: `docker/<block>.json`. */
export const docker: Target = {
  name: 'docker',
  section,
  isForKinds: true,
  accepts: ({ system }) => system === 'docker',
  reads: [],
  rules: [],
  lower: (program) => lower(program),
};
