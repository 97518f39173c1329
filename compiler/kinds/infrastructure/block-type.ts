import { objectType } from '../../schema/object-type.ts';
import type { Field, ObjectType } from '../../schema/type.ts';
import {
  any,
  boolean,
  deepMap,
  either,
  float,
  integer,
  listOf,
  mapOf,
  oneOf,
  optional,
  required,
  text,
} from '../../schema/types.ts';
import { resourceOptionsField } from '../resource-options.ts';

/** The types of infrastructure blocks, and the fields of each (specs/prefect §1.1, §3.1, §4.1, §5). */
export type BlockType = 'process' | 'docker-container' | 'kubernetes-job';

const texts = listOf(text);

const common: readonly Field[] = [
  required('type', oneOf('process', 'docker-container', 'kubernetes-job')),
  optional('env', mapOf(any), { description: 'Environment variables; null takes one away that is set elsewhere.' }),
  optional('labels', mapOf(any)),
  optional('name', text, {
    description: 'What the Job or container is called after; adapted to what its platform allows.',
  }),
  optional('command', texts, { description: 'The program and its arguments; no shell.' }),
];

const streamOutput = optional('stream_output', boolean, {
  description: 'Whether "stackc run" shows what the program prints; true by default.',
});
const image = optional('image', text);
const pullPolicy = optional('image_pull_policy', text, { description: 'IfNotPresent, Always or Never.' });

const processFields: readonly Field[] = [
  streamOutput,
  optional('working_dir', text, { description: 'Where the program runs; a temporary folder by default.' }),
];

const dockerFields: readonly Field[] = [
  image,
  pullPolicy,
  optional('image_registry', either(text, deepMap), {
    description: 'The name of an entry of "docker_registries", or its fields.',
  }),
  optional('networks', texts),
  optional('network_mode', text),
  optional('auto_remove', boolean),
  optional('volumes', texts),
  streamOutput,
  optional('mem_limit', either(float, text), { description: 'Bytes, or a number with the unit b, k, m or g.' }),
  optional('memswap_limit', either(integer, text), { description: 'Memory and swap together; -1 is without limit.' }),
  optional('privileged', boolean),
];

const clusterConfig: ObjectType = objectType('cluster_config', [
  optional('config', either(deepMap, text), { description: 'A kubeconfig, or the path of one.' }),
  optional('context_name', text),
]);

const kubernetesFields: readonly Field[] = [
  image,
  optional('namespace', text),
  optional('service_account_name', text),
  pullPolicy,
  optional('cluster_config', clusterConfig),
  optional('job', either(deepMap, text), {
    description: 'The base manifest, or the path of a YAML or JSON file that holds it.',
  }),
  optional('customizations', either(listOf(any), text), {
    description: 'Operations of RFC 6902, as a list, as JSON text, or the path of a YAML or JSON file.',
  }),
  optional('job_watch_timeout_seconds', integer),
  optional('pod_watch_timeout_seconds', integer),
  streamOutput,
  optional('finished_job_ttl', { kind: 'integer', minimum: 0 }),
];

const fieldsOf: Readonly<Record<BlockType, readonly Field[]>> = {
  process: processFields,
  'docker-container': dockerFields,
  'kubernetes-job': kubernetesFields,
};

/** The body of a block of any type: which fields belong to which is checked when the type is known. */
export const blockType: ObjectType = objectType('infrastructure', () => [
  ...common,
  ...new Map(
    Object.values(fieldsOf)
      .flat()
      .map((field) => [field.name, field]),
  ).values(),
  resourceOptionsField(false),
]);

const everywhere = new Set([...common.map(({ name }) => name), 'resource_options', 'lookup_existing', 'variables']);

/** Whether blocks of `type` have a field. */
export function hasField(type: BlockType, name: string): boolean {
  return everywhere.has(name) || fieldsOf[type].some((field) => field.name === name);
}

/** The types that have a field. */
export function typesWith(name: string): readonly string[] {
  return Object.entries(fieldsOf).flatMap(([type, fields]) =>
    fields.some((field) => field.name === name) ? [type] : [],
  );
}
