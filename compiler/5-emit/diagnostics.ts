import { defineDiagnostics } from '../diagnostics/define.ts';

export const emitDiagnostics = defineDiagnostics({
  targetNotChosen: {
    code: 'STK5000',
    severity: 'warning',
    message: 'What stands under "{name}" is not written: {chosen}.',
  },
});
