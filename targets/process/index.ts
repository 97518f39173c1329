import type { Target } from '../../compiler/target.ts';
import { lower } from './lower.ts';
import { section } from './section.ts';

/** Processes as scripts for a POSIX shell: `process/<block>.sh`. */
export const process: Target = {
  name: 'process',
  section,
  accepts: ({ system }) => system === 'process',
  reads: [],
  rules: [],
  lower: (program, env) => lower(program, env),
};
