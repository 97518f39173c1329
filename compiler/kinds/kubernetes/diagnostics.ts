import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What is said about Kubernetes objects in a stack. Codes 6200–6219, and 6220, which whoever deploys them tells; the target has those behind. */
export const kubernetesDiagnostics = defineDiagnostics({
  unknownVersion: {
    code: 'STK6200',
    severity: 'error',
    message: 'stackc knows no Kubernetes "{version}"; it knows {known}.',
  },
  notACustomResource: {
    code: 'STK6201',
    severity: 'error',
    message: '"{path}" has no CustomResourceDefinition that can be read.',
  },
  noDefinitions: {
    code: 'STK6205',
    severity: 'error',
    message: 'The file "{path}" of "crds" does not exist.',
  },
  refusedMetadata: { code: 'STK6206', severity: 'error', message: '"{name}" cannot be {what}: {reason}.' },
  unknownObject: {
    code: 'STK6202',
    severity: 'warning',
    message:
      'Kubernetes {version} has no {kind} of "{apiVersion}", so "{name}" is not checked; "crds" can name the file with its definition.{suggestion}',
  },
  notAnObject: { code: 'STK6203', severity: 'error', message: '"{name}" needs "{field}" to be a Kubernetes object.' },
  badName: { code: 'STK6204', severity: 'error', message: '"{name}" cannot be the name of a {kind}: {reason}.' },
  sameObject: {
    code: 'STK6220',
    severity: 'error',
    message: 'Two different objects would both be the {kind} "{name}" {where}.',
  },
});
