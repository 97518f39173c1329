import type { Rule } from '../../../compiler/rule.ts';
import { pick } from '../../../compiler/value/pick.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';

/** `count` is a whole number from 0 on, as far as it is known (Terraform's documentation of meta-arguments). STK6005. */
export const countsAreNumbers: Rule = ({ report }) => ({
  isOfOptions: true,
  resource({ name, meta }) {
    const count = meta && pick(meta, 'count');
    if (count && !mayBeCount(count)) report(say.countNoNumber(count, { name }));
  },
});

/** What Terraform and Pulumi count with has 64 bits, but nobody needs more copies than a number holds exactly. */
function mayBeCount(value: Value): boolean {
  switch (value.kind) {
    case 'integer':
      return value.value >= 0 && value.value <= Number.MAX_SAFE_INTEGER;
    case 'string':
      return /^\d+$/.test(value.value) && Number.isSafeInteger(Number(value.value));
    case 'ref':
    case 'text':
    case 'secret':
    case 'foreign':
    case 'unresolved':
      return true;
    default:
      return false;
  }
}
