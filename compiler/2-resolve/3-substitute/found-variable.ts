import { placeOf, type Span } from '../../source/span.ts';
import { chainText, mostShown } from '../../util/circle-in.ts';
import type { Value } from '../../value/value.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { secretVariable } from '../variables/declaration.ts';
import { hiddenBy, type Variable } from '../variables/scope.ts';
import type { Site, Substitution } from './substitution.ts';

/** A sensitive variable at the place of its use: never its value. */
export function secretAt(at: Span, variable: Variable, { state }: Substitution): Value {
  const secret = secretVariable(variable);
  state.secrets.set(variable.key, state.assumed.has(variable.key) ? { ...secret, isAssumed: true } : secret);
  return { ...placeOf(at), kind: 'secret', variable: variable.key };
}

/** Re-spans a variable's value to its use, so that diagnostics point there. Nested values keep their own spans. */
export function usedAt(at: Span, value: Value, { report, state: { budget } }: Substitution): Value {
  if (value.kind !== 'list' && value.kind !== 'dict') return { ...value, file: at.file, start: at.start, end: at.end };
  if (budget.parts < 0) return { ...placeOf(at), kind: 'null' };
  budget.parts -= weight(value, budget.parts);
  if (budget.parts < 0) report(say.valuesTooLarge(at, { limit: `${budget.limit} parts` }));
  return { ...value, ...placeOf(at) };
}

/** The number of parts of `value`, counted no further than just above `limit`. */
function weight(value: Value, limit: number): number {
  if (value.kind !== 'list' && value.kind !== 'dict') return 1;
  const members = value.kind === 'list' ? value.items : [...value.entries.values()].map((entry) => entry.value);
  let sum = 1;
  for (const member of members) {
    if (sum > limit) break;
    sum += weight(member, limit - sum);
  }
  return sum;
}

/**
 * Reports a variable that needs its own value, with the whole circle: STK2042. The result is unresolved, so nothing more is said. Variables that all need each other make more circles
 * than anybody could count, so a circle with a variable that was told is not another one.
 */
export function circle(variable: Variable, at: Span, { report, state: { resolving, circular } }: Substitution): Value {
  const unknown = unresolved(`\${vars.${variable.key}}`, at);
  const inside = resolving.slice(resolving.indexOf(variable));
  const isTold = inside.some((one) => circular.has(one));
  for (const one of inside) circular.add(one);
  if (isTold) return unknown;
  const related = inside.slice(0, mostShown).map((one) => ({ at: one, note: `"${one.key}" is set here` }));
  const text = chainText([...inside, variable].map((one) => one.key));
  report(say.circularVariable(at, { name: variable.key, chain: text }, related));
  return unknown;
}

/** Tells the trace where a value came from, and which outer definitions of the name it hides. */
export function traceVariable(placed: Value, value: Value, variable: Variable, { scope, substitution }: Site): void {
  if (!substitution.trace) return;
  const hidden = hiddenBy(scope, variable);
  substitution.trace(placed, { kind: 'variable', name: variable.key, at: placeOf(variable), from: value, hidden });
}

/** A placeholder without a value, as it is to be written out. */
export function unresolved(text: string, at: Span): Value {
  return { ...placeOf(at), kind: 'unresolved', text };
}
