import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { Resource } from '../../compiler/ir/program.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { deferredPart } from '../../compiler/value/deferred.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { readPath } from '../../compiler/value/path.ts';
import { pick, pickDict, pickList } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import { literalText } from './escape.ts';
import { keysOfWhole, namedPath, wholeReference } from './reference.ts';
import type { TypeNames } from './type-names.ts';
import { anywhere, toJson } from './value.ts';
import type { Words } from './words.ts';

/** The keys of `Resource.meta` that are read here. */
export const metaOptions = [
  ...['lifecycle', 'for_each', 'count', 'aliases', 'custom_timeouts', 'delete_before_replace', 'parent', 'protect'],
  ...['replace_on_changes', 'retain_on_delete', 'version'],
] as const;

/**
 * `options` of a resource, as Pulumi's YAML has them: https://www.pulumi.com/docs/iac/concepts/resources/options/. What Terraform's `lifecycle` says
 * is said in Pulumi's words where it has some. STK6071, STK6111, STK6112, STK6124 to STK6126.
 */
export function optionsOf(resource: Resource, names: TypeNames | undefined, words: Words): JsonObject {
  const { options, meta } = resource;
  if (!meta && isPlain(options) && !resource.properties.entries.has('timeouts')) return none;
  const lifecycle = meta && pickDict(meta, 'lifecycle');
  if (lifecycle) checkLifecycle(lifecycle, words);
  const get = (key: string): Value | undefined => meta && pick(meta, key);
  const list = (key: string): readonly Value[] => (meta && pickList(meta, key)?.items) ?? [];
  const ignored = [...options.ignoreChanges, ...itemsOf(lifecycle && pick(lifecycle, 'ignore_changes'))];
  const members: readonly (readonly [string, Json | undefined])[] = [
    ['dependsOn', unlessEmpty(dependencies(resource, words))],
    ['provider', options.provider && providerJson(options.provider, words)],
    ['ignoreChanges', unlessEmpty(paths(ignored, { resource, names, option: 'ignore_changes' }, words))],
    ['aliases', unlessEmpty(aliases(resource, list('aliases'), words))],
    ['import', options.importId && plain('import_', options.importId, words)],
    ['protect', protection(get('protect'), lifecycle, words)],
    ['parent', parent(get('parent'), words)],
    ['deleteBeforeReplace', deletion(get('delete_before_replace'), lifecycle, words)],
    [
      'replaceOnChanges',
      unlessEmpty(paths(list('replace_on_changes'), { resource, names, option: 'replace_on_changes' }, words)),
    ],
    ['retainOnDelete', jsonOf(get('retain_on_delete'), words)],
    ['customTimeouts', timeouts(resource, words)],
    ['version', jsonOf(get('version'), words)],
  ];
  return new Map(members.flatMap(([key, json]) => (json === undefined ? [] : [[key, json] as const])));
}

/** What most resources have. */
const none: JsonObject = new Map();

function isPlain({ dependsOn, provider, ignoreChanges, importId, movedFrom }: Resource['options']): boolean {
  return dependsOn.length === 0 && ignoreChanges.length === 0 && !provider && !importId && !movedFrom;
}

function unlessEmpty(json: readonly Json[]): readonly Json[] | undefined {
  return json.length === 0 ? undefined : json;
}

function jsonOf(value: Value | undefined, words: Words): Json | undefined {
  return value && value.kind !== 'null' ? toJson(value, anywhere, words) : undefined;
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value.kind === 'null') return [];
  return value.kind === 'list' ? value.items : [value];
}

/** Pulumi waits for whole resources, each once; a function that only looks something up is waited for by what uses its result. */
function dependencies({ options, causes }: Resource, words: Words): readonly string[] {
  const found = options.dependsOn.flatMap((value): readonly string[] => {
    const link = value.kind === 'ref' ? words.links.get(value) : undefined;
    if (value.kind === 'string')
      return notWaitedFor(say.dependsOnText(value, { name: words.name, text: value.value }), words);
    if (!link) return [String(toJson(value, anywhere, words))];
    const { target, copy } = link;
    if (target.kind === 'provider') return [`\${${words.keys.of(target)}}`];
    const isFunction = target.mode === 'data' && !words.lookups.has(target);
    if (isFunction && causes.length === 0)
      words.report(say.dependsOnLookup(value, { name: words.name, target: target.name }));
    return isFunction ? [] : keysOfWhole(target, copy, words).map((key) => `\${${key}}`);
  });
  return [...new Set(found)];
}

function notWaitedFor(diagnostic: Diagnostic, { report }: Words): readonly string[] {
  report(diagnostic);
  return [];
}

