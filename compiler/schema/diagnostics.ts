import { defineDiagnostics } from '../diagnostics/define.ts';

/** What is said about fields and their values. Codes 2200–2299, and STK3012. */
export const schemaDiagnostics = defineDiagnostics({
  unknownField: {
    code: 'STK2200',
    severity: 'error',
    message: '"{name}" is not a field of "{owner}".{suggestion}',
  },
  unknownSoFar: {
    code: 'STK2216',
    severity: 'warning',
    message:
      '"{name}" is not a field of "{owner}" as far as it is known here, so it stays as it is written.{suggestion}',
  },
  missingField: {
    code: 'STK2201',
    severity: 'error',
    message: '"{owner}" needs the field "{name}", which is missing.',
  },
  wrongType: {
    code: 'STK2202',
    severity: 'error',
    message: '{place} must be {expected}, but this is {found}.{suggestion}',
  },
  needsQuotes: {
    code: 'STK2203',
    severity: 'error',
    message: '{place} must be text, but {found} without quotes is not text. Write {quoted}.',
  },
  otherForm: {
    code: 'STK2217',
    severity: 'warning',
    message: '{place} is text, and {written} without quotes becomes "{text}". Write "{written}", or {text}.',
  },
  placeholderNotText: {
    code: 'STK2212',
    severity: 'error',
    message: '{place} must be text, but this {what} makes it {found}. {way}.',
  },
  valueNotAllowed: {
    code: 'STK2204',
    severity: 'error',
    message: '{place} cannot be "{value}"; it can be {allowed}.{suggestion}',
  },
  valueNotKnown: {
    code: 'STK3012',
    severity: 'warning',
    message: '{place} is "{value}", and the documentation of the provider knows only {known}.{suggestion}',
  },
  bothSpellings: {
    code: 'STK2205',
    severity: 'error',
    message: '"{first}" and "{second}" are two spellings of the same field of "{owner}". Keep one of them.',
  },
  retiredSpelling: {
    code: 'STK2206',
    severity: 'warning',
    message: '"{old}" is the former spelling of "{name}", which should be used instead.',
  },
  computedField: {
    code: 'STK2207',
    severity: 'error',
    message: '"{name}" of "{owner}" is set by the provider and cannot be given.',
  },
  outOfBounds: {
    code: 'STK2208',
    severity: 'error',
    message: '{place} must be {bounds}, but this is {found}.',
  },
  missingBlock: {
    code: 'STK2210',
    severity: 'warning',
    message: '"{owner}" has no "{name}", and the provider refuses it without.',
  },
  missingForNow: {
    code: 'STK2215',
    severity: 'warning',
    message: '"{owner}" has no "{name}", so it must be given when the result is used.{suggestion}',
  },
  unexpectedText: {
    code: 'STK2209',
    severity: 'error',
    message: '{place} must be {means}, but this is "{value}".',
  },
  notAProviderSchema: {
    code: 'STK2211',
    severity: 'error',
    message: '"{file}" is not what "terraform providers schema -json" prints: {reason}.',
  },
});
