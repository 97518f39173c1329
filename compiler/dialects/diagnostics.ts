import { defineDiagnostics } from '../diagnostics/define.ts';

/** What is said about foreign formats, whichever it is. */
export const dialectDiagnostics = defineDiagnostics({
  optionUnread: {
    code: 'STK2222',
    severity: 'warning',
    message: '"{option}" has no effect here: it is for {readers}, and this run compiles {found}.',
  },
  variableUnread: {
    code: 'STK2064',
    severity: 'warning',
    message: 'The variable "{name}" is given here, but nothing in the files asks for it.{suggestion}',
  },
});
