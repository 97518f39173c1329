import type { Choice } from './choice.ts';
import { readTexts } from './read-texts.ts';
import type { Sort } from './signatures.ts';

/** What random texts of a sort are put together from. */
const pieces = readTexts('pieces.json');

/** A text that nobody thought of, for a sort that has pieces. */
export function generateText(sort: Sort, choice: Choice): string | undefined {
  const known = pieces[sort];
  if (known === undefined) return undefined;
  return choice.some(choice.chance(0.1) ? 60 : 9, () => choice.of(known)).join('');
}

/** A date's text that belongs to a layout made on the way, more often than not. */
export function generateDate(choice: Choice): readonly [string, string] {
  const elements: readonly (readonly [string, readonly string[]])[] = [
    ['2006', ['2024', '1999', '0001', '9999']],
    ['06', ['24', '68', '69']],
    ['01', ['01', '12', '13']],
    ['1', ['1', '11']],
    ['Jan', ['Jan', 'dec', 'MAY']],
    ['January', ['January', 'june']],
    ['02', ['02', '29', '31']],
    ['2', ['2', '30']],
    ['_2', [' 2', '12', '2']],
    ['002', ['060', '366', '001']],
    ['15', ['00', '15', '7', '24']],
    ['3', ['3', '12']],
    ['03', ['03', '12', '13']],
    ['PM', ['PM', 'AM']],
    ['pm', ['pm', 'am']],
    ['04', ['04', '59', '60']],
    ['4', ['4', '44']],
    ['05', ['05', '59', '05.5', '05,25']],
    ['5', ['5', '50']],
    ['.000', ['.123', ',456', '.12']],
    ['.999', ['.1', '.123456', '']],
    ['Mon', ['Mon', 'tue']],
    ['Monday', ['Friday']],
    ['MST', ['UTC', 'CET', 'GMT+3', '+03', 'WITA', 'ABCDE', 'ChST', 'XXXXT', 'AB']],
    ['Z07:00', ['Z', '+02:00', '-11:30']],
    ['-0700', ['+0200', '-0000', 'Z']],
    ['-07', ['-07', '+14']],
    ['-07:00:00', ['+01:02:03']],
    ['Z0700', ['Z', '+0530']],
  ];
  const separators = ['-', '/', ' ', ':', 'T', '', ', ', '.'];
  let [layout, text] = ['', ''];
  for (let count = 1 + choice.below(7); count > 0; count--) {
    const [element, texts] = choice.of(elements);
    const separator = choice.of(separators);
    layout += element + separator;
    text += choice.of(texts) + separator;
  }
  return [layout, text];
}
