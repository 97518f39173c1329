import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { Comprehension, Display, ExpressionNode, Mapping } from '../syntax.ts';
import { parseLoops } from './parse-loops.ts';
import { advance, at, expect, fail, nothing, type Parser, spanOf, take } from './parser.ts';

/** `(a)`, `(a, b)`, `()` or `(a for …)`. */
export function parseParentheses(parser: Parser): ExpressionNode {
  const { start } = advance(parser);
  if (at(parser, ')')) return { kind: 'display', type: 'tuple', items: [], start, end: expect(parser, ')') };
  const first = parseItem(parser);
  if (at(parser, 'for')) return parseComprehension(parser, { type: 'list', item: first, start, closing: ')' });
  if (at(parser, ',') || first.kind === 'starred')
    return parseItems(parser, { type: 'tuple', first, start, closing: ')' });
  expect(parser, ')');
  return first;
}

/** `[a, b]` or `[a for …]`. */
export function parseBrackets(parser: Parser): ExpressionNode {
  const { start } = advance(parser);
  if (at(parser, ']')) return { kind: 'display', type: 'list', items: [], start, end: expect(parser, ']') };
  const first = parseItem(parser);
  if (at(parser, 'for')) return parseComprehension(parser, { type: 'list', item: first, start, closing: ']' });
  return parseItems(parser, { type: 'list', first, start, closing: ']' });
}

/** `{a: b}`, `{a, b}`, `{a: b for …}` or `{a for …}`. */
export function parseBraces(parser: Parser): ExpressionNode {
  const { start } = advance(parser);
  if (at(parser, '}')) return { kind: 'mapping', entries: [], start, end: expect(parser, '}') };
  if (at(parser, '**')) return parseMapping(parser, start, undefined);
  const first = parseItem(parser);
  if (take(parser, ':')) return parseMapping(parser, start, first);
  if (at(parser, 'for')) return parseComprehension(parser, { type: 'set', item: first, start, closing: '}' });
  return parseItems(parser, { type: 'set', first, start, closing: '}' });
}

interface ItemsStart {
  readonly type: Display['type'];
  readonly first: ExpressionNode;
  readonly start: number;
  readonly closing: string;
}

function parseItems(parser: Parser, { type, first, start, closing }: ItemsStart): Display {
  const items = [first];
  while (take(parser, ',') && !at(parser, closing)) items.push(parseItem(parser));
  return { kind: 'display', type, items, start, end: expect(parser, closing) };
}

function parseItem(parser: Parser): ExpressionNode {
  const { start } = parser.token;
  if (!take(parser, '*')) return parser.grammar.expression(parser);
  const value = parser.grammar.expression(parser);
  return { kind: 'starred', value, start, end: value.end };
}

interface ComprehensionStart {
  readonly type: Comprehension['type'];
  readonly item: ExpressionNode;
  readonly start: number;
  readonly closing: string;
}

function parseComprehension(parser: Parser, { type, item, start, closing }: ComprehensionStart): ExpressionNode {
  if (item.kind === 'starred') {
    const what = '"*" in front of what a loop makes';
    fail(parser, diagnostics.unsupportedSyntax(spanOf(parser, item), { what, advice: '' }));
  }
  const loops = parseLoops(parser);
  return { kind: 'comprehension', type, item, loops, start, end: expect(parser, closing) };
}

/** The rest of a map; `first` is a key whose colon has been read, undefined in front of `**`. */
function parseMapping(parser: Parser, start: number, first: ExpressionNode | undefined): ExpressionNode {
  const entries: Mapping['entries'][number][] = [parseEntry(parser, first)];
  const [entry] = entries;
  if (entry?.key && at(parser, 'for')) {
    const loops = parseLoops(parser);
    return { kind: 'map-comprehension', key: entry.key, value: entry.value, loops, start, end: expect(parser, '}') };
  }
  while (take(parser, ',') && !at(parser, '}')) entries.push(parseEntry(parser, undefined));
  return { kind: 'mapping', entries, start, end: expect(parser, '}') };
}

function parseEntry(parser: Parser, known: ExpressionNode | undefined): Mapping['entries'][number] {
  if (!known && take(parser, '**')) return { key: undefined, value: parser.grammar.expression(parser) };
  const key = known ?? parser.grammar.expression(parser);
  if (!known) expect(parser, ':');
  return { key, value: parser.failed ? nothing(key.end) : parser.grammar.expression(parser) };
}
