import type { Rule } from '../../../compiler/rule.ts';
import { pick } from '../../../compiler/value/pick.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';

/** `count` and `for_each` exclude each other (Terraform's documentation of meta-arguments). STK4016. */
export const repetitionsAreOne: Rule = ({ report }) => ({
  isOfOptions: true,
  resource({ name, meta }) {
    const [count, forEach] = meta ? [pick(meta, 'count'), pick(meta, 'for_each')] : [];
    if (count && forEach) report(say.countAndForEach(count, { name }, [{ at: forEach, note: '"for_each" is here' }]));
  },
});
