import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import type { Homes } from '../homes.ts';
import type { Program } from '../ir/program.ts';
import type { Rule } from '../rule.ts';
import { rules } from './rules/index.ts';
import { localFilesExist } from './rules/local-files-exist.ts';
import { namedRules } from './rules/named.ts';
import { referencesStayAtHome } from './rules/references-stay-at-home.ts';
import type { Ruling } from './ruling.ts';
import { walk } from './walk.ts';

/** What is decided about a program before it is checked. */
export interface Judging {
  readonly homes: Homes;
  /** What the stack says about named rules. */
  readonly ruling: Ruling;
}

/**
 * Program → Program: unchanged, with everything reported that does not fit together: first what must hold for every target, then the
 * rules of the targets that write, each over its own part. Diagnostics: STK4000–STK4999, and those of targets.
 */
export function check(program: Program, env: Env, { homes, ruling }: Judging): Outcome<Program> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const run = (part: Program, of: readonly Rule[]) =>
    walk(
      part,
      of.map((rule) => rule({ program: part, options: env.options, report })),
    );
  const named = namedRules.flatMap((rule) => (rule.check && ruling.isOn(rule) ? [rule.check] : []));
  run(program, [...rules, ...named, referencesStayAtHome(homes), localFilesExist(env)]);
  for (const [target, part] of homes.chosen) if (target.rules.length > 0) run(part, target.rules);
  const settled = ruling.settle(diagnostics);
  return outcome(program, [...settled, ...ruling.finish()]);
}
