import type { Report } from '../../diagnostics/outcome.ts';
import type { Locate, Placeholder } from '../syntax.ts';

/** A text that is being read, and the way to read a placeholder in it. */
export interface Reading {
  readonly text: string;
  /** The offset where reading stops. */
  readonly limit: number;
  readonly place: Locate;
  readonly report: Report;
  /** How many brackets and placeholders are around it. */
  readonly depth: number;
  readonly placeholder: ReadPlaceholder;
  /** How many characters of the text may still be looked through in vain for an end; shared by all readings of a text. */
  readonly search: { left: number };
}

/** Reads the placeholder whose `${` is at `at`; undefined after the reason was reported. */
export type ReadPlaceholder = (reading: Reading, at: number) => PlaceholderRead | undefined;

export interface PlaceholderRead {
  readonly placeholder: Placeholder;
  /** The offset behind the closing brace. */
  readonly end: number;
}
