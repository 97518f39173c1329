import { span } from '../../source/span.ts';
import { templateSyntax } from '../diagnostics.ts';
import { declareVariable } from './declared.ts';
import { describeToken, parseOperand } from './parse-operand.ts';
import {
  type Closing,
  maximumNesting,
  next,
  nextNonSpace,
  type Parsing,
  peek,
  peekNonSpace,
  report,
  textOf,
} from './parsing.ts';
import type { Token, TokenKind } from './token.ts';
import type { CommandNode, OperandNode, PipelineNode } from './tree.ts';

const operandKinds: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'bool',
  'character constant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'raw string',
  'string',
  'variable',
  'left parenthesis',
]);

/**
 * `$x := command | command`, up to and with its closing token. `place` says in a message what the pipeline belongs to.
 * Variables are known from here on, even in the pipeline itself, as in Go: the evaluator finds those without a value.
 */
export function parsePipeline(parsing: Parsing, place: string, closing: Closing): PipelineNode {
  const first = peekNonSpace(parsing);
  parsing.depth++;
  if (parsing.depth > maximumNesting) {
    report(parsing, first, (at, related) => templateSyntax.nestedTooDeeply(at, { limit: maximumNesting }, related));
  }
  const { variables, assigns } = parseVariables(parsing, place);
  const commands = parseCommands(parsing, place, closing);
  parsing.depth--;
  const last = commands[commands.length - 1];
  const at = span(parsing.file, first.start, Math.max(last?.end ?? first.end, first.end));
  return { kind: 'pipeline', variables, assigns, commands, ...at };
}

interface Declared {
  readonly variables: readonly string[];
  readonly assigns: boolean;
}

/** The variables before `:=` or `=`, of which only `range` may have two. */
function parseVariables(parsing: Parsing, place: string): Declared {
  const variables: string[] = [];
  while (peekNonSpace(parsing).kind === 'variable') {
    const start = parsing.at;
    const variable = next(parsing);
    const name = textOf(parsing, variable);
    const after = peekNonSpace(parsing);
    const comma = after.kind === 'character' && textOf(parsing, after) === ',';
    if (after.kind !== 'declare' && after.kind !== 'assign' && !comma) {
      parsing.at = start;
      return { variables, assigns: false };
    }
    next(parsing);
    variables.push(name);
    declareVariable(parsing.scope.variables, name);
    if (!comma) return { variables, assigns: after.kind === 'assign' };
    if (!mayFollowComma(parsing, { place, count: variables.length })) {
      report(parsing, after, (at, related) => templateSyntax.tooManyVariables(at, { place }, related));
    }
  }
  return { variables, assigns: false };
}

function mayFollowComma(parsing: Parsing, declared: { readonly place: string; readonly count: number }): boolean {
  if (declared.place !== '"range"' || declared.count > 1) return false;
  const { kind } = peekNonSpace(parsing);
  return kind === 'variable' || kind === 'right delimiter' || kind === 'right parenthesis';
}

function parseCommands(parsing: Parsing, place: string, closing: Closing): readonly CommandNode[] {
  const commands: CommandNode[] = [];
  while (!parsing.broken) {
    const token = peekNonSpace(parsing);
    if (token.kind === closing) {
      next(parsing);
      checkCommands(parsing, { commands, place, token });
      return commands;
    }
    if (operandKinds.has(token.kind)) {
      const command = parseCommand(parsing);
      if (command !== undefined) commands.push(command);
    } else unexpected(parsing, nextNonSpace(parsing), place);
  }
  return commands;
}

function checkCommands(
  parsing: Parsing,
  found: { readonly commands: readonly CommandNode[]; readonly place: string; readonly token: Token },
): void {
  const { commands, place, token } = found;
  if (commands.length === 0) {
    report(parsing, token, (at, related) => templateSyntax.missingValue(at, { place }, related));
  }
  const literal = commands.slice(1).find((command) => isLiteral(command.first));
  if (literal === undefined) return;
  const { start, end } = literal.first;
  const text = parsing.file.text.slice(start, end);
  const shown = text.includes('"') ? text : `"${text}"`;
  report(parsing, { kind: 'text', start, end }, (at, related) =>
    templateSyntax.literalStage(at, { found: shown }, related),
  );
}

function isLiteral(operand: OperandNode): boolean {
  return ['bool', 'dot', 'nil', 'number', 'string'].includes(operand.kind);
}

/** Operands separated by blanks, up to a `|` (which is taken) or the end of the pipeline. */
function parseCommand(parsing: Parsing): CommandNode | undefined {
  const operands: OperandNode[] = [];
  for (;;) {
    const operand = parseOperand(parsing);
    if (operand !== undefined) operands.push(operand);
    const token = peek(parsing);
    if (token.kind === 'right delimiter' || token.kind === 'right parenthesis') break;
    next(parsing);
    if (token.kind === 'pipe') break;
    if (token.kind !== 'space') unexpected(parsing, token, 'a list of arguments');
    if (parsing.broken) break;
  }
  const [first, ...rest] = operands;
  if (first === undefined) return undefined;
  const end = rest[rest.length - 1]?.end ?? first.end;
  return { kind: 'command', first, rest, ...span(parsing.file, first.start, end) };
}

/** Reports a token that cannot stand where it is; for a token that the lexer could not read, what the lexer says. */
export function unexpected(parsing: Parsing, token: Token, place: string): void {
  const { problem } = token;
  report(parsing, token, (at, related) => {
    if (problem !== undefined) return { ...problem, related };
    return templateSyntax.unexpectedWord(at, { found: describeToken(parsing, token), place }, related);
  });
}
