import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { afterSpaces, isSpace } from './characters.ts';
import type { Token, TokenKind } from './token.ts';

export interface Delimiters {
  readonly left: string;
  readonly right: string;
}

/** The lexer at work: `at` is the next unread offset, `tokens` what has been read. */
export interface Lexing {
  readonly file: SourceFile;
  readonly text: string;
  readonly delimiters: Delimiters;
  readonly tokens: Token[];
  at: number;
  openParentheses: number;
}

export function push(lexing: Lexing, kind: TokenKind, start: number, end: number): void {
  lexing.tokens.push({ kind, start, end });
  lexing.at = end;
}

/** Records a mistake at `start`, and goes on after the next closing delimiter. */
export function pushError(lexing: Lexing, start: number, problem: Diagnostic): void {
  lexing.tokens.push({ kind: 'error', start, end: problem.at.end, problem });
  const close = lexing.text.indexOf(lexing.delimiters.right, lexing.at);
  if (close < 0) {
    lexing.at = lexing.text.length;
    return;
  }
  push(lexing, 'right delimiter', close, close + lexing.delimiters.right.length);
}

/** Whether there is a closing delimiter at `at`, and whether it trims (` -}}`). */
export function rightDelimiterAt(lexing: Lexing, at: number): 'none' | 'plain' | 'trim' {
  const { text, delimiters } = lexing;
  if (isSpace(text[at]) && text[at + 1] === '-' && text.startsWith(delimiters.right, at + 2)) return 'trim';
  return text.startsWith(delimiters.right, at) ? 'plain' : 'none';
}

/** Takes the closing delimiter at the current place, and the space after it when it trims. */
export function closeAction(lexing: Lexing, close: 'plain' | 'trim'): void {
  const start = close === 'trim' ? lexing.at + 2 : lexing.at;
  push(lexing, 'right delimiter', start, start + lexing.delimiters.right.length);
  if (close === 'trim') lexing.at = afterSpaces(lexing.text, lexing.at);
}
