import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { type Evaluation, fail, notYetKnown, spanOf, spendText } from '../evaluate/evaluation.ts';
import { toFloat } from '../evaluate/numeric.ts';
import { describe, integerOf, isOpaque } from '../evaluate/values.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { aligned, assemble, floatPieces, isWholeType, wholePieces } from './format-number.ts';
import { parseSpecification, type Specification } from './format-specification.ts';
import { asciiOnly, representation, textOf } from './representation.ts';
import type { Piece } from './text-with-holes.ts';

/** `repr`, `str` or `ascii` before formatting, as `!r`, `!s` and `!a` ask for. */
export function converted(
  evaluation: Evaluation,
  value: RuntimeValue,
  conversion: string | undefined,
  range: Range,
): RuntimeValue | undefined {
  if (conversion === undefined) return value;
  if (conversion === 's') return textOf(evaluation, value, range);
  const text = representation(evaluation, value, range);
  return text === undefined || conversion === 'r' ? text : asciiOnly(text);
}

/** `format(value, specification)`. Undefined after a report. */
export function formatValue(
  evaluation: Evaluation,
  value: RuntimeValue,
  specification: string,
  range: Range,
): Piece | undefined {
  if (specification === '') return textOf(evaluation, value, range);
  if (isOpaque(value)) return notYetKnown(evaluation, range, 'it can be put into a text only as it is');
  const parsed = parseSpecification(specification);
  if (parsed === undefined) return wrongFormat(evaluation, range, 'the characters behind ":" are no format');
  if (typeof parsed === 'string') return wrongFormat(evaluation, range, parsed);
  if (!spendText(evaluation, parsed.width + (parsed.precision ?? 0), range)) return undefined;
  return formatParsed(evaluation, value, parsed, range);
}

/** `value` as `specification` says. */
export function formatParsed(
  evaluation: Evaluation,
  value: RuntimeValue,
  specification: Specification,
  range: Range,
): string | undefined {
  if (typeof value === 'string') return formatText(evaluation, value, specification, range);
  if (typeof value === 'number') return formatFloat(evaluation, value, specification, range);
  const integer = integerOf(value);
  if (integer !== undefined) return formatWhole(evaluation, integer, specification, range);
  return wrongFormat(evaluation, range, `${describe(value)} takes no format`);
}

export function wrongFormat(evaluation: Evaluation, range: Range, problem: string): undefined {
  return fail(evaluation, diagnostics.wrongFormat(spanOf(evaluation, range), { problem }));
}

function formatText(
  evaluation: Evaluation,
  value: string,
  { fill, align, sign, alternate, width, grouping, precision, type }: Specification,
  range: Range,
): string | undefined {
  if (type !== '' && type !== 's')
    return wrongFormat(evaluation, range, `"${type}" is a format of numbers, and this is a text`);
  if (sign !== '-' || alternate || grouping !== '') {
    return wrongFormat(evaluation, range, 'signs, "#" and separators are for numbers, and this is a text');
  }
  if (align === '=' && fill !== '0') return wrongFormat(evaluation, range, '"=" aligns numbers, and this is a text');
  const characters = [...value];
  const shown = precision === undefined ? value : characters.slice(0, precision).join('');
  const missing = width - Math.min(characters.length, precision ?? characters.length);
  return aligned(shown, { fill, align: align === '=' ? '<' : (align ?? '<'), missing });
}

function formatFloat(
  evaluation: Evaluation,
  value: number,
  specification: Specification,
  range: Range,
): string | undefined {
  const pieces = floatPieces(value, specification);
  if (pieces) return assemble(pieces, specification);
  return wrongFormat(evaluation, range, `"${specification.type}" does not exist for a number with decimals`);
}

function formatWhole(
  evaluation: Evaluation,
  value: bigint,
  specification: Specification,
  range: Range,
): string | undefined {
  const { type, precision } = specification;
  if (type === 'c') return formatCharacter(evaluation, value, specification, range);
  if (isWholeType(type)) {
    if (precision !== undefined) return wrongFormat(evaluation, range, 'a whole number has no digits behind the point');
    return assemble(wholePieces(value, specification), specification);
  }
  const float = 'eEfFgG%'.includes(type) ? toFloat(evaluation, value, range) : undefined;
  if (float !== undefined) return formatFloat(evaluation, float, specification, range);
  if ('eEfFgG%'.includes(type)) return undefined;
  return wrongFormat(evaluation, range, `"${type}" does not exist for a whole number`);
}

function formatCharacter(
  evaluation: Evaluation,
  value: bigint,
  specification: Specification,
  range: Range,
): string | undefined {
  if (value < 0n || value > 0x10ffffn) return wrongFormat(evaluation, range, 'there is no character with this number');
  const { fill, align, width } = specification;
  return aligned(String.fromCodePoint(Number(value)), { fill, align: align ?? '<', missing: width - 1 });
}
