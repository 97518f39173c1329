import { type TemplateFunction, templateFunction } from '../function.ts';
import { isEmpty } from './empty.ts';

/** Defaults and choices: https://masterminds.github.io/sprig/defaults.html. */
export const defaultFunctions: readonly TemplateFunction[] = [
  templateFunction('default', {
    takes: ['any'],
    variadic: 'any',
    call: ([fallback, given = null]) => (isEmpty(given) ? fallback : given),
  }),
  templateFunction('empty', { takes: ['any'], call: ([value]) => isEmpty(value) }),
  templateFunction('coalesce', {
    takes: [],
    variadic: 'any',
    call: (values) => values.find((value) => !isEmpty(value)) ?? null,
  }),
  templateFunction('all', { takes: [], variadic: 'any', call: (values) => !values.some(isEmpty) }),
  templateFunction('any', { takes: [], variadic: 'any', call: (values) => values.some((value) => !isEmpty(value)) }),
  templateFunction('ternary', {
    takes: ['any', 'any', 'bool'],
    call: ([whenTrue, whenFalse, test]) => (test ? whenTrue : whenFalse),
  }),
];
