import { objectType } from '../../compiler/schema/object-type.ts';
import type { ObjectType } from '../../compiler/schema/type.ts';
import { any, boolean, mapOf, oneOf, optional, text } from '../../compiler/schema/types.ts';

/** `terraform:` in a stack and in an environment. A stack has one backend, so that of an environment takes the place of the stack's. */
export const section: ObjectType = objectType('terraform', () => [
  optional('backend', mapOf(any), { isReplaced: true }),
  optional('engine', text, {
    description:
      'The program that deploys, by name or path: "terraform" by default, or one that takes the same arguments, as "tofu".',
  }),
  optional('template_directives', boolean, {
    description:
      'Leaves "%{" in texts to Terraform, which reads it as a directive; otherwise it is the two characters.',
  }),
  optional('paths', oneOf('relative', 'as_written'), {
    description: 'How paths of local files are written: as they lead from the artifact, or as the stack has them.',
  }),
]);
