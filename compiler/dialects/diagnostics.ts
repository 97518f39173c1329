import { defineDiagnostics } from '../diagnostics/define.ts';

/** What is said about foreign formats, whichever it is. */
export const dialectDiagnostics = defineDiagnostics({
  optionUnread: {
    code: 'STK2222',
    severity: 'warning',
    message: '"--{option} {key}" has no effect: files of {dialect} are compiled as they stand.',
  },
});
