import { dictType, itemType } from '../../compiler/schema/descend.ts';
import type { FieldType } from '../../compiler/schema/type.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import type { Value } from '../../compiler/value/value.ts';
import type { FieldName, FieldNames } from './type-names.ts';

/** What is known of the place where a value stands. Places are made once and used for all resources of a type. */
export interface Place {
  /** Pulumi's names of the fields of a mapping; undefined where keys are the user's own. */
  readonly names: FieldNames | undefined;
  readonly type: FieldType | undefined;
  /** The type of Pulumi that the fields belong to, for messages. */
  readonly token: string;
  /** What was found below before, by key. */
  readonly members: Map<string, Member>;
  /** Where the items of a list stand: the place itself, as long as nothing is known of them. */
  item: Place | undefined;
}

export interface Member {
  readonly field: FieldName;
  readonly place: Place;
}

export function placeOf({ names, type, token }: Pick<Place, 'names' | 'type' | 'token'>): Place {
  return { names, type, token, members: new Map(), item: undefined };
}

/** The field `key` of a mapping; undefined for what Pulumi does not have. */
export function memberAt(place: Place, key: string, dict: Dict<Value>): Member | undefined {
  const isAlike = place.type === undefined || place.type.kind === 'object';
  const known = isAlike ? place.members.get(key) : undefined;
  if (known) return known;
  const field = place.names?.get(key);
  if (!field) return undefined;
  const own = dictType(place.type, dict);
  const type = own?.kind === 'object' ? own.fields.get(key)?.type : undefined;
  const member = { field, place: placeOf({ names: field.inner, type, token: place.token }) };
  if (isAlike) place.members.set(key, member);
  return member;
}

/** Where the items of a list stand. */
export function itemAt(place: Place): Place {
  const type = itemType(place.type);
  if (type === undefined) return place;
  place.item ??= placeOf({ names: place.names, type, token: place.token });
  return place.item;
}

/** The same place with another type. */
export function typedAs(place: Place, type: FieldType | undefined): Place {
  return type === place.type ? place : placeOf({ names: place.names, type, token: place.token });
}
