import type { Settings } from '../../../ir/stack.ts';
import type { FieldType } from '../../../schema/type.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, without } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { given } from './certain.ts';
import { configJson, elementJson, type Inherited, passedOn } from './config-element.ts';
import { nodeJson } from './config-node.ts';
import { orchestratorJson } from './config-orchestrator.ts';
import type { PipelineNode } from './node.ts';
import { posixPath } from './posix-path.ts';
import type { Runtime } from './runtime.ts';

/** What a configuration is made of. */
export interface ConfigParts {
  readonly pipeline: Dict<Value>;
  readonly nodes: readonly PipelineNode[];
  /** The orchestrator as it is deployed. */
  readonly orchestrator: Dict<Value>;
  readonly orchestratorType: FieldType;
  readonly isDeclarative: boolean;
  readonly runtime: Runtime;
  readonly settings: Settings;
}

/**
 * What Laktory reads in the workspace: the pipeline with everything that is worked out for it, and the orchestrator as it is deployed
 * (specs/laktory-resources §5). Members that nobody wrote are left out.
 */
export function pipelineConfig(parts: ConfigParts): JsonObject {
  const { pipeline, nodes, settings } = parts;
  const standard: Inherited = {
    backend: settings.dataframeBackend?.toUpperCase() ?? 'PYSPARK',
    api: settings.dataframeApi?.toUpperCase() ?? 'NARWHALS',
  };
  const inner = passedOn(pipeline, standard);
  const root = rootPath(pipeline, settings);
  const surroundings = {
    root,
    pipelineName: writtenText(pick(pipeline, 'name')),
    defaults: tableDefaults(parts),
    runtime: parts.runtime,
    standard,
  };
  const json = elementJson(without(pipeline, notInConfig), standard, {
    nodes: pipeline.entries.has('nodes') ? nodes.map((node) => nodeJson(node, inner, surroundings)) : undefined,
    root_path: root,
  });
  return new Map([...json, ['orchestrator', orchestratorJson(parts, inner)]]);
}

const notInConfig: ReadonlySet<string> = new Set(['orchestrator', 'resource_options']);

/** Where the pipeline keeps what it needs between runs. In the workspace nothing is relative. */
function rootPath(pipeline: Dict<Value>, { runtimeRoot = './.laktory/' }: Settings): string {
  const own = given(pipeline, 'root_path');
  if (own) return posixPath(writtenText(own));
  const name = writtenText(pick(pipeline, 'name')).replace(/[ .@{}[\]$|]/g, '-');
  return posixPath(runtimeRoot === './.laktory/' ? '/.laktory/' : runtimeRoot, 'pipelines', name);
}

function tableDefaults({
  orchestrator,
  isDeclarative,
}: ConfigParts): { catalog_name: Json; schema_name: Json } | undefined {
  if (!isDeclarative) return undefined;
  const json = (...keys: readonly string[]): Json => {
    const value = keys.map((key) => given(orchestrator, key)).find((one) => one !== undefined);
    return value ? configJson(value) : null;
  };
  return { catalog_name: json('catalog'), schema_name: json('schema', 'target') };
}
