import { objectType } from '../schema/object-type.ts';
import type { Field, ObjectType } from '../schema/type.ts';
import { any, boolean, either, listOf, mapOf, optional, text } from '../schema/types.ts';

/**
 * `resource_options`: how the engine treats a resource (specs/laktory-language §6.4), with Terraform's own meta-arguments under
 * Terraform's names, which the original lacks.
 */
export const resourceOptionsType: ObjectType = objectType('resource_options', () => [
  optional('name', text),
  optional('is_enabled', boolean),
  optional('depends_on', listOf(text)),
  optional('provider', text),
  optional('ignore_changes', listOf(text)),
  optional('import_', text),
  optional('moved_from', text),
  optional('lifecycle', lifecycleType),
  optional('for_each', either(mapOf(any), listOf(text))),
  optional('count', any),
]);

const lifecycleType: ObjectType = objectType('lifecycle', () => [
  optional('create_before_destroy', boolean),
  optional('prevent_destroy', boolean),
  optional('ignore_changes', either(listOf(text), text)),
  optional('replace_triggered_by', listOf(text)),
  optional('precondition', any),
  optional('postcondition', any),
]);

/** The field that every block has. `options` is its older name, where the resource has no attribute of that name. */
export function resourceOptionsField(hasNativeOptions: boolean): Field {
  return optional('resource_options', resourceOptionsType, hasNativeOptions ? {} : { was: ['options'] });
}
