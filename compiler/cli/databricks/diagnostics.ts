import { defineDiagnostics } from '../../diagnostics/define.ts';

/** Running something in a Databricks workspace. Credentials are never part of a message. */
export const databricksDiagnostics = defineDiagnostics({
  missingAccess: {
    code: 'STK8640',
    severity: 'error',
    message:
      'Nothing says {what}: neither the provider of the stack, nor the process variable {variables}, nor {file}.',
  },
  malformedAccess: { code: 'STK8641', severity: 'error', message: '{origin} {problem}.' },
  refused: {
    code: 'STK8642',
    severity: 'error',
    message: 'Databricks at "{host}" does not take the credentials of {origin}: {reason}.',
  },
  unreachable: { code: 'STK8643', severity: 'error', message: 'Databricks at "{host}" cannot be reached: {reason}.' },
  notInStack: { code: 'STK8644', severity: 'error', message: 'The stack has no {kind} "{name}".{suggestion}' },
  notDeployed: {
    code: 'STK8645',
    severity: 'error',
    message: 'The workspace at "{host}" has no {kind} that is called "{name}"; is the stack deployed?',
  },
  severalDeployed: {
    code: 'STK8646',
    severity: 'error',
    message: 'The workspace at "{host}" has {count} {kind}s that are called "{name}", so nothing was started.',
  },
  underWay: {
    code: 'STK8647',
    severity: 'error',
    message: 'The {kind} "{name}" is running already, and "--action fail" asks to start nothing then: {page}.',
  },
  endedBadly: { code: 'STK8648', severity: 'error', message: 'The {kind} "{name}" ended as {result}{reason}.' },
  timedOut: {
    code: 'STK8649',
    severity: 'error',
    message: 'The {kind} "{name}" has not ended within {seconds} s; it goes on: {page}.',
  },
  rejected: { code: 'STK8650', severity: 'error', message: 'Databricks at "{host}" refuses: {reason}.' },
  notForThis: {
    code: 'STK8651',
    severity: 'error',
    message: '"{option}" means nothing to the {kind} "{name}": {reason}.',
  },
  nothingNamed: {
    code: 'STK8652',
    severity: 'error',
    message: 'Nobody said what to run; give --job, --pipeline or --block.',
  },
});
