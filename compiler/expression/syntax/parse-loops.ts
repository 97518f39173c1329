import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { ExpressionNode, Loop, LoopTarget } from '../syntax.ts';
import { advance, at, enter, expect, fail, leave, type Parser, spanOf, take, unexpected } from './parser.ts';

const mostLoops = 20;

/** One or more of `for target in values if condition …`. */
export function parseLoops(parser: Parser): readonly Loop[] {
  const loops: Loop[] = [];
  while (at(parser, 'for')) {
    loops.push(parseLoop(parser));
    if (loops.length > mostLoops) tooMany(parser);
  }
  return loops;
}

function tooMany(parser: Parser): void {
  fail(parser, diagnostics.nestedTooDeep(spanOf(parser, parser.token), { limit: mostLoops }));
}

function parseLoop(parser: Parser): Loop {
  const { start } = advance(parser);
  const target = parseTargets(parser, 'in');
  expect(parser, 'in');
  const values = parser.grammar.condition(parser);
  const conditions: ExpressionNode[] = [];
  while (take(parser, 'if')) conditions.push(parser.grammar.condition(parser));
  return { target, values, conditions, start, end: (conditions.at(-1) ?? values).end };
}

/** One target, or several with commas between them, up to `closing`. */
function parseTargets(parser: Parser, closing: string): LoopTarget {
  const { start } = parser.token;
  const first = parseTarget(parser);
  if (!at(parser, ',')) return first;
  const targets = [first];
  while (take(parser, ',')) {
    if (at(parser, closing)) break;
    targets.push(parseTarget(parser));
  }
  return { kind: 'targets', targets, start, end: targets.at(-1)?.end ?? start };
}

function parseTarget(parser: Parser): LoopTarget {
  const { kind, text, start, end } = parser.token;
  if (at(parser, '(')) return parseBracketed(parser, ')');
  if (at(parser, '[')) return parseBracketed(parser, ']');
  if (kind === 'name') advance(parser);
  else unexpected(parser, 'A name for the items of the loop');
  return { kind: 'name', name: text, start, end };
}

function parseBracketed(parser: Parser, closing: string): LoopTarget {
  const { start, end } = advance(parser);
  if (!enter(parser)) return { kind: 'name', name: '', start, end };
  const target = parseTargets(parser, closing);
  leave(parser);
  expect(parser, closing);
  return target;
}
