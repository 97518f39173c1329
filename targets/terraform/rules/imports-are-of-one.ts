import type { Rule } from '../../../compiler/rule.ts';
import { pick } from '../../../compiler/value/pick.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/** An `import` block adopts one object; where a resource has copies, Terraform wants to know which of them it is. STK6040. */
export const importsAreOfOne: Rule = ({ report }) => ({
  isOfOptions: true,
  resource({ name, type, meta, options: { importId } }) {
    if (!importId) return;
    const option = ['count', 'for_each'].find((one) => meta && pick(meta, one));
    const address = `${type}.${name}[${option === 'count' ? '0' : '"key"'}]`;
    if (option !== undefined) report(say.importOfCopies(importId, { name, option, address }));
  },
});
