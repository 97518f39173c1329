import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Span } from '../../source/span.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Scope } from '../scope.ts';
import type { ExpressionNode, Locate, Range } from '../syntax.ts';
import { describe, isOpaque } from './values.ts';

/** What one expression may cost. Each visited part, item and 64 characters count as one piece of work. */
export const limits = {
  work: 1_000_000,
  /** UTF-16 units in one text. */
  text: 1_000_000,
  /** Items in one list, map or range. */
  items: 100_000,
  /** Bits of a whole number: about 4300 digits. */
  bits: 14_300,
} as const;

/** The context of one evaluation. Only `budget` and `together` change while it runs. */
export interface Evaluation {
  readonly scope: Scope;
  readonly report: Report;
  readonly place: Locate;
  /** What loops and lambdas have bound, innermost first. */
  readonly locals: Locals | undefined;
  readonly budget: { left: number };
  /** `Scope.work`. */
  readonly together: { left: number };
  /** Evaluates a part of the expression; undefined after the reason was reported. */
  readonly run: (evaluation: Evaluation, node: ExpressionNode) => RuntimeValue | undefined;
}

export interface Locals {
  readonly values: ReadonlyMap<string, RuntimeValue>;
  readonly outer: Locals | undefined;
}

/** The value that a loop or lambda has bound to `name`. */
export function localValue(evaluation: Evaluation, name: string): RuntimeValue | undefined {
  for (let locals = evaluation.locals; locals; locals = locals.outer) {
    const value = locals.values.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

export function spanOf(evaluation: Evaluation, range: Range): Span {
  return evaluation.place(range.start, range.end);
}

/** Reports, and gives the undefined that ends the evaluation. */
export function fail(evaluation: Evaluation, diagnostic: Diagnostic): undefined {
  evaluation.report(diagnostic);
}

/** Pays for `work`; false, after a report, when nothing is left. */
export function spend(evaluation: Evaluation, work: number, range: Range): boolean {
  const { budget, together } = evaluation;
  budget.left -= work;
  together.left -= work;
  if (budget.left >= 0 && together.left >= 0) return true;
  const isOne = budget.left < 0;
  tooMuch(evaluation, range, `${isOne ? 'it does' : 'all expressions together do'} not come to an end soon enough`);
  return false;
}

export function tooMuch(evaluation: Evaluation, range: Range, limit: string): undefined {
  return fail(evaluation, diagnostics.tooMuchWork(spanOf(evaluation, range), { limit }));
}

/** Pays for a text of `length` units that is about to be made. */
export function spendText(evaluation: Evaluation, length: number, range: Range): boolean {
  if (length <= limits.text) return spend(evaluation, length >> 6, range);
  tooMuch(evaluation, range, `a text may have ${limits.text} characters`);
  return false;
}

/** Pays for a list or map of `count` items that is about to be made. */
export function spendItems(evaluation: Evaluation, count: number, range: Range): boolean {
  if (count <= limits.items) return spend(evaluation, count, range);
  tooMuch(evaluation, range, `a list may have ${limits.items} items`);
  return false;
}

/** A whole number of bearable size. */
export function boundedInteger(evaluation: Evaluation, value: bigint, range: Range): bigint | undefined {
  if (BigInt.asIntN(64, value) === value || bitLength(value) <= limits.bits) return value;
  return tooMuch(evaluation, range, 'a whole number may have 4300 digits');
}

/** The number of binary digits, within four. */
export function bitLength(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4;
}

export interface Mismatch {
  /** The beginning of the message: `The argument "sep" of "split"`. */
  readonly what: string;
  /** `a text`. */
  readonly expected: string;
  readonly value: RuntimeValue;
}

/** Reports a value of a wrong type, or one that will be known too late to have a type. */
export function mismatch(evaluation: Evaluation, range: Range, { what, expected, value }: Mismatch): undefined {
  const at = spanOf(evaluation, range);
  if (!isOpaque(value)) return fail(evaluation, diagnostics.wrongType(at, { what, expected, actual: describe(value) }));
  const problem = `it cannot be used where ${expected} is needed to go on`;
  return fail(evaluation, diagnostics.knownOnlyWhenDeployed(at, { what: 'This value', problem }));
}

/** Reports that the work needs to look into a value that is known too late. */
export function notYetKnown(evaluation: Evaluation, range: Range, problem: string): undefined {
  return fail(
    evaluation,
    diagnostics.knownOnlyWhenDeployed(spanOf(evaluation, range), { what: 'This value', problem }),
  );
}

/** Reports a value of the right type that cannot be used: `what` and `problem` make the sentence. */
export function wrongValue(evaluation: Evaluation, range: Range, what: string, problem: string): undefined {
  return fail(evaluation, diagnostics.wrongValue(spanOf(evaluation, range), { what, problem }));
}
