import { placeOf, type Span } from '../../source/span.ts';
import { anotherText } from '../../util/another-text.ts';
import { isCredentialBy } from '../../util/credential-by-name.ts';
import { namesCredential, namesCredentials } from '../../util/names-credential.ts';
import { standsElsewhere } from '../../util/secret-addresses.ts';
import { isOpenKey } from '../../util/secret-contents.ts';
import { mapEntries, mapItems, withValue } from '../../value/map.ts';
import { namedByEntry } from '../../value/named-entry.ts';
import type { TextPart, Value } from '../../value/value.ts';
import type { Variable } from '../variables/scope.ts';

/**
 * The value of a variable in which every text that its names call a credential carries the place of that name: all of `db_password`, and
 * below `login` what stands under `password`. From there on the mark follows the value (`Str.credential`).
 */
export function withCredentials(variable: Variable, value: Value): Value {
  const { key } = variable;
  return isCalledOne(key, value, '') ? markedBy(key, value, placeOf(variable)) : searched(value, key);
}

function isCalledOne(key: string, value: Value, outer: string): boolean {
  return value.kind === 'string' ? isCredentialBy(key, value.value, outer) : namesCredential(key);
}

/** Of several owners (`passwords: {db: …}`) every entry is one, but for those that say who it is. */
function markedBy(key: string, value: Value, at: Span): Value {
  if (value.kind !== 'dict' || !namesCredentials(key)) return marked(value, at);
  return mapEntries<Value, Value>(value, (entry) =>
    withValue(entry, isOpenKey(entry.key) ? searched(entry.value, entry.key) : marked(entry.value, at)),
  );
}

/** Below a name that means a credential every text is one, but for mappings, whose own keys decide. */
function marked(value: Value, at: Span): Value {
  switch (value.kind) {
    case 'string':
      return value.credential || standsElsewhere(value.value) ? value : { ...value, credential: at };
    case 'integer':
    case 'text':
      return value.credential ? value : { ...value, credential: at };
    case 'list':
      return mapItems<Value, Value>(value, (item) => marked(item, at));
    case 'dict':
      return searched(value, '');
    default:
      return value;
  }
}

/** `outer` is the name under which the value stands. */
function searched(value: Value, outer: string): Value {
  if (value.kind === 'list')
    return mapItems<Value, Value>(value, (item) =>
      isCalledOne('', item, outer) ? marked(item, placeOf(item)) : searched(item, outer),
    );
  if (value.kind !== 'dict') return value;
  const named = namedByEntry(value);
  return mapEntries<Value, Value>(value, (entry) => {
    const isOne = isCalledOne(entry.key, entry.value, outer) || (named !== undefined && entry.value === named.value);
    const next = isOne ? markedBy(entry.key, entry.value, placeOf(entry)) : searched(entry.value, entry.key);
    return withValue(entry, next);
  });
}

/** Where `value`, or a part of it, is called a credential. */
export function credentialIn(value: Value): Span | undefined {
  switch (value.kind) {
    case 'string':
    case 'integer':
    case 'text':
    case 'foreign':
      return value.credential;
    case 'list':
      return first(value.items);
    case 'dict':
      return value.credential ?? first([...value.entries.values()].map((entry) => entry.value));
    default:
      return undefined;
  }
}

function first(values: readonly Value[]): Span | undefined {
  for (const value of values) {
    const found = credentialIn(value);
    if (found) return found;
  }
  return undefined;
}

/**
 * `value` with other credentials of the same lengths and alphabets. What an expression makes of both tells what depends on
 * them, whatever it does to them: only that is a credential again.
 */
export function withOthers(value: Value): Value {
  switch (value.kind) {
    case 'string':
      return value.credential ? { ...value, value: anotherText(value.value) } : value;
    case 'integer':
      return value.credential ? { ...value, value: BigInt(anotherText(String(value.value))) } : value;
    case 'text':
      return value.credential ? { ...value, parts: anotherParts(value.parts) } : value;
    case 'foreign':
      return value.credential ? { ...value, expression: anotherText(value.expression) } : value;
    case 'list':
      return mapItems<Value, Value>(value, withOthers);
    case 'dict':
      return mapEntries<Value, Value>(value, (entry) => {
        const next = withOthers(entry.value);
        return withValue(entry, next);
      });
    default:
      return value;
  }
}

function anotherParts([head, ...rest]: readonly TextPart[]): readonly TextPart[] {
  const other = (part: TextPart) => (typeof part === 'string' ? anotherText(part) : part);
  return head === undefined ? [] : [other(head), ...rest.map(other)];
}

/** The result of an expression, marked where it is not what it is with other credentials (`withOthers`): undefined when that failed. */
export function markDifferent(value: Value, other: Value | undefined, at: Span): Value {
  switch (value.kind) {
    case 'string':
    case 'integer':
      return other?.kind === value.kind && other.value === value.value ? value : marked(value, at);
    case 'text':
      return other?.kind === 'text' && literalsOf(other.parts) === literalsOf(value.parts) ? value : marked(value, at);
    case 'foreign':
      return other?.kind === 'foreign' && other.expression === value.expression ? value : { ...value, credential: at };
    case 'list': {
      const others = other?.kind === 'list' && other.items.length === value.items.length ? other.items : [];
      return mapItems<Value, Value>(value, (item, index) => markDifferent(item, others[index], at));
    }
    case 'dict': {
      const others = other?.kind === 'dict' ? other.entries : undefined;
      const dict = mapEntries<Value, Value>(value, (entry) => {
        const next = markDifferent(entry.value, others?.get(entry.key)?.value, at);
        return withValue(entry, next);
      });
      const isMade = others && [...value.entries.keys()].some((key) => !others.has(key));
      return isMade ? { ...dict, credential: at } : dict;
    }
    default:
      return value;
  }
}

/** The texts, numbers and keys of a value that were made from credentials. */
export function textsMade(value: Value): readonly string[] {
  switch (value.kind) {
    case 'string':
    case 'integer':
      return value.credential ? [String(value.value)] : [];
    case 'list':
      return value.items.flatMap(textsMade);
    case 'dict': {
      const keys = value.credential ? [...value.entries.keys()] : [];
      return [...keys, ...[...value.entries.values()].flatMap((entry) => textsMade(entry.value))];
    }
    default:
      return [];
  }
}

function literalsOf(parts: readonly TextPart[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : part.kind === 'foreign' ? part.expression : '\0'))
    .join('');
}
