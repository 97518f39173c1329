import type { CompileOptions } from './compile-options.ts';
import type { Report } from './diagnostics/outcome.ts';
import type { Job } from './ir/job.ts';
import type { Program, Provider, Reference, Resource } from './ir/program.ts';

/** What a rule wants to see of the one walk over a program. */
export interface Visitor {
  readonly resource?: (resource: Resource) => void;
  /** The types of resources that `resource` is shown; every one where it is undefined. */
  readonly types?: ReadonlySet<string>;
  /** Set where `resource` has nothing to say of a resource that has neither options nor `meta`, as most have. */
  readonly isOfOptions?: true;
  /** Those resources that are Databricks jobs: their tasks are listed once for all rules. */
  readonly job?: (job: Job) => void;
  readonly provider?: (provider: Provider) => void;
  readonly reference?: (reference: Reference) => void;
  /** After everything else. */
  readonly end?: () => void;
}

/** Something that must hold. Its file is named after the statement. */
export type Rule = (subject: Subject) => Visitor;

export interface Subject {
  /** For the rule of a target: the part of the program that the target writes. */
  readonly program: Program;
  readonly options: CompileOptions;
  readonly report: Report;
}

/** What is a matter of taste or policy, and off until `settings.rule_sets` names it. */
export const ruleSets = ['recommended', 'production'] as const;
export type RuleSet = (typeof ruleSets)[number];

/**
 * A rule that a stack can switch off, make a warning or an error (`settings.rules`), and allow at one place (`# stackc: allow NAME because …`). What it says has one code, whose page
 * explains it.
 */
export interface NamedRule {
  /** What must hold: `clusters-end-by-themselves`. */
  readonly name: string;
  readonly code: string;
  /** Undefined: it is always on. */
  readonly set: RuleSet | undefined;
  /** Undefined where the code is reported before there is a program. */
  readonly check?: Rule;
}
