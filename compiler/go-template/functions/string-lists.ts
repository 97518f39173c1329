import { type TemplateFunction, templateFunction } from '../function.ts';
import { compareStrings } from '../go-string.ts';
import { type GoMap, type GoValue, list, map } from '../value.ts';
import { isList, textOf, textsOf } from './text-of.ts';

/** Splitting and joining: https://masterminds.github.io/sprig/string_slice.html. */
export const stringListFunctions: readonly TemplateFunction[] = [
  templateFunction('split', {
    takes: ['string', 'string'],
    call: ([separator, text]) => numbered(splitText(text, separator)),
  }),
  templateFunction('splitn', {
    takes: ['string', 'int', 'string'],
    call: ([separator, count, text]) => numbered(splitText(text, separator, Number(count))),
  }),
  templateFunction('splitList', {
    takes: ['string', 'string'],
    call: ([separator, text]) => list(splitText(text, separator), '[]string'),
  }),
  templateFunction('join', {
    takes: ['string', 'any'],
    call: ([separator, value], scope) => {
      const texts = textsOf(value, scope);
      const length = texts.reduce((sum, text) => sum + text.length + separator.length, 0);
      return scope.reserve(length) ?? texts.join(separator);
    },
  }),
  templateFunction('toStrings', {
    takes: ['any'],
    call: ([value], scope) => (isNilTexts(value) ? value : list(textsOf(value, scope), '[]string')),
  }),
  templateFunction('sortAlpha', {
    takes: ['any'],
    call: ([value], scope) => {
      if (isNilTexts(value)) return value;
      const texts = isList(value) ? textsOf(value, scope) : [textOf(value, scope)];
      return list([...texts].sort(compareStrings), '[]string');
    },
  }),
];

/** Go's `strings.SplitN`: an empty separator splits between all characters; a count below 0 means all parts. */
export function splitText(text: string, separator: string, count = -1): readonly string[] {
  if (count === 0) return [];
  const parts = separator === '' ? [...text] : text.split(separator);
  if (count < 0 || parts.length <= count) return parts;
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
}

/** A nil `[]string` stays what it is. */
function isNilTexts(value: GoValue): boolean {
  return isList(value) && value.nil && value.type === '[]string';
}

function numbered(parts: readonly string[]): GoMap {
  return map(
    parts.map((part, at) => [`_${at}`, part] as const),
    'map[string]string',
  );
}
