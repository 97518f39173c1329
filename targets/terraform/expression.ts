import { link } from '../../compiler/ir/link.ts';
import type { ProgramIndex, Provider, Resource } from '../../compiler/ir/program.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { never } from '../../compiler/util/never.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import type { Ref, TextPart, Value } from '../../compiler/value/value.ts';

/** `databricks_job.ingest`, `data.databricks_cluster.shared`; for a provider its key. */
export function addressOf(target: Resource | Provider): string {
  if (target.kind === 'provider') return target.key;
  return `${target.mode === 'data' ? 'data.' : ''}${target.type}.${target.name}`;
}

/** `value` in Terraform's JSON syntax, in which every text is a template. */
export function toJson(value: Value, index: ProgramIndex): Json {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
      return value.value;
    case 'float':
      return { float: value.value };
    case 'string':
      return literalText(value.value);
    case 'list':
      return value.items.map((item) => toJson(item, index));
    case 'dict':
      return dictToJson(value, index);
    case 'ref':
      return reference(value, index);
    case 'secret':
    case 'foreign':
    case 'unresolved':
      return partText(value, index);
    case 'file':
      return literalText(value.path);
    case 'text':
      return value.parts.map((part) => partText(part, index)).join('');
    default:
      return never(value);
  }
}

export function dictToJson(dict: Dict<Value>, index: ProgramIndex): JsonObject {
  const members = new Map<string, Json>();
  dict.entries.forEach(({ value }, key) => void members.set(key, toJson(value, index)));
  return members;
}

/** In Terraform's templates `${` opens an expression; `$${` is the two characters. */
function literalText(text: string): string {
  // A replacing function, because `$$` in a replacing text means one dollar sign.
  return text.includes('${') ? text.replaceAll('${', () => '$${') : text;
}

function partText(part: TextPart, index: ProgramIndex): string {
  if (typeof part === 'string') return literalText(part);
  if (part.kind === 'ref') return reference(part, index);
  if (part.kind === 'unresolved') return part.text;
  return part.kind === 'secret' ? `\${var.${part.variable}}` : `\${${part.expression}}`;
}

/**
 * `${resources.x}` is an address, `${resources.x.id}` an expression (specs/laktory-language §7.1). Unknown names were reported
 * by the check pass, or allowed; then they stand as they were written.
 */
function reference(ref: Ref, index: ProgramIndex): string {
  const found = link(index, ref);
  if (!found) return `\${resources.${ref.text}}`;
  const { target, copy, path } = found;
  if (copy === '' && path === '') return addressOf(target);
  return `\${${addressOf(target)}${copy}${path === '' ? '' : `.${path}`}}`;
}
