import type { RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { type Evaluation, notYetKnown } from './evaluation.ts';
import { isMap, isOpaque, sequenceOf } from './values.ts';

/** Whether a value counts as true: empty values, zero and null do not. */
export function truthOf(evaluation: Evaluation, value: RuntimeValue, range: Range): boolean | undefined {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value !== '';
    case 'bigint':
      return value !== 0n;
    case 'number':
      return value !== 0;
    default:
      if (value === null) return false;
      if (isOpaque(value)) return notYetKnown(evaluation, range, 'it cannot be a condition');
      return isMap(value) ? value.size > 0 : (sequenceOf(value)?.length ?? 0) > 0;
  }
}
