import type { Json } from '../../compiler/util/json.ts';
import { object } from './object.ts';

/** The Job manifest of the default Kubernetes work pool (specs/prefect §8.7). */
export const kubernetesManifest: Json = object({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: object({
    annotations: '{{ annotations }}',
    labels: '{{ labels }}',
    namespace: '{{ namespace }}',
    generateName: '{{ name }}-',
  }),
  spec: object({
    backoffLimit: '{{ backoff_limit }}',
    ttlSecondsAfterFinished: '{{ finished_job_ttl }}',
    template: object({
      spec: object({
        parallelism: 1,
        completions: 1,
        restartPolicy: 'Never',
        serviceAccountName: '{{ service_account_name }}',
        containers: [
          object({
            name: 'prefect-job',
            env: '{{ env }}',
            image: '{{ image }}',
            imagePullPolicy: '{{ image_pull_policy }}',
            args: '{{ command }}',
            resources: object({
              limits: object({ cpu: '{{ cpu_limit }}', memory: '{{ memory_limit }}' }),
              requests: object({ cpu: '{{ cpu_request }}', memory: '{{ memory_request }}' }),
            }),
          }),
        ],
      }),
    }),
  }),
});

/** What the worker takes for variables that nobody sets. */
export const kubernetesDefaults: Readonly<Record<string, Json>> = {
  namespace: 'default',
  image_pull_policy: 'IfNotPresent',
  backoff_limit: 0,
  pod_watch_timeout_seconds: 60,
  stream_output: true,
};

const fields = [
  ...['command', 'env', 'labels', 'annotations', 'name', 'namespace', 'cluster_config', 'job_watch_timeout_seconds'],
  ...['pod_watch_timeout_seconds', 'stream_output'],
];

const variables = [
  ...[
    'name',
    'env',
    'labels',
    'annotations',
    'command',
    'namespace',
    'image',
    'service_account_name',
    'image_pull_policy',
  ],
  ...[
    'backoff_limit',
    'finished_job_ttl',
    'cluster_config',
    'job_watch_timeout_seconds',
    'pod_watch_timeout_seconds',
    'stream_output',
  ],
  ...['cpu_request', 'cpu_limit', 'memory_request', 'memory_limit'],
];

/** The default base job template of Kubernetes work pools, around another manifest where one is given. */
export function kubernetesTemplate(manifest: Json = kubernetesManifest): Json {
  const configuration = Object.fromEntries(fields.map((name) => [name, `{{ ${name} }}`]));
  const properties = Object.fromEntries(
    variables.map((name) => {
      const value = kubernetesDefaults[name];
      return [name, value === undefined ? object({}) : object({ default: value })];
    }),
  );
  return object({
    job_configuration: object({ ...configuration, job_manifest: manifest }),
    variables: object({ type: 'object', properties: object(properties) }),
  });
}
