import { defineDiagnostics } from '../../diagnostics/define.ts';

/** Starting a project. */
export const initDiagnostics = defineDiagnostics({
  alreadyThere: {
    code: 'STK8012',
    severity: 'error',
    message: '"{path}" is there already, and "stackc init" overwrites nothing; name an empty folder.',
  },
  kept: {
    code: 'STK8013',
    severity: 'warning',
    message: '"{path}" was there already and was kept as it is.',
  },
  noTemplate: {
    code: 'STK8014',
    severity: 'error',
    message: 'Nobody said what to start from; give --template with one of {choices}.',
  },
  nameOfStack: {
    code: 'STK8015',
    severity: 'error',
    message: 'A stack cannot be called "{name}"; {reason}.',
  },
});
