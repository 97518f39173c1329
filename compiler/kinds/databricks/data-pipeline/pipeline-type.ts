import { objectType } from '../../../schema/object-type.ts';
import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { ObjectType } from '../../../schema/type.ts';
import { boolean, either, listOf, mapOf, oneOf, optional, required, text } from '../../../schema/types.ts';
import { resourceOptionsField } from '../../resource-options.ts';
import { elementFields } from './element-fields.ts';
import { formerOrchestratorFields } from './former-orchestrator.ts';
import { goneOfPipelines } from './former-words.ts';
import { nodeType } from './node-type.ts';
import { declarativeNames, deployedType, jobNames, orchestratorType } from './orchestrator-types.ts';

/** Since Laktory 0.13: what a run may be told, `${params.<name>}` in nodes. */
const parameterType: ObjectType = objectType('parameter', [optional('default', text)]);

/** An entry of `pipelines:` (specs/laktory-resources §5). */
export function pipelineType(types: ProviderTypes): ObjectType {
  return objectType(
    'pipeline',
    () => [
      required('name', text),
      // Until Laktory 0.11: whether the monitors of the tables are brought up to date.
      optional('databricks_quality_monitor_enabled', boolean),
      optional('dependencies', listOf(text)),
      optional('imports', listOf(text)),
      optional('nodes', listOf(nodeType(types))),
      // Until Laktory 0.7 the name of a type alone, with what is deployed beside it.
      optional('orchestrator', either(orchestratorType(types), oneOf(...jobNames, ...declarativeNames))),
      ...formerOrchestratorFields.map((field) =>
        optional(field, deployedType(types, field === 'databricks_job' ? 'job' : 'declarative')),
      ),
      optional('parameters', mapOf(parameterType)),
      optional('root_path', text, { aliases: ['root_path_'] }),
      ...elementFields,
      resourceOptionsField(false),
    ],
    { knownAs: 'pipeline', gone: goneOfPipelines },
  );
}
