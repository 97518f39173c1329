import { objectType } from '../../compiler/schema/object-type.ts';
import type { ObjectType } from '../../compiler/schema/type.ts';
import { any, listOf, mapOf, oneOf, optional, text } from '../../compiler/schema/types.ts';

/** `pulumi:` in a stack and in an environment (specs/laktory-language §9.1), and how the program is written. */
export const section: ObjectType = objectType('pulumi', () => [
  optional('config', mapOf(any), {
    description: 'Configuration: values, or declarations with "type", "default" and "secret".',
  }),
  optional('outputs', mapOf(any), { description: 'What the stack exports.' }),
  optional('config_file', oneOf('project', 'stack'), {
    description:
      'Where values of "config" stand: in Pulumi.yaml, or in Pulumi.<environment>.yaml (the default where there is an environment).',
  }),
  optional('compat', oneOf('laktory', 'none'), {
    description:
      'Whether resources get what Laktory 0.10 gave them, so that its users see no difference (the default).',
  }),
  optional('paths', oneOf('relative', 'as_written'), {
    description: 'How paths of local files are written: as they lead from the program, or as the stack has them.',
  }),
  optional('engine', text, {
    description: 'The program that deploys, by name or path: "pulumi" by default.',
  }),
  optional('schemas', listOf(text), {
    description:
      'Files with the schemas of the Pulumi packages of other providers; "pulumi package get-schema" prints one.',
  }),
  optional('tokens', mapOf(text), {
    description: "Pulumi's tokens of other providers' types, where the schema does not tell them: by Terraform's name.",
  }),
]);
