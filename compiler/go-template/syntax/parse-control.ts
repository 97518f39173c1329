import { type Span, span } from '../../source/span.ts';
import { templateSyntax } from '../diagnostics.ts';
import { dollarOnly, forgetSince } from './declared.ts';
import { describeToken, readName } from './parse-operand.ts';
import { parsePipeline, unexpected } from './parse-pipeline.ts';
import {
  maximumNesting,
  next,
  nextNonSpace,
  type Parsing,
  peek,
  peekNonSpace,
  recover,
  report,
  spanOf,
  textOf,
} from './parsing.ts';
import type { Keyword, Token } from './token.ts';
import type { PipelineNode, TemplateNode } from './tree.ts';
import { addTree } from './tree-set.ts';

/** A body, and what ended it; an `else if` has not read its `if` yet. */
export interface Ended {
  readonly body: readonly TemplateNode[];
  readonly end: 'end' | 'else' | 'else if' | 'end of text';
}

/** What a body belongs to. */
export interface Opened {
  readonly keyword: string;
  readonly opened: Span;
  readonly topLevel: boolean;
}

/** Reads text and actions up to an `end` or `else`. The end of the template is reported, but on the top level. */
export function parseBody(parsing: Parsing, opened: Opened): Ended {
  const body: TemplateNode[] = [];
  for (;;) {
    const token = next(parsing);
    if (token.kind === 'end of text') {
      if (!opened.topLevel) missingEnd(parsing, opened, token);
      return { body, end: 'end of text' };
    }
    if (token.kind === 'text') {
      body.push({ kind: 'text', text: textOf(parsing, token), ...spanOf(parsing, token) });
      continue;
    }
    if (token.kind !== 'left delimiter') {
      unexpected(parsing, token, 'the text');
      recover(parsing);
      continue;
    }
    const found = parseAction(parsing, opened.topLevel);
    recover(parsing);
    if (typeof found === 'string') return { body, end: found };
    if (found !== undefined) body.push(found);
  }
}

function missingEnd(parsing: Parsing, opened: Opened, end: Token): void {
  // After an action that swallowed the rest of the text nothing is known about ends.
  const last = parsing.tokens[parsing.at - 1]?.kind;
  if (parsing.broken || parsing.abandoned || (last !== 'text' && last !== 'right delimiter')) return;
  const related = [{ at: opened.opened, note: 'opened here' }];
  const place = span(parsing.file, end.start, end.start);
  parsing.diagnostics.push(templateSyntax.missingEnd(place, { keyword: opened.keyword }, related));
}

type Found = TemplateNode | 'end' | 'else' | 'else if' | undefined;

/** One action whose left delimiter has been read. */
function parseAction(parsing: Parsing, topLevel: boolean): Found {
  const token = peekNonSpace(parsing);
  switch (token.kind) {
    case 'if':
    case 'with':
    case 'range':
      return parseBranch(parsing, next(parsing));
    case 'else':
      return parseElse(parsing);
    case 'end':
      next(parsing);
      expectEnd(parsing, '"end"');
      return 'end';
    case 'define':
      return parseDefine(parsing, topLevel);
    case 'block':
    case 'template':
      return parseCall(parsing, token.kind);
    case 'break':
    case 'continue':
      return parseLoopControl(parsing, token.kind);
    default: {
      const pipeline = parsePipeline(parsing, 'the action', 'right delimiter');
      return { kind: 'action', pipeline, ...span(parsing.file, token.start, pipeline.end) };
    }
  }
}

/** `if`, `with` or `range`, whose keyword has been read. */
function parseBranch(parsing: Parsing, keyword: Token): TemplateNode {
  const kind = keyword.kind === 'range' ? 'range' : keyword.kind === 'with' ? 'with' : 'if';
  const known = parsing.scope.variables.names.length;
  const pipeline = parsePipeline(parsing, `"${kind}"`, 'right delimiter');
  recover(parsing);
  const opened = { keyword: kind, opened: spanOf(parsing, keyword), topLevel: false };
  if (kind === 'range') parsing.scope.rangeDepth++;
  const first = nested(parsing, opened);
  if (kind === 'range') parsing.scope.rangeDepth--;
  const otherwise = parseOtherwise(parsing, opened, first);
  forgetSince(parsing.scope.variables, known);
  const at = span(parsing.file, keyword.start, Math.max(keyword.end, pipeline.end));
  return kind === 'range'
    ? { kind, pipeline, body: first.body, otherwise, ...at }
    : { kind, pipeline, body: first.body, otherwise, ...at };
}

function parseOtherwise(parsing: Parsing, opened: Opened, first: Ended): readonly TemplateNode[] | undefined {
  if (first.end === 'else if') {
    const keyword = nextNonSpace(parsing);
    if (opened.keyword === 'if')
      return [deeper(parsing, () => parseBranch(parsing, keyword)) ?? skipped(parsing, keyword)];
    report(parsing, keyword, (at, related) => templateSyntax.elseKeyword(at, { keyword: 'if' }, related));
    recover(parsing);
  } else if (first.end !== 'else') return undefined;
  let rest = nested(parsing, opened);
  const body = [...rest.body];
  while (rest.end === 'else' || rest.end === 'else if') {
    const token = parsing.tokens[parsing.at - 1] ?? peek(parsing);
    report(parsing, token, (at, related) => templateSyntax.secondElse(at, { keyword: opened.keyword }, related));
    recover(parsing);
    rest = nested(parsing, opened);
  }
  return body;
}

function nested(parsing: Parsing, opened: Opened): Ended {
  return deeper(parsing, () => parseBody(parsing, opened)) ?? { body: [], end: 'end of text' };
}

