import type { Target } from '../../compiler/target.ts';
import { jsonText } from '../shared/json-text.ts';
import { lower } from './lower.ts';

/** Terraform in its JSON syntax: `terraform/stack.tf.json`. */
export const terraform: Target = {
  name: 'terraform',
  lower,
  print: (artifact) => jsonText(artifact.tree),
};
