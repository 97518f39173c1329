import type { Dict } from '../value/literal.ts';
import type { FieldType, ObjectType, VariantType } from './type.ts';

/**
 * The cursor of everything that walks a tree with its type: overlay, substitution, spelling, checking, paths. A union answers for the
 * option that takes what is there, and a variant for the shape that the mapping says it has, so that no walk has to know of them.
 */

/** What walks may look at: trees before and after variables are replaced. */
type Mapping = Dict<{ readonly kind: string; readonly value?: unknown }>;

/** The type of `dict` as one with fields or free keys: a union's or variant's choice, else `type` itself. */
export function dictType(type: FieldType | undefined, dict: Mapping): FieldType | undefined {
  if (type?.kind === 'union') {
    const option = type.options.find(takesDict);
    return option && dictType(option, dict);
  }
  return type?.kind === 'variant' ? shapeOf(type, dict) : type;
}

/** The type of the value under `key` of `dict`, as far as it is known. */
export function memberType(type: FieldType | undefined, key: string, dict: Mapping): FieldType | undefined {
  return memberOf(dictType(type, dict), key);
}

/** `memberType` for a `type` that `dictType` gave: who asks for many keys finds that once. */
export function memberOf(type: FieldType | undefined, key: string): FieldType | undefined {
  if (type?.kind === 'map') return type.value;
  if (type?.kind !== 'object') return undefined;
  return type.fields.get(key)?.type ?? type.spellings.get(key)?.field.type ?? type.open;
}

/** The type of the items of a list; undefined where no list is due or nothing is known. */
export function itemType(type: FieldType | undefined): FieldType | undefined {
  const list = type?.kind === 'union' ? type.options.find((option) => option.kind === 'list') : type;
  return list?.kind === 'list' ? list.item : undefined;
}

/** What a value of a type may turn out to be where there is no value to look at: every option of a union and every shape of a variant, else `type` itself. */
export function alternatives(type: FieldType): readonly FieldType[] {
  if (type.kind === 'union') return type.options.flatMap(alternatives);
  if (type.kind !== 'variant') return [type];
  const { shapes, otherwise = [] } = type;
  return [...new Set([...shapes.values(), ...('kind' in otherwise ? [otherwise] : otherwise)])];
}

/** The shape of a mapping that tells by one of its own fields; undefined when it says nothing known. */
export function shapeOf({ by, shapes, otherwise }: VariantType, dict: Mapping): ObjectType | undefined {
  const told = dict.entries.get(by)?.value;
  if (told?.kind === 'string' && typeof told.value === 'string') return shapes.get(told.value);
  return otherwise === undefined || 'kind' in otherwise ? otherwise : closest(otherwise, dict);
}

/** The first of the shapes of which no other knows more keys of `dict`. */
function closest(shapes: readonly ObjectType[], { entries }: Mapping): ObjectType | undefined {
  const known = ({ fields, spellings }: ObjectType): number =>
    [...entries.keys()].filter((key) => fields.has(key) || spellings.has(key)).length;
  const [first, ...others] = shapes;
  return others.reduce((best, shape) => (best && known(shape) <= known(best) ? best : shape), first);
}

/** Whether the values of `dict` are the user's own data, of which a part means nothing to us. */
export function isFreeMap(type: FieldType | undefined, dict: Mapping): boolean {
  const inner = dictType(type, dict);
  return inner?.kind === 'map' && inner.isDeep !== true && !takesDict(inner.value);
}

/** Types that a mapping can be. */
export function takesDict(type: FieldType): boolean {
  if (type.kind === 'union') return type.options.some(takesDict);
  return type.kind === 'object' || type.kind === 'map' || type.kind === 'variant';
}
