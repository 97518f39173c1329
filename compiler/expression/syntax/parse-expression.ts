import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type {
  Arithmetic,
  ArithmeticOperator,
  Comparison,
  ComparisonOperator,
  ExpressionNode,
  Lambda,
  Logical,
  Range,
} from '../syntax.ts';
import { parseOperand } from './parse-operand.ts';
import { advance, at, enter, expect, fail, type Grammar, leave, nothing, type Parser, spanOf, take } from './parser.ts';

/** Where the parts of the grammar that refer to each other meet. */
export const grammar: Grammar = { expression: parseExpression, condition: parseOr };

/** An expression of any form: what may stand in brackets, as an argument or between `${{` and `}}`. */
function parseExpression(parser: Parser): ExpressionNode {
  const { start } = parser.token;
  if (!enter(parser)) return nothing(start);
  const node = at(parser, 'lambda') ? parseLambda(parser) : parseConditional(parser);
  leave(parser);
  return node;
}

function parseConditional(parser: Parser): ExpressionNode {
  const whenTrue = parseOr(parser);
  if (!take(parser, 'if')) return whenTrue;
  const condition = parseOr(parser);
  expect(parser, 'else');
  const whenFalse = parseExpression(parser);
  return { kind: 'conditional', condition, whenTrue, whenFalse, start: whenTrue.start, end: whenFalse.end };
}

function parseLambda(parser: Parser): Lambda {
  const { start } = advance(parser);
  const parameters: string[] = [];
  while (parser.token.kind === 'name') {
    parameters.push(advance(parser).text);
    if (!take(parser, ',')) break;
  }
  if (at(parser, '*') || at(parser, '**') || at(parser, '=')) {
    const what = 'a lambda with anything but plain parameters';
    fail(parser, diagnostics.unsupportedSyntax(spanOf(parser, parser.token), { what, advice: '' }));
  }
  expect(parser, ':');
  const body = parseExpression(parser);
  return { kind: 'lambda', parameters, body, start, end: body.end };
}

/** Everything but a conditional and a lambda: also what may stand behind `in` and `if` of a comprehension. */
function parseOr(parser: Parser): ExpressionNode {
  return parseLogical(parser, 'or', parseAnd);
}

function parseAnd(parser: Parser): ExpressionNode {
  return parseLogical(parser, 'and', parseNot);
}

function parseLogical(
  parser: Parser,
  operator: Logical['operator'],
  parseNext: (parser: Parser) => ExpressionNode,
): ExpressionNode {
  const first = parseNext(parser);
  if (!at(parser, operator)) return first;
  const operands = [first];
  while (take(parser, operator)) operands.push(parseNext(parser));
  return { kind: 'logical', operator, operands, ...around(first, operands.at(-1)) };
}

function parseNot(parser: Parser): ExpressionNode {
  const { start } = parser.token;
  if (!at(parser, 'not')) return parseComparison(parser);
  if (!enter(parser)) return nothing(start);
  advance(parser);
  const operand = parseNot(parser);
  leave(parser);
  return { kind: 'unary', operator: 'not', operand, start, end: operand.end };
}

function parseComparison(parser: Parser): ExpressionNode {
  const first = parseArithmetic(parser, 1);
  let operator = takeComparison(parser);
  if (!operator) return first;
  const rest: Comparison['rest'][number][] = [];
  while (operator) {
    rest.push({ operator, operand: parseArithmetic(parser, 1) });
    operator = takeComparison(parser);
  }
  return { kind: 'comparison', first, rest, ...around(first, rest.at(-1)?.operand) };
}

const comparisons: ReadonlyMap<string, ComparisonOperator> = new Map(
  (['==', '!=', '<', '<=', '>', '>=', 'in', 'is'] as const).map((operator) => [operator, operator]),
);

function takeComparison(parser: Parser): ComparisonOperator | undefined {
  if (take(parser, 'not')) {
    expect(parser, 'in');
    return 'not in';
  }
  const { token } = parser;
  const operator = token.kind === 'operator' || token.kind === 'keyword' ? comparisons.get(token.text) : undefined;
  if (!operator) return undefined;
  advance(parser);
  return operator === 'is' && take(parser, 'not') ? 'is not' : operator;
}

const strengths: ReadonlyMap<string, { readonly level: number; readonly operator: ArithmeticOperator }> = new Map(
  ([['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '//', '%']] as const).flatMap((operators, index) =>
    operators.map((operator) => [operator, { level: index + 1, operator }] as const),
  ),
);

/** Operators of at least the strength `level`; those of one strength make one flat node. */
function parseArithmetic(parser: Parser, level: number): ExpressionNode {
  let left = parseUnary(parser);
  let next = operatorAt(parser);
  while (next && next.level >= level) {
    const current = next.level;
    const rest: Arithmetic['rest'][number][] = [];
    while (next?.level === current) {
      advance(parser);
      rest.push({ operator: next.operator, operand: parseArithmetic(parser, current + 1) });
      next = operatorAt(parser);
    }
    left = { kind: 'arithmetic', first: left, rest, ...around(left, rest.at(-1)?.operand) };
  }
  return left;
}

function operatorAt(parser: Parser) {
  return parser.token.kind === 'operator' ? strengths.get(parser.token.text) : undefined;
}

function parseUnary(parser: Parser): ExpressionNode {
  const { start, text, kind } = parser.token;
  if (kind !== 'operator' || (text !== '-' && text !== '+' && text !== '~')) return parsePower(parser);
  if (!enter(parser)) return nothing(start);
  advance(parser);
  const operand = parseUnary(parser);
  leave(parser);
  return { kind: 'unary', operator: text, operand, start, end: operand.end };
}

function parsePower(parser: Parser): ExpressionNode {
  const first = parseOperand(parser);
  if (!at(parser, '**') || !enter(parser)) return first;
  advance(parser);
  const operand = parseUnary(parser);
  leave(parser);
  return { kind: 'arithmetic', first, rest: [{ operator: '**', operand }], ...around(first, operand) };
}

function around(first: Range, last: Range | undefined): Range {
  return { start: first.start, end: last?.end ?? first.end };
}
