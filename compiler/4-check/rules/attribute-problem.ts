import type { FieldType, ObjectType } from '../../schema/type.ts';
import { didYouMean } from '../../util/did-you-mean.ts';

export interface AttributeProblem {
  readonly attribute: string;
  readonly suggestion: string;
}

/**
 * The first step of `path` (`task[0].task_key`) that `type` does not have; undefined when all is well as far as the type tells.
 * Steps into free maps, indexes and functions of the target are not looked at.
 */
export function attributeProblem(path: string, type: ObjectType): AttributeProblem | undefined {
  let current: FieldType | undefined = type;
  for (const step of path.split('.')) {
    const name = step.replace(/\[.*$/, '');
    current = unwrapped(current);
    if (current?.kind !== 'object' || !/^\w+$/.test(name)) return undefined;
    const field = current.fields.get(name) ?? current.spellings.get(name)?.field;
    if (!field && current.open) return undefined;
    if (!field) return { attribute: name, suggestion: didYouMean(name, current.fields.keys()) };
    current = field.type;
  }
  return undefined;
}

/** A block that may be repeated is a list in Terraform: `task[0].task_key`. */
function unwrapped(type: FieldType | undefined): FieldType | undefined {
  return type?.kind === 'list' ? unwrapped(type.item) : type;
}
