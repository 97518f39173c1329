import type { Mark } from './cursor.ts';

export type TokenKind =
  | 'stream end'
  | 'version'
  | 'tag directive'
  | 'document start'
  | 'document end'
  | 'block sequence start'
  | 'block mapping start'
  | 'block end'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | 'entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

/** One token. `value` is a scalar's text, an anchor's name, a tag's handle; `suffix` the rest of a tag, a directive's prefix. */
export interface Token {
  readonly kind: TokenKind;
  readonly at: Mark;
  readonly value: string;
  readonly suffix: string;
  /** Whether a scalar stands without quotes. */
  readonly plain: boolean;
}

export function token(kind: TokenKind, at: Mark, more: Partial<Token> = {}): Token {
  return { kind, at, value: '', suffix: '', plain: false, ...more };
}
