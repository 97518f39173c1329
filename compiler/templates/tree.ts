import parser from 'nunjucks/src/parser.js';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { lineStarts } from '../source/position.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';
import { templateDiagnostics as say } from './diagnostics.ts';
import { unclosedRaw } from './unclosed-raw.ts';

/**
 * A node as the parser of nunjucks makes it. Only the parser is used: what nunjucks makes of its tree is JavaScript that can reach the
 * whole process, and a name such as `` a"^Function`…` `` gets into that code as it is. Here a tree is walked, never turned into code.
 */
export type Node = ReturnType<typeof parser.parse>;

/** Block tags take the line break behind them and the blanks before them along, so that they leave no empty lines. */
const settings = { trimBlocks: true, lstripBlocks: true } as const;

const trees = new WeakMap<SourceFile, Outcome<Node | undefined>>();

/** The tree of a template, read once for each file. Reports STK8064 where it cannot be read, STK2344 where that takes too long. */
export function readTree(file: SourceFile): Outcome<Node | undefined> {
  const known = trees.get(file);
  if (known) return known;
  const tree = parse(file);
  trees.set(file, tree);
  return tree;
}

/** The parser looks for the end of each run of blanks from every blank in it. */
const mostBlanks = 2000;
const tooManyBlanks = new RegExp(`\\s{${mostBlanks + 1}}`);

function parse(file: SourceFile): Outcome<Node | undefined> {
  const blanks = file.text.search(tooManyBlanks);
  if (blanks >= 0) {
    const at = span(file, blanks, blanks + mostBlanks);
    return outcome(undefined, [say.tooMuch(at, { what: `has more than ${mostBlanks} blanks in a row` })]);
  }
  const unclosed = unclosedRaw(file.text);
  if (unclosed !== undefined) {
    const reason = 'a part that is to stay as it is ("raw", "verbatim") begins here and has no end';
    return outcome(undefined, [say.nunjucksFailed(span(file, unclosed, unclosed + 2), { reason })]);
  }
  try {
    return outcome(parser.parse(file.text, [], settings));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return outcome(undefined, [say.nunjucksFailed(placeOfError(file, error), { reason: reasonOf(error) })]);
  }
}

/** The parser's own errors know their place; others come from a text that ends where more was expected. */
function placeOfError(file: SourceFile, error: Error): Span {
  const { lineno, colno } = { lineno: undefined, colno: undefined, ...error };
  if (typeof lineno !== 'number') return span(file, file.text.length, file.text.length);
  const start = offsetOf(file, lineno - 1, typeof colno === 'number' ? colno - 1 : 0);
  return span(file, start, start);
}

function reasonOf(error: Error): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  if (error instanceof SyntaxError) return 'a regular expression in it cannot be read';
  if (error instanceof TypeError) return 'a tag is not complete';
  // The parser names its own functions: `parseFor: expected "in"`.
  const reason = error.message
    .trim()
    .replace(/^\w+: /, '')
    .replace(/\.$/, '');
  return reason === '' ? 'a tag is not complete' : reason;
}

function offsetOf(file: SourceFile, line: number, column: number): number {
  return Math.min((lineStarts(file)[line] ?? 0) + Math.max(0, column), file.text.length);
}

/**
 * Where `node` stands. The parser knows only where a node begins, and of `a.b` where the point is: so a path begins with its first name,
 * and everything ends with the word that begins there.
 */
export function spanOf(file: SourceFile, node: Node): Span {
  const target = node.typename === 'LookupVal' ? childOf(node, 'target') : undefined;
  const last = target ? (childOf(node, 'val') ?? node) : node;
  const lastStart = offsetOf(file, last.lineno, last.colno);
  const word = /^[\p{ID_Start}_$][\p{ID_Continue}$]*/u.exec(file.text.slice(lastStart, lastStart + 100))?.[0] ?? ' ';
  const start = target ? firstOf(file, target) : lastStart;
  return span(file, start, Math.min(Math.max(start, lastStart + word.length), file.text.length));
}

function firstOf(file: SourceFile, node: Node): number {
  let first = node;
  for (let next = childOf(first, 'target'); next; next = childOf(first, 'target')) first = next;
  return offsetOf(file, first.lineno, first.colno);
}

/** The node in a field; undefined where the field is empty. */
export function childOf(node: Node, field: string): Node | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

/** The nodes of a list of nodes, or of a field that is a list. */
export function childrenOf(node: Node | undefined, field = 'children'): readonly Node[] {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name that a symbol or a text literal holds; empty for anything else. */
export function nameIn(node: Node | undefined): string {
  return typeof node?.['value'] === 'string' ? node['value'] : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'typename' in value;
}

/** The text of an expression as a user would write it, for messages. */
export function describeNode(node: Node): string {
  switch (node.typename) {
    case 'Symbol':
      return nameIn(node);
    case 'LookupVal': {
      const target = childOf(node, 'target');
      const key = childOf(node, 'val');
      const isName = key?.typename === 'Literal' && /^[\w$]+$/.test(nameIn(key));
      const step = isName ? `.${nameIn(key)}` : '[…]';
      return `${target ? describeNode(target) : '…'}${step}`;
    }
    case 'FunCall':
      return `${describeNode(childOf(node, 'name') ?? node)}(…)`;
    case 'Filter': {
      const [first] = childrenOf(childOf(node, 'args'));
      return `${first ? describeNode(first) : '…'} | ${nameIn(childOf(node, 'name'))}`;
    }
    default:
      return 'This expression';
  }
}
