import type { Range } from '../syntax.ts';

/** The smallest piece of an expression. For texts and placeholders `text` is empty: they are read from their offsets. */
export interface Token extends Range {
  readonly kind: 'name' | 'keyword' | 'number' | 'string' | 'placeholder' | 'operator' | 'end';
  readonly text: string;
}
