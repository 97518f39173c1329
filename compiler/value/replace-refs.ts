import { mapEntries, mapItems, withValue } from './map.ts';
import { partsOf, textOf } from './text-parts.ts';
import type { Ref, Text, TextPart, Value } from './value.ts';

/** What stands for a reference at `field`, `metadata.labels.app` or `items[0]`; undefined where it stays. */
export type RefReplacement = (ref: Ref, field: string) => Value | undefined;

/**
 * `value` with references replaced by what `replace` says, in texts as well; the same object where none is. A list or mapping cannot stand in a text: there the reference stays,
 * and is told by whoever meets it.
 */
export function replaceRefs(value: Value, replace: RefReplacement, field = ''): Value {
  switch (value.kind) {
    case 'list':
      return mapItems<Value, Value>(value, (item, index) => replaceRefs(item, replace, `${field}[${index}]`));
    case 'dict':
      return mapEntries<Value, Value>(value, (entry) =>
        withValue(entry, replaceRefs(entry.value, replace, field === '' ? entry.key : `${field}.${entry.key}`)),
      );
    case 'ref':
      return replace(value, field) ?? value;
    case 'text':
      return replacedText(value, replace, field);
    default:
      return value;
  }
}

function replacedText(text: Text, replace: RefReplacement, field: string): Value {
  const parts = text.parts.flatMap((part) => partsFor(part, replace, field));
  const isSame = parts.length === text.parts.length && parts.every((part, index) => part === text.parts[index]);
  if (isSame) return text;
  const made = textOf(text, parts);
  // What was made from a credential stays one.
  const isCredential = text.credential !== undefined && (made.kind === 'text' || made.kind === 'string');
  return isCredential ? { ...made, credential: text.credential } : made;
}

function partsFor(part: TextPart, replace: RefReplacement, field: string): readonly TextPart[] {
  if (typeof part === 'string' || part.kind !== 'ref') return [part];
  const value = replace(part, field);
  return value === undefined || value.kind === 'list' || value.kind === 'dict' || value.kind === 'null'
    ? [part]
    : partsOf(value);
}
