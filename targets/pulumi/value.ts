import { followPath } from '../../compiler/schema/attribute-path.ts';
import { dictType } from '../../compiler/schema/descend.ts';
import type { FieldType, MapType } from '../../compiler/schema/type.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { never } from '../../compiler/util/never.ts';
import { filePath } from '../../compiler/value/file-path.ts';
import type { Dict, Entry, List, Str } from '../../compiler/value/literal.ts';
import { mergeParts, partsOf } from '../../compiler/value/text-parts.ts';
import type { FilePath, Foreign, TextPart, Value } from '../../compiler/value/value.ts';
import { meaningOf } from './copies.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import { beforeReference, literalText } from './escape.ts';
import { itemAt, type Member, memberAt, type Place, placeOf, typedAs } from './place.ts';
import { reference } from './reference.ts';
import type { Words } from './words.ts';

/** Where nothing is known. */
export const anywhere: Place = placeOf({ names: undefined, type: undefined, token: '' });

/** `value` in Pulumi's YAML, in which every text may hold references. */
export function toJson(value: Value, place: Place, words: Words): Json {
  switch (value.kind) {
    case 'null':
    case 'boolean':
      return value.kind === 'null' ? null : value.value;
    case 'integer':
      if (typeof value.value === 'bigint') words.report(say.largeInteger(value, { number: String(value.value) }));
      return value.value;
    case 'float':
      return { float: value.value };
    case 'string':
      return literalText(value.value);
    case 'list':
      return listJson(value, itemAt(place), words);
    case 'dict':
      return isObject(value, place) ? objectJson(value, place, words) : mapJson(value, place, words);
    case 'ref':
      return reference(value, words);
    case 'file':
      return literalText(words.file(value));
    case 'foreign': {
      const meaning = words.meanings && meaningOf(value.expression, words.meanings);
      return meaning ? toJson(meaning, place, words) : foreign(value, words);
    }
    case 'secret':
    case 'unresolved':
      return partText(value, words);
    case 'text':
      return templateText(value.parts, words);
    default:
      return never(value);
  }
}

function listJson({ items }: List<Value>, item: Place, words: Words): readonly Json[] {
  const json: Json[] = [];
  for (const one of items) json.push(toJson(one, item, words));
  return json;
}

function isObject(dict: Dict<Value>, { names, type }: Place): boolean {
  return names !== undefined && dictType(type, dict)?.kind !== 'map';
}

/** A mapping with known fields, under Pulumi's names. Null is what is not given. STK6103, STK6115. */
export function objectJson(dict: Dict<Value>, place: Place, words: Words): Map<string, Json> {
  const members = new Map<string, Json>();
  for (const entry of dict.entries.values()) {
    const { key, value } = entry;
    if (value.kind === 'null') continue;
    const member = memberAt(place, key, dict);
    if (!member) {
      words.report(say.unknownProperty(entry, { attribute: key, name: words.name, token: place.token }));
      continue;
    }
    const json =
      value.kind === 'string' && !member.field.content ? literalText(value.value) : memberJson(entry, member, words);
    if (json !== undefined) members.set(member.field.property, json);
  }
  return members;
}

/** Terraform's lists of one item are the item; undefined for an empty one. */
function memberJson({ key, value }: Entry<Value>, { field, place }: Member, words: Words): Json | undefined {
  if (field.content && (value.kind === 'file' || value.kind === 'string'))
    return contentOf(value, field.content, words);
  if (value.kind === 'string') return literalText(value.value);
  const { type } = place;
  if (value.kind === 'dict') {
    if (!field.isFlat && (field.isList || type?.kind === 'list')) return [toJson(value, itemAt(place), words)];
    return field.isMap ? mapJson(value, typedAs(place, type ?? anyMap), words) : toJson(value, place, words);
  }
  // Laktory wrote such a number as the stack has it, and Pulumi takes both.
  if (value.kind === 'integer' && field.isText && (value.fromText || !words.isLaktory)) return String(value.value);
  if (!field.isText && isTextFor(value, type, words)) return asAny(toJson(value, place, words));
  if (value.kind !== 'list' || !field.isFlat) return toJson(value, place, words);
  const [first, second] = value.items;
  if (!first) return undefined;
  if (second) {
    const row = { attribute: key, name: words.name, count: value.items.length, token: place.token };
    words.report(say.severalItems(second, row));
  }
  return toJson(first, itemAt(place), words);
}

