import type { Span } from '../../source/span.ts';
import type { Literal } from '../../value/literal.ts';
import type { PlainValue } from './plain-value.ts';

/** The node of a scalar `text` with this meaning. A date is text that is marked as a date; what has no meaning is text. */
export function literalOf({ file, start, end }: Span, text: string, meaning: PlainValue): Literal {
  switch (meaning.kind) {
    case 'null':
      return { kind: 'null', file, start, end };
    case 'boolean':
      return { kind: 'boolean', file, start, end, value: meaning.value };
    case 'integer':
      return { kind: 'integer', file, start, end, value: meaning.value };
    case 'float':
      return { kind: 'float', file, start, end, value: meaning.value };
    case 'date':
      return { kind: 'string', file, start, end, value: text, date: true };
    default:
      return { kind: 'string', file, start, end, value: text };
  }
}
