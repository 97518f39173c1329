import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What `stackc import` says before it knows what it reads. */
export const importDiagnostics = defineDiagnostics({
  notRecognized: {
    code: 'STK8620',
    severity: 'error',
    message: '"{path}" is nothing that can be imported; "--from" says what it is: {sources}.',
  },
});
