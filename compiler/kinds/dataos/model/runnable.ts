import { objectType } from '../../../schema/object-type.ts';
import type { Field, FieldType } from '../../../schema/type.ts';
import { any, boolean, integer, listOf, mapOf, oneOf, optional, required, text } from '../../../schema/types.ts';
import { quantity, scalar, scalars, texts } from './fields.ts';

/** `requests` or `limits`. Other resources than these two have names of their own (`nvidia.com/gpu`). */
const amounts = mapOf(quantity);

export const resources = objectType('resources', [
  optional('requests', amounts, { was: ['request'] }),
  optional('limits', amounts, { was: ['limit'] }),
]);

const dataosSecret = objectType('dataosSecrets', [
  required('name', text),
  optional('workspace', text, {
    description: 'The workspace of the secret; without it, or where none is known, an instance secret.',
  }),
  optional('key', text, { description: 'One key of the secret. Exclude each other: key, keys, allKeys.' }),
  optional('keys', texts),
  optional('allKeys', boolean, { aliases: ['allkeys'] }),
  optional('consumptionType', oneOf('envVars', 'propFile', 'file', 'propfile'), {
    description: 'As environment variables (the default) or as files.',
  }),
]);

const mount = [
  required('name', text),
  required('directory', text),
  optional('readOnly', boolean),
  optional('subPath', text),
];

const topology = objectType('topology', [
  required('name', text),
  required('type', text),
  optional('doc', text),
  optional('properties', any),
  optional('dependencies', texts),
]);

/** Sections of the time before `stackSpec`, each named after its stack (specs/dataos §4.1). */
export const legacySections: readonly string[] = [
  'flare',
  'bento',
  'benthos',
  'beacon',
  'scanner',
  'container',
  'alpha',
  'soda',
  'toolbox',
];

/** What a service, a worker and each job of a workflow say about what runs (specs/dataos §4.1). */
export const runnableFields: readonly Field[] = [
  optional('title', text),
  optional('tags', listOf(scalar)),
  required('stack', text, { description: 'The DataOS stack: name[+flavor][:version].' }),
  optional('stackSpec', any, {
    was: legacySections,
    description: 'What the stack is told; checked against the JSON Schema of the stack.',
  }),
  optional('compute', text, { description: 'The compute resource to run on; `runnable-default` by default.' }),
  optional('logLevel', text, { default: 'INFO' }),
  optional('envs', scalars, { description: 'Environment variables; values may be dataos:// addresses.' }),
  optional('configs', mapOf(text), { description: 'Files to mount beside the configuration: name to path.' }),
  optional(
    'secrets',
    { kind: 'list', item: any },
    { description: 'Names of secrets to mount. To be replaced by dataosSecrets.' },
  ),
  optional('dataosSecrets', listOf(dataosSecret)),
  optional('dataosVolumes', listOf(objectType('dataosVolumes', mount))),
  optional('tempVolume', text),
  optional('persistentVolume', objectType('persistentVolume', mount)),
  optional('resources', resources, { was: ['resource'] }),
  optional('runAsUser', text),
  optional('runAsApiKey', text, { sensitive: true }),
  optional('dryRun', boolean),
  optional('topology', listOf(topology)),
  optional('tier', text),
];

export const highAvailability = objectType('highAvailabilityConfig', [
  optional('level', oneOf('hostname', 'zone', 'region'), { default: 'hostname' }),
  optional('mode', oneOf('preferred', 'required'), { default: 'preferred' }),
  optional('tags', listOf(scalar)),
  optional('replicas', integer),
]);

/** Kubernetes refuses less. */
const atLeast = (minimum: number): FieldType => ({ kind: 'integer', minimum });

const autoScaling = objectType('autoScaling', [
  optional('enabled', boolean, { default: true }),
  optional('minReplicas', atLeast(1), { default: 1 }),
  optional('maxReplicas', atLeast(1)),
  optional('targetMemoryUtilizationPercentage', atLeast(1)),
  optional('targetCPUUtilizationPercentage', atLeast(1)),
]);

/** What services and workers have besides: they run until they are stopped. */
export const longRunningFields: readonly Field[] = [
  optional('replicas', atLeast(0)),
  optional('autoScaling', autoScaling, { was: ['autoscaling'] }),
  optional('highAvailabilityConfig', highAvailability),
];
