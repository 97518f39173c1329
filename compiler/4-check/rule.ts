import type { Report } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import type { Program, Provider, Resource } from '../ir/program.ts';
import type { Ref } from '../value/value.ts';

/** What a rule wants to see of the one walk over the program. */
export interface Visitor {
  readonly resource?: (resource: Resource) => void;
  readonly provider?: (provider: Provider) => void;
  /** Every reference, with what holds it. */
  readonly reference?: (ref: Ref, from: Resource | Provider) => void;
  /** After everything else. */
  readonly end?: () => void;
}

/** Something that must hold. Its file is named after the statement. */
export type Rule = (subject: Subject) => Visitor;

export interface Subject {
  readonly program: Program;
  readonly env: Env;
  readonly report: Report;
}
