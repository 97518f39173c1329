/**
 * What of a Job Terraform's `kubernetes_job_v1` has, under Kubernetes' names (hashicorp/kubernetes 2.38). A field is written as it is (`plain`), keeps its own keys (`map`), is a number that the provider
 * has as text (`text`), a file mode (`mode`), a mapping, or a list of mappings.
 */
export type JobField = 'plain' | 'map' | 'text' | 'mode' | JobFields | readonly [JobFields];

export interface JobFields {
  readonly [name: string]: JobField;
}

function plain(...names: readonly string[]): JobFields {
  return Object.fromEntries(names.map((name) => [name, 'plain'] as const));
}

const requirements: JobFields = plain('key', 'operator', 'values');
const labelSelector: JobFields = { matchExpressions: [requirements], matchLabels: 'map' };
const term: JobFields = { matchExpressions: [requirements], matchFields: [requirements] };
const podTerm: JobFields = { ...plain('topologyKey', 'namespaces'), labelSelector, namespaceSelector: labelSelector };
const podAffinity: JobFields = {
  preferredDuringSchedulingIgnoredDuringExecution: [{ ...plain('weight'), podAffinityTerm: podTerm }],
  requiredDuringSchedulingIgnoredDuringExecution: [podTerm],
};
const affinity: JobFields = {
  nodeAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [{ ...plain('weight'), preference: term }],
    requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] },
  },
  podAffinity,
  podAntiAffinity: podAffinity,
};

const seLinuxOptions: JobFields = plain('level', 'role', 'type', 'user');
const identity: JobFields = {
  ...plain('runAsNonRoot'),
  runAsUser: 'text',
  runAsGroup: 'text',
  seLinuxOptions,
  seccompProfile: plain('type', 'localhostProfile'),
};
const httpGet: JobFields = { ...plain('host', 'path', 'scheme'), port: 'text', httpHeaders: [plain('name', 'value')] };
const handler: JobFields = { exec: plain('command'), httpGet, tcpSocket: { port: 'text' } };
const probe: JobFields = {
  ...handler,
  grpc: plain('port', 'service'),
  ...plain('failureThreshold', 'initialDelaySeconds', 'periodSeconds', 'successThreshold', 'timeoutSeconds'),
};
const keyRef: JobFields = plain('name', 'key', 'optional');
const container: JobFields = {
  ...plain('name', 'image', 'imagePullPolicy', 'command', 'args', 'workingDir', 'stdin', 'stdinOnce', 'tty'),
  ...plain('terminationMessagePath', 'terminationMessagePolicy'),
  env: [
    {
      ...plain('name', 'value'),
      valueFrom: {
        configMapKeyRef: keyRef,
        secretKeyRef: keyRef,
        fieldRef: plain('apiVersion', 'fieldPath'),
        resourceFieldRef: plain('containerName', 'resource', 'divisor'),
      },
    },
  ],
  envFrom: [{ ...plain('prefix'), configMapRef: plain('name', 'optional'), secretRef: plain('name', 'optional') }],
  lifecycle: { postStart: handler, preStop: handler },
  livenessProbe: probe,
  readinessProbe: probe,
  startupProbe: probe,
  ports: [plain('name', 'containerPort', 'hostIP', 'hostPort', 'protocol')],
  resources: { limits: 'map', requests: 'map' },
  securityContext: {
    ...identity,
    ...plain('allowPrivilegeEscalation', 'privileged', 'readOnlyRootFilesystem'),
    capabilities: plain('add', 'drop'),
  },
  volumeDevices: [plain('devicePath', 'name')],
  volumeMounts: [plain('name', 'mountPath', 'mountPropagation', 'readOnly', 'subPath', 'subPathExpr')],
};

