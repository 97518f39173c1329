import type { Provider, Resource } from '../../compiler/ir/program.ts';
import type { Json, JsonScalar } from '../../compiler/util/json.ts';
import { never } from '../../compiler/util/never.ts';
import type { Dict, Entry } from '../../compiler/value/literal.ts';
import type { Ref, TextPart, Value } from '../../compiler/value/value.ts';
import { beforeExpressions, beforeHole, literalText, madeKey, withMark } from './literal-text.ts';
import type { Words } from './words.ts';

/** `databricks_job.ingest`, `data.databricks_cluster.shared`; for a provider its key. */
export function addressOf(target: Resource | Provider): string {
  if (target.kind === 'provider') return target.key;
  return `${target.mode === 'data' ? 'data.' : ''}${target.type}.${target.name}`;
}

/** `value` in Terraform's JSON syntax, in which every text is a template. */
export function toJson(value: Value, words: Words): Json {
  if (value.kind === 'list') return value.items.map((item) => toJson(item, words));
  return value.kind === 'dict' ? dictToJson(value, words) : scalarOf(value, words);
}

/** What has no parts. */
export type Scalar = Exclude<Value, { readonly kind: 'list' | 'dict' }>;

/** The same for what has no parts. */
export function scalarOf(value: Scalar, words: Words): JsonScalar {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
      return value.value;
    case 'float':
      return { float: value.value };
    case 'string':
      return withMark(literalText(value.value, words.directives));
    case 'ref':
      return reference(value, words);
    case 'secret':
    case 'foreign':
    case 'unresolved':
      return partText(value, words);
    case 'file':
      return words.file(value);
    case 'text':
      return templateText(value.parts, words);
    default:
      return never(value);
  }
}

/** The same where Terraform reads no expressions (`Words.plain`). What is none of a plain value was reported, or is Terraform's to refuse. */
export function plainJson(value: Value, words: Words): Json {
  if (value.kind === 'string') return words.plain(value.value);
  if (value.kind === 'list') return value.items.map((item) => plainJson(item, words));
  if (value.kind !== 'dict') return toJson(value, words);
  return new Map([...value.entries].map(([key, entry]) => [key, plainJson(entry.value, words)]));
}

export function dictToJson(dict: Dict<Value>, words: Words): Map<string, Json> {
  const members = new Map<string, Json>();
  dict.entries.forEach((entry, key) => {
    members.set(memberKey(entry, key, words), toJson(entry.value, words));
  });
  return members;
}

/** Whether a key is spelled as it is written, be it made or not. */
export function isKeptKey(key: string, words: Words): boolean {
  return words.key(key) === key && words.key(madeKey(key)) === key;
}

/** How the key of an entry is spelled. */
export function memberKey({ isMade }: Entry<Value>, key: string, words: Words): string {
  return words.key(isMade ? madeKey(key) : key);
}

/** Every part means for Terraform what it means here, whatever stands beside it. */
function templateText(parts: readonly TextPart[], words: Words): string {
  const texts = parts.map((part) => partText(part, words));
  return withMark(texts.map((text, index) => (texts[index + 1]?.startsWith('${') ? beforeHole(text) : text)).join(''));
}

function partText(part: TextPart, words: Words): string {
  if (typeof part === 'string') return beforeExpressions(literalText(part, words.directives));
  if (part.kind === 'ref') return reference(part, words);
  if (part.kind === 'unresolved') return part.text;
  return part.kind === 'secret' ? `\${var.${part.variable}}` : `\${${part.expression}}`;
}

/**
 * `${resources.x}` is an address, `${resources.x.id}` an expression (specs/laktory-language §7.1). Unknown names were reported
 * by the check pass, or allowed; then they stand as they were written.
 */
function reference(ref: Ref, words: Words): string {
  const found = words.links.get(ref);
  if (!found) return `\${resources.${ref.text}}`;
  const { target, copy, path } = found;
  if (copy === '' && path.length === 0) return addressOf(target);
  return `\${${addressOf(target)}${copy}${path.map((step) => step.text).join('')}}`;
}
