import { dictAt, listAt, textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pickDict, withMembers } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { jsonText } from '../json-text.ts';
import type { Runtime } from './runtime.ts';

/** What a declarative pipeline is told about the pipeline that it runs. */
export interface DeclarativeParts {
  readonly name: Value;
  readonly requirements: readonly Value[];
  readonly filepath: Value;
  readonly runtime: Runtime;
}

/**
 * The attributes of the declarative pipeline that runs a pipeline: what the notebook in it needs to know stands in its configuration and wins
 * over what the user wrote there (specs/laktory-resources §5). The notebook itself is the user's to deploy.
 */
export function declarativeProperties(orchestrator: Dict<Value>, parts: DeclarativeParts): Dict<Value> {
  const { prefix, tellsExecutor } = parts.runtime;
  const configuration = withMembers(pickDict(orchestrator, 'configuration') ?? dictAt(parts.name, {}), {
    [`${prefix}pipeline_name`]: parts.name,
    ...(tellsExecutor ? { [`${prefix}executor`]: textAt(parts.name, 'LDP') } : {}),
    [`${prefix}requirements`]: jsonText(listAt(parts.name, parts.requirements)),
    [`${prefix}config_filepath`]: parts.filepath,
  });
  return withMembers(orchestrator, { configuration });
}
