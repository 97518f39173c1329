import type { Target } from '../../compiler/target.ts';
import { lower } from './lower.ts';
import { rules } from './rules/index.ts';
import { section } from './section.ts';

/** Terraform in its JSON syntax: `terraform/stack.tf.json`. */
export const terraform: Target = {
  name: 'terraform',
  section,
  // Types of Pulumi's Kubernetes package have colons.
  accepts: ({ system, type }) => system === 'terraform' && !type.includes(':'),
  reads: 'depends_on lifecycle for_each count provider ignore_changes import_ moved_from'.split(' '),
  expressionRoots: 'var local module data path terraform each count self provider ephemeral'.split(' '),
  givingSecrets: (names) => `to Terraform as ${names.map((name) => `TF_VAR_${name}`).join(', ')} when it runs`,
  writesOutputs: true,
  rules,
  lower,
  engine: async () => (await import('./engine.ts')).engine,
};
