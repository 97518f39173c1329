import { outcome } from '../../compiler/diagnostics/outcome.ts';
import type { Target } from '../../compiler/target.ts';
import { section } from './section.ts';

/** Prefect. Its section speaks to infrastructure blocks; no resource has its home here yet. */
export const prefect: Target = {
  name: 'prefect',
  section,
  isForKinds: true,
  accepts: () => false,
  reads: [],
  rules: [],
  lower: () => outcome([]),
};
