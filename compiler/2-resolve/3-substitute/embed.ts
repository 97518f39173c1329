import { describe } from '../../ast/describe.ts';
import type { Part, Placeholder } from '../../expression/syntax.ts';
import { placeOf, type Span } from '../../source/span.ts';
import type { Credential, Str } from '../../value/literal.ts';
import { lengthOf, mergeParts, partsOf } from '../../value/text-parts.ts';
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
  const { pieces, credential } = embedAll(parts, site, valueAt);
  const merged = merge(pieces, node, site);
  const mark = credential && { credential };
  if (merged.every((part) => typeof part === 'string')) return { ...node, value: merged.join(''), ...mark };
  return { ...placeOf(node), kind: 'text', parts: merged, ...mark };
}

/** Parts that must come out as text because they name something. */
export function plainText(parts: readonly Part[], at: Span, site: Site, valueAt: ValueAt): string {
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') return only;
  return embedAll(parts, site, valueAt)
    .pieces.map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'foreign') return `\${${part.expression}}`;
      if (part.kind === 'unresolved') return part.text;
      const values = { what: 'Part of this name', found: describe(part), way: '' };
      site.substitution.report(say.embeddedCollection(at, values));
      return '';
    })
    .join('');
}

/** What parts of a text become, and where the first credential among them is called one. */
interface Embedded {
  readonly pieces: readonly TextPart[];
  readonly credential: Credential | undefined;
}

function embedAll(parts: readonly Part[], site: Site, valueAt: ValueAt): Embedded {
  const pieces: TextPart[] = [];
  let credential: Credential | undefined;
  for (const part of parts) {
    if (typeof part === 'string') pieces.push(part);
    else {
      const value = valueAt(part, site);
      reportUnembeddable(value, part, site.substitution);
      credential ??= credentialIn(value);
      for (const piece of partsOf(value)) pieces.push(piece);
    }
  }
  return { pieces, credential };
}

/** Lists, mappings and null cannot stand inside of something longer (STK2043). */
export function reportUnembeddable(value: Value, part: Placeholder, { report }: Substitution): void {
  if (value.kind === 'list' || value.kind === 'dict' || value.kind === 'null') {
    const values = { what: `"${part.text}"`, found: describe(value), way: wayOut(value, part.text) };
    report(say.embeddedCollection(part, values));
  }
}

/** What to write instead of `text`, which stands for `value`; nothing where it is no plain variable. */
function wayOut(value: Value, text: string): string {
  const name = /^\$\{(vars\.[\w.-]+)\}$/.exec(text)?.[1];
  if (value.kind === 'null') return ' Give it a value, or let the placeholder stand alone, which leaves the field out.';
  if (name === undefined) return '';
  if (value.kind === 'list') return ` Write "\${${name}[0]}" for one item, or "\${{ ', '.join(${name}) }}" for all.`;
  const [key] = value.kind === 'dict' ? value.entries.keys() : [];
  return key !== undefined && /^[A-Za-z_]\w*$/.test(key) ? ` Write "\${${name}.${key}}" for one of its values.` : '';
}

/** Texts put together, up to the limit beyond which they would exhaust a build. */
function merge(parts: readonly TextPart[], at: Span, { substitution }: Site): readonly TextPart[] {
  if (lengthOf(parts) <= textLimit) return mergeParts(parts);
  substitution.report(say.valuesTooLarge(at, { limit: `${textLimit} characters` }));
  return [];
}
