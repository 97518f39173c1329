import { defineDiagnostics } from '../diagnostics/define.ts';

/** What can be wrong with `${ }` and `${{ }}`. Holes take names, types and text of the expression itself: never a value. */
export const expressionDiagnostics = defineDiagnostics({
  unterminatedPlaceholder: {
    code: 'STK2300',
    severity: 'error',
    message: 'The placeholder that begins with "{opening}" here is never closed; for the plain characters write "$${".',
  },
  malformedVariable: {
    code: 'STK2301',
    severity: 'error',
    message: '"{text}" cannot be read as a variable: {reason}.',
  },
  malformedReference: {
    code: 'STK2302',
    severity: 'error',
    message: '"{text}" names no resource; write the name of one after "resources.".',
  },
  unexpected: {
    code: 'STK2303',
    severity: 'error',
    message: '{expected} is expected here, but {found}.',
  },
  unterminatedText: {
    code: 'STK2304',
    severity: 'error',
    message: 'The quoted text that begins here has no closing quote.',
  },
  unsupportedSyntax: {
    code: 'STK2305',
    severity: 'error',
    message: 'Expressions cannot use {what}{advice}.',
  },
  nestedTooDeep: {
    code: 'STK2306',
    severity: 'error',
    message: 'This is nested more than {limit} levels deep, which is more than stackc reads.',
  },
  malformedLiteral: {
    code: 'STK2307',
    severity: 'error',
    message: '{what} cannot be read: {reason}.',
  },
  unknownName: {
    code: 'STK2310',
    severity: 'error',
    message: 'There is no "{name}" that an expression could use here.{suggestion}',
  },
  unknownFunction: {
    code: 'STK2311',
    severity: 'error',
    message: 'There is no function "{name}" for expressions.{suggestion}',
  },
  unknownMember: {
    code: 'STK2312',
    severity: 'error',
    message: '{owner} has no {what} "{name}".{suggestion}',
  },
  wrongArguments: {
    code: 'STK2313',
    severity: 'error',
    message: '"{name}" {problem}.',
  },
  variableNotNamed: {
    code: 'STK2314',
    severity: 'error',
    message: '"{name}" alone has no value; write which variable is meant, such as "{name}.size".',
  },
  wrongOperands: {
    code: 'STK2320',
    severity: 'error',
    message: '"{operator}" cannot be used between {left} and {right}.{suggestion}',
  },
  wrongType: {
    code: 'STK2321',
    severity: 'error',
    message: '{what} needs {expected}, but this is {actual}.',
  },
  divisionByZero: {
    code: 'STK2322',
    severity: 'error',
    message: 'This divides by zero.',
  },
  missingKey: {
    code: 'STK2323',
    severity: 'error',
    message: 'The map has no key {key}.{suggestion}',
  },
  outOfRange: {
    code: 'STK2324',
    severity: 'error',
    message: 'The {what} has {count}, so there is nothing at this position.',
  },
  knownOnlyWhenDeployed: {
    code: 'STK2325',
    severity: 'error',
    message: '{what} is known only when the stack is deployed, so {problem}.',
  },
  wrongValue: {
    code: 'STK2326',
    severity: 'error',
    message: '{what} {problem}.',
  },
  wrongFormat: {
    code: 'STK2327',
    severity: 'error',
    message: 'The value cannot be formatted like this: {problem}.',
  },
  notText: {
    code: 'STK2328',
    severity: 'error',
    message: '{what} cannot be put into a text; {advice}.',
  },
  tooMuchWork: {
    code: 'STK2329',
    severity: 'error',
    message: 'The expression needs more work than stackc does: {limit}.',
  },
  keyNotPossible: {
    code: 'STK2330',
    severity: 'error',
    message: '{what} cannot be the key of a map or a member of a set; {advice}.',
  },
  notFinite: {
    code: 'STK1580',
    severity: 'error',
    message: '{what} has no way to be written: JSON has neither infinite numbers nor "not a number".',
  },
  tooSmall: {
    code: 'STK1581',
    severity: 'warning',
    message: 'The number {text} is too small for a number with decimals, so it is 0.0.',
  },
});