/** A file or an archive that Pulumi itself reads: one beside the stack by its path from here, or one behind an address. */
function contentOf(value: Str | FilePath, content: 'Asset' | 'Archive', words: Words): Json {
  const isRemote = value.kind === 'string' && /^https?:/.test(value.value);
  const path = value.kind === 'string' ? filePath(value) : value;
  return new Map([[`fn::${isRemote ? 'remote' : 'file'}${content}`, toJson(path, anywhere, words)]]);
}

const anyMap: FieldType = { kind: 'map', value: { kind: 'any' } };

/** Whether a number or a switch is due, and what Pulumi will have is a text: the id of another resource, a secret. */
function isTextFor(value: Value, type: FieldType | undefined, { links }: Words): boolean {
  if (type?.kind !== 'integer' && type?.kind !== 'float' && type?.kind !== 'boolean') return false;
  if (value.kind !== 'ref') return value.kind === 'text' || value.kind === 'secret';
  const link = links.get(value);
  if (link?.target.kind !== 'resource' || !link.target.shape) return false;
  const found = followPath(link.target.shape, link.path);
  return found.kind === 'found' && found.type.kind === 'string';
}

/**
 * A text where Pulumi's YAML wants a number: it refuses texts there and has no function that makes a number of one, but it does not look at what
 * these two functions return, and the provider takes the digits.
 */
function asAny(text: Json): Json {
  return new Map([['fn::fromBase64', new Map([['fn::toBase64', text]])]]);
}

/** A mapping with the user's own keys, which Pulumi reads for references as well. STK6116, STK6081. */
function mapJson(dict: Dict<Value>, place: Place, words: Words): JsonObject {
  const own = dictType(place.type, dict);
  const inner = own?.kind === 'map' ? itemOfMap(place, own) : typedAs(place, undefined);
  const members = new Map<string, Json>();
  for (const entry of dict.entries.values()) {
    const { key, value } = entry;
    const text = keyText(entry, words);
    if (dict.entries.size === 1 && /^fn::/i.test(text)) words.report(say.functionKey(entry, { key }));
    if (members.has(text)) words.report(say.keyTwice(entry, { key, name: words.name, text }));
    members.set(text, value.kind === 'string' ? literalText(value.value) : toJson(value, inner, words));
  }
  return members;
}

/** A key as it is for this copy. */
function keyText({ key, parts }: Entry<Value>, words: Words): string {
  return parts ? templateText(parts, words) : literalText(key);
}

function itemOfMap(place: Place, { value }: MapType): Place {
  place.item ??= typedAs(place, value);
  return place.item;
}

/** Every part means for Pulumi what it means here, whatever stands beside it. */
function templateText(parts: readonly TextPart[], words: Words): string {
  const settled = mergeParts(parts.flatMap((part) => settledParts(part, words)));
  return settled
    .map((part, index) => {
      if (typeof part !== 'string') return partText(part, words);
      return index + 1 < settled.length ? beforeReference(part) : literalText(part);
    })
    .join('');
}

/** In a copy of a repeated resource, `${each.key}` is the parts of what it stands for. */
function settledParts(part: TextPart, { meanings }: Words): readonly TextPart[] {
  const meaning =
    typeof part !== 'string' && part.kind === 'foreign' && meanings && meaningOf(part.expression, meanings);
  return meaning ? partsOf(meaning) : [part];
}

function partText(part: Exclude<TextPart, string>, words: Words): string {
  switch (part.kind) {
    case 'ref':
      return reference(part, words);
    case 'unresolved':
      return part.text;
    case 'secret':
      return `\${${part.variable}}`;
    case 'foreign':
      return foreign(part, words);
    default:
      return never(part);
  }
}

/** What Pulumi tells of the run: https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/ */
const builtIn = /^pulumi\.(?:cwd|project|stack|organization|rootDirectory)$/;

/** Pulumi's own names, those of the configuration, and addresses of resources are left to it; everything else is an expression of somebody else's: STK6106. */
function foreign({ expression, ...at }: Foreign, words: Words): string {
  const text = `\${${expression}}`;
  const [root = ''] = expression.split(/[.[]/);
  const isAddress = /^[\w-]+\.[\w.[\]]+$/.test(expression) && words.keys.has(root);
  if (builtIn.test(expression) || words.config.has(root) || isAddress) return text;
  const isOfCopy = root === 'each' || root === 'count';
  const advice = isOfCopy
    ? `, and "${words.name}" is not repeated in a way that gives it a value`
    : '; write the value, or refer to a resource with "${resources.…}"';
  words.report(say.foreignExpression({ ...at }, { expression: text, advice }));
  return text;
}
