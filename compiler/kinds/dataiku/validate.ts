import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Config } from './config.ts';
import { dataikuDiagnostics as say } from './diagnostics.ts';
import { findMixedKeys } from './key-type.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule, RuleOptions } from './rules/rule.ts';

export interface ValidateOptions extends RuleOptions {
  /** Doubts about types are kept to oneself. */
  readonly lenient: boolean;
}

/** Everything that is wrong with a project, in the order of the rules: STK3510 to STK3525, and STK3509 for mappings that cannot be sorted. */
export function validateConfig(
  config: Config,
  options: ValidateOptions,
  rules: readonly Rule[] = allRules,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of rules) rule(config, options, (diagnostic) => found.push(diagnostic));
  const kept = options.lenient ? found.filter(({ code }) => !doubts.has(code)) : found;
  return kept.some(({ severity }) => severity === 'error') ? kept : [...kept, ...unsortable(config)];
}

const doubts: ReadonlySet<string> = new Set([say.rows.datasetType.code, say.rows.recipeType.code]);

function unsortable({ project, datasets, recipes, scenarios }: Config): readonly Diagnostic[] {
  for (const part of [project, ...datasets, ...recipes, ...scenarios]) {
    const mixed = part && findMixedKeys(part);
    if (mixed) return [{ ...say.mixedKeys(mixed.at, mixed), path: 'build' }];
  }
  return [];
}
