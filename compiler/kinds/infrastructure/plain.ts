import type { Json } from '../../util/json.ts';
import { sameJson } from '../../util/json-tree.ts';
import { never } from '../../util/never.ts';
import type { Value } from '../../value/value.ts';
import { pythonText, pythonType } from './python-text.ts';

/** A value as plain data. What only a target can know becomes text that says what it is, for comparing and for messages. */
export function plainOf(value: Value): Json {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
    case 'string':
      return value.value;
    case 'float':
      return { float: value.value };
    case 'list':
      return value.items.map(plainOf);
    case 'dict':
      return new Map([...value.entries.values()].map((entry) => [entry.key, plainOf(entry.value)]));
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : String(plainOf(part)))).join('');
    case 'ref':
      return `\${resources.${value.text}}`;
    case 'secret':
      return `\${vars.${value.variable}}`;
    case 'file':
      return value.path;
    case 'foreign':
      return `\${${value.expression}}`;
    case 'unresolved':
      return value.text;
    default:
      return never(value);
  }
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
