import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What the fields' types cannot say about blocks of Terraform's own. Codes 3010–3039. */
export const terraformKindDiagnostics = defineDiagnostics({
  reservedInput: {
    code: 'STK3010',
    severity: 'error',
    message: 'The module "{name}" cannot have an input called "{input}": Terraform keeps that name for itself.',
  },
  optionOfModule: {
    code: 'STK3011',
    severity: 'error',
    message:
      '"{option}" means nothing for the module "{name}", which is no resource of its own; a module has "depends_on", "count", "for_each", "moved_from" and "providers".',
  },
});
