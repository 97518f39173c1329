import { dictType, itemType, memberType } from '../../../schema/descend.ts';
import type { Field, FieldType } from '../../../schema/type.ts';
import type { JsonObject } from '../../../util/json.ts';
import { textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { mapEntries, mapItems } from '../../../value/map.ts';
import { pickText, withMembers, without } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { sortTasks } from '../sort-tasks.ts';
import { elementJson, type Inherited } from './config-element.ts';
import { formerTypes, type Runtime } from './runtime.ts';

/** What decides over how an orchestrator is spelled. */
export interface OrchestratorWords {
  /** As it is deployed, with the name that it has there. */
  readonly orchestrator: Dict<Value>;
  readonly orchestratorType: FieldType;
  readonly runtime: Runtime;
}

/** The orchestrator as the configuration has it: what is deployed, in the names of Laktory's models. */
export function orchestratorJson(words: OrchestratorWords, inherited: Inherited): JsonObject {
  const { orchestratorType, runtime } = words;
  const own = sortTasks(withoutAffixes(without(words.orchestrator, notInConfig)));
  const spelled = spell(own, orchestratorType, runtime);
  return elementJson(spelled.kind === 'dict' ? spelled : own, inherited, typeOf(own, runtime));
}

/** How the resource is called is no business of who runs the pipeline, in its former spelling neither. */
const notInConfig: ReadonlySet<string> = new Set(['config_file', 'resource_options', 'resource_name']);

/** The name has them already. */
function withoutAffixes(orchestrator: Dict<Value>): Dict<Value> {
  const used = ['name_prefix', 'name_suffix'].filter((key) => orchestrator.entries.has(key));
  return withMembers(orchestrator, Object.fromEntries(used.map((key) => [key, textAt(orchestrator, '')])));
}

/** The name by which the Laktory that reads it knows the orchestrator. */
function typeOf(orchestrator: Dict<Value>, { hasFormerNames }: Runtime): { readonly type?: string } {
  const type = pickText(orchestrator, 'type') ?? '';
  const now = formerTypes.get(type);
  if (now === undefined) return {};
  if (!hasFormerNames) return { type: now };
  return { type: now === 'LAKEFLOW_JOB' ? 'DATABRICKS_JOB' : 'DATABRICKS_PIPELINE' };
}

function spell(value: Value, type: FieldType | undefined, runtime: Runtime): Value {
  if (value.kind === 'list') return mapItems<Value, Value>(value, (item) => spell(item, itemType(type), runtime));
  if (value.kind !== 'dict') return value;
  const own = dictType(type, value);
  return mapEntries<Value, Value>(value, (entry) => {
    const inner = spell(entry.value, memberType(type, entry.key, value), runtime);
    const field = own?.kind === 'object' ? own.fields.get(entry.key) : undefined;
    const key = field ? modelName(field, runtime) : entry.key;
    return inner === entry.value && key === entry.key ? entry : { ...entry, key, value: inner };
  });
}

/** Names that are words of Python: Laktory's models have them with an underscore. */
const reserved: ReadonlySet<string> = new Set(['schema', 'schema_json', 'update', 'validate', 'variables']);

function modelName({ name, aliases, block, type }: Field, { hasFormerNames }: Runtime): string {
  if (reserved.has(name)) return `${name}_`;
  const plural =
    hasFormerNames && block && type.kind === 'list' ? aliases.find((alias) => /s$/.test(alias)) : undefined;
  return plural ?? name;
}
