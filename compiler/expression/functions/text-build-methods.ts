import { mismatch, spanOf, spend, spendText, tooMuch, wrongValue } from '../evaluate/evaluation.ts';
import { type Invocation, integerAt, isGiven, type Method, textAt } from '../evaluate/invocation.ts';
import { itemsOf } from '../evaluate/iterate.ts';
import { signature } from '../evaluate/signature.ts';
import { isOpaque } from '../evaluate/values.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import { lengthOf } from '../text/code-points.ts';
import { aligned } from '../text/format-number.ts';
import { textFormat } from '../text/text-format.ts';
import { joinPieces, type Piece, pieceLength } from '../text/text-with-holes.ts';
import { trimEnd, trimStart } from '../text/white-space.ts';

const padding = signature('width:integer fillchar:text?');
const stripping = signature('chars:text?');

/** Methods of texts that make new ones. */
export const textBuildMethods: readonly (readonly [string, Method<string>])[] = [
  ['strip', { signature: stripping, run: (call, text) => strip(call, text, [trimStart, trimEnd]) }],
  ['lstrip', { signature: stripping, run: (call, text) => strip(call, text, [trimStart]) }],
  ['rstrip', { signature: stripping, run: (call, text) => strip(call, text, [trimEnd]) }],
  ['replace', { signature: signature('old:text new:text count:integer?'), run: replace }],
  ['join', { signature: signature('iterable'), run: join }],
  ['format', { signature: signature('* **'), run: (call, text) => textFormat(call, text, call.named) }],
  ['removeprefix', { signature: signature('prefix:text'), run: removePrefix }],
  ['removesuffix', { signature: signature('suffix:text'), run: removeSuffix }],
  ['ljust', { signature: padding, run: (call, text) => pad(call, text, '<') }],
  ['rjust', { signature: padding, run: (call, text) => pad(call, text, '>') }],
  ['center', { signature: padding, run: (call, text) => pad(call, text, '^') }],
  ['zfill', { signature: signature('width:integer'), run: fillWithZeros }],
  ['expandtabs', { signature: signature('tabsize:integer?'), run: expandTabs }],
];

type Trim = (text: string, characters?: string) => string;

function strip(call: Invocation, text: string, trims: readonly Trim[]): string | undefined {
  const characters = isGiven(call, 0) ? textAt(call, 0) : undefined;
  if (!spend(call.evaluation, text.length >> 3, call.range)) return undefined;
  return trims.reduce((rest, trim) => trim(rest, characters), text);
}

function replace(call: Invocation, text: string): string | undefined {
  const [old, next] = [textAt(call, 0), textAt(call, 1)];
  const wanted = integerAt(call, 2) ?? -1n;
  if (!spend(call.evaluation, (text.length * Math.min(old.length, text.length)) / 100_000, call.range))
    return undefined;
  const pieces = old === '' ? ['', ...text, ''] : text.split(old);
  const count = wanted < 0n || wanted > BigInt(pieces.length) ? pieces.length - 1 : Number(wanted);
  const places = Math.min(count, pieces.length - 1);
  if (!spendText(call.evaluation, text.length + places * next.length, call.range)) return undefined;
  if (places === pieces.length - 1) return pieces.join(next);
  return (
    pieces
      .slice(0, places)
      .map((piece) => piece + next)
      .join('') + pieces.slice(places).join(old)
  );
}

function join(call: Invocation, separator: string): Piece | undefined {
  const { evaluation, range } = call;
  const items = itemsOf(evaluation, call.values[0] ?? null, range, 'What "join" puts together');
  if (!items) return undefined;
  const pieces: Piece[] = [];
  let length = 0;
  for (const item of items) {
    if (typeof item !== 'string' && !isOpaque(item)) return notText(call, item);
    length += separator.length + pieceLength(item);
    if (pieces.length > 0) pieces.push(separator);
    pieces.push(item);
  }
  return spendText(evaluation, length, range) ? joinPieces(pieces, () => spanOf(evaluation, range)) : undefined;
}

function notText({ evaluation, range }: Invocation, value: RuntimeValue): undefined {
  return mismatch(evaluation, range, { what: 'Each item that "join" puts together', expected: 'a text', value });
}

function removePrefix(call: Invocation, text: string): string {
  const prefix = textAt(call, 0);
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function removeSuffix(call: Invocation, text: string): string {
  const suffix = textAt(call, 0);
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

/** How many characters are missing to the wanted width; undefined after a report. */
function missingTo(call: Invocation, text: string): number | undefined {
  const width = integerAt(call, 0) ?? 0n;
  if (width > 1_000_000n) return tooMuch(call.evaluation, call.range, 'a text may have 1000000 characters');
  return spendText(call.evaluation, Math.max(Number(width), text.length), call.range)
    ? Number(width) - lengthOf(text)
    : undefined;
}

function pad(call: Invocation, text: string, align: '<' | '>' | '^'): string | undefined {
  const fill = textAt(call, 1, ' ');
  if (lengthOf(fill) !== 1) {
    return wrongValue(call.evaluation, call.range, `What "${call.name}" fills with`, 'must be one character');
  }
  const missing = missingTo(call, text);
  if (missing === undefined) return undefined;
  if (align !== '^' || missing <= 0) return aligned(text, { fill, align, missing });
  // Python's `center` puts the odd character to the left when the width is odd, unlike its formats.
  const width = Number(integerAt(call, 0) ?? 0n);
  const before = Math.floor(missing / 2) + (missing & width & 1);
  return fill.repeat(before) + text + fill.repeat(missing - before);
}

function fillWithZeros(call: Invocation, text: string): string | undefined {
  const missing = missingTo(call, text);
  if (missing === undefined || missing <= 0) return missing === undefined ? undefined : text;
  const sign = /^[-+]/.test(text) ? text.slice(0, 1) : '';
  return sign + '0'.repeat(missing) + text.slice(sign.length);
}

function expandTabs(call: Invocation, text: string): string | undefined {
  const size = Number(integerAt(call, 0) ?? 8n);
  const tabs = text.split('\t').length - 1;
  if (!spendText(call.evaluation, text.length + tabs * Math.max(0, size), call.range)) return undefined;
  if (!spend(call.evaluation, text.length, call.range)) return undefined;
  let column = 0;
  return [...text]
    .map((character) => {
      const wide = character === '\t' ? ' '.repeat(size > 0 ? size - (column % size) : 0) : character;
      column = character === '\n' || character === '\r' ? 0 : column + [...wide].length;
      return wide;
    })
    .join('');
}
