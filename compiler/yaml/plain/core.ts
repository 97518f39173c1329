import { type PlainValue, plain, specialFloat, wholeNumber } from './plain-value.ts';

const integer = /^[-+]?[0-9]+$/;
const prefixed = /^0(o[0-7]+|x[0-9a-fA-F]+)$/;
const float = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;

/** An unquoted value under YAML 1.2 (the core schema, chapter 10.3 of the specification). */
export function readCore(text: string): PlainValue {
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return plain.null;
    case 'true':
    case 'True':
    case 'TRUE':
      return plain.true;
    case 'false':
    case 'False':
    case 'FALSE':
      return plain.false;
    default:
      return readNumber(text);
  }
}

function readNumber(text: string): PlainValue {
  if (integer.test(text)) return wholeNumber(text.replace(/^[-+]/, ''), text.startsWith('-'));
  if (prefixed.test(text)) return wholeNumber(text, false);
  const value = float.test(text) ? Number(text) : specialFloat(text);
  return value === undefined ? plain.string : { kind: 'float', value };
}
