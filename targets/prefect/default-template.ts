import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { object } from './object.ts';
import { poolDefinitions, poolVariables, variableTitle } from './pool-variables.ts';

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

/** The fields of a configuration that are a variable of the same name. */
const sameNamed: Readonly<Record<string, readonly string[]>> = {
  process: ['command', 'env', 'labels', 'name', 'stream_output', 'working_dir'],
  docker: [
    ...['command', 'env', 'labels', 'name', 'image', 'registry_credentials', 'image_pull_policy', 'networks'],
    ...['network_mode', 'auto_remove', 'volumes', 'stream_output', 'mem_limit', 'memswap_limit', 'privileged'],
    'container_create_kwargs',
  ],
  kubernetes: [
    ...['command', 'env', 'labels', 'annotations', 'name', 'namespace', 'cluster_config'],
    ...['job_watch_timeout_seconds', 'pod_watch_timeout_seconds', 'stream_output'],
  ],
};

/** The default base job template of work pools of a type, of Kubernetes around another manifest where one is given; undefined for types that are not known. */
export function defaultTemplate(type: string, manifest: Json = kubernetesManifest): JsonObject | undefined {
  const fields = sameNamed[type];
  const variables = Object.entries(poolVariables[type] ?? {});
  if (!fields) return undefined;
  const configuration = Object.fromEntries(fields.map((name) => [name, `{{ ${name} }}`]));
  const properties = variables.map(
    ([name, schema]) => [name, object({ title: variableTitle(name), ...schema })] as const,
  );
  const definitions = poolDefinitions[type];
  return object({
    job_configuration: object(type === 'kubernetes' ? { ...configuration, job_manifest: manifest } : configuration),
    variables: object({
      type: 'object',
      properties: new Map(properties),
      definitions: definitions && object(definitions),
    }),
  });
}
