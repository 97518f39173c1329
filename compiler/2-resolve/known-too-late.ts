import type { TextPart, Value } from '../ir/value.ts';

/**
 * What in `value` only the target can know, in words that fit behind "it is"; undefined when there is nothing of the kind.
 * Variables without a value do not count: they are reported where they stand.
 */
export function knownTooLate(value: Value): string | undefined {
  if (value.kind === 'ref' || value.kind === 'secret') return describePart(value);
  if (value.kind !== 'text') return undefined;
  for (const part of value.parts) {
    const found = describePart(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function describePart(part: TextPart): string | undefined {
  if (typeof part === 'string') return undefined;
  if (part.kind === 'ref') return `a reference to another resource, "\${resources.${part.text}}"`;
  if (part.kind === 'secret') return `the sensitive variable "${part.variable}"`;
  return part.expression.startsWith('vars.') ? undefined : `"\${${part.expression}}", which is left to the target`;
}
