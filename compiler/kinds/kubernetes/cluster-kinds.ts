import type { ObjectType } from '../../schema/type.ts';

/** Kinds that no namespace has, by group and kind (kubectl api-resources --namespaced=false, all versions of the API). */
const clusterKinds: ReadonlySet<string> = new Set([
  ...['Namespace', 'Node', 'PersistentVolume', 'ComponentStatus'],
  ...inGroup('admissionregistration.k8s.io', [
    ...['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
    ...['MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding'],
    ...['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
  ]),
  ...inGroup('apiextensions.k8s.io', ['CustomResourceDefinition']),
  ...inGroup('apiregistration.k8s.io', ['APIService']),
  ...inGroup('authentication.k8s.io', ['SelfSubjectReview', 'TokenReview']),
  ...inGroup('authorization.k8s.io', ['SelfSubjectAccessReview', 'SelfSubjectRulesReview', 'SubjectAccessReview']),
  ...inGroup('certificates.k8s.io', ['CertificateSigningRequest', 'ClusterTrustBundle']),
  ...inGroup('flowcontrol.apiserver.k8s.io', ['FlowSchema', 'PriorityLevelConfiguration']),
  ...inGroup('internal.apiserver.k8s.io', ['StorageVersion']),
  ...inGroup('networking.k8s.io', ['IPAddress', 'IngressClass', 'ServiceCIDR']),
  ...inGroup('node.k8s.io', ['RuntimeClass']),
  ...inGroup('rbac.authorization.k8s.io', ['ClusterRole', 'ClusterRoleBinding']),
  ...inGroup('resource.k8s.io', ['DeviceClass', 'DeviceTaintRule', 'ResourceSlice']),
  ...inGroup('scheduling.k8s.io', ['PriorityClass']),
  ...inGroup('storage.k8s.io', ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass']),
  ...inGroup('storagemigration.k8s.io', ['StorageVersionMigration']),
]);

function inGroup(group: string, kinds: readonly string[]): readonly string[] {
  return kinds.map((kind) => `${group}/${kind}`);
}

/**
 * Whether objects of `type`, an `apiVersion/kind`, are of the cluster and of no namespace. The definition of a custom resource says it, and then its metadata have no such field; without
 * a definition it is an object that names no namespace.
 */
export function isClusterWide(type: string, shape: ObjectType | undefined): boolean {
  const metadata = shape?.fields.get('metadata')?.type;
  if (metadata?.kind === 'object' && metadata.fields.size > 0 && !metadata.fields.has('namespace')) return true;
  return clusterKinds.has(type.replace(/(^|\/)v[^/]*\//, '$1'));
}
