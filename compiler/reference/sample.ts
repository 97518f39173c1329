import type { Field, FieldType, ObjectType } from '../schema/type.ts';
import { never } from '../util/never.ts';
import { valuesOf } from './field-words.ts';

/** What a field could look like, in YAML: the fields that must be given, or the first ones where none must; `<…>` stands for what only the user knows. */
export function sampleOf(name: string, type: FieldType): string {
  return memberLines(name, type, 0).join('\n');
}

/** Deeper than this nobody reads an example. */
const deepest = 3;

function memberLines(name: string, type: FieldType, depth: number): readonly string[] {
  const value = valueLines(name, type, depth);
  const [only, ...others] = value;
  const isInline = others.length === 0 && only !== undefined && !/^(- |[\w-]+:)/.test(only);
  if (isInline) return [`${name}: ${only}`];
  return [`${name}:`, ...value.map((line) => `  ${line}`)];
}

function valueLines(name: string, type: FieldType, depth: number): readonly string[] {
  const [known] = valuesOf(type)?.names ?? [];
  switch (type.kind) {
    case 'string':
    case 'enum':
      return [known ?? `<${name}>`];
    case 'boolean':
      return ['true'];
    case 'integer':
      return [String(type.minimum ?? 1)];
    case 'float':
      return [String(type.minimum ?? 1.5)];
    case 'any':
      return [`<${name}>`];
    case 'json':
      return ['{}'];
    case 'file':
      return ['./path/to/file'];
    case 'list':
      return itemLines(valueLines(singular(name), type.item, depth));
    case 'map':
      return memberLines('name', type.value, depth);
    case 'union':
      return valueLines(name, type.options[0] ?? { kind: 'any' }, depth);
    case 'variant':
      return objectLines([...type.shapes.values()][0], depth);
    case 'object':
      return objectLines(type, depth);
    default:
      return never(type);
  }
}

function itemLines(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

function objectLines(type: ObjectType | undefined, depth: number): readonly string[] {
  const fields = type === undefined || depth >= deepest ? [] : sampleFields(type);
  const lines = fields.flatMap((field) => memberLines(field.name, field.type, depth + 1));
  return lines.length === 0 ? ['{}'] : lines;
}

function sampleFields(type: ObjectType): readonly Field[] {
  const all = [...type.fields.values()].filter(({ computed, deprecated }) => !computed && !deprecated);
  const required = all.filter((field) => field.required);
  const own = all.filter(({ name }) => name !== 'resource_options' && name !== 'lookup_existing');
  return required.length > 0 ? required : own.slice(0, 1);
}

function singular(name: string): string {
  return name.endsWith('s') ? name.slice(0, -1) : name;
}
