import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** What is said about workflows and what Argo makes of them. */
export const workflowDiagnostics = defineDiagnostics({
  jobShape: {
    code: 'STK3461',
    severity: 'error',
    message: 'The job "{name}" needs exactly one of "spec" and "file", and has {found}.',
  },
  unknownDependency: {
    code: 'STK3462',
    severity: 'error',
    message: 'The job "{job}" waits for "{dependency}", which is no job of {what}.{suggestion}',
  },
  strayBraces: {
    code: 'STK3463',
    severity: 'error',
    message:
      'Argo would take "{text}" in {what} for a variable of its own and refuse the workflow; write it into a configuration file, or read it from the environment of the program.',
  },
  jobsInCircle: { code: 'STK3464', severity: 'error', message: 'Jobs of {what} wait for each other: {names}.' },
  jobTwice: { code: 'STK3465', severity: 'error', message: 'Two jobs of {what} are called "{name}".' },
  noJobs: {
    code: 'STK3494',
    severity: 'error',
    message: 'The "dag" of {what} has no job, so there is nothing to run; a workflow needs at least one.',
  },
  badRetry: { code: 'STK3495', severity: 'error', message: '"{key}" in the retry of {what} cannot be used: {reason}.' },
  endlessRetry: {
    code: 'STK3496',
    severity: 'warning',
    message: 'The retry of {what} has no "count", so Argo tries again without end; say how often.',
  },
  badCron: { code: 'STK3466', severity: 'error', message: '"{cron}" is no schedule: {reason}.' },
  unknownTimezone: {
    code: 'STK3467',
    severity: 'error',
    message: '"{timezone}" is no time zone of the IANA database, such as "Europe/Vienna".{suggestion}',
  },
  badEnd: {
    code: 'STK3468',
    severity: 'error',
    message: '"{end}" is no time as "endOn" wants it: RFC 3339, such as "2027-01-31T23:59:59Z".',
  },
  endIsIgnored: {
    code: 'STK3469',
    severity: 'warning',
    message:
      'Argo {argo} knows no end of a schedule, so "{name}" goes on after "endOn"; with "argoVersion: 3.6" of the profile it stops starting runs.',
  },
  badCondition: {
    code: 'STK3470',
    severity: 'error',
    message: '"{condition}" cannot be a {which} condition of Argo: {reason}.',
  },
  conditionOfOtherKind: {
    code: 'STK3471',
    severity: 'warning',
    message:
      'The {which} condition asks for "{field}", which a {kind} does not have, so it is never met. It has {fields}.',
  },
  nestedCircle: { code: 'STK3472', severity: 'error', message: 'The workflow file "{path}" leads back to itself.' },
  nestedNoWorkflow: { code: 'STK3473', severity: 'error', message: '"{path}" must be a workflow, but {found}.' },
  unknownInput: {
    code: 'STK3474',
    severity: 'error',
    message:
      'The template "{template}" of the stack "{stack}" asks Argo for the input "{input}", but a job has {inputs}.{suggestion}',
  },
  noTimezone: {
    code: 'STK3476',
    severity: 'warning',
    message: 'The schedule of "{name}" has no "timezone", so the clock of the machine decides on which Argo runs.',
  },
});
