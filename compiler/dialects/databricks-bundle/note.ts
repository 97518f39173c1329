import type { Span } from '../../source/span.ts';

/** What became of a part of a bundle that is not in the stack as it stands, for the report of an import. */
export interface Note {
  readonly fate: 'moved' | 'approximated' | 'not supported';
  readonly at: Span;
  /** One sentence, or half of one. */
  readonly why: string;
}
