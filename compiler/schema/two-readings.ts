import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Report } from '../diagnostics/outcome.ts';
import type { Literal, Yaml11Reading } from '../value/literal.ts';
import type { Value } from '../value/value.ts';

/** A value that readers of YAML 1.1 understand otherwise. */
export type TwoReadings = Exclude<Literal, { kind: 'null' | 'boolean' }> & { readonly inYaml11: Yaml11Reading };

export function hasTwoReadings(value: Value): value is TwoReadings {
  return 'inYaml11' in value && value.inYaml11 !== undefined;
}

/**
 * What `check` makes of `value`: free of doubt when the type leaves no room for it, because both readings come to the same (`yes` where true or false is wanted)
 * or the other one is none that the type takes (`12:30` where text is wanted). A value that is reported stays in doubt: its other reading may be what was meant.
 */
export function checkBothReadings(
  value: TwoReadings,
  check: (one: Literal, report: Report) => Value,
  report: Report,
): Value {
  const problems: Diagnostic[] = [];
  const checked = check(value, (problem) => void problems.push(problem));
  problems.forEach(report);
  const { inYaml11 } = value;
  const isDecided = problems.length === 0 && isSame(checked, inYaml11, check);
  if (checked.kind !== 'integer' && checked.kind !== 'float' && checked.kind !== 'string') return checked;
  if (!isDecided) return { ...checked, inYaml11 };
  const { inYaml11: _, ...decided } = checked;
  return decided;
}

function isSame(checked: Value, inYaml11: Yaml11Reading, check: (one: Literal, report: Report) => Value): boolean {
  if (inYaml11.kind === 'nothing') return true;
  const problems: Diagnostic[] = [];
  const other = check(inYaml11, (problem) => void problems.push(problem));
  if (hasError(problems)) return true;
  return 'value' in checked && 'value' in other && checked.kind === other.kind && Object.is(checked.value, other.value);
}
