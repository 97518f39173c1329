import { type ForeignPiece, foreignText } from '../../expression/foreign-text.ts';
import type { Foreign as Written } from '../../expression/syntax.ts';
import { placeOf } from '../../source/span.ts';
import { never } from '../../util/never.ts';
import type { Credential } from '../../value/literal.ts';
import { partsOf } from '../../value/text-parts.ts';
import type { Foreign, TextPart } from '../../value/value.ts';
import { credentialIn } from './credentials.ts';
import { substituteDiagnostics as say } from './diagnostics.ts';
import { reportUnembeddable, type ValueAt } from './embed.ts';
import type { Site } from './substitution.ts';

/**
 * An expression of a target with our placeholders in it replaced. Sensitive variables are `var.name` in it; references are an error, because a name of the
 * stack is none of the target (STK2093).
 */
export function foreignValue(part: Written, site: Site, valueAt: ValueAt): Foreign {
  const pieces: ForeignPiece[] = [];
  let credential: Credential | undefined;
  for (const one of part.parts) {
    if (typeof one === 'string') {
      pieces.push({ kind: 'source', text: one });
      continue;
    }
    const value = valueAt(one, site);
    reportUnembeddable(value, one, site.substitution);
    credential ??= credentialIn(value);
    for (const inner of partsOf(value)) {
      if (typeof inner !== 'string' && inner.kind === 'ref')
        site.substitution.report(say.referenceInExpression(one, { text: one.text }));
      pieces.push(pieceOf(inner));
    }
  }
  return { ...placeOf(part), kind: 'foreign', expression: foreignText(pieces), ...(credential && { credential }) };
}

function pieceOf(part: TextPart): ForeignPiece {
  if (typeof part === 'string') return { kind: 'value', text: part };
  switch (part.kind) {
    case 'secret':
      return { kind: 'name', text: `var.${part.variable}` };
    case 'foreign':
      return { kind: 'name', text: part.expression };
    case 'unresolved':
      return { kind: 'source', text: part.text };
    case 'ref':
      return { kind: 'name', text: `resources.${part.text}` };
    default:
      return never(part);
  }
}
