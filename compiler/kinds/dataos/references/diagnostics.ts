import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** What is said about placeholders in manifests and stack definitions. */
export const referenceDiagnostics = defineDiagnostics({
  knownTooLate: {
    code: 'STK3441',
    severity: 'error',
    message: '"{field}" of {what} must be known when the stack is compiled, but it contains {found}.{suggestion}',
  },
  notReplaced: {
    code: 'STK3482',
    severity: 'warning',
    message:
      '"{text}" in the stack "{stack}" stays as it is, because the text of stack definitions is never changed. Put it into the stackSpec or the "envs" of who uses the stack, where it is replaced.',
  },
});
