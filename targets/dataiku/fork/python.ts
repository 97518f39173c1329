import { representation } from '../../../compiler/kinds/dataiku/json-schema/representation.ts';
import type { Tree } from '../../../compiler/value/literal.ts';
import { crash, type Failure } from './failure.ts';

/** What Python does with values of the wrong type, in its words. */

/** `type(value).__name__`. */
export function typeName(value: Tree): string {
  switch (value.kind) {
    case 'null':
      return 'NoneType';
    case 'boolean':
      return 'bool';
    case 'integer':
      return 'int';
    case 'string':
      return value.date ? dateName(value.value) : 'str';
    default:
      return value.kind;
  }
}

function dateName(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'date' : 'datetime';
}

/** `value[key]`. */
export function itemAt(value: Tree, key: string): Tree | Failure {
  switch (value.kind) {
    case 'dict':
      return value.entries.get(key)?.value ?? { failure: 'missing key', text: `'${key}'` };
    case 'list':
      return crash('list indices must be integers or slices, not str');
    case 'string':
      return crash(
        value.date ? `'${typeName(value)}' object is not subscriptable` : "string indices must be integers, not 'str'",
      );
    default:
      return crash(`'${typeName(value)}' object is not subscriptable`);
  }
}

/** `for item in value`: the items of a list, the keys of a mapping, the letters of a text. */
export function itemsIn(value: Tree): readonly Tree[] | Failure {
  const { file, start, end } = value;
  const text = (each: string): Tree => ({ kind: 'string', file, start, end, value: each });
  switch (value.kind) {
    case 'list':
      return value.items;
    case 'dict':
      return [...value.entries.keys()].map(text);
    case 'string':
      return value.date ? crash(`'${typeName(value)}' object is not iterable`) : [...value.value].map(text);
    default:
      return crash(`'${typeName(value)}' object is not iterable`);
  }
}

/** `f"{value}"`. */
export function shown(value: Tree): string {
  return value.kind === 'string' ? value.value : representation(value);
}

/** Why a value cannot be in a set; undefined when it can. */
export function unhashable(value: Tree): Failure | undefined {
  return value.kind === 'list' || value.kind === 'dict' ? crash(`unhashable type: '${value.kind}'`) : undefined;
}

/** `a == b`: numbers and truth values by value, mappings whatever their order. */
export function isEqual(a: Tree, b: Tree): boolean {
  if (a.kind === 'list') {
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, at) => isEqualTo(item, b.items[at]))
    );
  }
  if (a.kind === 'dict') {
    if (b.kind !== 'dict' || a.entries.size !== b.entries.size) return false;
    return [...a.entries.values()].every(({ key, value }) => isEqualTo(value, b.entries.get(key)?.value));
  }
  const [left, right] = [comparable(a), comparable(b)];
  return left !== undefined && left === right;
}

function isEqualTo(a: Tree, b: Tree | undefined): boolean {
  return b !== undefined && isEqual(a, b);
}

/** Numbers and truth values are one kind to Python; large whole numbers are exact. */
function comparable(value: Tree): string | number | bigint | null | undefined {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
      return Number(value.value);
    case 'string':
      return `"${value.value}`;
    case 'list':
    case 'dict':
      return undefined;
    default:
      return value.value;
  }
}
