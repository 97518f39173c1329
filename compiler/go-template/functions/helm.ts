import { failure, type TemplateFunction, templateFunction } from '../function.ts';
import { map } from '../value.ts';

/** Helm's own functions: https://helm.sh/docs/chart_template_guide/function_list/ and https://helm.sh/docs/howto/charts_tips_and_tricks/. */
export const helmFunctions: readonly TemplateFunction[] = [
  templateFunction('required', {
    takes: ['string', 'any'],
    call: ([message, value]) => (value === null || value === '' ? failure(message) : value),
  }),
  templateFunction('include', { takes: ['string', 'any'], call: ([name, data], scope) => scope.include(name, data) }),
  templateFunction('tpl', {
    takes: ['string', 'any'],
    call: ([text, data], scope) => scope.render(text, data),
  }),
  // Without a cluster there is nothing to find, as in `helm template`.
  templateFunction('lookup', { takes: ['string', 'string', 'string', 'string'], call: () => map() }),
];
