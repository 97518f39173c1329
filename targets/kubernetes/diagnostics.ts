import { defineDiagnostics } from '../../compiler/diagnostics/define.ts';

/** What is said when Kubernetes YAML is written. Codes 6221–6299; the kinds have those before. */
export const kubernetesTargetDiagnostics = defineDiagnostics({
  unknownReference: {
    code: 'STK6221',
    severity: 'error',
    message: '"{reference}" has no value that can be written to Kubernetes YAML: {reason}.',
  },
  sensitiveValue: {
    code: 'STK6222',
    severity: 'error',
    message:
      'The sensitive variable "{variable}" cannot stand in Kubernetes YAML, which is committed. Refer to a Secret of the cluster with "secretKeyRef".',
  },
  foreignExpression: {
    code: 'STK6223',
    severity: 'warning',
    message: '"{expression}" is written as it stands, because Kubernetes has no such expressions.',
  },
  unreadableRecord: {
    code: 'STK6224',
    severity: 'error',
    message:
      'The ConfigMap "{name}" in the namespace "{namespace}", in which stackc keeps what it has deployed, cannot be read: {reason}.',
  },
});
