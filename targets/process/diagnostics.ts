import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

/** Codes 6400–6499. */
export const processDiagnostics = defineDiagnostics({
  cannotSay: {
    code: 'STK6400',
    severity: 'error',
    message: '"{name}" cannot be written as a script: {what} is {found}, which a shell knows nothing of.',
  },
  variableName: {
    code: 'STK6401',
    severity: 'error',
    message: '"{variable}" of "{name}" cannot be the name of a variable, because it {why}.',
  },
});
