import type { Span } from '../source/span.ts';
import type { Literal } from '../value/literal.ts';
import { integerNode, specialFloat } from './plain-number.ts';

const integer = /^[-+]?[0-9]+$/;
const prefixed = /^0(o[0-7]+|x[0-9a-fA-F]+)$/;
const float = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;

/** An unquoted value under YAML 1.2 (the core schema, chapter 10.3 of the specification). */
export function readCore(at: Span, text: string): Literal {
  const { file, start, end } = at;
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return { kind: 'null', file, start, end };
    case 'true':
    case 'True':
    case 'TRUE':
      return { kind: 'boolean', file, start, end, value: true };
    case 'false':
    case 'False':
    case 'FALSE':
      return { kind: 'boolean', file, start, end, value: false };
    default:
      return readCoreNumber(at, text) ?? { kind: 'string', file, start, end, value: text };
  }
}

function readCoreNumber(at: Span, text: string): Literal | undefined {
  const { file, start, end } = at;
  if (integer.test(text)) return integerNode(at, text.replace(/^[-+]/, ''), text.startsWith('-'));
  if (prefixed.test(text)) return integerNode(at, text, false);
  const value = float.test(text) ? Number(text) : specialFloat(text);
  return value === undefined ? undefined : { kind: 'float', file, start, end, value };
}
