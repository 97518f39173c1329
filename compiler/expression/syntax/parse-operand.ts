import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { Call, Constant, ExpressionNode, Step } from '../syntax.ts';
import { parseArguments } from './parse-arguments.ts';
import { parseBraces, parseBrackets, parseParentheses } from './parse-display.ts';
import { parseTexts } from './parse-template.ts';
import { advance, at, expect, fail, nothing, type Parser, spanOf, stop, take, unexpected } from './parser.ts';
import type { Token } from './token.ts';

/** A value with all that is taken from it: `vars.sizes['dev'].upper()`. */
export function parseOperand(parser: Parser): ExpressionNode {
  const value = parseAtom(parser);
  const steps = parseSteps(parser);
  const last = steps.at(-1);
  return last ? { kind: 'access', value, steps, start: value.start, end: last.end } : value;
}

/** All of `.name`, `.name(…)` and `[…]` that follow. */
export function parseSteps(parser: Parser): readonly Step[] {
  const steps: Step[] = [];
  while (parser.token.kind === 'operator') {
    const { start } = parser.token;
    if (take(parser, '.')) steps.push(parseMember(parser, start));
    else if (take(parser, '[')) steps.push(parseItem(parser, start));
    else break;
  }
  if (at(parser, '(')) {
    const what = 'a call of anything but a function or a method';
    fail(parser, diagnostics.unsupportedSyntax(spanOf(parser, parser.token), { what, advice: '' }));
  }
  return steps;
}

function parseMember(parser: Parser, start: number): Step {
  const { kind, text, end } = parser.token;
  if (kind !== 'name' && kind !== 'keyword') unexpected(parser, 'A name');
  advance(parser);
  if (!at(parser, '(')) return { kind: 'member', name: text, start, end };
  const { end: close, ...rest } = parseArguments(parser);
  return { kind: 'method', name: text, arguments: rest, start, end: close };
}

/** Parses an index or a slice; the opening bracket at `start` has been read. */
export function parseItem(parser: Parser, start: number): Step {
  const from = at(parser, ':') ? undefined : parser.grammar.expression(parser);
  if (!at(parser, ':')) {
    const index = from ?? nothing(start);
    if (at(parser, ',')) {
      const what = 'several positions at once';
      fail(parser, diagnostics.unsupportedSyntax(spanOf(parser, parser.token), { what, advice: '' }));
    }
    return { kind: 'item', index, start, end: expect(parser, ']') };
  }
  const to = parseBound(parser);
  const by = parseBound(parser);
  return { kind: 'slice', from, to, by, start, end: expect(parser, ']') };
}

function parseBound(parser: Parser): ExpressionNode | undefined {
  if (!take(parser, ':') || at(parser, ':') || at(parser, ']')) return undefined;
  return parser.grammar.expression(parser);
}

const constants: ReadonlyMap<string, Constant['value']> = new Map([
  ['True', true],
  ['true', true],
  ['False', false],
  ['false', false],
  ['None', null],
  ['null', null],
]);

function parseAtom(parser: Parser): ExpressionNode {
  const { token } = parser;
  switch (token.kind) {
    case 'string':
      return parseTexts(parser);
    case 'number':
      advance(parser);
      return parseNumber(parser, token);
    case 'name':
      return parseName(parser, advance(parser));
    case 'placeholder':
      return parsePlaceholder(parser);
    default:
      return parseBracketed(parser);
  }
}

function parseName(parser: Parser, { text, start, end }: Token): ExpressionNode {
  const value = constants.get(text);
  if (value !== undefined) return { kind: 'constant', value, start, end };
  if (!at(parser, '(')) return { kind: 'name', name: text, start, end };
  const { end: close, ...rest } = parseArguments(parser);
  return { kind: 'call', name: text, arguments: rest, start, end: close } satisfies Call;
}

function parseBracketed(parser: Parser): ExpressionNode {
  if (at(parser, '(')) return parseParentheses(parser);
  if (at(parser, '[')) return parseBrackets(parser);
  if (at(parser, '{')) return parseBraces(parser);
  const { start } = parser.token;
  unexpected(parser, 'A value');
  return nothing(start);
}

function parsePlaceholder(parser: Parser): ExpressionNode {
  const { start } = parser.token;
  const reading = { ...parser.reading, depth: parser.nesting + 1 };
  const read = reading.placeholder(reading, start);
  if (!read) {
    stop(parser);
    return nothing(start);
  }
  parser.token = { kind: 'placeholder', text: '', start, end: read.end };
  advance(parser);
  return { kind: 'embedded', placeholder: read.placeholder, start, end: read.end };
}

function parseNumber({ reading }: Parser, { text, start, end }: Token): Constant {
  const digits = text.replaceAll('_', '');
  const isWhole = /^(?:\d+$|0[xXoObB])/.test(digits);
  const value = isWhole ? BigInt(digits) : Number(digits);
  const isLost = value === 0 && /^[0_.]*[1-9]/.test(text);
  if (isLost) reading.report(diagnostics.tooSmall(reading.place(start, end), { text }));
  return { kind: 'constant', value, start, end };
}
