import { objectType } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { boolean, deepMap, either, optional, text } from '../../schema/types.ts';
import { resourceOptionsField } from '../resource-options.ts';

/** The types of work pools whose default template is known. */
export const knownPoolTypes = ['process', 'docker', 'kubernetes'] as const;

/** What a work pool may say. */
export const workPoolType: ObjectType = objectType('prefect_work_pools', () => [
  optional('name', text, { description: 'What Prefect calls the pool; the name of the block by default.' }),
  optional('type', text, { description: 'What its workers run: process, docker, kubernetes, or another type.' }),
  optional('block', text, { description: 'The infrastructure block whose fields are the defaults of the pool.' }),
  optional('base_job_template', either(deepMap, text), {
    description: "The whole template, or the path of a JSON or YAML file that holds it; the type's default otherwise.",
  }),
  optional('job_variables', deepMap, {
    description: 'What the variables of the template are where neither a deployment nor a run says more.',
  }),
  optional('description', text),
  optional(
    'concurrency_limit',
    { kind: 'integer', minimum: 0 },
    { description: 'How many runs there may be at a time.' },
  ),
  optional('paused', boolean),
  resourceOptionsField(false),
]);
