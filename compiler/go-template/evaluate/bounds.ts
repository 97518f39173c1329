import { templateExecution } from '../diagnostics.ts';
import { type Argument, type Budget, type Failure, failure } from '../function.ts';
import { fail, type Run } from './run.ts';

/** How deeply values may be nested. Deeper ones contain themselves, or were generated to cause harm. */
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

/** Whether a list of `count` items is within the bounds: an item weighs as much as eight characters. */
export function fitsItems(run: Run, count: number): boolean {
  const limit = run.limits.length / itemWeight;
  if (count <= limit) return true;
  fail(run, templateExecution.tooManyItems(run.at, { limit }));
  return false;
}

const itemWeight = 8;

/** What a function is charged for an argument or a result: its work grows with what it is given and with what it makes. */
export function weightOf(value: Argument | Failure): number {
  if (typeof value === 'string') return value.length / 4;
  if (typeof value !== 'object' || value === null) return 0;
  if (value.kind === 'list') return value.items.length / 4;
  return value.kind === 'map' ? value.entries.size / 4 : 0;
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
    reserveItems: (count) => {
      return fitsItems(run, count) && spend(run, count / 4) ? undefined : failure('The list is too long.');
    },
    reserve: (length) => (fits(run, length) ? undefined : failure('The text is too long.')),
    maximumDepth: maximumValueDepth,
    tooDeep: () => {
      fail(run, templateExecution.nestedValue(run.at, { limit: maximumValueDepth }));
      return failure('The value is nested too deeply.');
    },
  };
}
