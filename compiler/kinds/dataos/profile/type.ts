import { objectType } from '../../../schema/object-type.ts';
import type { Field, FieldType, ObjectType } from '../../../schema/type.ts';
import { any, boolean, integer, listOf, mapOf, oneOf, optional, required, text } from '../../../schema/types.ts';
import type { Json } from '../../../util/json.ts';
import { scalar, scalars, texts } from '../model/fields.ts';

/**
 * The platform profile: what no public source settles, and what a platform team decides (specs/dataos §10). `page.ts` makes its documentation of this.
 */

function setting(name: string, type: FieldType, standard: Json | undefined, description: string): Field {
  return optional(name, type, standard === undefined ? { description } : { default: standard, description });
}

function section(name: string, description: string, fields: readonly Field[]): Field {
  return optional(name, objectType(name, fields), { description });
}

const compute = objectType('computes', [
  setting('nodeSelector', mapOf(scalar), undefined, 'Labels that a node must have.'),
  setting('tolerations', listOf(any), undefined, 'Taints that are tolerated, as Kubernetes writes them.'),
]);

const names = section('names', 'Names of what is made. `{name}`, `{type}`, `{stamp}` and `{workspace}` are replaced.', [
  setting('configMap', text, '{name}-{type}{stamp}', 'The configuration; templates of stacks have this name built in.'),
  setting(
    'environmentSecret',
    text,
    '{name}-{type}{stamp}-env',
    'The environment; templates of stacks have this name built in.',
  ),
  setting(
    'filesSecret',
    text,
    '{name}-ds-{type}{stamp}',
    'Credentials as files; templates of stacks have this name built in.',
  ),
  setting('deployment', text, '{name}{stamp}-d', 'The workload of a service.'),
  setting('statefulSet', text, '{name}{stamp}-ss', 'The workload of a worker, and its headless service.'),
  setting('service', text, '{name}', 'The service, which is also its host name.'),
  setting('ingress', text, '{name}{stamp}-in', 'The ingress of a service.'),
  setting('autoscaler', text, '{name}{stamp}-hpa', 'The HorizontalPodAutoscaler.'),
  setting('workflow', text, '{name}{stamp}', 'The Workflow or CronWorkflow.'),
  setting('nestedJob', text, '{job}-{name}', 'A job of a workflow file that is itself the job `{job}`.'),
  setting('container', text, '{name}{stamp}-main', 'The container where a stack has no containerResourceTemplate.'),
  setting('temporaryVolume', text, '{name}-{type}{stamp}-tdm', 'The pod volume of `tempVolume`.'),
  setting('temporaryClaim', text, '{name}-{type}{stamp}-tv', 'The claim of `tempVolume`.'),
  setting('persistentVolume', text, '{name}-{type}{stamp}-pdm', 'The pod volume of `persistentVolume`.'),
]);

const paths = section('paths', 'Where things are mounted. Templates of stacks read these.', [
  setting('config', text, '/etc/dataos/config', 'Configuration files.'),
  setting('secret', text, '/etc/dataos/secret', 'Credentials as files.'),
  setting('temporary', text, '/var/dataos/temp_data', '`tempVolume`.'),
  setting('persistent', text, '/var/dataos/persistent_data', '`persistentVolume`; its directory is put behind.'),
  setting('work', text, '/etc/dataos/work', 'The working directory, which is empty at the start.'),
]);

const template = section('template', 'What templates of stacks see.', [
  setting(
    'numbers',
    oneOf('integers', 'floats'),
    'integers',
    'Whole numbers of a stackSpec: as integers, or as floats as Go reads JSON.',
  ),
  setting('metricPort', integer, 8093, '`.MetricPort` where a manifest has none.'),
  setting('tagSeparator', text, ',', 'What stands between the tags in `.PivotTags`.'),
  setting('AuditMode', text, '', '`.AuditMode`.'),
  setting('IosaReceiverUrl', text, '', '`.IosaReceiverUrl`.'),
  setting('MinervaJdbcUrl', text, '', '`.MinervaJdbcUrl`.'),
  setting('MinervaJdbcSsl', text, 'true', '`.MinervaJdbcSsl`.'),
  setting('GatewayPublicBaseUrl', text, '', '`.GatewayPublicBaseUrl`.'),
  setting('DatapolicyGatewaySsl', text, 'true', '`.DatapolicyGatewaySsl`.'),
  setting('RunnableServiceAccount', text, '', '`.RunnableServiceAccount`; `pod.serviceAccount` by default.'),
]);

