import { objectType } from '../../../schema/object-type.ts';
import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { ObjectType } from '../../../schema/type.ts';
import { listOf, mapOf, optional, required, text } from '../../../schema/types.ts';
import { resourceOptionsField } from '../../resource-options.ts';
import { elementFields } from './element-fields.ts';
import { nodeType } from './node-type.ts';
import { orchestratorType } from './orchestrator-types.ts';

/** Since Laktory 0.13: what a run may be told, `${params.<name>}` in nodes. */
const parameterType: ObjectType = objectType('parameter', [optional('default', text)]);

/** An entry of `pipelines:` (specs/laktory-resources §5). */
export function pipelineType(types: ProviderTypes): ObjectType {
  return objectType('pipeline', () => [
    required('name', text),
    optional('dependencies', listOf(text)),
    optional('imports', listOf(text)),
    optional('nodes', listOf(nodeType(types))),
    optional('orchestrator', orchestratorType(types)),
    optional('parameters', mapOf(parameterType)),
    optional('root_path', text, { aliases: ['root_path_'] }),
    ...elementFields,
    resourceOptionsField(false),
  ]);
}
