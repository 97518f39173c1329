import { steps } from '../../compiler/kinds/prefect/deployment-type.ts';
import { objectType } from '../../compiler/schema/object-type.ts';
import type { ObjectType } from '../../compiler/schema/type.ts';
import { any, listOf, mapOf, oneOf, optional, text } from '../../compiler/schema/types.ts';

const flowRun = objectType('flow_run', [optional('id', text), optional('name', text)]);

const defaults = objectType('defaults', [optional('image', text), optional('command', listOf(text))]);

/** `prefect:` in a stack and in an environment: what infrastructure blocks of Prefect asked their surroundings for (specs/prefect §1.3, §1.4). */
export const section: ObjectType = objectType('prefect', () => [
  optional('compat', oneOf('2.20'), { description: "Brings the quirks of Prefect 2.20's infrastructure blocks back." }),
  optional('api_url', text, { description: 'The address of the API, which blocks inherit as PREFECT_API_URL.' }),
  optional('env', mapOf(any), { description: 'Variables that every block starts with.' }),
  optional('flow_run', flowRun, { description: 'The run that blocks are compiled for.' }),
  optional('defaults', defaults, { description: 'What blocks take that do not say it themselves.' }),
  optional('version', text, { description: "Prefect's version, for the labels that name it." }),
  optional('build', steps, { description: 'The steps of every deployment before it is made.' }),
  optional('push', steps),
  optional('pull', steps, { description: 'How workers get the code of every deployment; not at all by default.' }),
  optional('host_alias', text, { description: 'What replaces localhost in the API address that a Job inherits.' }),
]);
