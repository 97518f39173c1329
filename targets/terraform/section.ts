import { objectType } from '../../compiler/schema/object-type.ts';
import type { ObjectType } from '../../compiler/schema/type.ts';
import { any, boolean, either, listOf, mapOf, oneOf, optional, required, text } from '../../compiler/schema/types.ts';
import { backends, cloud } from './backend-types.ts';

/** One `check` block: what must hold, and what is looked up for it (https://developer.hashicorp.com/terraform/language/block/check). */
const checkType: ObjectType = objectType('check', () => [
  optional('data', any, { description: 'A data source that only the check reads.' }),
  required('assert', either(assertion, listOf(assertion)), {
    description: 'What must hold, and what is said where it does not.',
  }),
]);

const assertion: ObjectType = objectType('assert', () => [
  required('condition', either(boolean, text)),
  required('error_message', text),
]);

/** `terraform:` in a stack and in an environment. A stack has one backend, so that of an environment takes the place of the stack's. */
export const section: ObjectType = objectType('terraform', () => [
  optional('backend', backends, { isReplaced: true, description: 'Where Terraform keeps its state.' }),
  optional('cloud', cloud, {
    isReplaced: true,
    isBare: true,
    description: 'HCP Terraform or Terraform Enterprise keeps the state and runs the plans; it excludes "backend".',
  }),
  optional('required_version', text, { description: 'The versions of Terraform that may run it: ">= 1.7".' }),
  optional('check', mapOf(checkType), {
    description: 'Terraform\'s "check" blocks by name, as they stand in its JSON syntax.',
  }),
  optional('engine', text, {
    description:
      'The program that deploys, by name or path: "terraform" by default, or one that takes the same arguments, as "tofu".',
  }),
  optional('template_directives', boolean, {
    description:
      'Leaves "%{" in texts to Terraform, which reads it as a directive; otherwise it is the two characters.',
  }),
  optional('syntax', oneOf('json', 'hcl', 'both'), {
    description: 'The form of the document: "stack.tf.json", "stack.tf", or both (the second in a folder of its own).',
  }),
  optional('layout', oneOf('one', 'by-family'), {
    description: 'One file for everything, or one for the resources of each provider beside that with the rest.',
  }),
  optional('paths', oneOf('relative', 'as_written'), {
    description: 'How paths of local files are written: as they lead from the artifact, or as the stack has them.',
  }),
]);
