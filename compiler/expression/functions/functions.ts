import type { Callable } from '../evaluate/invocation.ts';
import { conversionFunctions } from './conversion-functions.ts';
import { listFunctions } from './list-functions.ts';
import { numberFunctions } from './number-functions.ts';

/** All functions that expressions can call. */
export const functions: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ...conversionFunctions,
  ...numberFunctions,
  ...listFunctions,
]);

/** Functions of Python that are left out, with the reason. */
export const withoutFunctions: ReadonlyMap<string, string> = new Map([
  ...['open', 'input', 'print', 'exec', 'eval', 'compile', '__import__', 'globals', 'locals', 'vars', 'breakpoint'].map(
    (name) => [name, ' Expressions reach nothing outside of the stack.'] as const,
  ),
  ...['getattr', 'setattr', 'hasattr', 'dir', 'type', 'id', 'hash', 'object', 'super', 'callable'].map(
    (name) => [name, ' Expressions know values, not objects.'] as const,
  ),
]);
