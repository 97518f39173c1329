import type { Rule } from '../../../compiler/rule.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';

/** What is adopted must be named: Terraform refuses an empty id. STK6006. */
export const importsHaveIds: Rule = ({ report }) => ({
  isOfOptions: true,
  resource({ name, options: { importId } }) {
    if (importId?.kind === 'string' && importId.value.trim() === '') report(say.importWithoutId(importId, { name }));
  },
});
