import type { Span } from '../source/span.ts';
import type { Entry, Str, Tree } from './literal.ts';
import type { Value } from './value.ts';

/** How a value came to be what it is. */
export type Origin =
  /** An environment's value at `at` replaced `over`. */
  | { readonly kind: 'overlaid'; readonly at: Span; readonly over: Tree }
  /** A variable's value; `hidden` are the definitions of the same name further out, nearest first. */
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly at: Span;
      readonly from: Value;
      readonly hidden: readonly Entry<Tree>[];
    }
  /** What the placeholder `from` stands for. */
  | { readonly kind: 'placeholder'; readonly from: Str }
  /** Filled in, renamed, converted to its field's type, or made by a kind: `by` says by what. */
  | {
      readonly kind: 'default' | 'renamed' | 'converted' | 'made';
      readonly by: string;
      readonly from?: Value | undefined;
    };

/** Called for every value that is not simply what was written. `Env.trace` is undefined in ordinary runs, which then pay nothing. */
export type Trace = (value: Value, origin: Origin) => void;
