import type { Diagnostic, Related } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../source/position.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { type Span, span } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Declared } from './declared.ts';
import type { Token, TokenKind } from './token.ts';
import type { PipelineNode, TemplateNode, TemplateTree } from './tree.ts';

/** The parser at work. */
export interface Parsing {
  readonly file: SourceFile;
  readonly tokens: readonly Token[];
  /** Whether a function of that name exists; the names, for "did you mean". */
  readonly functions: ReadonlySet<string>;
  readonly trees: Map<string, TemplateTree>;
  readonly places: Map<string, Span>;
  readonly diagnostics: Diagnostic[];
  /** What was suggested for unknown names: each is looked for once, and for the first hundred only. */
  readonly suggestions: Map<string, string>;
  /** The index of the next token. */
  at: number;
  /** The index of the last token that was looked at: where Go says that an error is. */
  furthest: number;
  /** A mistake was reported in the current action: nothing more is read of it. */
  broken: boolean;
  /** The rest of the text is not read. */
  abandoned: boolean;
  /** How deeply blocks and parentheses are nested. */
  depth: number;
  scope: Scope;
  /** How parentheses are read: operands and pipelines hold each other. */
  readonly pipeline: (parsing: Parsing, place: string, closing: Closing) => PipelineNode;
}

/** What ends a pipeline. */
export type Closing = Extract<TokenKind, 'right delimiter' | 'right parenthesis'>;

/** What is in scope at the parser's position in a template body. */
export interface Scope {
  readonly variables: Declared;
  rangeDepth: number;
}

/** How deeply blocks and parentheses may be nested: a guard for the stack, far beyond what anybody writes. */
export const maximumNesting = 200;

/** The only token of a broken action. */
const brokenKind: TokenKind = 'end of text';

export function peek(parsing: Parsing): Token {
  return tokenAt(parsing, parsing.at);
}

export function next(parsing: Parsing): Token {
  const token = tokenAt(parsing, parsing.at);
  if (!parsing.broken && token.kind !== 'end of text') parsing.at++;
  return token;
}

/** The next token that is no space, which stays unread. Spaces before it are taken. */
export function peekNonSpace(parsing: Parsing): Token {
  while (tokenAt(parsing, parsing.at).kind === 'space') parsing.at++;
  return peek(parsing);
}

export function nextNonSpace(parsing: Parsing): Token {
  peekNonSpace(parsing);
  return next(parsing);
}

/** ` Did you mean "x"?` for an unknown name, or nothing. */
export function suggestionFor({ suggestions }: Parsing, name: string, candidates: Iterable<string>): string {
  const known = suggestions.get(name);
  if (known !== undefined) return known;
  if (suggestions.size >= mostSuggestions) return '';
  const suggestion = didYouMean(name, candidates);
  suggestions.set(name, suggestion);
  return suggestion;
}

/** Nobody reads more messages than that, and each search compares against every function. */
const mostSuggestions = 100;

export function textOf(parsing: Parsing, token: Token): string {
  return parsing.file.text.slice(token.start, token.end);
}

export function spanOf(parsing: Parsing, token: Token): Span {
  return span(parsing.file, token.start, token.end);
}

/**
 * Reports a mistake and breaks off the current action: until `recover` nothing more is read or reported. Its place is
 * `token`, but where Go had already read on to a later line, that line counts.
 */
export function report(
  parsing: Parsing,
  token: Token,
  make: (at: Span, related: readonly Related[]) => Diagnostic,
): void {
  if (parsing.broken) return;
  const furthest = parsing.tokens[parsing.furthest] ?? token;
  const at = spanOf(parsing, token);
  const sameLine = positionAt(parsing.file, furthest.start).line === positionAt(parsing.file, token.start).line;
  if (sameLine) parsing.diagnostics.push(make(at, []));
  else parsing.diagnostics.push(make(spanOf(parsing, furthest), [{ at, note: 'here' }]));
  parsing.broken = true;
}

/** Goes on after the action in which a mistake was reported. */
export function recover(parsing: Parsing): void {
  if (!parsing.broken) return;
  parsing.broken = false;
  let previous = parsing.tokens[parsing.at - 1]?.kind;
  while (previous !== 'right delimiter' && previous !== 'text' && peek(parsing).kind !== 'end of text') {
    previous = next(parsing).kind;
  }
}

function tokenAt(parsing: Parsing, index: number): Token {
  const end = parsing.file.text.length;
  if (parsing.broken) return { kind: brokenKind, start: end, end };
  if (index > parsing.furthest) parsing.furthest = Math.min(index, parsing.tokens.length - 1);
  return parsing.tokens[index] ?? { kind: 'end of text', start: end, end };
}

/** Whether a body holds nothing but white space, as Go's `IsEmptyTree`. */
export function isBlank(body: readonly TemplateNode[]): boolean {
  return body.every((node) => node.kind === 'text' && /^[\s\u0085]*$/.test(node.text) && !node.text.includes('\ufeff'));
}
