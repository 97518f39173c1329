import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What the fields' types cannot say about work pools and deployments. Codes 3646–3680. */
export const prefectDiagnostics = defineDiagnostics({
  poolOfNothing: {
    code: 'STK3646',
    severity: 'error',
    message:
      'The work pool "{name}" needs "type", which says what its workers run, or "block", the infrastructure block that it is made of.',
  },
  poolOfTwo: {
    code: 'STK3647',
    severity: 'error',
    message:
      'The work pool "{name}" has both "block" and "{field}"; a pool that is made of a block takes everything from it.',
  },
  unknownBlock: {
    code: 'STK3648',
    severity: 'error',
    missing: true,
    message: 'The work pool "{name}" is made of "{block}", but there is no such infrastructure block.{suggestion}',
  },
  templateMissing: {
    code: 'STK3649',
    severity: 'error',
    message:
      'The work pool "{name}" needs "base_job_template", because no default template is known for pools of the type "{type}"; for {known} there is one.{suggestion}',
  },
  knownTooLate: {
    code: 'STK3650',
    severity: 'error',
    message: '"{field}" of "{name}" must be known when the stack is compiled, but it is {found}.',
  },
  scheduleOfMany: {
    code: 'STK3651',
    severity: 'error',
    message: 'A schedule of "{name}" needs exactly one of "cron", "interval" and "rrule", but {found}.',
  },
  schedule: {
    code: 'STK3652',
    severity: 'error',
    message: '"{field}" in a schedule of "{name}" cannot be "{value}"; {expected}.',
  },
  entrypoint: {
    code: 'STK3653',
    severity: 'error',
    message:
      'The entrypoint "{entrypoint}" of "{name}" names no flow; write "path/to/file.py:function" or "module.function".',
  },
  step: {
    code: 'STK3654',
    severity: 'error',
    message: 'A step under "{field}" of {owner} has {count} keys; it needs one, the Python function that is called.',
  },
});
