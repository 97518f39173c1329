import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

/** Codes 6400–6499; 6401 is the blocks'. */
export const processDiagnostics = defineDiagnostics({
  cannotSay: {
    code: 'STK6400',
    severity: 'error',
    message: '"{name}" cannot be written as a script: {what} is {found}, which a shell knows nothing of.',
  },
});
