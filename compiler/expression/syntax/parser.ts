import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { ExpressionNode, Range } from '../syntax.ts';
import { nextToken } from './lexer.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';

/** How deep brackets, operators with one operand and placeholders may be nested: keeps the stack of the process safe. */
export const deepestNesting = 100;

/** The state of reading one expression. After the first mistake every token is the end, so that all loops come to theirs. */
export interface Parser {
  readonly reading: Reading;
  readonly grammar: Grammar;
  token: Token;
  failed: boolean;
  nesting: number;
}

/** The grammar's beginnings, for its parts that lie in other files. */
export interface Grammar {
  /** An expression of any form. */
  readonly expression: (parser: Parser) => ExpressionNode;
  /** An expression that is neither a conditional nor a lambda. */
  readonly condition: (parser: Parser) => ExpressionNode;
}

/** A parser whose first token begins at or after `at`. */
export function startParser(reading: Reading, at: number, grammar: Grammar): Parser {
  const parser: Parser = { reading, grammar, token: endToken(at), failed: false, nesting: reading.depth };
  moveTo(parser, at);
  return parser;
}

/** Goes on to the next token and returns the one that is left behind. */
export function advance(parser: Parser): Token {
  const { token } = parser;
  if (!parser.failed) moveTo(parser, token.end);
  return token;
}

function moveTo(parser: Parser, at: number): void {
  const token = nextToken(parser.reading, at);
  if (token) parser.token = token;
  else stop(parser);
}

/** Whether the operator or keyword `text` comes next. */
export function at(parser: Parser, text: string): boolean {
  const { token } = parser;
  return token.text === text && (token.kind === 'operator' || token.kind === 'keyword');
}

/** Steps over `text` if it comes next. */
export function take(parser: Parser, text: string): boolean {
  if (!at(parser, text)) return false;
  advance(parser);
  return true;
}

/** Steps over `text`, which must come next; returns the offset behind it. */
export function expect(parser: Parser, text: string): number {
  const { end } = parser.token;
  if (!take(parser, text)) unexpected(parser, `"${text}"`);
  return end;
}

/** Reports that something else is expected than what comes next. */
export function unexpected(parser: Parser, expected: string): void {
  const { token } = parser;
  const found = token.kind === 'end' ? 'the text ends' : describe(token);
  fail(parser, diagnostics.unexpected(spanOf(parser, token), { expected, found }));
}

function describe(token: Token): string {
  if (token.kind === 'string') return 'a text stands here';
  if (token.kind === 'placeholder') return 'a placeholder stands here';
  if (token.text === '=') return '"=" stands here (write "==" to compare)';
  if (token.text === '!') return '"!" stands here (write "not")';
  if (token.text === 'if') return '"if" stands here (write "A if CONDITION else B")';
  return token.text === '}' ? 'the expression ends' : `"${token.text}" stands here`;
}

/** Reports the first mistake; later ones are consequences. */
export function fail(parser: Parser, diagnostic: Diagnostic): void {
  if (!parser.failed) parser.reading.report(diagnostic);
  stop(parser);
}

/** Ends parsing: after `fail`, or after something else has reported why. */
export function stop(parser: Parser): void {
  parser.failed = true;
  parser.token = endToken(parser.token.end);
}

/** Counts one more level; false, with a report, when that is too many. Every `enter` needs its `leave`. */
export function enter(parser: Parser): boolean {
  parser.nesting++;
  if (parser.nesting <= deepestNesting) return true;
  fail(parser, diagnostics.nestedTooDeep(spanOf(parser, parser.token), { limit: deepestNesting }));
  return false;
}

export function leave(parser: Parser): void {
  parser.nesting--;
}

export function spanOf(parser: Parser, range: Range): Span {
  return parser.reading.place(range.start, range.end);
}

function endToken(at: number): Token {
  return { kind: 'end', text: '', start: at, end: at };
}

/** A stand-in where parsing failed; never evaluated. */
export function nothing(start: number): ExpressionNode {
  return { kind: 'constant', value: null, start, end: start };
}
