import { defineDiagnostics } from '../../diagnostics/define.ts';

/** Running infrastructure blocks, and ending what runs. Values of sensitive variables are never part of a message. Codes 8500–8529. */
export const blockDiagnostics = defineDiagnostics({
  noBlock: {
    code: 'STK8500',
    severity: 'error',
    message: 'The stack has no infrastructure block "{name}".{suggestion}',
  },
  secretUnset: {
    code: 'STK8501',
    severity: 'error',
    message:
      '"{name}" needs the value of the sensitive variable "{variable}": give it as the process variable {process}.',
  },
  knownTooLate: {
    code: 'STK8502',
    severity: 'error',
    message: '"{name}" cannot be run, because {what} is {found}.',
  },
  nothingToRun: {
    code: 'STK8503',
    severity: 'error',
    message: '"{name}" cannot be run, because its command is empty.',
  },
  notStarted: {
    code: 'STK8504',
    severity: 'error',
    message: 'The program "{program}" of "{name}" could not be started: {reason}.',
  },
  endedBadly: {
    code: 'STK8505',
    severity: 'error',
    message: 'The {kind} "{name}" exited with status code {code}.{suggestion}',
  },
  noStatus: {
    code: 'STK8506',
    severity: 'error',
    message: 'How the {kind} "{name}" ended is not known: {reason}.',
  },
  unreachable: {
    code: 'STK8507',
    severity: 'error',
    message: '{service} at "{address}" cannot be reached: {reason}.',
  },
  rejected: {
    code: 'STK8508',
    severity: 'error',
    message: '{service} at "{address}" refuses to {action}: {reason}.',
  },
  refused: {
    code: 'STK8509',
    severity: 'error',
    message: '{service} does not take the credentials of {origin}: {reason}.',
  },
  notPulled: {
    code: 'STK8510',
    severity: 'error',
    message: 'The image "{image}" of "{name}" could not be pulled: {reason}.',
  },
  addressUnreadable: {
    code: 'STK8511',
    severity: 'error',
    message: '{origin} cannot be understood: {reason}.',
  },
  noContext: {
    code: 'STK8512',
    severity: 'error',
    message: 'The kubeconfig of {origin} has no context "{context}".{suggestion}',
  },
  malformedId: {
    code: 'STK8513',
    severity: 'error',
    message:
      '"{id}" is nothing that "stackc run --block" prints: HOST:PID of a process, ADDRESS:ID of a container or CLUSTER:NAMESPACE:NAME of a Job.',
  },
  elsewhere: {
    code: 'STK8514',
    severity: 'error',
    message: '"{id}" cannot be ended from here: {reason}.',
  },
  notRunning: {
    code: 'STK8515',
    severity: 'error',
    message: '"{id}" cannot be ended, because there is no such {kind}; it has ended already.',
  },
  notForKill: {
    code: 'STK8516',
    severity: 'error',
    message: '"stackc kill" needs one id, as "stackc run --block" prints it.',
  },
});