/** `databricks.dev`, or a reference to a provider. An alias that the stack lacks, where that is allowed, is no reason to take another provider. */
function providerJson(value: Value, words: Words): Json {
  const isAlias = value.kind === 'ref' && words.links.get(value)?.path.length !== 0;
  if (value.kind === 'string') return providerNamed(value.value);
  if (isAlias && words.links.get(value)?.target.kind === 'provider') return providerNamed(value.text);
  return (value.kind === 'ref' ? wholeReference(value, words) : undefined) ?? toJson(value, anywhere, words);
}

function providerNamed(name: string): string {
  return `\${${name.replaceAll('.', '-')}}`;
}

interface Paths {
  readonly resource: Resource;
  readonly names: TypeNames | undefined;
  readonly option: string;
}

/** Paths of properties in Pulumi's words; `all` is everything. Names that the type does not have were reported, and stay. */
function paths(values: readonly Value[], { resource, names, option }: Paths, words: Words): readonly string[] {
  return values.flatMap((value) => {
    if (value.kind !== 'string') return plain(option, value, words) ?? [];
    if (value.value === 'all' && values.length === 1) return ['*'];
    const path = namedPath(readPath(`.${value.value}`), { names: names?.fields, type: resource.shape });
    return [typeof path === 'string' ? path.replace(/^\./, '') : value.value];
  });
}

/** A former name, or a URN. */
function aliases({ options: { movedFrom } }: Resource, values: readonly Value[], words: Words): readonly Json[] {
  const names = [...(movedFrom ? [movedFrom] : []), ...values];
  return names.flatMap((value): readonly Json[] => {
    const name = plain(value === movedFrom ? 'moved_from' : 'aliases', value, words);
    if (name === undefined) return [];
    return [name.startsWith('urn:') ? name : new Map([['name', name]])];
  });
}

/** The text of an option that is read before there are values; a reference in it is reported: STK6112. */
function plain(option: string, value: Value, words: Words): string | undefined {
  const json = toJson(value, anywhere, words);
  const found = value.kind === 'foreign' && typeof json === 'string' ? undefined : deferredPart(value);
  const isOpen = found !== undefined && /(?<!\$)(?:\$\$)*\$\{/.test(String(json));
  if (!isOpen) return typeof json === 'string' ? json : literalText(String(json));
  return void words.report(say.optionNotPlain(value, { option, name: words.name, found: `it is ${found}` }));
}

function protection(protect: Value | undefined, lifecycle: Dict<Value> | undefined, words: Words): Json | undefined {
  const prevented = lifecycle && pick(lifecycle, 'prevent_destroy');
  return jsonOf(protect ?? prevented, words);
}

/** Terraform says what is made first, Pulumi what is deleted first. */
function deletion(value: Value | undefined, lifecycle: Dict<Value> | undefined, words: Words): Json | undefined {
  const created = lifecycle && pick(lifecycle, 'create_before_destroy');
  if (value || created?.kind !== 'boolean') return jsonOf(value, words);
  return !created.value;
}

function parent(value: Value | undefined, words: Words): Json | undefined {
  if (!value) return undefined;
  const target = value.kind === 'ref' ? words.links.get(value)?.target : undefined;
  if (value.kind === 'unresolved' || (value.kind === 'ref' && !target)) return toJson(value, anywhere, words);
  const isResource = target?.kind === 'resource' && (target.mode === 'managed' || words.lookups.has(target));
  if (value.kind === 'ref' && isResource) return wholeReference(value, words);
  return void words.report(say.parentNotResource(value, { option: 'parent', name: words.name }));
}

/** `custom_timeouts`, or Terraform's `timeouts` among the attributes. */
function timeouts({ properties, meta }: Resource, words: Words): Json | undefined {
  const given = [pickDict(properties, 'timeouts'), meta && pickDict(meta, 'custom_timeouts')];
  const members = new Map<string, Json>();
  for (const entry of given.flatMap((dict) => [...(dict?.entries.values() ?? [])])) {
    const { key, value } = entry;
    if (value.kind === 'null') continue;
    if (key === 'create' || key === 'update' || key === 'delete') members.set(key, toJson(value, anywhere, words));
    else words.report(say.timeoutNotPossible(entry, { option: key, name: words.name }));
  }
  return members.size === 0 ? undefined : members;
}

/** What Terraform's `lifecycle` has besides, and what to do instead. */
const withoutTwin: Readonly<Record<string, string>> = {
  replace_triggered_by: 'name the properties that replace it under "replace_on_changes"',
  precondition: 'leave it to a policy of Pulumi',
  postcondition: 'leave it to a policy of Pulumi',
};

function checkLifecycle(lifecycle: Dict<Value>, words: Words): void {
  for (const entry of lifecycle.entries.values()) {
    const advice = withoutTwin[entry.key];
    if (advice !== undefined && entry.value.kind !== 'null')
      words.report(say.lifecycleWithoutTwin(entry, { option: entry.key, name: words.name, advice }));
  }
}
