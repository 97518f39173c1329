import type { Node } from '../../ast/node.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Env } from '../../env.ts';
import type { SecretVariable } from '../../ir/program.ts';
import type { SharedWork } from '../../shared-work.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import type { Trace } from '../../value/origin.ts';
import type { Scope, Variable } from '../variables/scope.ts';

/** What replacing placeholders needs besides the place: where to report to, what is allowed, and what is known so far. */
export interface Substitution {
  readonly report: Report;
  readonly allowUnresolved: boolean;
  readonly trace: Trace | undefined;
  /** What is known of the source from other environments. */
  readonly shared: SharedWork | undefined;
  readonly state: State;
}

/** What one compilation remembers while it replaces placeholders. Shared by all sites, and changed by nothing else. */
export interface State {
  /** The variables whose values are being worked out, outermost first: a second visit is a circle. */
  readonly resolving: Variable[];
  /** Sensitive variables that were met, by name. */
  readonly secrets: Map<string, SecretVariable>;
  /** Variables that something asked for. */
  readonly used: Set<Variable>;
  /**
   * What could not be read: how many includes, and whether one of them may have held variables. If so, a variable without a value is
   * a consequence and not reported again.
   */
  readonly unread: { count: number; variables: boolean };
  /** How many parts includes may still add, and how many each file has. */
  readonly included: { left: number; readonly sizes: Map<Node, number> };
  /** How many parts variables may still add, so that no chain of them can exhaust a build. */
  readonly budget: { parts: number };
}

/** The parts that includes may add: enough for defaults of a hundred thousand resources, and reached within seconds. */
export const includeLimit = 20_000_000;

/** Enough for a hundred thousand resources out of variables; far below what memory holds. */
export const partLimit = 5_000_000;

/** The longest text that placeholders may build, in UTF-16 units. */
export const textLimit = 20_000_000;

/** A place in a stack, with what is needed to work there. */
export interface Site {
  readonly scope: Scope;
  readonly substitution: Substitution;
  /** The mappings around the place that expressions know by a name, innermost first. */
  readonly around?: Around | undefined;
}

/** A mapping that expressions inside it know by a name: `${{ pipeline.name }}`. */
export interface Around {
  readonly name: string;
  readonly dict: Dict<Tree>;
  /** How its own placeholders are replaced. */
  readonly site: Site;
}

export function newSubstitution(report: Report, { options, trace, shared }: Env): Substitution {
  return {
    report,
    allowUnresolved: options.allowUnresolved,
    trace,
    shared,
    state: {
      resolving: [],
      secrets: new Map(),
      used: new Set(),
      unread: { count: 0, variables: false },
      included: { left: includeLimit, sizes: new Map() },
      budget: { parts: partLimit },
    },
  };
}
