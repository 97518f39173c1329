import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

export const terraformDiagnostics = defineDiagnostics({
  providerVersionsDiffer: {
    code: 'STK6000',
    severity: 'error',
    message: 'The provider "{name}" has two different values of "{field}"; all its aliases must agree.',
  },
});
