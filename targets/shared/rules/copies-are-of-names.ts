import type { Rule } from '../../../compiler/rule.ts';
import { describeFound } from '../../../compiler/schema/describe.ts';
import { isDeferred } from '../../../compiler/value/deferred.ts';
import { pick } from '../../../compiler/value/pick.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';

/**
 * `for_each` makes a copy for each entry of a mapping, or for each text of a list, as far as it is known (Terraform's documentation of meta-arguments). STK6042. Numbers beside texts are
 * texts by now.
 */
export const copiesAreOfNames: Rule = ({ report }) => ({
  isOfOptions: true,
  resource({ name, meta }) {
    const forEach = meta && pick(meta, 'for_each');
    if (!forEach || forEach.kind === 'dict' || isDeferred(forEach)) return;
    if (forEach.kind !== 'list') {
      report(say.copiesOfNothing(forEach, { name, found: `this is ${describeFound(forEach, { name: 'for_each' })}` }));
      return;
    }
    const wrong = forEach.items.find((item) => item.kind !== 'string' && !isDeferred(item));
    if (wrong)
      report(say.copiesOfNothing(wrong, { name, found: `this item is ${describeFound(wrong, { name: 'for_each' })}` }));
  },
});
