import { objectType } from '../../schema/object-type.ts';
import type { FieldType, ObjectType } from '../../schema/type.ts';
import {
  any,
  boolean,
  deepMap,
  either,
  float,
  listOf,
  mapOf,
  oneOf,
  optional,
  required,
  text,
} from '../../schema/types.ts';
import { resourceOptionsField } from '../resource-options.ts';

/** Prefect takes no less for a limit of a deployment. */
const atLeastOne: FieldType = { kind: 'integer', minimum: 1 };

const concurrency: ObjectType = objectType('concurrency_limit', [
  required('limit', atLeastOne),
  optional('collision_strategy', oneOf('ENQUEUE', 'CANCEL_NEW')),
  optional('grace_period_seconds', { kind: 'integer', minimum: 60, maximum: 86_400 }),
]);

const schedule: ObjectType = objectType('schedules', [
  optional('cron', text),
  optional('interval', either(float, text), { description: 'Seconds, an ISO 8601 duration such as PT1H, or H:MM:SS.' }),
  optional('rrule', text),
  optional('timezone', text, { description: 'A name of the IANA database, such as Europe/Zurich.' }),
  optional('anchor_date', text),
  optional('day_or', boolean),
  optional('active', boolean),
  optional('parameters', deepMap),
  optional('slug', text),
  optional('replaces', text),
]);

const workPool: ObjectType = objectType('work_pool', [
  required('name', text, { description: 'A work pool of the stack, or an infrastructure block.' }),
  optional('work_queue_name', text, { description: 'The queue of the pool that its runs go to.' }),
  optional('job_variables', deepMap, { description: 'What this deployment has otherwise than its pool.' }),
]);

/** Steps of Prefect: each a mapping of a Python function to its arguments. */
export const steps: FieldType = listOf(mapOf(mapOf(any)));

/** What a deployment may say: the fields of `prefect.yaml` (specs/prefect §9.1). */
export const deploymentType: ObjectType = objectType('prefect_deployments', () => [
  optional('name', text, { description: 'What Prefect calls the deployment; the name of the block by default.' }),
  optional('version', text),
  optional('version_type', text),
  optional('description', text),
  optional('tags', listOf(text)),
  optional('flow_name', text),
  required('entrypoint', text, { description: 'The flow: path/to/file.py:function, or module.function.' }),
  optional('parameters', deepMap),
  optional('enforce_parameter_schema', boolean),
  required('work_pool', either(text, workPool), {
    description:
      'A work pool of the stack or an infrastructure block, by name or with what the deployment has otherwise.',
  }),
  optional('schedules', listOf(schedule)),
  optional('paused', boolean),
  optional('concurrency_limit', either(atLeastOne, concurrency)),
  optional('build', steps),
  optional('push', steps),
  optional('pull', steps, { description: 'How a worker gets the code; an empty list for code that is there already.' }),
  optional('triggers', listOf(mapOf(any))),
  optional('sla', listOf(mapOf(any))),
  resourceOptionsField(false),
]);
