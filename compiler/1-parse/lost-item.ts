import type { Span } from '../source/span.ts';
import type { Problem } from '../yaml/read/policy.ts';
import { lineStart } from './lines.ts';

export type DoubledKey = Extract<Problem, { readonly kind: 'key stands twice' }>;

/** What is known of an item whose "- " is missing, so that all its keys seem to be those of the item above once more. */
export interface LostItem {
  /** Whether a doubled key is the first one of an item, where the next item was probably meant to begin. */
  readonly beginsAt: (problem: DoubledKey) => boolean;
  /** Whether a doubled key stands in such an item, which is told already. */
  readonly isPartOf: (problem: DoubledKey) => boolean;
}

/** For one reading of a file, whose doubled keys come in the order of the file. */
export function lostItems(): LostItem {
  let last: DoubledKey | undefined;
  return {
    beginsAt: (problem) => {
      const isLost = /^[ \t]*(?:-[ \t]+)+$/.test(before(problem.first)) && before(problem.at).trim() === '';
      if (isLost && before(problem.first).length === before(problem.at).length) last = problem;
      return last === problem;
    },
    isPartOf: ({ first, at }) =>
      last !== undefined &&
      first.start > last.first.start &&
      first.start < last.at.start &&
      before(first).length === before(last.at).length &&
      before(at).length === before(last.at).length,
  };
}

function before({ file, start }: Span): string {
  return file.text.slice(lineStart(file.text, start), start);
}
