import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

export const terraformDiagnostics = defineDiagnostics({
  providerVersionsDiffer: {
    code: 'STK6000',
    severity: 'error',
    message: 'The provider "{name}" has two different values of "{field}"; all its aliases must agree.',
  },
  noProvider: {
    code: 'STK6001',
    severity: 'warning',
    message:
      '"{name}" needs the provider "databricks", which the stack does not declare under "resources.providers"; Terraform refuses the document as it stands.',
  },
});
