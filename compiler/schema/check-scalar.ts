import type { Report } from '../diagnostics/outcome.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { never } from '../util/never.ts';
import type { Literal, Str } from '../value/literal.ts';
import { describeFound, describePlace, describeValue, type Place, quotedList } from './describe.ts';
import { schemaDiagnostics } from './diagnostics.ts';
import type { BooleanType, EnumType, KnownTexts, NumberType, StringType } from './type.ts';
import { wrongType } from './wrong-type.ts';

export type ScalarType = StringType | BooleanType | NumberType | EnumType;

/** Checks a literal that is not null against a scalar type; returns the literal that the type wants, or `value` itself. */
export function checkScalar(value: Literal, type: ScalarType, place: Place, report: Report): Literal {
  switch (type.kind) {
    case 'string':
      return checkText(value, type, place, report);
    case 'enum':
      return checkEnum(value, type, place, report);
    case 'boolean':
      return toBoolean(value) ?? wrongType(value, type, place, report);
    case 'integer':
    case 'float':
      return checkNumber(value, type, place, report);
    default:
      return never(type);
  }
}

function checkText(value: Literal, type: StringType, place: Place, report: Report): Literal {
  if (value.kind === 'null') return wrongType(value, type, place, report);
  if (value.kind !== 'string' || value.date) {
    // As it was written: 0o17 and 1e3 keep their spelling.
    const source = value.file.text.slice(value.start, value.end);
    // What was read out of a text of its own stands where that text stands.
    const written = /^['"|>]/.test(source) && value.kind !== 'string' ? describeValue(value) : source;
    const found = place.sensitive ? 'a value' : written;
    const where = describePlace(place);
    // The value of a placeholder stands where the placeholder does, which no quotes there would change.
    if (written.includes('${')) {
      report(
        schemaDiagnostics.placeholderNotText(value, {
          place: where,
          found: describeFound(value, place),
          ...(written.startsWith('${{')
            ? { what: 'expression', way: 'Write "str(…)" around what is between the braces' }
            : {
                what: 'placeholder',
                way: 'Put the value in quotes where it is set, or "str(…)" around it if an expression makes it',
              }),
        }),
      );
    } else if (type.known !== undefined && !place.sensitive && !isKnownText(written, type.known)) {
      // In quotes it would still be none of the texts that there are.
      const { values } = type.known;
      const suggestion = didYouMean(written, values);
      report(
        schemaDiagnostics.valueNotAllowed(value, {
          place: where,
          value: written,
          allowed: quotedList(values),
          suggestion,
        }),
      );
    } else
      report(
        schemaDiagnostics.needsQuotes(value, {
          place: where,
          found,
          quoted: place.sensitive ? 'it in quotes' : `"${written}"`,
        }),
      );
    return value;
  }
  if (type.pattern !== undefined && !type.pattern.matches.test(value.value)) {
    const { means } = type.pattern;
    report(
      schemaDiagnostics.unexpectedText(value, { place: describePlace(place), means, value: shownText(value, place) }),
    );
  }
  if (type.known !== undefined) checkKnown(value, type.known, place, report);
  return value;
}

/** Whether the provider's documentation names `text`; what it does not name is told when the value is checked (STK3012). */
export function isKnownText(text: string, { values, inAnyCase }: KnownTexts): boolean {
  return values.includes(text) || (inAnyCase && values.some((one) => one.toLowerCase() === text.toLowerCase()));
}

function checkKnown(text: Str, known: KnownTexts, place: Place, report: Report): void {
  if (isKnownText(text.value, known)) return;
  const { values } = known;
  const suggestion = didYouMean(text.value, values);
  const shown = { place: describePlace(place), value: shownText(text, place) };
  report(schemaDiagnostics.valueNotKnown(text, { ...shown, known: quotedList(values), suggestion }));
}

/** Text as a message may repeat it: a placeholder instead of what it stands for, which may come from anywhere. */
function shownText(value: Str, place: Place): string {
  const written = value.file.text.slice(value.start, value.end);
  if (written.includes('${')) return written;
  return place.sensitive ? '…' : value.value;
}

function checkEnum(value: Literal, type: EnumType, place: Place, report: Report): Literal {
  if (value.kind !== 'string') {
    const written = value.file.text.slice(value.start, value.end);
    if (!type.values.includes(written)) return wrongType(value, type, place, report);
    const where = describePlace(place);
    report(schemaDiagnostics.needsQuotes(value, { place: where, found: written, quoted: `"${written}"` }));
    return value;
  }
  if (!type.values.includes(value.value)) {
    const suggestion = severalOf(value, type) ?? didYouMean(value.value, type.values);
    const shown = shownText(value, place);
    const values = { place: describePlace(place), value: shown, allowed: quotedList(type.values), suggestion };
    report(schemaDiagnostics.valueNotAllowed(value, values));
  }
  return value;
}

/** `USE_SCHEMA SELECT` in a list: a comma is missing, or a dash. */
function severalOf({ value }: Str, { values }: EnumType): string | undefined {
  const words = value.length > 200 ? [] : value.split(/[\s,;|]+/);
  return words.length > 1 && words.every((word) => values.includes(word))
    ? ' These are several: in a list each is an item of its own.'
    : undefined;
}

function toBoolean(value: Literal): Literal | undefined {
  if (value.kind === 'boolean') return value;
  const word = value.kind === 'null' ? '' : String(value.value).toLowerCase();
  if (/^(?:true|t|yes|y|on|1)$/.test(word)) return { ...place(value), kind: 'boolean', value: true };
  if (/^(?:false|f|no|n|off|0)$/.test(word)) return { ...place(value), kind: 'boolean', value: false };
  return undefined;
}

function checkNumber(value: Literal, type: NumberType, where: Place, report: Report): Literal {
  const number = type.kind === 'integer' ? toInteger(value) : toNumber(value);
  if (number === undefined || (number.kind === 'float' && !Number.isFinite(number.value)))
    return wrongType(value, type, where, report);
  if ((number.kind !== 'integer' && number.kind !== 'float') || isWithin(number.value, type)) return number;
  const found = describeValue(number);
  report(schemaDiagnostics.outOfBounds(value, { place: describePlace(where), bounds: describeBounds(type), found }));
  return number;
}

function toInteger(value: Literal): Literal | undefined {
  if (value.kind === 'integer') return value;
  if (value.kind === 'boolean') return { ...place(value), kind: 'integer', value: value.value ? 1 : 0 };
  if (value.kind === 'float' && Number.isInteger(value.value))
    return { ...place(value), kind: 'integer', value: exact(BigInt(value.value)) };
  const digits =
    value.kind === 'string'
      ? /^\s*([+-]?\d+(?:_\d+)*)(?:\.0*)?\s*$/.exec(value.value)?.[1]?.replaceAll('_', '')
      : undefined;
  if (digits === undefined) return undefined;
  return { ...place(value), kind: 'integer', value: exact(BigInt(digits)), fromText: true };
}

function toNumber(value: Literal): Literal | undefined {
  if (value.kind === 'integer' || value.kind === 'float') return value;
  const whole = toInteger(value);
  if (whole !== undefined) return whole;
  if (value.kind !== 'string' || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value.value)) return undefined;
  return { ...place(value), kind: 'float', value: Number(value.value) };
}

/** A double where it is exact, else all digits. */
function exact(value: bigint): number | bigint {
  const double = Number(value);
  return Number.isSafeInteger(double) ? double : value;
}

function isWithin(value: number | bigint, type: NumberType): boolean {
  return value >= (type.minimum ?? -Infinity) && value <= (type.maximum ?? Infinity);
}

function describeBounds(type: NumberType): string {
  if (type.minimum === undefined) return `at most ${type.maximum}`;
  return type.maximum === undefined ? `at least ${type.minimum}` : `between ${type.minimum} and ${type.maximum}`;
}

function place(value: Literal): Pick<Literal, 'file' | 'start' | 'end'> {
  return { file: value.file, start: value.start, end: value.end };
}
