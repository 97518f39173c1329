import type { Keys } from '../value/keys.ts';
import { alternatives } from './descend.ts';
import type { FieldType, ObjectType } from './type.ts';

/** Whether something inside of a value of this type can be spelled otherwise than canonically. */
export type MayRename = (type: FieldType) => boolean;

/**
 * `MayRename` for values that have no keys but `keys`, at any depth. A file has few different keys, and most types know none of them by another name: then there is nothing
 * to look for in thousands of values of such a type.
 */
export function renamingAmong(keys: Keys): MayRename {
  const known = new Map<ObjectType, Known>();
  const answers = new Map<FieldType, boolean>();
  const knownOf = (type: ObjectType): Known => {
    const found = known.get(type) ?? lookInto(type, keys);
    known.set(type, found);
    return found;
  };
  return (type) => {
    const answer = answers.get(type) ?? reaches([type], knownOf);
    answers.set(type, answer);
    return answer;
  };
}

/** What is known of one type by itself: whether it has other names for one of the keys, and what can stand under them. */
interface Known {
  readonly hasOtherName: boolean;
  readonly inner: readonly FieldType[];
}

function lookInto(type: ObjectType, keys: Keys): Known {
  const isAmong = (name: string): boolean => keys.has(name);
  const inner: FieldType[] = type.open === undefined ? [] : [type.open];
  for (const [name, field] of type.fields) if (isAmong(name)) inner.push(field.type);
  const others = [...type.spellings.keys(), ...type.formerly.keys()];
  return { hasOtherName: others.some(isAmong), inner };
}

/** Types can lead back to themselves, so each is looked into once. */
function reaches(open: FieldType[], knownOf: (type: ObjectType) => Known): boolean {
  const seen = new Set<FieldType>();
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    if (type.kind === 'list') open.push(type.item);
    else if (type.kind === 'map') open.push(type.value);
    else if (type.kind === 'union' || type.kind === 'variant') open.push(...alternatives(type));
    else if (type.kind === 'object') {
      const { hasOtherName, inner } = knownOf(type);
      if (hasOtherName) return true;
      open.push(...inner);
    }
  }
  return false;
}
