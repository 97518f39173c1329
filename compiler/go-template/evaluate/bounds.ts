import { templateExecution } from '../diagnostics.ts';
import { type Budget, failure } from '../function.ts';
import { fail, type Run } from './run.ts';

/** How deeply values may be nested: deeper ones hold themselves, or come from nobody's hand. */
export const maximumValueDepth = 500;

/** Charges `amount` steps; false when that was too much. */
export function spend(run: Run, amount: number): boolean {
  run.stepsLeft -= amount;
  if (run.stepsLeft >= 0) return true;
  fail(run, templateExecution.tooManySteps(run.at, { limit: run.limits.steps }));
  return false;
}

/** Whether a text of `length` is within the bounds. */
export function fits(run: Run, length: number): boolean {
  if (length <= run.limits.length) return true;
  fail(run, templateExecution.tooLarge(run.at, { limit: run.limits.length }));
  return false;
}

/** Appends to the output; false when it is too long. */
export function output(run: Run, text: string): boolean {
  run.output += text;
  return run.output.length <= run.limits.length || fits(run, run.output.length);
}

/** What functions see of the bounds. */
export function budgetOf(run: Run): Budget {
  return {
    spend: (amount) => (spend(run, amount) ? undefined : failure('The template does too much.')),
    reserve: (length) => (fits(run, length) ? undefined : failure('The text is too long.')),
    maximumDepth: maximumValueDepth,
    tooDeep: () => {
      fail(run, templateExecution.nestedValue(run.at, { limit: maximumValueDepth }));
      return failure('The value is nested too deeply.');
    },
  };
}