const pod = section('pod', 'What all pods have.', [
  setting('serviceAccount', text, undefined, 'The service account; that of the namespace by default.'),
  setting('imagePullSecrets', texts, undefined, 'Pull secrets besides those of the stack.'),
  setting(
    'imagePullPolicy',
    oneOf('IfNotPresent', 'Always', 'Never'),
    'IfNotPresent',
    'For containers that stackc makes.',
  ),
  setting('securityContext', any, undefined, 'The security context of pods, as Kubernetes writes it.'),
  setting('containerSecurityContext', any, undefined, 'The security context of containers that have none.'),
  setting('labels', scalars, undefined, 'Labels of pods and workloads besides the usual ones.'),
  setting('annotations', scalars, undefined, 'Annotations of pods.'),
  setting('resources', any, undefined, '`requests` and `limits` where a manifest has none.'),
]);

/** What nginx needs to take a path away; its regular expression is `path`. */
const rewriting: Json = new Map([
  ['nginx.ingress.kubernetes.io/rewrite-target', '/$2'],
  ['nginx.ingress.kubernetes.io/use-regex', 'true'],
]);

const change = (name: string, annotations: string, about: string): Field =>
  section(name, about, [
    setting('annotations', scalars, name === 'stripPath' ? rewriting : undefined, annotations),
    setting(
      'path',
      text,
      name === 'stripPath' ? '{path}(/|$)(.*)' : undefined,
      'The path; `{path}` is the one of the manifest.',
    ),
    setting(
      'pathType',
      oneOf('Prefix', 'Exact', 'ImplementationSpecific'),
      name === 'stripPath' ? 'ImplementationSpecific' : undefined,
      'The type of the path.',
    ),
  ]);

const ingress = section(
  'ingress',
  'How services are reached from outside. The annotations are those of the ingress controller.',
  [
    setting('className', text, 'nginx', 'The ingress class.'),
    setting('host', text, undefined, 'The host; `fqdn` by default, and every host where that is missing too.'),
    setting('tlsSecret', text, undefined, 'The secret with the certificate of the host.'),
    setting('annotations', scalars, undefined, 'Annotations of all ingresses.'),
    change('stripPath', 'Annotations that take the path away; `{path}` is replaced.', 'For `stripPath: true`.'),
    change(
      'authentication',
      'Annotations that ask for a login; `{path}` is replaced.',
      'For `noAuthentication: false`.',
    ),
  ],
);

const externalSecret = section('externalSecret', 'For `values: externalSecret`.', [
  setting('apiVersion', text, 'external-secrets.io/v1', 'The version of the External Secrets Operator.'),
  setting('storeName', text, 'dataos', 'The name of the secret store.'),
  setting(
    'storeKind',
    oneOf('SecretStore', 'ClusterSecretStore'),
    'ClusterSecretStore',
    'The kind of the secret store.',
  ),
  setting('refreshInterval', text, '1h', 'How often the operator looks.'),
  setting('remoteKey', text, '{secret}', 'The key in the store; `{secret}` and `{workspace}` are replaced.'),
]);

const secrets = section('secrets', 'Where credentials come from. stackc never asks a server for them.', [
  setting(
    'values',
    oneOf('reference', 'externalSecret', 'stringData'),
    'reference',
    'Secrets exist in the cluster under their own names (`reference`), are fetched there (`externalSecret`), or stand in the files in clear (`stringData`).',
  ),
  setting(
    'fileName',
    text,
    '{secret}_{key}',
    'The file of a credential; `{secret}`, `{key}` and `{workspace}` are replaced.',
  ),
  setting('apiKeySecret', text, undefined, 'The secret with the API key for DATAOS_RUN_AS_APIKEY.'),
  setting('apiKeyKey', text, 'apikey', 'Its key.'),
  externalSecret,
]);

const seconds = (name: string, description: string): Field => setting(name, integer, undefined, description);

