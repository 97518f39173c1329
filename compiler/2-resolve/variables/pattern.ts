import { describe } from '../../ast/describe.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { type PatternCost, patternCost, takesForEver } from '../../util/pattern-cost.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';

/** A variable whose name is a regular expression for a placeholder of the user's own (specs/laktory-language §3.1). */
export interface Pattern {
  readonly variable: Entry<Tree>;
  readonly expression: RegExp;
  readonly cost: PatternCost;
}

/** The longest text that patterns may make of a short one, in UTF-16 units. */
const longestText = 1_000_000;

/** The variables of `variables` whose names contain the characters `\$\{`; those that cannot be compiled are left out. */
export function patternsOf(variables: Dict<Tree>): readonly Pattern[] {
  const patterns: Pattern[] = [];
  for (const variable of variables.entries.values()) {
    const expression = compilePattern(variable.key);
    if (expression && typeof expression !== 'string')
      patterns.push({ variable, expression, cost: patternCost(variable.key) });
  }
  return patterns;
}

/** Reports every pattern of `variables` that cannot be used: STK2047. */
export function checkPatterns(variables: Dict<Tree>, report: Report): void {
  for (const variable of variables.entries.values()) {
    const problem = compilePattern(variable.key);
    const { kind } = variable.value;
    if (problem && typeof problem !== 'string' && (kind === 'list' || kind === 'dict')) {
      const reason = `its value is ${describe(variable.value)}, which cannot stand in a text`;
      report(say.patternVariable(variable, { pattern: variable.key, reason }));
    }
    if (typeof problem === 'string') report(say.patternVariable(variable, { pattern: variable.key, reason: problem }));
  }
}

/**
 * `text` with all matches replaced, innermost pattern last, by the text of the variable (`\1` means the first group). A pattern that would take for ever with this text, or that makes it
 * larger than memory bears, is told to `refuse` and not used.
 */
export function applyPatterns(
  text: string,
  patterns: readonly Pattern[],
  refuse: (variable: Pattern['variable'], reason: string) => void = () => undefined,
): string {
  // Each pattern holds these characters as they are.
  if (!text.includes('${')) return text;
  const limit = Math.max(longestText, 4 * text.length);
  let result = text;
  for (const { expression, variable, cost } of patterns) {
    const value = textOf(variable.value);
    if (value === undefined) continue;
    if (takesForEver(variable.key, cost, result)) {
      refuse(variable, `it can take for ever with a text of ${result.length} characters`);
      continue;
    }
    if (result.length > limit) {
      refuse(variable, `it makes a text that has more than ${limit} characters`);
      return text;
    }
    const replacement = value.replace(/\$/g, '$$$$').replace(/\\(\d)/g, '$$$1');
    result = result.replace(expression, replacement);
  }
  return result;
}

function textOf(value: Tree): string | undefined {
  if (value.kind === 'string') return value.value;
  return value.kind === 'boolean' || value.kind === 'integer' || value.kind === 'float'
    ? String(value.value)
    : undefined;
}

/** The expression, a reason why there is none, or undefined when `name` is an ordinary name. */
function compilePattern(name: string): RegExp | string | undefined {
  if (!name.includes('\\$\\{')) return undefined;
  const { problem } = patternCost(name);
  if (problem !== undefined) return problem;
  try {
    return new RegExp(name, 'gi');
  } catch {
    return 'it is no regular expression';
  }
}
