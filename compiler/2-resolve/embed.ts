import { describe } from '../ast/describe.ts';
import type { Str } from '../ast/node.ts';
import type { Part, Placeholder } from '../expression/syntax.ts';
import type { TextPart, Value } from '../ir/value.ts';
import { placeOf, type Span } from '../source/span.ts';
import { floatText } from '../util/float-text.ts';
import { never } from '../util/never.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';
import { type Site, textLimit } from './injection.ts';

/**
 * Text with placeholders as one value: scalars are spelled as YAML spells them, what is known only later stays a hole.
 * Lists and maps cannot stand inside a text: STK2043.
 */
export function embed(parts: readonly Part[], node: Str, site: Site): Value {
  const merged = merge(embedAll(parts, site), node, site);
  if (merged.every((part) => typeof part === 'string')) return { ...node, value: merged.join('') };
  return { ...placeOf(node), kind: 'text', parts: merged };
}

/** Parts that must come out as text because they name something. */
export function plainText(parts: readonly Part[], at: Span, site: Site): string {
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') return only;
  return embedAll(parts, site)
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'native') return `\${${part.expression}}`;
      site.injection.report(say.embeddedCollection(at, { what: 'Part of this name', found: describe(part) }));
      return '';
    })
    .join('');
}

function embedAll(parts: readonly Part[], site: Site): readonly TextPart[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    return embedValue(site.injection.resolve(part, site), part, site);
  });
}

function embedValue(value: Value, part: Placeholder, { injection }: Site): readonly TextPart[] {
  switch (value.kind) {
    case 'string':
      return [value.value];
    case 'text':
      return value.parts;
    case 'ref':
    case 'secret':
      return [value];
    case 'null':
      return [];
    case 'boolean':
    case 'integer':
      return [String(value.value)];
    case 'float':
      return [floatText(value.value)];
    case 'list':
    case 'dict':
      injection.report(say.embeddedCollection(part, { what: `"${part.text}"`, found: describe(value) }));
      return [];
    default:
      return never(value);
  }
}

function merge(parts: readonly TextPart[], at: Span, { injection }: Site): readonly TextPart[] {
  const merged: TextPart[] = [];
  let length = 0;
  for (const part of parts) {
    if (typeof part === 'string') length += part.length;
    if (length > textLimit) {
      injection.report(say.injectionTooLarge(at, { limit: `${textLimit} characters` }));
      return merged;
    }
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (part !== '') merged.push(part);
  }
  return merged;
}
