import type { Node } from '../../ast/node.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Env } from '../../env.ts';
import type { SecretVariable } from '../../ir/program.ts';
import type { SharedWork } from '../../shared-work.ts';
import type { Span } from '../../source/span.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import type { Trace } from '../../value/origin.ts';
import type { Scope, Variable } from '../variables/scope.ts';

/** What replacing placeholders needs besides the place: where to report to, what is allowed, and what is known so far. */
export interface Substitution {
  readonly report: Report;
  readonly allowUnresolved: boolean;
  readonly allowPlainSecrets: boolean;
  readonly trace: Trace | undefined;
  /** What an expression in the language of some target begins with. */
  readonly expressionRoots: ReadonlySet<string>;
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
  /** Variables that the stack does not declare, by name in small letters, each with its first use. */
  readonly undeclared: Map<string, Undeclared>;
  /** Variables without a value that were reported, likewise. */
  readonly missing: Map<string, Asked>;
  /** Of the undeclared ones those that stand alone in a credential, and so are taken as sensitive. */
  readonly assumed: Map<string, Asked>;
  /**
   * What could not be read: how many includes, how many of them because they lead back to themselves, and whether one of them may have held variables. If so, a variable without a value is
   * a consequence and not reported again.
   */
  readonly unread: { count: number; variables: boolean; circles: number };
  /** Whether a variable has given a value that is called a credential (`Str.credential`). */
  readonly credentials: { any: boolean };
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

/** A variable as something asks for it. */
export interface Asked {
  readonly name: string;
  readonly at: Span;
}

export interface Undeclared extends Asked {
  /** The variable of the process or the command line that gives it a value; undefined when nothing does. */
  readonly given: Variable | undefined;
  readonly isOfProcess: boolean;
}

/** A place in a stack, with what is needed to work there. */
export interface Site {
  readonly scope: Scope;
  readonly substitution: Substitution;
  /** The mappings around the place that expressions know by a name, innermost first. */
  readonly around?: Around | undefined;
  /** Inside of an object of another system: `isForeign` of its kind. */
  readonly isForeign?: boolean;
  /** As `Kind.expressionRoots`. */
  readonly expressionRoots?: readonly string[] | undefined;
}

/** A mapping that expressions inside it know by a name: `${{ pipeline.name }}`. */
export interface Around {
  readonly name: string;
  readonly dict: Dict<Tree>;
  /** How its own placeholders are replaced. */
  readonly site: Site;
}

export function newSubstitution(report: Report, { options, trace, shared, targets }: Env): Substitution {
  return {
    report,
    allowUnresolved: options.allowUnresolved,
    allowPlainSecrets: options.allowPlainSecrets,
    trace,
    expressionRoots: new Set(targets.flatMap(({ expressionRoots = [] }) => expressionRoots)),
    shared,
    state: {
      resolving: [],
      secrets: new Map(),
      used: new Set(),
      undeclared: new Map(),
      missing: new Map(),
      assumed: new Map(),
      unread: { count: 0, variables: false, circles: 0 },
      credentials: { any: false },
      included: { left: includeLimit, sizes: new Map() },
      budget: { parts: partLimit },
    },
  };
}
