import { defineDiagnostics } from '../diagnostics/define.ts';

/** Messages about state files and saved plans, whatever the platform. */
export const planDiagnostics = defineDiagnostics({
  notJson: {
    code: 'STK7000',
    severity: 'error',
    message: 'This state file is not correct JSON: {problem}.',
  },
  stateNotReadable: {
    code: 'STK7001',
    severity: 'error',
    message: 'This state file cannot be read: {problem}.',
  },
  stateAgainstSchema: {
    code: 'STK7002',
    severity: 'error',
    message: "State validation failed at '{path}': {problem}",
  },
  idMismatch: {
    code: 'STK7003',
    severity: 'error',
    message: 'The resource stands under "{key}" but calls itself "{id}".',
  },
  otherEnvironment: {
    code: 'STK7004',
    severity: 'error',
    message: 'This state belongs to the environment "{actual}", and the plan is for "{expected}".',
  },
  planNotReadable: {
    code: 'STK7005',
    severity: 'error',
    message: 'This is no saved plan: {problem}.',
  },
  planChanged: {
    code: 'STK7006',
    severity: 'error',
    message: 'This plan was changed after it was saved: its checksum does not fit. Make a new plan.',
  },
  scopeDeleted: {
    code: 'STK7007',
    severity: 'warning',
    message: 'The plan deletes "{id}" as a whole, with everything in it that is not in the state.',
  },
  nothingToPlan: {
    code: 'STK7008',
    severity: 'error',
    message:
      'There is nothing to plan: all resources of this stack are deployed by other tools, which make plans of their own: "stackc preview" and "stackc deploy" run them.',
  },
});
