/** Kinds in the order in which a cluster needs them: what others refer to comes first (as `kubectl kustomize` and Helm do). */
const order: readonly string[] = [
  'Namespace',
  'CustomResourceDefinition',
  'ResourceQuota',
  'StorageClass',
  'ServiceAccount',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'ExternalSecret',
  'Secret',
  'ConfigMap',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'Service',
  'Ingress',
  'HorizontalPodAutoscaler',
];

/** The position of a kind; others stand behind, among themselves by name. */
export function rankOf(kind: string): number {
  const position = order.indexOf(kind);
  return position < 0 ? order.length : position;
}
