import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { RuntimeList, RuntimeMap, RuntimeValue, SetOf, Tuple } from '../runtime-value.ts';
import type { ArithmeticOperator, Range } from '../syntax.ts';
import { percentFormat } from '../text/percent-format.ts';
import { joinPieces, type Piece, pieceLength } from '../text/text-with-holes.ts';
import {
  boundedInteger,
  type Evaluation,
  fail,
  limits,
  notYetKnown,
  spanOf,
  spendItems,
  spendText,
  tooMuch,
  wrongValue,
} from './evaluation.ts';
import { calculate, type NumericOperator } from './numeric.ts';
import { describe, integerOf, isList, isMap, isOpaque, isSet, isTuple, keyOf, numberOf, sequenceOf } from './values.ts';

/** The two operands of an operator, and where they are. */
export interface Operands extends Range {
  readonly left: RuntimeValue;
  readonly right: RuntimeValue;
}

/** An operator between two values of any kind, as in Python. Undefined after a report. */
export function operate(
  evaluation: Evaluation,
  operator: ArithmeticOperator,
  operands: Operands,
): RuntimeValue | undefined {
  const { left, right } = operands;
  const leftNumber = numberOf(left);
  const rightNumber = numberOf(right);
  if (leftNumber !== undefined && rightNumber !== undefined) {
    if (isNumeric(operator)) return calculate(evaluation, operator, [leftNumber, rightNumber], operands);
    return bitwise(evaluation, operator, operands);
  }
  switch (operator) {
    case '+':
      return add(evaluation, operands);
    case '*':
      return multiply(evaluation, operands);
    case '%':
      if (typeof left === 'string') return percentFormat(evaluation, left, right, operands);
      break;
    case '|':
    case '&':
    case '-':
    case '^':
      return combine(evaluation, operator, operands);
    default:
  }
  return wrongOperands(evaluation, operator, operands);
}

function isNumeric(operator: ArithmeticOperator): operator is NumericOperator {
  return '+-*/%'.includes(operator.charAt(0));
}

function wrongOperands(evaluation: Evaluation, operator: string, { left, right, ...range }: Operands): undefined {
  if (isOpaque(left) || isOpaque(right)) return notYetKnown(evaluation, range, `"${operator}" cannot work with it`);
  const texts = operator === '+' && (typeof left === 'string' || typeof right === 'string');
  const suggestion = texts ? ' Did you mean "str(…)" around what is no text?' : '';
  const values = { operator, left: describe(left), right: describe(right), suggestion };
  return fail(evaluation, diagnostics.wrongOperands(spanOf(evaluation, range), values));
}

function add(evaluation: Evaluation, operands: Operands): RuntimeValue | undefined {
  const { left, right } = operands;
  if (typeof left === 'string' && typeof right === 'string') {
    return spendText(evaluation, left.length + right.length, operands) ? left + right : undefined;
  }
  if (isPiece(left) && isPiece(right) && (isText(left) || isText(right))) {
    const isBearable = spendText(evaluation, pieceLength(left) + pieceLength(right), operands);
    return isBearable ? joinPieces([left, right], () => spanOf(evaluation, operands)) : undefined;
  }
  const both = isList(left) ? isList(right) : isTuple(left) && isTuple(right);
  const [a, b] = [sequenceOf(left), sequenceOf(right)];
  if (!both || !a || !b) return wrongOperands(evaluation, '+', operands);
  if (!spendItems(evaluation, a.length + b.length, operands)) return undefined;
  return like(left, [...a, ...b]);
}

function isPiece(value: RuntimeValue): value is Piece {
  return typeof value === 'string' || isOpaque(value);
}

function isText(piece: Piece): boolean {
  return typeof piece === 'string' || piece.value.kind === 'text';
}

function like(value: RuntimeValue, items: RuntimeList): RuntimeList | Tuple {
  return isTuple(value) ? { kind: 'tuple', items } : items;
}

function multiply(evaluation: Evaluation, operands: Operands): RuntimeValue | undefined {
  const swapped = integerOf(operands.left) !== undefined;
  const [value, factor] = swapped ? [operands.right, operands.left] : [operands.left, operands.right];
  const times = integerOf(factor);
  if (times === undefined || !(typeof value === 'string' || isList(value) || isTuple(value))) {
    return wrongOperands(evaluation, '*', operands);
  }
  const count = times <= 0n ? 0 : Number(times);
  if (typeof value === 'string') {
    return value === '' || spendText(evaluation, value.length * count, operands)
      ? value.repeat(value === '' ? 0 : count)
      : undefined;
  }
  const items = sequenceOf(value) ?? [];
  if (items.length === 0) return value;
  if (!spendItems(evaluation, items.length * count, operands)) return undefined;
  return like(value, Array.from({ length: count }, () => items).flat());
}

type BitwiseOperator = '|' | '&' | '^' | '<<' | '>>';

function bitwise(evaluation: Evaluation, operator: BitwiseOperator, operands: Operands): RuntimeValue | undefined {
  const { left, right } = operands;
  const [a, b] = [integerOf(left), integerOf(right)];
  if (a === undefined || b === undefined) return wrongOperands(evaluation, operator, operands);
  if (operator === '<<' || operator === '>>') return shift(evaluation, operator, [a, b], operands);
  const result = operator === '|' ? a | b : operator === '&' ? a & b : a ^ b;
  return typeof left === 'boolean' && typeof right === 'boolean' ? result === 1n : result;
}

function shift(
  evaluation: Evaluation,
  operator: '<<' | '>>',
  [value, by]: readonly [bigint, bigint],
  range: Range,
): bigint | undefined {
  if (by < 0n) return wrongValue(evaluation, range, 'A shift', 'cannot be negative');
  if (operator === '>>') return by > BigInt(limits.bits) * 2n ? (value < 0n ? -1n : 0n) : value >> by;
  if (value === 0n) return 0n;
  if (by > BigInt(limits.bits)) return tooMuch(evaluation, range, 'a whole number may have 4300 digits');
  return boundedInteger(evaluation, value << by, range);
}

function combine(
  evaluation: Evaluation,
  operator: '|' | '&' | '-' | '^',
  operands: Operands,
): RuntimeMap | SetOf | undefined {
  const { left, right } = operands;
  if (operator === '|' && isMap(left) && isMap(right)) {
    return spendItems(evaluation, left.size + right.size, operands) ? new Map([...left, ...right]) : undefined;
  }
  if (!isSet(left) || !isSet(right)) return wrongOperands(evaluation, operator, operands);
  if (!spendItems(evaluation, left.items.length + right.items.length, operands)) return undefined;
  return { kind: 'set', items: combineSets(operator, left.items, right.items) };
}

/** Members of two sets, in the order in which they stand. */
export function combineSets(operator: '|' | '&' | '-' | '^', left: RuntimeList, right: RuntimeList): RuntimeList {
  const inLeft = new Set(left.map(keyOf));
  const inRight = new Set(right.map(keyOf));
  const onlyRight = right.filter((item) => !inLeft.has(keyOf(item)));
  if (operator === '|') return [...left, ...onlyRight];
  if (operator === '&') return left.filter((item) => inRight.has(keyOf(item)));
  const onlyLeft = left.filter((item) => !inRight.has(keyOf(item)));
  return operator === '-' ? onlyLeft : [...onlyLeft, ...onlyRight];
}