const workflow = section('workflow', 'What Argo does with workflows, besides what a manifest says.', [
  setting('parallelism', integer, undefined, 'How many jobs run at once at most.'),
  seconds('activeDeadlineSeconds', 'After how many seconds a run is ended.'),
  optional(
    'ttlStrategy',
    objectType('ttlStrategy', [
      seconds('secondsAfterCompletion', 'When a run that is over is deleted.'),
      seconds('secondsAfterSuccess', 'When one that succeeded is.'),
      seconds('secondsAfterFailure', 'When one that failed is.'),
    ]),
    { description: 'When runs are deleted.' },
  ),
  setting(
    'podGC',
    oneOf('OnPodCompletion', 'OnPodSuccess', 'OnWorkflowCompletion', 'OnWorkflowSuccess'),
    undefined,
    'When the pods of all jobs are deleted. Without it, those of jobs with `gcWhenComplete` are, as soon as they are done.',
  ),
  setting('successfulJobsHistoryLimit', integer, undefined, 'How many successful runs of a schedule are kept.'),
  setting('failedJobsHistoryLimit', integer, undefined, 'How many failed ones are.'),
]);

const autoscaling = section('autoscaling', 'For `autoScaling`.', [
  setting('targetCPUUtilizationPercentage', integer, 80, 'Where a manifest has no target.'),
  setting('behavior', any, undefined, 'How fast to scale, as Kubernetes writes it.'),
]);

const storageClasses = section(
  'storageClasses',
  'Storage classes of volumes, by the type of the volume. Empty: that of the cluster.',
  [
    setting('temp', text, 'juicefs-delete', '`temp`.'),
    setting('persistent', text, 'juicefs-retain', '`persistent`.'),
    setting('CloudTemp', text, 'disk-premium-delete', '`CloudTemp`.'),
    setting('CloudPersistent', text, 'disk-premium-retain', '`CloudPersistent`.'),
  ],
);

const external = section('external', 'What exists in the cluster although the input does not have it.', [
  setting('secrets', texts, undefined, 'Secrets.'),
  setting('configMaps', texts, undefined, 'Config maps.'),
  setting('volumes', texts, undefined, 'Claims of persistent volumes.'),
]);

const depotSecret = objectType('secrets', [
  required('name', text),
  optional('workspace', text),
  optional('acl', oneOf('r', 'rw')),
  optional('keys', texts),
]);

const resolved = objectType('depots', [
  setting('type', text, undefined, 'abfss, gcs, s3, pulsar, postgresql …'),
  setting('format', text, undefined, 'iceberg, parquet …'),
  setting('spec', any, undefined, 'The connection, as in the depot.'),
  setting('resolution', any, undefined, '`.Resolution` of `resolve`.'),
  setting('datasets', mapOf(any), undefined, 'What differs for one `collection/dataset`: format, spec, resolution.'),
  setting(
    'secrets',
    listOf(depotSecret),
    undefined,
    'A list of `{acl, name, keys}`: the secrets with its credentials.',
  ),
]);

/** The file of `--resolve`, and `depots` of the profile: how addresses are resolved without asking a server (specs/dataos §5.2). */
export const resolveType: ObjectType = objectType('resolve', [
  setting('depots', mapOf(resolved), undefined, 'Depots by name.'),
]);

export const profileType: ObjectType = objectType('profile', [
  setting('fqdn', text, undefined, 'The name of the platform: `DATAOS_FQDN`, `.DataOsFqdn`, the host of ingresses.'),
  setting('createdBy', text, 'stackc', 'The label `dataos.io/createdBy`.'),
  setting('dataplane', text, 'hub', 'The label `dataos.io/dataplane`.'),
  setting('workspace', text, 'public', 'The workspace of a manifest that names none.'),
  setting('compute', text, 'runnable-default', 'The compute of a manifest that names none.'),
  setting(
    'computes',
    mapOf(compute),
    undefined,
    'Computes besides those of the input; `runnable-default` and `query-default` are built in.',
  ),
  setting(
    'environment',
    scalars,
    undefined,
    'Environment variables that the platform gives to everything: DEPOT_SERVICE_URL and the like.',
  ),
  setting('noAuthentication', boolean, false, 'Whether an ingress that does not say it is open to everybody.'),
  setting('templates', text, undefined, 'A folder with skeletons that replace the built-in ones of the same name.'),
  setting('argoVersion', text, '3.5', 'The version of Argo Workflows.'),
  names,
  paths,
  template,
  pod,
  ingress,
  autoscaling,
  workflow,
  storageClasses,
  secrets,
  external,
  setting('depots', mapOf(resolved), undefined, 'Depots by name, as in the file of `--resolve`.'),
]);
