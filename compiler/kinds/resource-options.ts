import type { Block } from '../ir/stack.ts';
import { operations } from '../patch/operation-name.ts';
import { objectType } from '../schema/object-type.ts';
import type { Field, ObjectType } from '../schema/type.ts';
import { any, boolean, either, float, listOf, mapOf, oneOf, optional, required, text } from '../schema/types.ts';
import { pick, pickDict } from '../value/pick.ts';

/**
 * `resource_options`: how the engine treats a resource (specs/laktory-language §6.4), with Terraform's own meta-arguments under
 * Terraform's names, which the original lacks. A target reports what it has nothing of: STK5003.
 */
export const resourceOptionsType: ObjectType = objectType('resource_options', () => [
  optional('name', text),
  optional('is_enabled', boolean),
  optional('depends_on', listOf(text)),
  optional('provider', text),
  optional('ignore_changes', either(listOf(text), oneOf('all'))),
  optional('import_', text),
  optional('moved_from', text),
  optional('lifecycle', lifecycleType),
  optional('for_each', either(mapOf(any), listOf(either(text, boolean, float)))),
  optional('count', any),
  optional('removed', oneOf('destroy', 'forget'), {
    description: 'What becomes of the object when an environment drops the block: "forget" keeps it.',
  }),
  optional('customizations', listOf(customizationType)),
  // Pulumi's own options, under the names that they had when the original wrote Pulumi.
  optional('aliases', listOf(text)),
  optional('custom_timeouts', timeoutsType),
  optional('delete_before_replace', boolean),
  optional('parent', text),
  optional('protect', boolean),
  optional('replace_on_changes', listOf(text)),
  optional('retain_on_delete', boolean),
  optional('version', text),
]);

/** An operation of RFC 6902 on what a target makes of the resource. */
const customizationType: ObjectType = objectType('customizations', () => [
  required('op', oneOf(...operations)),
  required('path', text),
  optional('from', text),
  optional('value', any),
]);

const timeoutsType: ObjectType = objectType('custom_timeouts', () =>
  ['create', 'update', 'delete'].map((name) => optional(name, text)),
);

const lifecycleType: ObjectType = objectType('lifecycle', () => [
  optional('create_before_destroy', boolean),
  optional('prevent_destroy', boolean),
  optional('ignore_changes', either(listOf(text), text)),
  optional('replace_triggered_by', listOf(text)),
  optional('precondition', any),
  optional('postcondition', any),
]);

/** What `options` had until 0.11, also of resources with an attribute of that name, which was called otherwise then. */
const formerKeys: ReadonlySet<string> = new Set([
  ...['is_enabled', 'depends_on', 'provider', 'ignore_changes', 'import_', 'moved_from'],
  ...['aliases', 'delete_before_replace', 'parent', 'replace_on_changes'],
]);

/**
 * The field that every block has. `options` is its older name; where the resource has an attribute of that name, only a mapping
 * of nothing but such options is meant for this field.
 */
export function resourceOptionsField(hasNativeOptions: boolean): Field {
  const former = hasNativeOptions ? { formerly: { name: 'options', keys: formerKeys } } : { was: ['options'] };
  return optional('resource_options', resourceOptionsType, former);
}

/** Whether the block is switched on. Text that is not resolved counts as on, as in the original. */
export function isEnabled(block: Block): boolean {
  const options = pickDict(block.body, 'resource_options');
  const value = options && pick(options, 'is_enabled');
  return !(value?.kind === 'boolean' && !value.value);
}
