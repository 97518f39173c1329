import type { Target } from '../../compiler/target.ts';
import { lower } from './lower.ts';
import { section } from './section.ts';

/** Kubernetes YAML: `kubernetes/<namespace>/<kind>-<name>.yaml` and `kustomization.yaml`. */
export const kubernetes: Target = {
  name: 'kubernetes',
  section,
  accepts: ({ system }) => system === 'kubernetes',
  reads: [],
  rules: [],
  engine: async () => (await import('./engine.ts')).engine,
  lower: (program, env) => lower(program, env),
};
