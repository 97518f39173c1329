import { span } from '../../source/span.ts';
import { templateSyntax } from '../diagnostics.ts';
import { isDeclared, variableHint } from './declared.ts';
import { characterNumber, type ReadNumber, readComplex, readNumber } from './number.ts';
import { next, type Parsing, peek, peekNonSpace, report, spanOf, suggestionFor, textOf } from './parsing.ts';
import type { Token } from './token.ts';
import type { NumberNode, OperandNode } from './tree.ts';
import { unquote, unquoteCharacter } from './unquote.ts';

/** An operand with the fields that follow it directly: `.a`, `$x.b`, `(pipeline).c`. Undefined where none starts. */
export function parseOperand(parsing: Parsing): OperandNode | undefined {
  const start = peekNonSpace(parsing);
  const term = parseTerm(parsing);
  if (term === undefined || peek(parsing).kind !== 'field') return term;
  const fields: string[] = [];
  let end = term.end;
  while (peek(parsing).kind === 'field') {
    const field = next(parsing);
    fields.push(textOf(parsing, field).slice(1));
    end = field.end;
  }
  return withFields(parsing, { ...term, end }, { start, fields });
}

function withFields(
  parsing: Parsing,
  term: OperandNode,
  chain: { readonly start: Token; readonly fields: readonly string[] },
): OperandNode {
  const { start, fields } = chain;
  switch (term.kind) {
    case 'field':
      return { ...term, names: [...term.names, ...fields] };
    case 'variable':
      return { ...term, fields };
    case 'bool':
    case 'string':
    case 'number':
    case 'nil':
    case 'dot': {
      const text = textOf(parsing, start);
      report(parsing, start, (at, related) => templateSyntax.fieldOfLiteral(at, { text }, related));
      return term;
    }
    default:
      return { kind: 'chain', operand: term, fields, ...span(term.file, start.start, term.end) };
  }
}

function parseTerm(parsing: Parsing): OperandNode | undefined {
  const token = peekNonSpace(parsing);
  const at = spanOf(parsing, token);
  switch (token.kind) {
    case 'identifier':
      return parseIdentifier(parsing);
    case 'dot':
    case 'nil':
      next(parsing);
      return { kind: token.kind, ...at };
    case 'variable':
      return parseVariable(parsing);
    case 'field':
      return { kind: 'field', names: [textOf(parsing, next(parsing)).slice(1)], ...at };
    case 'bool':
      return { kind: 'bool', value: textOf(parsing, next(parsing)) === 'true', ...at };
    case 'number':
    case 'complex':
    case 'character constant':
      return parseNumber(parsing);
    case 'string':
    case 'raw string':
      return { kind: 'string', value: readName(parsing, next(parsing)), ...at };
    case 'left parenthesis':
      return parseParenthesis(parsing);
    default:
      return undefined;
  }
}

function parseIdentifier(parsing: Parsing): OperandNode {
  const token = next(parsing);
  const name = textOf(parsing, token);
  if (!parsing.functions.has(name)) {
    const suggestion = suggestionFor(parsing, name, parsing.functions);
    report(parsing, token, (at, related) => templateSyntax.unknownFunction(at, { name, suggestion }, related));
  }
  return { kind: 'identifier', name, ...spanOf(parsing, token) };
}

function parseVariable(parsing: Parsing): OperandNode {
  const token = next(parsing);
  const name = textOf(parsing, token);
  if (!isDeclared(parsing.scope.variables, name)) {
    const { variables } = parsing.scope;
    const suggestion = suggestionFor(parsing, name, variables.names) || variableHint(variables, name);
    report(parsing, token, (at, related) => templateSyntax.unknownVariable(at, { name, suggestion }, related));
  }
  return { kind: 'variable', name, fields: [], ...spanOf(parsing, token) };
}

function parseParenthesis(parsing: Parsing): OperandNode {
  const open = next(parsing);
  const pipeline = parsing.pipeline(parsing, 'the parentheses', 'right parenthesis');
  const close = parsing.tokens[parsing.at - 1] ?? open;
  return { ...pipeline, start: open.start, end: Math.max(close.end, open.end) };
}

function parseNumber(parsing: Parsing): NumberNode {
  const token = next(parsing);
  const text = textOf(parsing, token);
  const value = readConstant(token, text);
  const node = { kind: 'number', text, ...spanOf(parsing, token) } as const;
  if (!('reason' in value)) return { ...node, value };
  const { reason } = value;
  if (token.kind === 'character constant') {
    report(parsing, token, (at, related) => templateSyntax.badEscape(at, { text, reason }, related));
  } else report(parsing, token, (at, related) => templateSyntax.badNumber(at, { text, reason }, related));
  return { ...node, value: characterNumber(0) };
}

function readConstant(token: Token, text: string): ReadNumber {
  if (token.kind === 'complex') return readComplex(text);
  if (token.kind === 'number') return readNumber(text);
  const character = unquoteCharacter(text);
  return 'reason' in character ? character : characterNumber(character.value);
}

/** What a quoted text says; a mistake in it is reported. */
export function readName(parsing: Parsing, token: Token): string {
  const text = textOf(parsing, token);
  const unquoted = unquote(text);
  if ('text' in unquoted) return unquoted.text;
  const { reason } = unquoted;
  report(parsing, token, (at, related) => templateSyntax.badEscape(at, { text, reason }, related));
  return '';
}

/** The first of the next tokens that is no space, as it is shown in a message. */
export function describeToken(parsing: Parsing, token: Token): string {
  const text = textOf(parsing, token);
  if (token.kind === 'end of text') return 'the end of the template';
  return text.includes('"') ? text : `"${text}"`;
}
