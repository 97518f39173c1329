import type { Env } from '../../env.ts';
import { ruleSets } from '../../rule.ts';
import { objectType } from '../../schema/object-type.ts';
import type { Field, ObjectType } from '../../schema/type.ts';
import { any, boolean, either, listOf, mapOf, oneOf, optional, required, text } from '../../schema/types.ts';
import type { Target } from '../../target.ts';

/** The keys of `settings:` (specs/laktory-language §5.1), with the names they had before 0.10. */
export const settingsType: ObjectType = objectType('settings', () => [
  optional('workspace_root', text, { was: ['workspace_laktory_root'] }),
  optional('runtime_root', text, { was: ['laktory_root'] }),
  optional('build_root', text, { was: ['laktory_build_root'] }),
  optional('dataframe_backend', text),
  optional('dataframe_api', oneOf('NARWHALS', 'NATIVE')),
  optional('yaml_version', oneOf('1.1', '1.2')),
  optional('process_variables', oneOf('any', 'declared')),
  optional('provider_schemas', either(text, listOf(text))),
  optional('rules', mapOf(oneOf('off', 'warning', 'error')), {
    description: 'What named rules are for this stack: off, a warning or an error.',
  }),
  optional('rule_sets', listOf(oneOf(...ruleSets)), { description: 'Sets of rules that are off otherwise.' }),
]);

/** One entry under `outputs:`. */
const outputType: ObjectType = objectType('outputs', () => [
  required('value', any),
  optional('description', text),
  optional('sensitive', boolean),
]);

/** The sections of all targets: `terraform:`. */
function sectionsOf(targets: readonly Target[]): readonly Field[] {
  return targets.map(({ name, section }) => optional(name, section));
}

/** The keys of a stack that an environment may have as well: all but its name's own list of environments. */
function commonFields(resources: ObjectType, targets: readonly Target[]): readonly Field[] {
  return [
    optional('description', text),
    optional('organization', text),
    optional('iac_backend', text, { aliases: ['backend'] }),
    optional('settings', settingsType),
    optional('variables', mapOf(any)),
    optional('resources', resources),
    optional('providers', mapOf(any)),
    optional('modules', mapOf(any)),
    optional('outputs', mapOf(outputType)),
    ...sectionsOf(targets),
  ];
}

/** A stack file's root, with the kinds that it uses (specs/laktory-language §1). */
export function stackType(resources: ObjectType, targets: readonly Target[]): ObjectType {
  const common = () => commonFields(resources, targets);
  return objectType('stack', () => [required('name', text), ...common(), optional('environments', any)]);
}

/** The body of one environment: it may override everything that the stack has. */
export function environmentType(resources: ObjectType, targets: readonly Target[]): ObjectType {
  return objectType('environment', () => [
    optional('name', text),
    optional('protected', boolean),
    ...commonFields(resources, targets),
  ]);
}

/**
 * `resources:` with one field for each kind that is used; former keys of a kind are its retired spellings.
 * Keys that no kind has are left out, and reported where blocks are made.
 */
export function resourcesType(usedKeys: Iterable<string>, env: Env): ObjectType {
  const fields = new Map<string, Field>();
  for (const key of usedKeys) {
    const kind = env.kinds.find(key);
    if (!kind || fields.has(kind.key)) continue;
    fields.set(kind.key, optional(kind.key, mapOf(kind.shape(env.types, '')), { was: kind.formerKeys }));
  }
  return objectType('resources', [...fields.values()], { open: mapOf(any) });
}
