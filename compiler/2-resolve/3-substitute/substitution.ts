import type { Node } from '../../ast/node.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Env } from '../../env.ts';
import type { SecretVariable } from '../../ir/program.ts';
import type { SharedWork } from '../../shared-work.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Dict, Literal, Null, Tree } from '../../value/literal.ts';
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
  /** Variables of circles that were told. */
  readonly circular: Set<Variable>;
  /** Variables that are patterns and could not be used with some text, which was told. */
  readonly refused: Set<Variable>;
  /** Sensitive variables that were met, by name. */
  readonly secrets: Map<string, SecretVariable>;
  readonly plain: PlainVariables;
  /** Variables that something asked for. */
  readonly used: Set<Variable>;
  /** Variables that the stack does not declare, by name in small letters, each with its first use. */
  readonly undeclared: Map<string, Undeclared>;
  /** Variables without a value that were reported, likewise. */
  readonly missing: Map<string, Asked>;
  /** Of the undeclared ones those that stand alone in a credential, and so are taken as sensitive. */
  readonly assumed: Map<string, Asked>;
  /**
   * What could not be read: how many includes, how many of them because they lead back to themselves, whether one of them may have held variables (if so, a variable without a value is
   * a consequence and not reported again), and where they stand.
   */
  readonly unread: { count: number; variables: boolean; circles: number; readonly places: Span[] };
  /** Whether a variable was taken for a whole section, which may bring keys that stand in no file. */
  hasOpened: boolean;
  /** Whether a variable has given a value that is called a credential (`Str.credential`). */
  readonly credentials: {
    any: boolean;
    /** What expressions made of such values, with the expressions as they are written. */
    readonly made: Map<string, string>;
  };
  readonly included: Included;
  /** How many parts variables may still add, so that no chain of them can exhaust a build, and how many altogether. */
  readonly budget: { parts: number; limit: number };
  /** What all expressions together may still cost, and altogether. */
  readonly work: { left: number; limit: number };
  /** How many names may still be looked for among all that are in sight. */
  readonly searches: { left: number };
}

/** What is remembered of includes, so that a few lines never cost more than a stack of their length. */
export interface Included {
  /** How many parts includes may still add. */
  left: number;
  /** How many they may add altogether: more with each file that takes part, as its length is worth. */
  limit: number;
  readonly files: Set<SourceFile>;
  /** How many parts each file has. */
  readonly sizes: Map<Node, number>;
  /** Files that lead back to themselves; they are told of, and not read again. */
  readonly circular: Set<string>;
}

/** The parts that includes may add to a stack without a letter: reached within a blink. */
const includeLimit = 3_000_000;

/** What each character more allows: enough for defaults of a hundred thousand resources, each with a line that includes them. */
const partsOfCharacter = 100;

/**
 * Counts a file that takes part in the stack, once: what it may add grows with its length. Those that are known by now from another environment do not count
 * until they take part, so that every environment has the same bounds.
 */
export function countFile({ included, budget, work }: State, file: SourceFile): void {
  if (included.files.has(file)) return;
  included.files.add(file);
  const { length } = file.text;
  included.left += length * partsOfCharacter;
  included.limit += length * partsOfCharacter;
  budget.parts += length * partLimit.ofCharacter;
  budget.limit += length * partLimit.ofCharacter;
  work.left += length * workLimit.ofCharacter;
  work.limit += length * workLimit.ofCharacter;
}

/** The parts that variables may add to a small stack, and how many more for each of its characters: enough for a hundred thousand resources, each with a line that asks for them. */
const partLimit = { base: 1_000_000, ofCharacter: 10 } as const;

/** What all expressions of a small stack may cost, and how much more for each of its characters. */
const workLimit = { base: 2_000_000, ofCharacter: 20 } as const;

/** Nobody reads more suggestions, and each search costs as much as there are variables. */
const searchLimit = 100;

/** The longest text that placeholders may build, in UTF-16 units. */
export const textLimit = 20_000_000;

/** A variable as something asks for it. */
export interface Asked {
  readonly name: string;
  readonly at: Span;
}

/** What placeholders stand for that were met before, as they are written: in the scope that was asked last, which most places share. */
interface PlainVariables {
  scope: Scope | undefined;
  values: Map<string, PlainVariable>;
}

export function noPlainVariables(): PlainVariables {
  return { scope: undefined, values: new Map() };
}

/** A variable whose value is a literal of which there is nothing to say, and what it adds to a text. */
export interface PlainVariable {
  readonly value: Exclude<Literal, Null>;
  readonly text: string;
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
      circular: new Set(),
      refused: new Set(),
      secrets: new Map(),
      plain: noPlainVariables(),
      used: new Set(),
      undeclared: new Map(),
      missing: new Map(),
      assumed: new Map(),
      unread: { count: 0, variables: false, circles: 0, places: [] },
      hasOpened: false,
      credentials: { any: false, made: new Map() },
      included: { left: includeLimit, limit: includeLimit, files: new Set(), sizes: new Map(), circular: new Set() },
      ...unspent(partLimit.base, workLimit.base),
    },
  };
}

/** The names that are in sight where a name is looked for, or none after the first hundred searches. */
export function namesToSuggest(state: State, names: () => readonly string[]): readonly string[] {
  if (state.searches.left <= 0) return [];
  state.searches.left--;
  return names();
}

/** The bounds of a compilation before anything was done; those of one that is begun once more. */
export function unspent(parts: number, work: number): Pick<State, 'budget' | 'work' | 'searches'> {
  return { budget: { parts, limit: parts }, work: { left: work, limit: work }, searches: { left: searchLimit } };
}
