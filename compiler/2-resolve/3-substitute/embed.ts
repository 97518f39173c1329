import { describe } from '../../ast/describe.ts';
import type { Part, Placeholder } from '../../expression/syntax.ts';
import { placeOf, type Span } from '../../source/span.ts';
import type { Str } from '../../value/literal.ts';
import { mergeParts, partsOf } from '../../value/text-parts.ts';
import type { TextPart, Value } from '../../value/value.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { credentialIn } from './credentials.ts';
import { type Site, type Substitution, textLimit } from './substitution.ts';

/** Gives a placeholder its value; handed in, because placeholders hold trees and trees hold placeholders. */
export type ValueAt = (placeholder: Placeholder, site: Site) => Value;

/**
 * Text with placeholders as one value: scalars are spelled as YAML spells them, what is known only later stays a hole.
 * Lists, mappings and null cannot stand inside a text (STK2043): a value that is not there must not vanish from a name unnoticed.
 */
export function embed(parts: readonly Part[], node: Str, site: Site, valueAt: ValueAt): Value {
  const values = embedAll(parts, site, valueAt);
  const merged = merge(
    values.flatMap((value) => (typeof value === 'string' ? [value] : partsOf(value))),
    node,
    site,
  );
  const credential = values.map((value) => (typeof value === 'string' ? undefined : credentialIn(value))).find(Boolean);
  const mark = credential && { credential };
  if (merged.every((part) => typeof part === 'string')) return { ...node, value: merged.join(''), ...mark };
  return { ...placeOf(node), kind: 'text', parts: merged, ...mark };
}

/** Parts that must come out as text because they name something. */
export function plainText(parts: readonly Part[], at: Span, site: Site, valueAt: ValueAt): string {
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') return only;
  return embedAll(parts, site, valueAt)
    .flatMap((value) => (typeof value === 'string' ? [value] : partsOf(value)))
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'foreign') return `\${${part.expression}}`;
      if (part.kind === 'unresolved') return part.text;
      site.substitution.report(say.embeddedCollection(at, { what: 'Part of this name', found: describe(part) }));
      return '';
    })
    .join('');
}

function embedAll(parts: readonly Part[], site: Site, valueAt: ValueAt): readonly (string | Value)[] {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const value = valueAt(part, site);
    reportUnembeddable(value, part, site.substitution);
    return value;
  });
}

function reportUnembeddable(value: Value, part: Placeholder, { report }: Substitution): void {
  if (value.kind === 'list' || value.kind === 'dict' || value.kind === 'null') {
    report(say.embeddedCollection(part, { what: `"${part.text}"`, found: describe(value) }));
  }
}

/** Texts put together, up to the limit beyond which they would exhaust a build. */
function merge(parts: readonly TextPart[], at: Span, { substitution }: Site): readonly TextPart[] {
  const length = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  if (length <= textLimit) return mergeParts(parts);
  substitution.report(say.valuesTooLarge(at, { limit: `${textLimit} characters` }));
  return [];
}
