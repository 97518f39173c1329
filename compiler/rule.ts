import type { CompileOptions } from './compile-options.ts';
import type { Report } from './diagnostics/outcome.ts';
import type { Program, Provider, Reference, Resource } from './ir/program.ts';

/** What a rule wants to see of the one walk over a program. */
export interface Visitor {
  readonly resource?: (resource: Resource) => void;
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
