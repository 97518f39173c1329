import { failure, type TemplateFunction, templateFunction } from '../function.ts';
import { sprint, sprintln } from '../print/sprint.ts';
import { sprintf } from '../print/sprintf.ts';
import { isTrue } from '../truth.ts';
import { typeName } from '../type-name.ts';
import { comparisons } from './compare.ts';
import { escapes } from './escape.ts';
import { lookups } from './index-slice.ts';

/** The functions of `text/template` itself, see "Functions" in https://pkg.go.dev/text/template. */
export const builtins: readonly TemplateFunction[] = [
  templateFunction('and', { takes: ['raw'], variadic: 'raw', shortCircuit: 'and', call: ([first]) => first }),
  templateFunction('or', { takes: ['raw'], variadic: 'raw', shortCircuit: 'or', call: ([first]) => first }),
  templateFunction('not', { takes: ['raw'], call: ([value]) => !isTrue(value) }),
  templateFunction('print', { takes: [], variadic: 'any', call: (values, scope) => sprint(values, scope) }),
  templateFunction('println', { takes: [], variadic: 'any', call: (values, scope) => sprintln(values, scope) }),
  templateFunction('printf', {
    takes: ['string'],
    variadic: 'any',
    call: ([format, ...values], scope) => sprintf(format, values, scope),
  }),
  templateFunction('call', {
    takes: ['raw'],
    variadic: 'raw',
    call: ([value]) =>
      failure(value === undefined || value === null ? 'call of nil' : `non-function of type ${typeName(value)}`),
  }),
  ...comparisons,
  ...lookups,
  ...escapes,
];
