import { checkDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';

/** `count` and `for_each` exclude each other (Terraform's documentation of meta-arguments). STK4016. */
export const repetitionsAreOne: Rule = ({ report }) => ({
  resource({ name, options: { count, forEach } }) {
    if (count && forEach) report(say.countAndForEach(count, { name }, [{ at: forEach, note: '"for_each" is here' }]));
  },
});
