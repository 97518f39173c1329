import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { type Evaluation, fail, mismatch, spanOf } from './evaluation.ts';
import type { Signature } from './signature.ts';
import { integerOf } from './values.ts';

/** A lambda, or a function that is handed to another one. Returns undefined after a report. */
export type FunctionValue = (...values: readonly RuntimeValue[]) => RuntimeValue | undefined;

/** One call of a function or method, its arguments sorted out. */
export interface Invocation {
  readonly evaluation: Evaluation;
  readonly range: Range;
  readonly name: string;
  /** By the position of the parameter; undefined when it is not given. */
  readonly values: readonly (RuntimeValue | undefined)[];
  /** Positional arguments beyond the declared parameters. */
  readonly more: readonly RuntimeValue[];
  /** Named arguments that match no declared parameter. */
  readonly named: ReadonlyMap<string, RuntimeValue>;
  /** The argument for the parameter that takes a function. */
  readonly function: FunctionValue | undefined;
  readonly signature: Signature;
}

/** Something that can be called. `run` returns undefined after a report. */
export interface Callable {
  readonly signature: Signature;
  readonly run: (call: Invocation) => RuntimeValue | undefined;
}

/** A method: `subject` is the value before the dot. */
export interface Method<Subject> {
  readonly signature: Signature;
  readonly run: (call: Invocation, subject: Subject) => RuntimeValue | undefined;
}

/** `The argument "sep" of "split"`. */
export function argumentName(name: string, parameter: string): string {
  return `The argument "${parameter}" of "${name}"`;
}

/** Reports that an argument has the wrong type. */
export function wrongArgument(call: Invocation, index: number, expected: string): undefined {
  const what = argumentName(call.name, call.signature.parameters[index]?.name ?? String(index + 1));
  return mismatch(call.evaluation, call.range, { what, expected, value: call.values[index] ?? null });
}

/** The argument of a parameter of type `text`, which was checked before; `missing` when it is not given. */
export function textAt(call: Invocation, index: number, missing = ''): string {
  const value = call.values[index];
  return typeof value === 'string' ? value : missing;
}

/** The argument of a parameter of type `integer`, which was checked before; undefined when it is not given. */
export function integerAt(call: Invocation, index: number): bigint | undefined {
  return integerOf(call.values[index] ?? null);
}

/** Whether the argument is given and not null. */
export function isGiven(call: Invocation, index: number): boolean {
  const value = call.values[index];
  return value !== undefined && value !== null;
}

/** Reports a wrong use of a function that the signature does not tell. */
export function misuse({ evaluation, range, name }: Invocation, problem: string): undefined {
  return fail(evaluation, diagnostics.wrongArguments(spanOf(evaluation, range), { name, problem }));
}
