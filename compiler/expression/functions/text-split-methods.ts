import { spend, spendItems, spendText, wrongValue } from '../evaluate/evaluation.ts';
import { type Invocation, integerAt, isGiven, type Method, textAt } from '../evaluate/invocation.ts';
import { signature } from '../evaluate/signature.ts';
import type { RuntimeList, Tuple } from '../runtime-value.ts';
import { blankEnd, trimEnd, trimStart } from '../text/white-space.ts';

const splitting = signature('sep:text? maxsplit:integer?');

/** Methods of texts that take them apart. */
export const textSplitMethods: readonly (readonly [string, Method<string>])[] = [
  ['split', { signature: splitting, run: (call, text) => split(call, text, false) }],
  ['rsplit', { signature: splitting, run: (call, text) => split(call, text, true) }],
  ['splitlines', { signature: signature('keepends?'), run: splitLines }],
  ['partition', { signature: signature('sep:text'), run: (call, text) => partition(call, text, false) }],
  ['rpartition', { signature: signature('sep:text'), run: (call, text) => partition(call, text, true) }],
];

function split(call: Invocation, text: string, fromEnd: boolean): RuntimeList | undefined {
  if (!spendText(call.evaluation, text.length, call.range)) return undefined;
  const wanted = integerAt(call, 1) ?? -1n;
  const most = wanted < 0n ? Number.POSITIVE_INFINITY : Number(wanted);
  const pieces = isGiven(call, 0) ? splitAt(call, text, { most, fromEnd }) : splitAtBlanks(text, { most, fromEnd });
  return pieces && spendItems(call.evaluation, pieces.length, call.range) ? pieces : undefined;
}

interface Splitting {
  readonly most: number;
  readonly fromEnd: boolean;
}

function splitAt(call: Invocation, text: string, { most, fromEnd }: Splitting): readonly string[] | undefined {
  const separator = textAt(call, 0);
  if (separator === '') return emptySeparator(call);
  const pieces = text.split(separator);
  if (pieces.length - 1 <= most) return fromEnd ? splitFromEnd(text, separator, most) : pieces;
  if (fromEnd) return splitFromEnd(text, separator, most);
  return [...pieces.slice(0, most), pieces.slice(most).join(separator)];
}

/** From the end, because separators may overlap: `'aaa'.rsplit('aa')`. */
function splitFromEnd(text: string, separator: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let end = text.length;
  while (pieces.length < most && end >= separator.length) {
    const at = text.lastIndexOf(separator, end - separator.length);
    if (at < 0) break;
    pieces.push(text.slice(at + separator.length, end));
    end = at;
  }
  pieces.push(text.slice(0, end));
  return pieces.reverse();
}

function emptySeparator(call: Invocation): undefined {
  return wrongValue(call.evaluation, call.range, `The separator for "${call.name}"`, 'must not be empty');
}

function splitAtBlanks(text: string, { most, fromEnd }: Splitting): readonly string[] {
  const words = text.split(blankEnd).filter((word) => word !== '');
  if (words.length <= most) return words;
  const rest = Math.min(words.length, most);
  return fromEnd ? lastWords(text, words, rest) : firstWords(text, words, rest);
}

function firstWords(text: string, words: readonly string[], count: number): readonly string[] {
  let at = 0;
  for (const word of words.slice(0, count)) at = text.indexOf(word, at) + word.length;
  const rest = trimStart(text.slice(at));
  return rest === '' ? words.slice(0, count) : [...words.slice(0, count), rest];
}

function lastWords(text: string, words: readonly string[], count: number): readonly string[] {
  const last = count === 0 ? [] : words.slice(-count);
  let end = text.length;
  for (const word of [...last].reverse()) end = text.lastIndexOf(word, end - word.length);
  const rest = trimEnd(text.slice(0, end));
  return rest === '' ? last : [rest, ...last];
}

function splitLines(call: Invocation, text: string): RuntimeList | undefined {
  if (!spend(call.evaluation, text.length, call.range)) return undefined;
  const lines =
    text.match(/[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|$)/gu) ?? [];
  const kept = lines.filter((line) => line !== '');
  const withEnds = call.values[0] === true || (integerAt(call, 0) ?? 0n) !== 0n;
  return withEnds ? kept : kept.map((line) => line.replace(/(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])$/u, ''));
}

function partition(call: Invocation, text: string, last: boolean): Tuple | undefined {
  const separator = textAt(call, 0);
  if (separator === '') return emptySeparator(call);
  if (!spendText(call.evaluation, text.length, call.range)) return undefined;
  const at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
  if (at < 0) return { kind: 'tuple', items: last ? ['', '', text] : [text, '', ''] };
  return { kind: 'tuple', items: [text.slice(0, at), separator, text.slice(at + separator.length)] };
}
