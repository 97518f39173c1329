import type { Json } from '../../compiler/util/json.ts';
import { object } from './object.ts';

const text = { type: 'string' };
const count = { type: 'integer' };
const texts = { type: 'array', items: object({ type: 'string' }) };
const isOn = (value: boolean) => ({ type: 'boolean', default: value });

/** A mapping of names to texts. Null takes an environment variable away. */
const labels = { type: 'object', additionalProperties: object({ type: 'string' }) };
const variables = {
  type: 'object',
  additionalProperties: object({ anyOf: [object({ type: 'string' }), object({ type: 'null' })] }),
};

const common: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  name: text,
  env: variables,
  labels,
  command: text,
};

/** A value that is chosen among the blocks of Prefect's server. */
const blockOf = (definition: string) => ({ allOf: [object({ $ref: `#/definitions/${definition}` })] });

/** The variables of the default work pools, as JSON Schema has them (specs/prefect §8.7). Defaults are those of the workers. */
export const poolVariables: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Json>>>>>> = {
  process: {
    ...common,
    stream_output: isOn(true),
    working_dir: { type: 'string', format: 'path' },
  },
  docker: {
    ...common,
    image: text,
    registry_credentials: blockOf('DockerRegistryCredentials'),
    image_pull_policy: { type: 'string', enum: ['IfNotPresent', 'Always', 'IfPossible', 'Never'] },
    networks: texts,
    network_mode: text,
    auto_remove: isOn(false),
    volumes: texts,
    stream_output: isOn(true),
    mem_limit: text,
    memswap_limit: text,
    privileged: isOn(false),
    container_create_kwargs: { type: 'object' },
  },
  kubernetes: {
    ...common,
    annotations: labels,
    namespace: { type: 'string', default: 'default' },
    image: text,
    service_account_name: text,
    image_pull_policy: { type: 'string', enum: ['IfNotPresent', 'Always', 'Never'], default: 'IfNotPresent' },
    backoff_limit: { type: 'integer', minimum: 0, default: 0 },
    finished_job_ttl: count,
    job_watch_timeout_seconds: count,
    pod_watch_timeout_seconds: { type: 'integer', default: 60 },
    stream_output: isOn(true),
    cluster_config: blockOf('KubernetesClusterConfig'),
    cpu_request: text,
    cpu_limit: text,
    memory_request: text,
    memory_limit: text,
  },
};

/** What `$ref` of a variable leads to, by type of pool: the type of block that can be chosen. */
export const poolDefinitions: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  docker: { DockerRegistryCredentials: blockDefinition('DockerRegistryCredentials', 'docker-registry-credentials') },
  kubernetes: { KubernetesClusterConfig: blockDefinition('KubernetesClusterConfig', 'kubernetes-cluster-config') },
};

function blockDefinition(title: string, slug: string): Json {
  return object({ title, type: 'object', block_type_slug: slug, block_schema_references: object({}) });
}

/** `cpu_limit` is shown as "CPU Limit". */
export function variableTitle(name: string): string {
  const words: Readonly<Record<string, string>> = {
    env: 'Environment Variables',
    cpu: 'CPU',
    ttl: 'TTL',
    dir: 'Directory',
  };
  return name
    .split('_')
    .map((word) => words[word] ?? `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}
