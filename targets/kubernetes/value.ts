import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../compiler/ir/program.ts';
import type { FieldType } from '../../compiler/schema/type.ts';
import { decimalText } from '../../compiler/util/float-text.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { isJsonFloat } from '../../compiler/util/json-tree.ts';
import { never } from '../../compiler/util/never.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pathText } from '../../compiler/value/path.ts';
import { pick } from '../../compiler/value/pick.ts';
import { toJson } from '../../compiler/value/to-json.ts';
import type { Deferred, Ref, TextPart, Value } from '../../compiler/value/value.ts';
import { kubernetesTargetDiagnostics as say } from './diagnostics.ts';

/** What is needed to write values: what references mean, and where to say what cannot be written. */
export interface Words {
  readonly links: Program['links'];
  readonly report: Report;
  /** The namespace of an object that names none. */
  readonly namespaceOf: (object: Resource) => string | undefined;
  /** References that are being followed: two objects may refer to each other. */
  readonly following: ReadonlySet<Value>;
}

/**
 * The plain form of a mapping. References are replaced by what they lead to: everything about an object is known before it is deployed. Where the field is text, a number is its digits.
 */
export function dictToJson(dict: Dict<Value>, words: Words, type: FieldType | undefined): JsonObject {
  return new Map(
    [...dict.entries.values()].map(({ key, value }) => [key, valueJson(value, words, memberType(type, key))]),
  );
}

function memberType(type: FieldType | undefined, key: string): FieldType | undefined {
  if (type?.kind === 'object') return type.fields.get(key)?.type ?? type.open;
  return type?.kind === 'map' ? type.value : undefined;
}

function valueJson(value: Value, words: Words, type: FieldType | undefined): Json {
  if (value.kind === 'dict') return dictToJson(value, words, type);
  if (value.kind === 'list')
    return value.items.map((item) => valueJson(item, words, type?.kind === 'list' ? type.item : undefined));
  return toJson(value, (part) => deferredJson(part, words, type));
}

function deferredJson(part: Deferred, words: Words, type: FieldType | undefined): Json {
  if (part.kind === 'ref') return type?.kind === 'string' ? inText(part, words) : referred(part, words);
  if (part.kind === 'file') return part.path;
  const parts = part.kind === 'text' ? part.parts : [part];
  return parts.map((each) => partText(each, part, words)).join('');
}

function partText(part: TextPart, at: Value, words: Words): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'ref':
      return inText(part, words);
    case 'secret':
      words.report(say.sensitiveValue(at, { variable: part.variable }));
      return '';
    case 'foreign':
      words.report(say.foreignExpression(at, { expression: `\${${part.expression}}` }));
      return `\${${part.expression}}`;
    case 'unresolved':
      return part.text;
    default:
      return never(part);
  }
}

/** What a reference leads to where text is wanted: nothing could stand for a list, a mapping or null there. Diagnostics: STK6221. */
function inText(ref: Ref, words: Words): string {
  const json = referred(ref, words);
  if (isJsonFloat(json)) return decimalText(json.float);
  if (json !== null && typeof json !== 'object') return String(json);
  const found = json === null ? 'nothing' : Array.isArray(json) ? 'a list' : 'a mapping';
  const values = {
    reference: `\${resources.${ref.text}}`,
    reason: `it is ${found}, and this is text`,
  };
  words.report(say.unknownReference(ref, values));
  return '';
}

/** The name of an object for a bare reference, else the value at the path. Diagnostics: STK6221. */
function referred(ref: Ref, words: Words): Json {
  const reference = `\${resources.${ref.text}}`;
  const fail = (reason: string): Json => {
    words.report(say.unknownReference(ref, { reference, reason }));
    return '';
  };
  const link = words.links.get(ref);
  // A reference that leads nowhere was reported before.
  if (link === undefined) return '';
  if (link.target.kind !== 'resource' || link.target.system !== 'kubernetes')
    return fail('only objects of Kubernetes can be referred to here');
  const steps = link.path.length === 0 ? ['metadata', 'name'] : link.path.map((step) => step.name);
  let found: Value | undefined = link.target.properties;
  for (const name of steps) {
    found = found?.kind === 'dict' ? pick(found, name) : found?.kind === 'list' ? found.items[Number(name)] : undefined;
  }
  if (found === undefined && pathText(link.path) === 'metadata.namespace') {
    const namespace = words.namespaceOf(link.target);
    if (namespace !== undefined) return namespace;
  }
  if (found === undefined && link.path.length === 0)
    return fail(
      'its name is chosen by the cluster, because it has "generateName"; a "name" of its own can be referred to',
    );
  if (found === undefined)
    return fail(`"${pathText(link.path)}" is not set in the stack, and the cluster is not asked`);
  if (words.following.has(found)) return fail('it leads back to itself');
  return valueJson(found, { ...words, following: new Set([...words.following, found]) }, undefined);
}
