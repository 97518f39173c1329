import type { Report } from '../diagnostics/outcome.ts';
import type { Placeholder } from '../expression/syntax.ts';
import type { SecretVariable } from '../ir/program.ts';
import type { FieldType } from '../schema/type.ts';
import type { Tree } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import type { Scope, Variable } from './scope.ts';

/**
 * What replacing placeholders needs besides the place: where to report to, and what is being worked on.
 * `inject` and `resolve` are here because trees hold placeholders whose values are trees: the files call each other through this.
 */
export interface Injection {
  readonly report: Report;
  readonly allowUnresolved: boolean;
  /** The variables whose values are being worked out, outermost first: a second visit is a circle. */
  readonly resolving: Variable[];
  /** Sensitive variables that were met, by name. */
  readonly secrets: Map<string, SecretVariable>;
  /** Variables that something asked for. */
  readonly used: Set<Variable>;
  /**
   * What could not be read: how many includes, and whether one of them may have held variables. Then variables without a value
   * are no news.
   */
  readonly unread: { count: number; variables: boolean };
  /** How many parts variables may still add, so that no chain of them can exhaust a build. */
  readonly budget: { parts: number };
  /** The tree with its placeholders replaced; `type` as in `inject.ts`. */
  inject(node: Tree, site: Site, type?: FieldType): Value;
  /** The value of one placeholder. */
  resolve(part: Placeholder, site: Site): Value;
}

/** Enough for a hundred thousand resources out of variables; far below what memory holds. */
export const partLimit = 5_000_000;

/** The longest text that placeholders may build, in UTF-16 units. */
export const textLimit = 20_000_000;

/** A place in a stack, with what is needed to work there. */
export interface Site {
  readonly scope: Scope;
  readonly injection: Injection;
}
