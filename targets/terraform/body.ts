import type { Resource } from '../../compiler/ir/program.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pick, pickDict, pickList } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { addressOf, dictToJson, toJson } from './expression.ts';
import { quotedTemplate, referenceExpression } from './hcl/text.ts';
import type { Words } from './words.ts';

/** One `resource` or `data` block: attributes as written, then Terraform's meta-arguments in the order of its documentation. */
export function bodyOf(resource: Resource, words: Words): JsonObject {
  const body = dictToJson(resource.properties, words);
  addedTo(resource, words)?.forEach((json, key) => void body.set(key, json));
  return body;
}

/** What a body has besides its properties, or instead of one of them; undefined where that is nothing. */
export function addedTo({ mode, type, properties, options, meta }: Resource, words: Words): JsonObject | undefined {
  const { dependsOn, provider, ignoreChanges } = options;
  if (!meta && !provider && dependsOn.length === 0 && ignoreChanges.length === 0 && type !== 'module') return undefined;
  const added = new Map<string, Json>();
  const source = type === 'module' ? pick(properties, 'source') : undefined;
  if (source?.kind === 'file') added.set('source', words.module(source));
  else if (source?.kind === 'string') added.set('source', words.plain(source.value));
  const [count, forEach] = meta ? [pick(meta, 'count'), pick(meta, 'for_each')] : [];
  if (dependsOn.length > 0) added.set('depends_on', toUnique(dependsOn.map((value) => dependency(value, words))));
  if (count) added.set('count', toJson(count, words));
  if (forEach) added.set('for_each', forEachJson(forEach, words));
  if (provider) added.set('provider', toJson(provider, words));
  const written = meta && pickDict(meta, 'lifecycle');
  const ignored = mode === 'data' ? [] : ignoreChanges;
  if (written || ignored.length > 0) {
    const lifecycle = lifecycleOf(written, ignored, words);
    if (lifecycle.size > 0) added.set('lifecycle', lifecycle);
  }
  return added;
}

/** Terraform waits for whole resources, so an attribute behind the name means the resource that has it. */
function dependency(value: Value, words: Words): Json {
  const found = value.kind === 'ref' ? words.links.get(value) : undefined;
  return found ? addressOf(found.target) : staticReference(value, words);
}

/** In Terraform's JSON syntax a reference that is no value stands without `${}` around it. What has no meaning stays as it is written. */
function staticReference(value: Value, words: Words): Json {
  const json = toJson(value, words);
  const isKnown = value.kind === 'foreign' || (value.kind === 'ref' && words.links.has(value));
  return isKnown && typeof json === 'string' && json.startsWith('${') ? referenceExpression(json) : json;
}

/** `ignore_changes` of the options and of `lifecycle` together; `all` is Terraform's word for everything, which has no names beside it. */
function lifecycleOf(lifecycle: Dict<Value> | undefined, ignored: readonly Value[], words: Words): JsonObject {
  const members = lifecycle ? dictToJson(lifecycle, words) : new Map<string, Json>();
  const triggers = lifecycle && pickList(lifecycle, 'replace_triggered_by');
  if (triggers)
    members.set(
      'replace_triggered_by',
      triggers.items.map((value) => staticReference(value, words)),
    );
  const own = members.get('ignore_changes') ?? [];
  const json = [...(Array.isArray(own) ? own : [own]), ...ignored.map((value) => toJson(value, words))];
  const isAll = own === 'all' || (ignored.length === 1 && json.at(-1) === 'all');
  if (json.length > 0) members.set('ignore_changes', isAll ? 'all' : toUnique(json));
  return members;
}

/** Terraform repeats over maps and sets; a list in JSON is neither, so it is turned into a set by an expression, in which texts stand as in its own language. */
function forEachJson(value: Value, words: Words): Json {
  if (value.kind !== 'list') return toJson(value, words);
  const items = value.items.map((item) => {
    const json = toJson(item, words);
    return typeof json === 'string' ? quotedTemplate(json) : JSON.stringify(json);
  });
  return `\${toset([${items.join(', ')}])}`;
}

function toUnique(values: readonly Json[]): readonly Json[] {
  return [...new Set(values)];
}
