import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import type { Program } from '../ir/program.ts';
import { rules } from './rules/index.ts';
import { walk } from './walk.ts';

/** Program → Program: unchanged, with everything reported that does not fit together. Diagnostics: STK4000–STK4999. */
export function check(program: Program, env: Env): Outcome<Program> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  walk(
    program,
    rules.map((rule) => rule({ program, env, report })),
  );
  return outcome(program, diagnostics);
}
