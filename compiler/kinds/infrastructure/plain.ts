import type { Json } from '../../util/json.ts';
import { sameJson } from '../../util/json-tree.ts';
import { writtenText } from '../../value/text-parts.ts';
import { toJson } from '../../value/to-json.ts';
import type { Value } from '../../value/value.ts';
import { pythonText, pythonType } from './python-text.ts';

/** A value as plain data. What only a target can know becomes text that says what it is, for comparing and for messages. */
export function plainOf(value: Value): Json {
  return toJson(value, writtenText);
}

/** Whether two values hold the same data, wherever they stand. */
export function sameValue(left: Value, right: Value): boolean {
  return sameJson(plainOf(left), plainOf(right));
}

/** A value with its type in Python's words: `x (<class 'str'>)`. */
export function describeOriginal(value: Value): string {
  const plain = plainOf(value);
  return `${pythonText(plain)} (<class '${pythonType(plain)}'>)`;
}
