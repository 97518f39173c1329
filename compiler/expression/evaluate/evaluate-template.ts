import type { Span } from '../../source/span.ts';
import { floatText } from '../../util/float-text.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { type ForeignPiece, foreignText } from '../foreign-text.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Field, Foreign, Part, Placeholder, Range, Template, TemplatePart, Variable } from '../syntax.ts';
import { converted, formatValue, wrongFormat } from '../text/format-value.ts';
import { joinPieces, type Piece, pieceLength } from '../text/text-with-holes.ts';
import { evaluateSteps } from './evaluate-access.ts';
import { type Evaluation, fail, spanOf, spendText } from './evaluation.ts';
import { isFiniteNumber } from './result.ts';
import { describe, isOpaque, upper } from './values.ts';

/** A text literal with placeholders or fields. Undefined after a report, as all below. */
export function evaluateTemplate(evaluation: Evaluation, { parts, ...range }: Template): Piece | undefined {
  return joinTemplate(evaluation, parts, range);
}

function joinTemplate(evaluation: Evaluation, parts: readonly TemplatePart[], range: Range): Piece | undefined {
  const pieces: Piece[] = [];
  let length = 0;
  for (const part of parts) {
    const piece = evaluatePart(evaluation, part);
    if (piece === undefined) return undefined;
    length += pieceLength(piece);
    pieces.push(piece);
  }
  return spendText(evaluation, length, range) ? joinPieces(pieces, () => spanOf(evaluation, range)) : undefined;
}

function evaluatePart(evaluation: Evaluation, part: TemplatePart): Piece | undefined {
  if (typeof part === 'string') return part;
  if (part.kind === 'field') return evaluateField(evaluation, part);
  const value = evaluatePlaceholder(evaluation, part);
  return value === undefined ? undefined : embed(evaluation, value, part);
}

/** A value inside a text: `true`, `3`, `0.5`, or the text itself. */
function embed(evaluation: Evaluation, value: RuntimeValue, at: Span): Piece | undefined {
  if (typeof value === 'number' && !isFiniteNumber({ ...evaluation, place: () => at }, value, at)) return undefined;
  const piece = embeddedText(value);
  if (piece !== undefined) return piece;
  const advice =
    value === null ? 'give it a value, or leave the placeholder out' : 'choose one of its items or entries';
  return fail(evaluation, diagnostics.notText(at, { what: upper(describe(value)), advice }));
}

/**
 * What `value` looks like in the middle of a text: scalars as YAML writes them (`true`, not Python's `True`), what is known only
 * when deployed as it is; undefined for null, lists and maps.
 */
function embeddedText(value: RuntimeValue): Piece | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'number':
      return floatText(value);
    default:
      return value !== null && isOpaque(value) ? value : undefined;
  }
}

function evaluateField(
  evaluation: Evaluation,
  { value: node, conversion, specification, label, ...range }: Field,
): Piece | undefined {
  const value = evaluation.run(evaluation, node);
  const shown = value === undefined ? undefined : converted(evaluation, value, conversion, range);
  const format = shown === undefined ? undefined : joinTemplate(evaluation, specification, range);
  if (shown === undefined || format === undefined) return undefined;
  if (typeof format !== 'string')
    return wrongFormat(evaluation, range, 'a width or precision must be known before the deployment');
  const piece = formatValue(evaluation, shown, format, range);
  return piece === undefined || label === '' ? piece : joinPieces([label, piece], () => spanOf(evaluation, range));
}

/** The value of a placeholder, with its own type. */
export function evaluatePlaceholder(evaluation: Evaluation, placeholder: Placeholder): RuntimeValue | undefined {
  switch (placeholder.kind) {
    case 'variable':
      return evaluateVariable(evaluation, placeholder);
    case 'reference':
      return evaluation.scope.reference(placeholder);
    case 'computed': {
      const { root, place } = placeholder.expression;
      return evaluation.run({ ...evaluation, place }, root);
    }
    default:
      return evaluateForeign(evaluation, placeholder);
  }
}

function evaluateVariable(evaluation: Evaluation, variable: Variable): RuntimeValue | undefined {
  const name = evaluateName(evaluation, variable);
  const value = name === undefined ? undefined : evaluation.scope.variable(name, variable);
  if (value === undefined || variable.steps.length === 0) return value;
  return evaluateSteps({ ...evaluation, place: variable.place }, value, variable.steps);
}

/** The name, with the values of placeholders in it. */
function evaluateName(evaluation: Evaluation, { name, ...at }: Variable): string | undefined {
  const [only] = name;
  if (name.length === 1 && typeof only === 'string') return only;
  const text = evaluateText(evaluation, name, at);
  if (text === undefined || typeof text === 'string') return text;
  const problem = 'it cannot be part of the name of a variable';
  return fail(evaluation, diagnostics.knownOnlyWhenDeployed(at, { what: 'This value', problem }));
}

/** The text that `parts` make at `at`. */
export function evaluateText(evaluation: Evaluation, parts: readonly Part[], at: Span): Piece | undefined {
  return joinTemplate({ ...evaluation, place: () => at }, parts, { start: 0, end: 0 });
}

function evaluateForeign(evaluation: Evaluation, { parts, ...at }: Foreign): RuntimeValue | undefined {
  const { file, start, end } = at;
  const pieces: ForeignPiece[] = [];
  for (const part of parts) {
    const text = evaluateText(evaluation, [part], at);
    if (text === undefined) return undefined;
    if (typeof text !== 'string') {
      const problem = 'it cannot stand inside of a placeholder for another tool';
      return fail(evaluation, diagnostics.knownOnlyWhenDeployed(at, { what: 'A value in it', problem }));
    }
    pieces.push({ kind: typeof part === 'string' ? 'source' : 'value', text });
  }
  return { kind: 'opaque', value: { kind: 'foreign', expression: foreignText(pieces), file, start, end } };
}
