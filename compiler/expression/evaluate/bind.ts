import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { RuntimeList, RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { type Evaluation, fail, mismatch, spanOf } from './evaluation.ts';
import { argumentName, type Callable, type FunctionValue } from './invocation.ts';
import { countProblem, type Parameter, type Signature } from './signature.ts';
import { integerOf } from './values.ts';

/** The evaluated arguments of a call. */
export interface Given {
  readonly positional: RuntimeList;
  readonly named: ReadonlyMap<string, RuntimeValue>;
  /** The lambda or function among the arguments, in any position; null takes its place in `positional`. */
  readonly function: FunctionValue | undefined;
}

/** The function or method that is called. */
export interface Called extends Range {
  readonly name: string;
  readonly callable: Callable;
}

/** Calls the function once the number, names and types of its arguments are known to be right. Undefined after a report. */
export function callWith(evaluation: Evaluation, called: Called, given: Given): RuntimeValue | undefined {
  const { callable, name, start, end } = called;
  const { signature } = callable;
  const range = { start, end };
  const problem = argumentProblem(signature, given.positional.length, [...given.named.keys()]);
  if (problem !== undefined)
    return fail(evaluation, diagnostics.wrongArguments(spanOf(evaluation, range), { name, problem }));
  const values = signature.parameters.map((parameter, index) => argumentFor(signature, given, parameter, index));
  for (const [index, value] of values.entries()) {
    const parameter = signature.parameters[index];
    if (parameter && value !== undefined && !fits(parameter, value)) return wrong(evaluation, called, parameter, value);
  }
  const more = given.positional.slice(signature.byPosition);
  return callable.run({
    evaluation,
    range,
    name,
    values,
    more,
    named: rest(signature, given),
    function: given.function,
    signature,
  });
}

/** The problem with the number or the names of the arguments; undefined when there is none. */
export function argumentProblem(signature: Signature, given: number, names: readonly string[]): string | undefined {
  const byPosition = signature.parameters.slice(0, Math.min(given, signature.byPosition));
  for (const name of names) {
    const known = signature.parameters.some((parameter) => parameter.name === name);
    if (!known && !signature.anyName) return `takes no argument "${name}"`;
    if (byPosition.some((parameter) => parameter.name === name)) return `is given "${name}" twice`;
  }
  return countProblem(signature, given, names);
}

function argumentFor(
  signature: Signature,
  { positional, named }: Given,
  { name }: Parameter,
  index: number,
): RuntimeValue | undefined {
  return index < signature.byPosition && index < positional.length ? positional[index] : named.get(name);
}

function fits({ type, optional }: Parameter, value: RuntimeValue): boolean {
  if (value === null && optional) return true;
  if (type === 'text') return typeof value === 'string';
  if (type === 'integer') return integerOf(value) !== undefined;
  return type !== 'function' || value === null;
}

const expectations = { any: 'a value', text: 'a text', integer: 'a whole number', function: 'a function' } as const;

function wrong(evaluation: Evaluation, called: Called, { name, type }: Parameter, value: RuntimeValue): undefined {
  const what = argumentName(called.name, name);
  return mismatch(evaluation, { start: called.start, end: called.end }, { what, expected: expectations[type], value });
}

function rest({ parameters, anyName }: Signature, { named }: Given): ReadonlyMap<string, RuntimeValue> {
  if (!anyName) return named;
  const names = new Set(parameters.map(({ name }) => name));
  return new Map([...named].filter(([name]) => !names.has(name)));
}
