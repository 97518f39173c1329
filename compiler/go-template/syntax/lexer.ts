import type { SourceFile } from '../../source/source-file.ts';
import { span } from '../../source/span.ts';
import { templateSyntax } from '../diagnostics.ts';
import { afterSpaces, beforeSpaces, isSpace } from './characters.ts';
import { insideAction } from './lex-action.ts';
import { type Delimiters, type Lexing, push, pushError, rightDelimiterAt } from './lexing.ts';
import type { Token } from './token.ts';

/**
 * Splits a template into tokens, by the rules of Go's `text/template/parse`. Every offset belongs to a token, but for comments and
 * trimmed space. A mistake becomes an `error` token at the place where Go reports it; reading goes on after the
 * action it stands in. Ends with an `end of text` token.
 */
export function lex(file: SourceFile, delimiters: Delimiters): readonly Token[] {
  const lexing: Lexing = { file, text: file.text, delimiters, tokens: [], at: 0, openParentheses: 0 };
  while (lexing.at < lexing.text.length) readText(lexing);
  push(lexing, 'end of text', lexing.text.length, lexing.text.length);
  return lexing.tokens;
}

/** Reads text up to the next action, and then that action. */
function readText(lexing: Lexing): void {
  const { text, delimiters, at } = lexing;
  const open = text.indexOf(delimiters.left, at);
  if (open < 0) {
    push(lexing, 'text', at, text.length);
    return;
  }
  const afterOpen = open + delimiters.left.length;
  const trims = text[afterOpen] === '-' && isSpace(text[afterOpen + 1]);
  const end = trims ? beforeSpaces(text, open, at) : open;
  if (end > at) push(lexing, 'text', at, end);
  const inside = trims ? afterOpen + 2 : afterOpen;
  if (text.startsWith('/*', inside)) {
    readComment(lexing, inside);
    return;
  }
  push(lexing, 'left delimiter', open, afterOpen);
  lexing.at = inside;
  lexing.openParentheses = 0;
  readAction(lexing);
}

function readAction(lexing: Lexing): void {
  let more = true;
  while (more) more = insideAction(lexing);
}

function readComment(lexing: Lexing, start: number): void {
  const { file, text, delimiters } = lexing;
  const end = text.indexOf('*/', start + 2);
  if (end < 0) {
    lexing.at = text.length;
    const problem = templateSyntax.unclosedComment(span(file, start, start + 2), {});
    lexing.tokens.push({ kind: 'error', start, end: start + 2, problem });
    return;
  }
  lexing.at = end + 2;
  const close = rightDelimiterAt(lexing, lexing.at);
  if (close === 'none') {
    const problem = templateSyntax.commentNotAlone(span(file, start, end + 2), { close: delimiters.right });
    pushError(lexing, start, problem);
    return;
  }
  const after = lexing.at + (close === 'trim' ? 2 : 0) + delimiters.right.length;
  lexing.at = close === 'trim' ? afterSpaces(text, after) : after;
}
