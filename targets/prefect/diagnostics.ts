import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

/** Codes 6240–6255. */
export const prefectTargetDiagnostics = defineDiagnostics({
  unknownVariable: {
    code: 'STK6240',
    severity: 'error',
    message:
      '"{variable}" is no job variable of the work pool "{pool}", so Prefect would drop what "{name}" says of it without a word.{suggestion}',
  },
  variableValue: {
    code: 'STK6241',
    severity: 'error',
    message: '"{variable}" of "{name}" {reason}.',
  },
  unknownPool: {
    code: 'STK6242',
    severity: 'error',
    missing: true,
    message:
      '"{name}" runs on "{pool}", but the stack has no such work pool and no infrastructure block of that name.{suggestion}',
  },
  secretDeployed: {
    code: 'STK6243',
    severity: 'error',
    message:
      '"{name}" would carry the sensitive variable "{variable}" to Prefect in clear; give it to the work pool instead, which keeps a reference to a Secret block.',
  },
  notTaken: {
    code: 'STK6244',
    severity: 'warning',
    message: '"{field}" of "{name}" does not become part of the work pool: {instead}.',
  },
  patchFails: {
    code: 'STK6245',
    severity: 'error',
    message: 'The customization "{step}" cannot be applied to the manifest of the work pool "{name}": {problem}.',
  },
  unusedVariable: {
    code: 'STK6246',
    severity: 'error',
    message:
      '"{variable}" of "{name}" has no effect, because nothing in the template of the work pool "{pool}" uses it.',
  },
  blockedVariable: {
    code: 'STK6247',
    severity: 'error',
    message: '"{variable}" of "{name}" has no effect, because {reason}.',
  },
  undeclared: {
    code: 'STK6248',
    severity: 'error',
    message:
      '"{placeholder}" in the template of "{name}" is none of its variables, so Prefect refuses the work pool; declare it under "variables.properties".{suggestion}',
  },
  templateKeys: {
    code: 'STK6249',
    severity: 'error',
    message: 'The template of "{name}" needs both "job_configuration" and "variables", and neither may be empty.',
  },
  idleVariable: {
    code: 'STK6250',
    severity: 'warning',
    message:
      'The variable "{variable}" of the work pool "{name}" has no effect, because nothing in its configuration uses it.',
  },
  manifest: {
    code: 'STK6251',
    severity: 'error',
    message: 'A worker refuses the manifest of the work pool "{name}": {problem}.',
  },
  placeholder: {
    code: 'STK6252',
    severity: 'error',
    message:
      '"{placeholder}" of "{name}" is given by no step of "build" or "push", so Prefect would drop the field that holds it.{suggestion}',
  },
  cannotSay: {
    code: 'STK6253',
    severity: 'error',
    message: '"{name}" cannot be written for Prefect: {what} is {found}, which Prefect knows nothing of.',
  },
  noSchema: {
    code: 'STK6255',
    severity: 'error',
    message: 'The variables of the work pool "{name}" are no JSON Schema: {reason}.',
  },
  sameName: {
    code: 'STK6254',
    severity: 'error',
    message: 'Two {what} are called "{name}", so Prefect would keep only one of them.',
  },
  badName: {
    code: 'STK6256',
    severity: 'error',
    message: 'Prefect takes "{name}" for no name of a {what}: {reason}.',
  },
});
