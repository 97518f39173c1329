import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

/** Codes 6300–6399. */
export const dockerDiagnostics = defineDiagnostics({
  cannotSay: {
    code: 'STK6300',
    severity: 'error',
    message: '"{name}" cannot be written for Docker: {what} is {found}, which an engine knows nothing of.',
  },
});
