import type { Block } from '../../ast/stack.ts';
import { dictAt, refAt } from '../../ir/build.ts';
import { pickList } from '../../ir/pick.ts';
import { objectType } from '../../schema/object-type.ts';
import type { Field } from '../../schema/type.ts';
import { listOf, optional, required, text } from '../../schema/types.ts';
import { childBlock } from '../child.ts';

const accessControlType = objectType('access_controls', [
  required('permission_level', text),
  optional('group_name', text),
  optional('user_name', text),
  optional('service_principal_name', text),
]);

/** `access_controls`: who may do what with the object that the block describes. */
export const accessControls: Field = optional('access_controls', listOf(accessControlType), {
  aliases: ['access_control'],
});

/**
 * The `databricks_permissions` of a block with `access_controls` (specs/laktory-language §6.3): `attribute` names the object,
 * `from` is the attribute of the owner that identifies it.
 */
export function permissionsOf(block: Block, attribute: string, from = 'id'): readonly Block[] {
  const list = pickList(block.body, 'access_controls');
  if (!list || list.items.length === 0) return [];
  const object = refAt(list, `${block.name}.${from}`);
  const body = dictAt(list, { [attribute]: object, access_control: list });
  return [childBlock(block, 'databricks_permissions', { name: `permissions-${block.name}`, body })];
}
