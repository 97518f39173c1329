import type { Resource } from '../../compiler/ir/program.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { without } from '../../compiler/value/pick.ts';
import { asLaktory } from './compat.ts';
import { copyKey } from './copies.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import { optionsOf } from './options.ts';
import { type Place, placeOf } from './place.ts';
import type { TypeNames } from './type-names.ts';
import { anywhere, objectJson, toJson } from './value.ts';
import type { Words } from './words.ts';

/** An entry of `resources` or of `variables`. */
export interface Written {
  readonly section: 'resources' | 'variables';
  readonly key: string;
  readonly json: JsonObject;
}

/** What of a resource is the same for all of its copies. */
interface Writing {
  readonly resource: Resource;
  readonly names: TypeNames;
}

/**
 * What a resource becomes: itself, each of its copies, one that is only read (`get`), or the call of a function for what has no known id
 * (specs/laktory-language §9.2). Nothing for a type that no known package of Pulumi has: STK6102.
 */
export function writtenAs(resource: Resource, words: Words): readonly Written[] {
  const lookup = words.lookups.get(resource);
  const { packages } = words;
  const isFunction = resource.mode === 'data' && !lookup;
  const own = ownType(resource);
  const names = own ?? (isFunction ? packages.data(resource.type) : packages.resource(lookup?.type ?? resource.type));
  if (!names) {
    const { type, mode, name } = resource;
    if (type === 'module') words.report(say.moduleNotPossible(resource.at, { name }));
    else words.report(say.unknownType(resource.at, { type, reason: packages.reason(type, mode) }));
    return [];
  }
  const writing = { resource, names };
  const write = isFunction ? called : declared;
  const copies = words.copies.get(resource);
  const key = words.keys.of(resource);
  const named = { ...words, name: resource.name };
  if (!copies) return [write(key, writing, named)];
  return copies.map((copy) => write(copyKey(key, copy), writing, { ...named, meanings: copy.meanings }));
}

/** A type that is Pulumi's already (`kubernetes:core/v1:ConfigMap`): its fields have the names that they are written with. */
function ownType({ type, properties }: Resource): TypeNames | undefined {
  if (!type.includes(':')) return undefined;
  const keys = [...properties.entries.keys()];
  return {
    token: type,
    fields: new Map(keys.map((property) => [property, { property, isFlat: false, inner: undefined }])),
  };
}

function declared(key: string, { resource, names }: Writing, words: Words): Written {
  const lookup = words.lookups.get(resource);
  const json = new Map<string, Json>([['type', names.token]]);
  if (words.keys.isRenamed(resource)) json.set('name', nameOf(key, resource, words));
  if (lookup) json.set('get', new Map([['id', toJson(lookup.id, anywhere, words)]]));
  else {
    const properties = objectJson(without(resource.properties, timeouts), placeIn(resource, names, words), words);
    if (words.isLaktory) asLaktory(resource.type, properties);
    json.set('properties', properties);
  }
  json.set('options', optionsOf(resource, names, words));
  return { section: 'resources', key, json };
}

const timeouts = new Set(['timeouts']);

/** The name that the resource has for Pulumi, where its key had to be another one. */
function nameOf(key: string, resource: Resource, words: Words): string {
  return `${resource.name}${key.slice(words.keys.of(resource).length)}`;
}

/** Reports options that a call does not take: STK6074. */
function called(key: string, { resource, names }: Writing, words: Words): Written {
  const invoke = new Map<string, Json>([
    ['function', names.token],
    ['arguments', objectJson(resource.properties, placeIn(resource, names, words), words)],
  ]);
  const options = [...optionsOf(resource, names, words)];
  const taken = options.filter(([option]) => optionsOfCalls.has(option));
  if (taken.length > 0) invoke.set('options', new Map(taken));
  for (const [option] of options.filter((one) => !taken.includes(one)))
    words.report(say.optionOfLookup(resource.at, { option, name: resource.name }));
  return { section: 'variables', key, json: new Map([['fn::invoke', invoke]]) };
}

/** What Pulumi's YAML takes as options of `fn::invoke`. */
const optionsOfCalls: ReadonlySet<string> = new Set(['dependsOn', 'parent', 'provider', 'version']);

/** Resources of one type share what is known of their fields. */
function placeIn({ shape }: Resource, names: TypeNames, { places }: Words): Place {
  const known = places.get(names);
  if (known?.type === shape && known) return known;
  const place = placeOf({ names: names.fields, type: shape, token: names.token });
  places.set(names, place);
  return place;
}
