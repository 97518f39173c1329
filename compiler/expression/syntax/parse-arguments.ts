import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { Arguments, ExpressionNode } from '../syntax.ts';
import { parseLoops } from './parse-loops.ts';
import { advance, at, expect, fail, type Parser, spanOf, take } from './parser.ts';

/** `(a, *b, name=c, **d)`, from the opening parenthesis. `end` is the offset behind the closing one. */
export function parseArguments(parser: Parser): Arguments & { readonly end: number } {
  expect(parser, '(');
  const positional: ExpressionNode[] = [];
  const named: Arguments['named'][number][] = [];
  while (!at(parser, ')') && parser.token.kind !== 'end') {
    if (take(parser, '**')) named.push({ name: undefined, value: parser.grammar.expression(parser) });
    else if (isNamed(parser)) named.push(parseNamed(parser));
    else positional.push(parsePositional(parser, named.length > 0));
    if (!take(parser, ',')) break;
  }
  return { positional, named, end: expect(parser, ')') };
}

/** Whether `name=` comes next, which only the character behind the name tells. */
function isNamed(parser: Parser): boolean {
  const { kind, end } = parser.token;
  if (kind !== 'name') return false;
  let next = end;
  while (/\s/.test(parser.reading.text.charAt(next))) next++;
  return parser.reading.text.charAt(next) === '=' && parser.reading.text.charAt(next + 1) !== '=';
}

function parseNamed(parser: Parser): Arguments['named'][number] {
  const { text } = advance(parser);
  advance(parser);
  return { name: text, value: parser.grammar.expression(parser) };
}

function parsePositional(parser: Parser, late: boolean): ExpressionNode {
  if (late) {
    const what = 'an argument without a name behind one with a name';
    fail(parser, diagnostics.unsupportedSyntax(spanOf(parser, parser.token), { what, advice: '' }));
  }
  const { start } = parser.token;
  if (take(parser, '*')) {
    const value = parser.grammar.expression(parser);
    return { kind: 'starred', value, start, end: value.end };
  }
  const item = parser.grammar.expression(parser);
  if (!at(parser, 'for')) return item;
  const loops = parseLoops(parser);
  return { kind: 'comprehension', type: 'list', item, loops, start, end: loops.at(-1)?.end ?? start };
}
