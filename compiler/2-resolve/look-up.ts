import type { SecretVariable } from '../ir/program.ts';
import { placeOf, type Span } from '../source/span.ts';
import type { Dict, Tree } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';
import { type Injection, partLimit, type Site } from './injection.ts';
import { findVariable, type Variable } from './scope.ts';

/**
 * The value of the variable `name` as seen from a place, with its own placeholders replaced; undefined when there is none.
 * A variable that needs its own value is reported with the whole circle: STK2042.
 */
export function lookUp(name: string, at: Span, { scope, injection }: Site): Value | undefined {
  const variable = findVariable(scope, name);
  if (!variable) return undefined;
  injection.used.add(variable);
  if (isSensitive(variable.value)) return secret(variable, at, injection);
  const known = scope.resolved.get(variable);
  if (known) return used(known, at, injection);
  if (injection.resolving.includes(variable)) return circle(variable, at, injection);
  injection.resolving.push(variable);
  const value = injection.inject(variable.value, { scope, injection });
  injection.resolving.pop();
  scope.resolved.set(variable, value);
  return used(value, at, injection);
}

const declarationKeys: ReadonlySet<string> = new Set(['sensitive', 'description', 'type', 'value', 'default']);

/**
 * A variable that is declared, not valued: `{sensitive: true}`, with a `description` and a `type` if wanted. A value that is there
 * nevertheless is reported (STK2053), and never used.
 */
export function isSensitive(value: Tree): value is Dict<Tree> {
  if (value.kind !== 'dict') return false;
  const mark = value.entries.get('sensitive')?.value;
  const isDeclaration = [...value.entries.keys()].every((key) => declarationKeys.has(key));
  return isDeclaration && mark?.kind === 'boolean' && mark.value;
}

/** What the program says about a sensitive variable. */
export function secretVariable(variable: Variable): SecretVariable {
  const declared = variable.value.kind === 'dict' ? variable.value.entries.get('description')?.value : undefined;
  const description = declared?.kind === 'string' ? declared.value : undefined;
  return { name: variable.key, description, at: placeOf(variable) };
}

function secret(variable: Variable, at: Span, injection: Injection): Value {
  injection.secrets.set(variable.key, secretVariable(variable));
  return { ...placeOf(at), kind: 'secret', variable: variable.key };
}

/** The value takes the place of its use, so that messages point there; what is inside stays where it was written. */
function used(value: Value, at: Span, injection: Injection): Value {
  if (value.kind !== 'list' && value.kind !== 'dict') return { ...value, ...placeOf(at) };
  if (injection.budget.parts < 0) return { ...placeOf(at), kind: 'null' };
  injection.budget.parts -= weight(value, injection.budget.parts);
  if (injection.budget.parts < 0) injection.report(say.injectionTooLarge(at, { limit: `${partLimit} parts` }));
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

function circle(variable: Variable, at: Span, injection: Injection): Value {
  const chain = [...injection.resolving.slice(injection.resolving.indexOf(variable)), variable];
  const related = chain.slice(0, -1).map((one) => ({ at: one, note: `"${one.key}" is set here` }));
  const text = chain.map((one) => one.key).join(' → ');
  injection.report(say.circularVariable(at, { name: variable.key, chain: text }, related));
  // Like a variable without a value: nothing more is said of it, whatever it stands in.
  return { ...placeOf(at), kind: 'unresolved', text: `\${vars.${variable.key}}` };
}
