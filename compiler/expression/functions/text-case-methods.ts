import { spend, spendText } from '../evaluate/evaluation.ts';
import type { Method } from '../evaluate/invocation.ts';
import { signature } from '../evaluate/signature.ts';
import { isBlank } from '../text/white-space.ts';

const nothing = signature('');

/** Methods of texts that change the case of letters or ask what characters they have. */
export const textCaseMethods: readonly (readonly [string, Method<string>])[] = [
  ...changes([
    ['upper', (text) => text.toUpperCase()],
    ['lower', (text) => text.toLowerCase()],
    ['casefold', (text) => text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')],
    ['capitalize', capitalized],
    ['title', titled],
    ['swapcase', (text) => text.replace(/\p{Lu}|\p{Ll}/gu, swapped)],
  ]),
  ...questions([
    ['isdigit', (text) => /^[\p{Nd}²³¹⁰⁴-⁹₀-₉]+$/u.test(text)],
    ['isdecimal', (text) => /^\p{Nd}+$/u.test(text)],
    ['isnumeric', (text) => /^\p{N}+$/u.test(text)],
    ['isalpha', (text) => /^\p{L}+$/u.test(text)],
    ['isalnum', (text) => /^[\p{L}\p{N}]+$/u.test(text)],
    ['isspace', isBlank],
    ['islower', (text) => /\p{Lowercase}/u.test(text) && !/[\p{Uppercase}\p{Lt}]/u.test(text)],
    ['isupper', (text) => /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text)],
    ['istitle', isTitle],
    ['isascii', (text) => /^[\x00-\x7f]*$/.test(text)],
    ['isidentifier', (text) => /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(text)],
    ['isprintable', (text) => !/[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u.test(text)],
  ]),
];

type Entry = readonly [string, Method<string>];

function changes(list: readonly (readonly [string, (text: string) => string])[]): readonly Entry[] {
  return list.map(([name, change]) => [
    name,
    {
      signature: nothing,
      // Half a step for each letter: some of these look at every one.
      run: ({ evaluation, range }, text) => (spend(evaluation, text.length >> 1, range) ? change(text) : undefined),
    },
  ]);
}

function questions(list: readonly (readonly [string, (text: string) => boolean])[]): readonly Entry[] {
  return list.map(([name, question]) => [
    name,
    {
      signature: nothing,
      run: ({ evaluation, range }, text) => (spendText(evaluation, text.length, range) ? question(text) : undefined),
    },
  ]);
}

function capitalized(text: string): string {
  const [first = ''] = text;
  return titleCase(first) + text.slice(first.length).toLowerCase();
}

/** Letters that are two in one have a form of their own for the beginning of a word. */
const digraphs: ReadonlyMap<string, string> = new Map([
  ...[...'ǄǅǆǇǈǉǊǋǌǱǲǳ'].map((letter, index) => [letter, [...'ǅǈǋǲ'][Math.floor(index / 3)] ?? letter] as const),
]);

/** `ß` becomes `Ss` at the beginning of a word. */
function titleCase(character: string): string {
  const digraph = digraphs.get(character);
  if (digraph !== undefined) return digraph;
  const upper = character.toUpperCase();
  const [first = ''] = upper;
  return first + upper.slice(first.length).toLowerCase();
}

function titled(text: string): string {
  return text.replace(/[\p{Cased}][\p{Cased}]*/gu, (word) => capitalized(word));
}

function swapped(character: string): string {
  return /\p{Lu}/u.test(character) ? character.toLowerCase() : character.toUpperCase();
}

function isTitle(text: string): boolean {
  const words = text.match(/\p{Cased}+/gu) ?? [];
  return words.length > 0 && words.every((word) => /^[\p{Lu}\p{Lt}]\P{Lu}*$/u.test(word));
}
