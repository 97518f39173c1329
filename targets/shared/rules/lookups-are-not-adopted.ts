import type { Rule } from '../../../compiler/rule.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';

/** What is only looked up is not managed, so it can be neither imported nor moved. STK4010. */
export const lookupsAreNotAdopted: Rule = ({ report }) => ({
  isOfOptions: true,
  resource({ mode, name, options: { importId, movedFrom } }) {
    if (mode !== 'data') return;
    if (importId) report(say.importOfLookup(importId, { name, option: 'import_' }));
    if (movedFrom) report(say.importOfLookup(movedFrom, { name, option: 'moved_from' }));
  },
});
