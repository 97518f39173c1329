import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

export type TokenKind =
  | 'text'
  | 'left delimiter'
  | 'right delimiter'
  | 'space'
  | 'bool'
  | 'character'
  | 'character constant'
  | 'complex'
  | 'number'
  | 'string'
  | 'raw string'
  | 'declare'
  | 'assign'
  | 'field'
  | 'identifier'
  | 'variable'
  | 'dot'
  | 'nil'
  | 'left parenthesis'
  | 'right parenthesis'
  | 'pipe'
  | Keyword
  | 'error'
  | 'end of text';

export const keywords = [
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'range',
  'template',
  'with',
] as const;

export type Keyword = (typeof keywords)[number];

/** A piece of the template: offsets into its text, `start` inclusive, `end` exclusive. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The reason, on a token of kind `error`. */
  readonly problem?: Diagnostic;
}
