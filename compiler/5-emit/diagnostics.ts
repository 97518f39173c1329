import { defineDiagnostics } from '../diagnostics/define.ts';

export const emitDiagnostics = defineDiagnostics({
  targetNotChosen: {
    code: 'STK5000',
    severity: 'warning',
    message: 'What stands under "{name}" is not written: {chosen}.',
  },
  customizationFails: {
    code: 'STK5001',
    severity: 'error',
    message: 'This customization ("{op}" at "{path}") cannot be applied, because {problem}.',
  },
  noTarget: {
    code: 'STK5002',
    severity: 'warning',
    message: '"{name}" is not written: no target of this run takes a {type}.',
  },
  optionNotRead: {
    code: 'STK5003',
    severity: 'warning',
    message: '"{option}" of "{name}" has no effect: {target} has nothing of the kind.',
  },
  outputsNotWritten: {
    code: 'STK6031',
    severity: 'warning',
    message: 'The outputs of the stack are not written: {chosen}, which has none.',
  },
  backendOverruled: {
    code: 'STK5004',
    severity: 'warning',
    message: 'The stack chooses the backend "{backend}", but "--target {chosen}" decides over this run.',
  },
  customizationDeferred: {
    code: 'STK5005',
    severity: 'error',
    message:
      'The value of the customization at "{path}" must be plain, because it is put in before references and secrets have values.',
  },
});
