import type { Outcome } from '../../diagnostics/outcome.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { type Span, span, startOf } from '../../source/span.ts';
import { templateSyntax } from '../diagnostics.ts';
import { dollarOnly } from './declared.ts';
import { lex } from './lexer.ts';
import type { Delimiters } from './lexing.ts';
import { type Ended, parseBody } from './parse-control.ts';
import { parsePipeline } from './parse-pipeline.ts';
import { next, type Parsing, peek, recover, report, spanOf } from './parsing.ts';
import type { TemplateTree } from './tree.ts';
import { addTree } from './tree-set.ts';

/** What the parser must know besides the text. */
export interface ParserOptions {
  /** The name of the main template. */
  readonly name: string;
  readonly delimiters: Delimiters;
  /** Every function that a template may name. */
  readonly functions: ReadonlySet<string>;
}

/**
 * Reads a template: the main one and those that it defines, by name. The grammar is that of Go 1.19's `text/template/parse`. The
 * first diagnostic is the one that Go gives; the parser resumes after the current action, to find the others.
 *
 * Diagnostics: STK1500 to STK1523.
 */
export function parseTemplate(file: SourceFile, options: ParserOptions): Outcome<ReadonlyMap<string, TemplateTree>> {
  const parsing: Parsing = {
    file,
    tokens: lex(file, options.delimiters),
    functions: options.functions,
    trees: new Map(),
    places: new Map<string, Span>(),
    diagnostics: [],
    suggestions: new Map(),
    at: 0,
    furthest: 0,
    broken: false,
    depth: 0,
    abandoned: false,
    pipeline: parsePipeline,
    scope: { variables: dollarOnly(), rangeDepth: 0 },
  };
  parseMain(parsing, options.name);
  return { value: parsing.trees, diagnostics: parsing.diagnostics };
}

function parseMain(parsing: Parsing, name: string): void {
  const body: Ended['body'][number][] = [];
  while (peek(parsing).kind !== 'end of text') {
    const part = parseBody(parsing, { keyword: 'the template', opened: startOf(parsing.file), topLevel: true });
    for (const node of part.body) body.push(node);
    if (part.end === 'end' || part.end === 'else') strayKeyword(parsing, part.end);
  }
  addTree(parsing, { name, body }, next(parsing));
}

function strayKeyword(parsing: Parsing, keyword: 'end' | 'else'): void {
  const token = parsing.tokens[parsing.at - 1] ?? peek(parsing);
  report(parsing, token, (at, related) => {
    const whole = span(at.file, beginOfAction(parsing), at.end);
    return templateSyntax.strayKeyword(related.length === 0 ? whole : at, { keyword }, related);
  });
  recover(parsing);
}

/** The start of the action that was just read, if it fits on one line. */
function beginOfAction(parsing: Parsing): number {
  let at = parsing.at - 1;
  while (at > 0 && parsing.tokens[at]?.kind !== 'left delimiter') at--;
  const place = spanOf(parsing, parsing.tokens[at] ?? peek(parsing));
  return parsing.file.text.slice(place.start, parsing.tokens[parsing.at - 1]?.start).includes('\n')
    ? (parsing.tokens[parsing.at - 1]?.start ?? place.start)
    : place.start;
}
