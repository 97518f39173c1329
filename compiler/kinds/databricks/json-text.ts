import { floatText } from '../../util/float-text.ts';
import { never } from '../../util/never.ts';
import { textOf } from '../../value/text-parts.ts';
import type { TextPart, Value } from '../../value/value.ts';

/**
 * `value` as JSON text, exactly as Python's `json.dumps` writes it: ", " and ": " between members, keys in the order of the source,
 * everything outside ASCII escaped, floats with their point. References and secrets become holes inside JSON strings.
 */
export function jsonText(value: Value): Value {
  return textOf(value, json(value));
}

function json(value: Value): readonly TextPart[] {
  switch (value.kind) {
    case 'null':
      return ['null'];
    case 'boolean':
    case 'integer':
      return [String(value.value)];
    case 'float':
      return [floatJson(value.value)];
    case 'string':
      return [quoted(value.value)];
    case 'list':
      return ['[', ...joined(value.items.map(json)), ']'];
    case 'dict':
      return [
        '{',
        ...joined(
          [...value.entries.values()].map(({ key, parts = [key], value: member }) => [
            ...textJson(parts),
            ': ',
            ...json(member),
          ]),
        ),
        '}',
      ];
    case 'ref':
    case 'secret':
    case 'foreign':
    case 'unresolved':
      return ['"', value, '"'];
    case 'file':
      return [quoted(value.path)];
    case 'text':
      return textJson(value.parts);
    default:
      return never(value);
  }
}

function textJson(parts: readonly TextPart[]): readonly TextPart[] {
  return ['"', ...parts.map((part) => (typeof part === 'string' ? escaped(part) : part)), '"'];
}

function joined(members: readonly (readonly TextPart[])[]): readonly TextPart[] {
  return members.flatMap((member, index) => (index === 0 ? member : [', ', ...member]));
}

export function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** JavaScript escapes what JSON must escape; Python escapes everything outside ASCII, by UTF-16 unit. */
function escaped(text: string): string {
  const unicode = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u007f-\uffff]/g, unicode);
}

export function floatJson(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  return floatText(value);
}
