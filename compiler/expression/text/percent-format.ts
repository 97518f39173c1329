import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { type Evaluation, fail, mismatch, notYetKnown, spanOf, spendText } from '../evaluate/evaluation.ts';
import { toFloat } from '../evaluate/numeric.ts';
import { integerOf, isMap, isOpaque, isTuple, numberOf } from '../evaluate/values.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { aligned, assemble, floatPieces, wholePieces } from './format-number.ts';
import type { Specification } from './format-specification.ts';
import { converted, wrongFormat } from './format-value.ts';
import { joinPieces, type Piece, pieceLength } from './text-with-holes.ts';

const conversion =
  /%(?:\((?<key>[^)]{0,1000})\))?(?<flags>[-+ #0]*)(?<width>\d*)(?:\.(?<precision>\d*))?[hlL]?(?<type>.?)/gsu;

/** What the `%` of a text takes its values from, one after the other. */
interface Source {
  readonly items: readonly RuntimeValue[];
  readonly whole: RuntimeValue;
  next: number;
}

/** `'%s-%02d' % (a, b)`. Undefined after a report. */
export function percentFormat(
  evaluation: Evaluation,
  template: string,
  value: RuntimeValue,
  range: Range,
): RuntimeValue | undefined {
  if (!spendText(evaluation, template.length * 4, range)) return undefined;
  const source: Source = { items: isTuple(value) ? value.items : [value], whole: value, next: 0 };
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of template.matchAll(conversion)) {
    pieces.push(template.slice(at, match.index));
    at = match.index + match[0].length;
    const piece = convert(evaluation, match.groups ?? {}, source, range);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  if (source.next < source.items.length && !isMap(value)) {
    return wrongFormat(evaluation, range, 'there are more values than places for them');
  }
  pieces.push(template.slice(at));
  const length = pieces.reduce((sum, piece) => sum + pieceLength(piece), 0);
  return spendText(evaluation, length, range) ? joinPieces(pieces, () => spanOf(evaluation, range)) : undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function convert(evaluation: Evaluation, groups: Groups, source: Source, range: Range): Piece | undefined {
  const type = groups['type'] ?? '';
  if (type === '%') return '%';
  const specification = specificationOf(groups);
  if (typeof specification === 'string') return wrongFormat(evaluation, range, specification);
  if (!spendText(evaluation, specification.width + (specification.precision ?? 0), range)) return undefined;
  const value = takeValue(evaluation, groups['key'], source, range);
  if (value === undefined) return undefined;
  return convertValue(evaluation, value, specification, range);
}

function specificationOf(groups: Groups): Specification | string {
  const flags = groups['flags'] ?? '';
  const type = groups['type'] ?? '';
  const width = Number(groups['width'] || 0);
  const precision = groups['precision'] === undefined ? undefined : Number(groups['precision'] || 0);
  if (type === '' || !'srauidoxXeEfFgGc'.includes(type)) return `"%${type}" is no format`;
  if (width > 10_000 || (precision ?? 0) > 10_000) return 'widths and precisions end at 10000';
  const left = flags.includes('-');
  return {
    fill: flags.includes('0') && !left && !'srac'.includes(type) ? '0' : ' ',
    align: left ? '<' : flags.includes('0') ? '=' : '>',
    sign: flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '-',
    alternate: flags.includes('#'),
    noMinusZero: false,
    width,
    grouping: '',
    precision,
    type,
  };
}

function takeValue(
  evaluation: Evaluation,
  key: string | undefined,
  source: Source,
  range: Range,
): RuntimeValue | undefined {
  if (key === undefined) {
    const value = source.items[source.next++];
    return value === undefined ? wrongFormat(evaluation, range, 'there are fewer values than places for them') : value;
  }
  if (!isMap(source.whole)) return wrongFormat(evaluation, range, '"%(name)…" needs a map behind the "%"');
  const value = source.whole.get(key);
  if (value !== undefined) return value;
  const at = spanOf(evaluation, range);
  return fail(evaluation, diagnostics.missingKey(at, { key: `"${key}"`, suggestion: '' }));
}

function convertValue(
  evaluation: Evaluation,
  value: RuntimeValue,
  specification: Specification,
  range: Range,
): Piece | undefined {
  const { type, precision, width, align } = specification;
  if ('sra'.includes(type)) {
    const text = converted(evaluation, value, type, range);
    if (text === undefined) return undefined;
    if (typeof text !== 'string') return asPiece(evaluation, text, width > 0 || precision !== undefined, range);
    const shown = precision === undefined ? text : [...text].slice(0, precision).join('');
    return aligned(shown, { fill: ' ', align: align === '<' ? '<' : '>', missing: width - [...shown].length });
  }
  if (type === 'c' && typeof value === 'string' && [...value].length === 1) {
    return aligned(value, { fill: ' ', align: align === '<' ? '<' : '>', missing: width - 1 });
  }
  return convertNumber(evaluation, value, specification, range);
}

function asPiece(evaluation: Evaluation, value: RuntimeValue, shaped: boolean, range: Range): Piece | undefined {
  if (isOpaque(value) && !shaped) return value;
  return notYetKnown(evaluation, range, 'it can be put into a text only as it is');
}

function convertNumber(
  evaluation: Evaluation,
  value: RuntimeValue,
  specification: Specification,
  range: Range,
): string | undefined {
  const { type, precision } = specification;
  const what = `The value for "%${type}"`;
  const number = numberOf(value);
  if (number === undefined) return mismatch(evaluation, range, { what, expected: 'a number', value });
  if ('eEfFgG'.includes(type)) {
    const float = toFloat(evaluation, number, range);
    const pieces = float === undefined ? undefined : floatPieces(float, specification);
    return pieces && assemble(pieces, specification);
  }
  const whole = 'uid'.includes(type) && typeof value === 'number' ? truncated(value) : integerOf(value);
  if (whole === undefined) return mismatch(evaluation, range, { what, expected: 'a whole number', value });
  if (type === 'c') {
    return whole >= 0n && whole <= 0x10ffffn
      ? String.fromCodePoint(Number(whole))
      : wrongFormat(evaluation, range, 'there is no character with this number');
  }
  const pieces = wholePieces(whole, { ...specification, type: 'uid'.includes(type) ? 'd' : type });
  return assemble({ ...pieces, whole: pieces.whole.padStart(precision ?? 0, '0') }, specification);
}

function truncated(value: number): bigint | undefined {
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined;
}