/** Runs `parse` one level deeper; beyond the limit the rest of the template is not read. */
function deeper<T>(parsing: Parsing, parse: () => T): T | undefined {
  parsing.depth++;
  let result: T | undefined;
  if (parsing.depth <= maximumNesting) result = parse();
  else {
    report(parsing, peek(parsing), (at, related) => {
      return templateSyntax.nestedTooDeeply(at, { limit: maximumNesting }, related);
    });
    parsing.at = parsing.tokens.length - 1;
    parsing.abandoned = true;
  }
  parsing.depth--;
  return result;
}

function skipped(parsing: Parsing, keyword: Token): TemplateNode {
  return { kind: 'text', text: '', ...spanOf(parsing, keyword) };
}

/** `else`, or `else if`, whose `if` stays unread. */
function parseElse(parsing: Parsing): 'else' | 'else if' {
  next(parsing);
  const token = peekNonSpace(parsing);
  if (token.kind === 'if') return 'else if';
  if (token.kind === 'with' || token.kind === 'range') {
    const keyword = token.kind;
    report(parsing, token, (at, related) => templateSyntax.elseKeyword(at, { keyword }, related));
  }
  expectEnd(parsing, '"else"');
  return 'else';
}

function expectEnd(parsing: Parsing, place: string): void {
  const token = nextNonSpace(parsing);
  if (token.kind !== 'right delimiter') unexpected(parsing, token, place);
}

function parseLoopControl(parsing: Parsing, keyword: 'break' | 'continue'): TemplateNode {
  const token = next(parsing);
  expectEnd(parsing, `"${keyword}"`);
  if (parsing.scope.rangeDepth === 0) {
    report(parsing, token, (at, related) => templateSyntax.outsideLoop(at, { keyword }, related));
  }
  return { kind: keyword, ...spanOf(parsing, token) };
}

/** `define "name"` with its body: adds a template, leaves nothing in its place. */
function parseDefine(parsing: Parsing, topLevel: boolean): undefined {
  const keyword = next(parsing);
  if (!topLevel) report(parsing, keyword, (at, related) => templateSyntax.nestedDefine(at, {}, related));
  const { name } = parseName(parsing, 'define');
  expectEnd(parsing, '"define"');
  const nameless = parsing.broken;
  recover(parsing);
  const body = ownBody(parsing, 'define', keyword);
  const end = parsing.tokens[parsing.at - 1] ?? keyword;
  if (!nameless) addTree(parsing, { name, body }, end);
}

/** `template "name" pipeline`, or `block "name" pipeline` with the body that defines it. */
function parseCall(parsing: Parsing, kind: 'block' | 'template'): TemplateNode {
  const keyword = next(parsing);
  const { name, token } = parseName(parsing, kind);
  const pipeline = parseArgument(parsing, kind);
  const nameless = parsing.broken;
  recover(parsing);
  if (kind === 'block') {
    const body = ownBody(parsing, 'block', keyword);
    const end = parsing.tokens[parsing.at - 1] ?? keyword;
    if (!nameless) addTree(parsing, { name, body }, end);
  }
  return { kind: 'template', name, pipeline, ...spanOf(parsing, token) };
}

function parseArgument(parsing: Parsing, kind: 'block' | 'template'): PipelineNode | undefined {
  if (kind === 'template' && peekNonSpace(parsing).kind === 'right delimiter') {
    next(parsing);
    return undefined;
  }
  return parsePipeline(parsing, `"${kind}"`, 'right delimiter');
}

function parseName(parsing: Parsing, keyword: Keyword): { readonly name: string; readonly token: Token } {
  const token = nextNonSpace(parsing);
  if (token.kind === 'string' || token.kind === 'raw string') return { name: readName(parsing, token), token };
  if (token.problem !== undefined) unexpected(parsing, token, `"${keyword}"`);
  const found = token.kind === 'right delimiter' ? 'nothing' : describeToken(parsing, token);
  report(parsing, token, (at, related) => templateSyntax.templateName(at, { keyword, found }, related));
  return { name: '', token };
}

/** The body of `define` and `block`: it sees no variables but `$`, and no loop around it. */
function ownBody(parsing: Parsing, keyword: 'define' | 'block', token: Token): readonly TemplateNode[] {
  const outer = parsing.scope;
  parsing.scope = { variables: dollarOnly(), rangeDepth: 0 };
  const opened = { keyword, opened: spanOf(parsing, token), topLevel: false };
  const head = parsing.tokens[parsing.at - 1] ?? token;
  let part = nested(parsing, opened);
  const body = [...part.body];
  while (part.end === 'else' || part.end === 'else if') {
    reportElse(parsing, { keyword, head });
    recover(parsing);
    part = nested(parsing, opened);
  }
  parsing.scope = outer;
  return body;
}

interface OwnBody {
  readonly keyword: 'define' | 'block';
  /** The token that ends the action in front of the body. */
  readonly head: Token;
}

/** Go reads the body of a `block` as a template of its own, and names the line of the action in front of it. */
function reportElse(parsing: Parsing, { keyword, head }: OwnBody): void {
  const last = parsing.tokens[parsing.at - 1] ?? head;
  const words = { found: '"else"', place: `"${keyword}"` };
  if (keyword === 'define' || parsing.broken) {
    report(parsing, last, (at, related) => templateSyntax.unexpectedWord(at, words, related));
    return;
  }
  const related = [{ at: spanOf(parsing, last), note: 'here' }];
  parsing.diagnostics.push(templateSyntax.unexpectedWord(spanOf(parsing, head), words, related));
  parsing.broken = true;
}
