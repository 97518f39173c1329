import { objectType } from '../../../schema/object-type.ts';
import { boolean, listOf, oneOf, optional, required, text } from '../../../schema/types.ts';
import { metaFields, scalar, texts, workspaceField } from './fields.ts';
import { runnableFields } from './runnable.ts';

const schedule = objectType('schedule', [
  required('cron', text),
  optional('concurrencyPolicy', oneOf('Allow', 'Forbid', 'Replace'), { default: 'Allow' }),
  optional('endOn', text),
  optional('timezone', text),
]);

const retry = objectType('retry', [
  optional('count', { kind: 'integer', minimum: 0 }),
  optional('strategy', oneOf('Always', 'OnFailure', 'OnError', 'OnTransientError')),
  optional('duration', text),
  optional('maxDuration', text),
]);

const job = objectType('dag', [
  required('name', text),
  optional('title', text),
  optional('description', text),
  optional('tags', listOf(scalar)),
  optional('spec', objectType('spec', [...runnableFields, optional('retry', retry)])),
  optional('file', text),
  optional('retry', retry),
  optional('dependencies', { kind: 'union', options: [texts, text] }),
  optional('gcWhenComplete', boolean),
]);

const workflow = objectType('workflow', [
  optional('title', text),
  optional('schedule', schedule),
  required('dag', listOf(job)),
]);

/** `workflow:` (specs/dataos §4.2). */
export const workflowManifest = objectType('dataos_workflows', [...metaFields('workflow', workflow), workspaceField]);
