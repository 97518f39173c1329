import type { Target } from '../../compiler/target.ts';
import { lower } from './lower.ts';
import { metaOptions } from './options.ts';
import { rules } from './rules/index.ts';
import { section } from './section.ts';

/** A program in Pulumi's YAML: `pulumi/Pulumi.yaml`, and `pulumi/Pulumi.<environment>.yaml` with its configuration. */
export const pulumi: Target = {
  name: 'pulumi',
  section,
  hasOrganizations: true,
  // Copies of a resource are written out, so `each` and `count` mean the same as for Terraform.
  expressionRoots: ['pulumi', 'each', 'count'],
  givingSecrets: (names) => `to Pulumi with ${names.map((name) => `"pulumi config set --secret ${name}"`).join(', ')}`,
  accepts: ({ system }) => system === 'terraform',
  reads: [...metaOptions, 'depends_on', 'provider', 'ignore_changes', 'import_', 'moved_from'],
  writesOutputs: true,
  rules,
  lower: (program, env) => lower(program, env),
  engine: async () => (await import('./engine.ts')).engine,
};
