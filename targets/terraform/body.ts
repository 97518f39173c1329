import { link } from '../../compiler/ir/link.ts';
import type { ProgramIndex, Resource } from '../../compiler/ir/program.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import type { Value } from '../../compiler/value/value.ts';
import { addressOf, dictToJson, toJson } from './expression.ts';

/** One `resource` or `data` block: attributes as written, then Terraform's meta-arguments in the order of its documentation. */
export function bodyOf({ mode, properties, options }: Resource, index: ProgramIndex): JsonObject {
  const body = new Map<string, Json>(dictToJson(properties, index));
  const { dependsOn, provider, forEach, count } = options;
  if (dependsOn.length > 0) body.set('depends_on', toUnique(dependsOn.map((value) => dependency(value, index))));
  if (count) body.set('count', toJson(count, index));
  if (forEach) body.set('for_each', forEachJson(forEach, index));
  if (provider) body.set('provider', toJson(provider, index));
  const lifecycle = lifecycleOf(mode === 'data' ? { ...options, ignoreChanges: [] } : options, index);
  if (lifecycle.size > 0) body.set('lifecycle', lifecycle);
  return body;
}

/** Terraform waits for whole resources, so an attribute behind the name means the resource that has it. */
function dependency(value: Value, index: ProgramIndex): Json {
  const found = value.kind === 'ref' ? link(index, value) : undefined;
  return found ? addressOf(found.target) : toJson(value, index);
}

function lifecycleOf({ lifecycle, ignoreChanges }: Resource['options'], index: ProgramIndex): JsonObject {
  const members = new Map<string, Json>(lifecycle ? dictToJson(lifecycle, index) : []);
  if (ignoreChanges.length > 0)
    members.set(
      'ignore_changes',
      ignoreChanges.map((value) => toJson(value, index)),
    );
  return members;
}

/** Terraform repeats over maps and sets; a list in JSON is neither, so it is turned into a set. */
function forEachJson(value: Value, index: ProgramIndex): Json {
  if (value.kind !== 'list') return toJson(value, index);
  const items = value.items.map((item) => JSON.stringify(toJson(item, index)));
  return `\${toset([${items.join(', ')}])}`;
}

function toUnique(values: readonly Json[]): readonly Json[] {
  return [...new Set(values)];
}
