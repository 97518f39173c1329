import type { Span } from '../source/span.ts';
import type { Literal } from '../value/literal.ts';
import { integerNode, specialFloat } from './plain-number.ts';

const integer = /^[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)$/;
const float = /^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?)$/;
const base60 = /^[-+]?([1-9][0-9_]*(:[0-5]?[0-9])+|[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*)$/;
const date = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const dateAndTime =
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?$/;

/**
 * An unquoted value under YAML 1.1 as PyYAML reads it, which Laktory is built on: `y` and `n` stay text, a float needs a point
 * and a signed exponent, a date is text marked as a date.
 */
export function readYaml11(at: Span, text: string): Literal {
  const { file, start, end } = at;
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return { kind: 'null', file, start, end };
    default: {
      const value = yaml11Boolean(text);
      if (value !== undefined) return { kind: 'boolean', file, start, end, value };
      return readNumber(at, text) ?? readText(at, text);
    }
  }
}

/** The twelve words in each of their three casings; undefined for anything else. */
export function yaml11Boolean(text: string): boolean | undefined {
  if (/^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(text)) return true;
  if (/^(no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(text)) return false;
  return undefined;
}

/** Whether YAML 1.1 reads `text` as a date, or a date and a time. */
export function isYaml11Date(text: string): boolean {
  return date.test(text) || dateAndTime.test(text);
}

function readText({ file, start, end }: Span, value: string): Literal {
  if (isYaml11Date(value)) return { kind: 'string', file, start, end, value, date: true };
  return { kind: 'string', file, start, end, value };
}

function readNumber(at: Span, text: string): Literal | undefined {
  const { file, start, end } = at;
  const digits = text.replaceAll('_', '').replace(/^[-+]/, '');
  const negative = text.startsWith('-');
  if (integer.test(text)) return readInteger(at, digits, negative);
  if (base60.test(text)) return readBase60(at, digits, negative);
  const value = float.test(text) ? Number(digits) * (negative ? -1 : 1) : specialFloat(text);
  return value === undefined ? undefined : { kind: 'float', file, start, end, value };
}

function readInteger(at: Span, digits: string, negative: boolean): Literal | undefined {
  if (digits === '0b' || digits === '0x') return undefined;
  const octal = digits.length > 1 && /^0[0-7]/.test(digits);
  return integerNode(at, octal ? `0o${digits}` : digits, negative);
}

/** `1:30` is 90: hours, minutes and seconds count sixty each. */
function readBase60({ file, start, end }: Span, digits: string, negative: boolean): Literal {
  const total = digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * (negative ? -1 : 1);
  return { kind: digits.includes('.') ? 'float' : 'integer', file, start, end, value: total };
}
