import { objectType } from '../../../schema/object-type.ts';
import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { ObjectType, VariantType } from '../../../schema/type.ts';
import { any, either, float, integer, listOf, mapOf, oneOf, optional, required, text } from '../../../schema/types.ts';
import { elementFields } from './element-fields.ts';
import { goneOfNodes, goneOfSteps } from './former-words.ts';
import { sinkType } from './sink-types.ts';
import { sourceType } from './source-types.ts';

const expressionType: ObjectType = objectType('expr', [
  required('expr', text),
  optional('type', oneOf('SQL', 'DF')),
  ...elementFields,
]);

/** What must hold of the rows of a node, and what happens to those of which it does not. */
const expectationType: ObjectType = objectType('expectation', () => [
  required('name', text),
  optional('action', oneOf('WARN', 'DROP', 'QUARANTINE', 'FAIL')),
  optional('type', oneOf('AGGREGATE', 'ROW')),
  required('expr', either(text, expressionType), { was: ['expression'] }),
  optional('tolerance', objectType('tolerance', [optional('abs', integer), optional('rel', float)])),
  ...elementFields,
]);

const sqlType: ObjectType = objectType(
  'transformation',
  [required('expr', text), optional('type', oneOf('SQL')), ...elementFields],
  { gone: goneOfSteps },
);

const methodType: ObjectType = objectType(
  'transformation',
  [
    required('func_name', text),
    optional('func_args', listOf(any)),
    optional('func_kwargs', mapOf(any)),
    ...elementFields,
  ],
  { gone: goneOfSteps },
);

/** SQL over the data so far, or a method of it. */
const transformationType: VariantType = {
  kind: 'variant',
  by: 'type',
  shapes: new Map([['SQL', sqlType]]),
  otherwise: [sqlType, methodType],
};

const transformerType: ObjectType = objectType('transformer', () => [
  required('nodes', listOf(transformationType)),
  ...elementFields,
]);

/** A step of a pipeline: what it reads, does, expects and writes (specs/laktory-resources §5). */
export function nodeType(types: ProviderTypes): ObjectType {
  return objectType(
    'node',
    () => [
      required('name', text),
      optional('comment', text),
      optional('depends_on', listOf(text)),
      // One source was written in the singular before version 0.12, and still may be.
      optional('source', sourceType),
      optional('sources', listOf(sourceType)),
      optional('transformer', transformerType),
      optional('expectations', listOf(expectationType)),
      optional('expectations_checkpoint_path', text, {
        aliases: ['expectations_checkpoint_path_'],
        was: ['expectations_checkpoint_location'],
      }),
      optional('sinks', listOf(sinkType(types))),
      optional('execution_task_name', text, { aliases: ['execution_task_name_'] }),
      optional('ldp_template', text, { was: ['dlt_template'] }),
      optional('primary_keys', listOf(text)),
      optional('root_path', text, { aliases: ['root_path_'] }),
      optional('tags', listOf(text)),
      optional('time_column', text, { was: ['timestamp_key'] }),
      ...elementFields,
    ],
    { knownAs: 'pipeline_node', gone: goneOfNodes },
  );
}