const items: readonly [JobFields] = [{ ...plain('key', 'path'), mode: 'mode' }];
const downwardItems: readonly [JobFields] = [
  {
    ...plain('path'),
    mode: 'mode',
    fieldRef: plain('apiVersion', 'fieldPath'),
    resourceFieldRef: { ...plain('containerName', 'resource', 'divisor') },
  },
];
const volume: JobFields = {
  ...plain('name'),
  configMap: { ...plain('name', 'optional'), defaultMode: 'mode', items },
  csi: {
    ...plain('driver', 'fsType', 'readOnly'),
    volumeAttributes: 'map',
    nodePublishSecretRef: plain('name'),
  },
  downwardAPI: { defaultMode: 'mode', items: downwardItems },
  emptyDir: plain('medium', 'sizeLimit'),
  hostPath: plain('path', 'type'),
  nfs: plain('path', 'server', 'readOnly'),
  persistentVolumeClaim: plain('claimName', 'readOnly'),
  projected: {
    defaultMode: 'mode',
    sources: [
      {
        configMap: { ...plain('name', 'optional'), items },
        secret: { ...plain('name', 'optional'), items },
        downwardAPI: { items: downwardItems },
        serviceAccountToken: plain('audience', 'expirationSeconds', 'path'),
      },
    ],
  },
  secret: { ...plain('secretName', 'optional'), defaultMode: 'mode', items },
};

const pod: JobFields = {
  ...plain('activeDeadlineSeconds', 'automountServiceAccountToken', 'dnsPolicy', 'enableServiceLinks', 'hostIPC'),
  ...plain('hostNetwork', 'hostPID', 'hostname', 'nodeName', 'priorityClassName', 'restartPolicy'),
  ...plain('runtimeClassName', 'schedulerName', 'serviceAccountName', 'shareProcessNamespace', 'subdomain'),
  ...plain('terminationGracePeriodSeconds'),
  affinity,
  containers: [container],
  dnsConfig: { ...plain('nameservers', 'searches'), options: [plain('name', 'value')] },
  hostAliases: [plain('hostnames', 'ip')],
  imagePullSecrets: [plain('name')],
  initContainers: [container],
  nodeSelector: 'map',
  os: plain('name'),
  readinessGates: [plain('conditionType')],
  securityContext: {
    ...identity,
    ...plain('fsGroupChangePolicy', 'supplementalGroups'),
    fsGroup: 'text',
    sysctls: [plain('name', 'value')],
    windowsOptions: plain('gmsaCredentialSpec', 'gmsaCredentialSpecName', 'hostProcess', 'runAsUserName'),
  },
  tolerations: [{ ...plain('effect', 'key', 'operator', 'value'), tolerationSeconds: 'text' }],
  topologySpreadConstraints: [
    {
      ...plain('maxSkew', 'minDomains', 'nodeAffinityPolicy', 'nodeTaintsPolicy', 'topologyKey', 'whenUnsatisfiable'),
      ...plain('matchLabelKeys'),
      labelSelector,
    },
  ],
  volumes: [volume],
};

const podMetadata: JobFields = { ...plain('name', 'generateName'), annotations: 'map', labels: 'map' };

/** The whole object but for `apiVersion` and `kind`. */
export const jobFields: JobFields = {
  metadata: { ...podMetadata, ...plain('namespace') },
  spec: {
    ...plain('activeDeadlineSeconds', 'backoffLimit', 'backoffLimitPerIndex', 'completionMode', 'completions'),
    ...plain('manualSelector', 'maxFailedIndexes', 'parallelism'),
    ttlSecondsAfterFinished: 'text',
    selector: labelSelector,
    podFailurePolicy: {
      rules: [
        {
          ...plain('action'),
          onExitCodes: plain('containerName', 'operator', 'values'),
          onPodConditions: [plain('status', 'type')],
        },
      ],
    },
    template: { metadata: podMetadata, spec: pod },
  },
};

/** Names that are not Kubernetes' in lower case: blocks of Terraform are in the singular. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['containers', 'container'],
  ['initContainers', 'init_container'],
  ['volumes', 'volume'],
  ['volumeMounts', 'volume_mount'],
  ['volumeDevices', 'volume_device'],
  ['ports', 'port'],
  ['tolerations', 'toleration'],
  ['topologySpreadConstraints', 'topology_spread_constraint'],
  ['readinessGates', 'readiness_gate'],
  ['nodeSelectorTerms', 'node_selector_term'],
  ['httpHeaders', 'http_header'],
  ['rules', 'rule'],
  ['onPodConditions', 'on_pod_condition'],
  ['options', 'option'],
  ['sysctls', 'sysctl'],
  ['hostIPC', 'host_ipc'],
  ['hostPID', 'host_pid'],
  ['hostIP', 'host_ip'],
  ['downwardAPI', 'downward_api'],
  ['runAsUserName', 'run_as_username'],
]);

/** What Terraform calls a field of Kubernetes. */
export function terraformName(field: string): string {
  return renamed.get(field) ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
