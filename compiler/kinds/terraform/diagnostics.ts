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
  noModuleFolder: {
    code: 'STK3013',
    severity: 'warning',
    message: 'The source of the module "{name}" is the folder "{path}", which does not exist beside the stack.',
  },
  versionWithoutRegistry: {
    code: 'STK3014',
    severity: 'error',
    message:
      'The module "{name}" has a "version", which only modules of a registry have; of other sources the address says it.',
  },
});
