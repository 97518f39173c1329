import { decimalText } from '../util/float-text.ts';
import { never } from '../util/never.ts';
import type { Value } from '../value/value.ts';
import type { FieldType } from './type.ts';

/** What a message calls the thing that a value stands in: a field, or one entry of a list or of a mapping with free keys. */
export interface Place {
  readonly name: string;
  readonly part?: 'item' | 'value';
  /** Set where values must not be shown. */
  readonly sensitive?: boolean;
}

/** What was found at a place, in words; the value itself only where it may be shown. */
export function describeFound(value: Value, place: Place): string {
  const isNumber = value.kind === 'integer' || value.kind === 'float';
  const isCredential = place.sensitive || (value.kind === 'integer' && value.credential !== undefined);
  return isCredential && isNumber ? 'a number' : describeValue(value);
}

/** `"tasks"`, or `An entry of "tasks"`: the beginning of a sentence. */
export function describePlace(place: Place): string {
  return place.part === undefined ? `"${place.name}"` : `An entry of "${place.name}"`;
}

/** What a type wants, to stand after "must be". */
export function describeType(type: FieldType): string {
  switch (type.kind) {
    case 'string':
      return 'text';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'a whole number';
    case 'float':
      return 'a number';
    case 'any':
      return 'any value';
    case 'enum':
      return type.values.length === 1 ? quotedList(type.values) : `one of ${quotedList(type.values)}`;
    case 'json':
      return 'a mapping or JSON text';
    case 'file':
      return 'the path of a file';
    case 'list':
      return 'a list';
    case 'map':
    case 'variant':
    case 'object':
      return 'a mapping';
    case 'union':
      return alternatives([...new Set(type.options.map(describeType))]);
    default:
      return never(type);
  }
}

/** What a value is, to stand after "this is". Long text is not repeated, since it may be private. */
export function describeValue(value: Value): string {
  switch (value.kind) {
    case 'null':
      return 'empty';
    case 'boolean':
    case 'integer':
      return String(value.value);
    case 'float':
      return decimalText(value.value);
    case 'list':
      return 'a list';
    case 'dict':
      return 'a mapping';
    case 'string':
    case 'text':
      return 'text';
    case 'ref':
      return 'a reference';
    case 'secret':
      return 'a secret';
    case 'file':
    case 'foreign':
    case 'unresolved':
      return 'text';
    default:
      return never(value);
  }
}

/** `"a"`, `"b" or "c"` in words, cut after a dozen. */
export function quotedList(values: readonly string[]): string {
  const shown = values.slice(0, 12).map((value) => `"${value}"`);
  if (values.length > shown.length) return `${shown.join(', ')} or one of ${values.length - shown.length} others`;
  return alternatives(shown);
}

function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
