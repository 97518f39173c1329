import type { Resource } from '../../compiler/ir/program.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pick, pickDict } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { addressOf, dictToJson, toJson } from './expression.ts';
import type { Words } from './words.ts';

/** One `resource` or `data` block: attributes as written, then Terraform's meta-arguments in the order of its documentation. */
export function bodyOf({ mode, type, properties, options, meta }: Resource, words: Words): JsonObject {
  const body = dictToJson(properties, words);
  const source = type === 'module' ? pick(properties, 'source') : undefined;
  if (source?.kind === 'file') body.set('source', words.module(source));
  else if (source?.kind === 'string') body.set('source', words.plain(source.value));
  const { dependsOn, provider } = options;
  const [count, forEach] = meta ? [pick(meta, 'count'), pick(meta, 'for_each')] : [];
  if (dependsOn.length > 0) body.set('depends_on', toUnique(dependsOn.map((value) => dependency(value, words))));
  if (count) body.set('count', toJson(count, words));
  if (forEach) body.set('for_each', forEachJson(forEach, words));
  if (provider) body.set('provider', toJson(provider, words));
  const written = meta && pickDict(meta, 'lifecycle');
  const ignored = mode === 'data' ? [] : options.ignoreChanges;
  if (written || ignored.length > 0) {
    const lifecycle = lifecycleOf(written, ignored, words);
    if (lifecycle.size > 0) body.set('lifecycle', lifecycle);
  }
  return body;
}

/** Terraform waits for whole resources, so an attribute behind the name means the resource that has it. */
function dependency(value: Value, words: Words): Json {
  const found = value.kind === 'ref' ? words.links.get(value) : undefined;
  return found ? addressOf(found.target) : toJson(value, words);
}

/** `ignore_changes` of the options and of `lifecycle` together; `all` is Terraform's word for everything, which has no names beside it. */
function lifecycleOf(lifecycle: Dict<Value> | undefined, ignored: readonly Value[], words: Words): JsonObject {
  const members = lifecycle ? dictToJson(lifecycle, words) : new Map<string, Json>();
  const own = members.get('ignore_changes') ?? [];
  const json = [...(Array.isArray(own) ? own : [own]), ...ignored.map((value) => toJson(value, words))];
  const isAll = own === 'all' || (ignored.length === 1 && json.at(-1) === 'all');
  if (json.length > 0) members.set('ignore_changes', isAll ? 'all' : toUnique(json));
  return members;
}

/** Terraform repeats over maps and sets; a list in JSON is neither, so it is turned into a set. */
function forEachJson(value: Value, words: Words): Json {
  if (value.kind !== 'list') return toJson(value, words);
  const items = value.items.map((item) => JSON.stringify(toJson(item, words)));
  return `\${toset([${items.join(', ')}])}`;
}

function toUnique(values: readonly Json[]): readonly Json[] {
  return [...new Set(values)];
}
