import { type PlainValue, plain, specialFloat, wholeNumber } from './plain-value.ts';

const integer = /^[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)$/;
const float = /^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?)$/;
const base60 = /^[-+]?([1-9][0-9_]*(:[0-5]?[0-9])+|[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*)$/;
const date = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const dateAndTime =
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?$/;

/**
 * An unquoted value under YAML 1.1 as PyYAML reads it, which Laktory is built on: `y` and `n` stay text, a float needs a point
 * and a signed exponent, `=` cannot be used.
 */
export function readPyyaml(text: string): PlainValue {
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return plain.null;
    case '=':
      return plain.unusable;
    default: {
      const value = yaml11Boolean(text);
      if (value !== undefined) return value ? plain.true : plain.false;
      return readNumber(text) ?? (isYaml11Date(text) ? plain.date : plain.string);
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

function readNumber(text: string): PlainValue | undefined {
  const digits = text.replaceAll('_', '').replace(/^[-+]/, '');
  const negative = text.startsWith('-');
  if (integer.test(text)) return readInteger(digits, negative);
  if (base60.test(text)) return readBase60(digits, negative);
  const value = float.test(text) ? Number(digits) * (negative ? -1 : 1) : specialFloat(text);
  return value === undefined ? undefined : { kind: 'float', value };
}

function readInteger(digits: string, negative: boolean): PlainValue | undefined {
  if (digits === '0b' || digits === '0x') return undefined;
  const octal = digits.length > 1 && /^0[0-7]/.test(digits);
  return wholeNumber(octal ? `0o${digits}` : digits, negative);
}

/** `1:30` is 90: hours, minutes and seconds count sixty each. */
function readBase60(digits: string, negative: boolean): PlainValue {
  const parts = digits.split(':');
  if (!digits.includes('.'))
    return wholeNumber(String(parts.reduce((sum, part) => sum * 60n + BigInt(part), 0n)), negative);
  return { kind: 'float', value: parts.reduce((sum, part) => sum * 60 + Number(part), 0) * (negative ? -1 : 1) };
}
