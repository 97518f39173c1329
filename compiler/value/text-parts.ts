import { placeOf, type Span } from '../source/span.ts';
import { floatText } from '../util/float-text.ts';
import type { TextPart, Value } from './value.ts';

/** What `value` contributes to a text that it is put into; nothing for lists, mappings and null. */
export function partsOf(value: Value): readonly TextPart[] {
  switch (value.kind) {
    case 'string':
      return [value.value];
    case 'text':
      return value.parts;
    case 'ref':
    case 'secret':
    case 'foreign':
    case 'unresolved':
      return [value];
    case 'file':
      return [value.path];
    case 'boolean':
    case 'integer':
      return [String(value.value)];
    case 'float':
      return [floatText(value.value)];
    default:
      return [];
  }
}

/** What is known only later takes as much memory as so many characters, and doubles as quickly. */
const lengthOfHole = 100;

/** How much of a text `parts` are, where the length of texts is bounded. */
export function lengthOf(parts: readonly TextPart[]): number {
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : lengthOfHole), 0);
}

/** `parts` without empty texts, neighbouring texts put together. */
export function mergeParts(parts: readonly TextPart[]): readonly TextPart[] {
  const merged: TextPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (part !== '') merged.push(part);
  }
  return merged;
}

/** The text that `parts` make, at the place `at`: plain where nothing is left open. */
export function textOf(at: Span, parts: readonly TextPart[]): Value {
  const [first = '', ...rest] = mergeParts(parts);
  if (rest.length > 0) return { ...placeOf(at), kind: 'text', parts: [first, ...rest] };
  if (typeof first === 'string') return { ...placeOf(at), kind: 'string', value: first };
  return first;
}

/** `value` as it would stand in a stack, for names that are made of it: a reference as `${resources.…}`. */
export function writtenText(value: Value | undefined): string {
  return value === undefined ? '' : partsOf(value).map(writtenPart).join('');
}

/** One part of a text, as it would stand in a stack. */
export function writtenPart(part: TextPart): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'ref') return `\${resources.${part.text}}`;
  if (part.kind === 'unresolved') return part.text;
  return part.kind === 'secret' ? `\${vars.${part.variable}}` : `\${${part.expression}}`;
}
