import type { Span } from '../source/span.ts';
import type { RuntimeValue } from './runtime-value.ts';
import type { Reference } from './syntax.ts';

/** What an expression can see. */
export interface Scope {
  /** What all expressions together may still cost, where there are several; each has its own bounds besides. */
  readonly work?: { left: number } | undefined;
  /** The value of `vars.name`, or undefined after the reason was reported. Letter case is the scope's business. */
  variable(name: string, at: Span): RuntimeValue | undefined;
  /** The value of `${resources.…}` inside an expression, or undefined after the reason was reported. */
  reference(reference: Reference): RuntimeValue | undefined;
  /** The value of a name of the surroundings (`pipeline`, `environment`), or undefined when there is none. */
  name(name: string): RuntimeValue | undefined;
  /** All that `name` knows, and variables as `vars.name`, for suggestions. */
  names(): Iterable<string>;
}
