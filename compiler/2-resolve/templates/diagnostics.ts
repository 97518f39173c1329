import { defineDiagnostics } from '../../diagnostics/define.ts';

/** Local files whose placeholders are replaced before they are uploaded. Codes 2345–2359. */
export const templateDiagnostics = defineDiagnostics({
  noFile: {
    code: 'STK2345',
    severity: 'error',
    message: '"{name}" renders the file "{path}", which does not exist.{suggestion}',
  },
  sensitiveInFile: {
    code: 'STK2346',
    severity: 'error',
    message:
      'The variable "{name}" is sensitive, so it cannot be put into a file: read it where the file runs, from a secret scope or a parameter.',
  },
  credentialInFile: {
    code: 'STK2347',
    severity: 'error',
    hidesText: true,
    message:
      'The value that "{text}" has here is a credential and would be written into a file in clear; read it where the file runs, from a secret scope or a parameter.',
  },
  credentialInFileAllowed: {
    code: 'STK2348',
    severity: 'warning',
    hidesText: true,
    message: 'The value that "{text}" has here is a credential and is written into a file in clear.',
  },
  referenceInFile: {
    code: 'STK2349',
    severity: 'warning',
    message:
      '"{text}" stays as it is written: what a resource gets when it is deployed is not known when the file is made.',
  },
});
