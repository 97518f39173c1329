import { defineDiagnostics } from '../diagnostics/define.ts';

/** STK1500 to STK1549: the template cannot be read. Reported by `compileTemplate`, as many as can be found. */
export const templateSyntax = defineDiagnostics({
  unclosedAction: { code: 'STK1500', severity: 'error', message: 'This action is not closed with "{close}".' },
  unclosedComment: { code: 'STK1501', severity: 'error', message: 'This comment is not closed with "*/".' },
  commentNotAlone: {
    code: 'STK1502',
    severity: 'error',
    message: 'A comment fills its action: "*/" must be followed directly by "{close}", or by " -{close}".',
  },
  unterminatedText: { code: 'STK1503', severity: 'error', message: 'This {what} has no closing {quote}.' },
  unexpectedCharacter: {
    code: 'STK1504',
    severity: 'error',
    message: 'The character "{character}" cannot stand here.{suggestion}',
  },
  badNumber: { code: 'STK1505', severity: 'error', message: '"{text}" is no number that Go can read: {reason}.' },
  badEscape: { code: 'STK1506', severity: 'error', message: 'The text {text} cannot be read: {reason}.' },
  unclosedParenthesis: { code: 'STK1507', severity: 'error', message: 'A "(" in this action has no ")".' },
  unexpectedWord: { code: 'STK1508', severity: 'error', message: '{found} cannot stand in {place}.' },
  missingValue: { code: 'STK1509', severity: 'error', message: 'A value is missing in {place}.' },
  unknownFunction: {
    code: 'STK1510',
    severity: 'error',
    message: 'There is no template function named "{name}".{suggestion}',
  },
  unknownVariable: {
    code: 'STK1511',
    severity: 'error',
    message: 'The variable "{name}" is not declared here.{suggestion}',
  },
  missingEnd: {
    code: 'STK1512',
    severity: 'error',
    message: 'The template ends, but "{keyword}" has no "end".',
  },
  strayKeyword: {
    code: 'STK1513',
    severity: 'error',
    message: '"{keyword}" has no "if", "range" or "with" to belong to.',
  },
  secondElse: {
    code: 'STK1514',
    severity: 'error',
    message: 'After "else", "{keyword}" needs its "end", not another "else".',
  },
  elseKeyword: {
    code: 'STK1515',
    severity: 'error',
    message: '"else {keyword}" cannot be used here: only "if" may be followed by "else if".',
  },
  outsideLoop: { code: 'STK1516', severity: 'error', message: '"{keyword}" stands outside of "range".' },
  nestedDefine: {
    code: 'STK1517',
    severity: 'error',
    message: '"define" stands inside another block, but templates are defined on the top level only.',
  },
  templateName: {
    code: 'STK1518',
    severity: 'error',
    message: '"{keyword}" needs the name of a template in quotes, but {found} stands here.',
  },
  definedTwice: { code: 'STK1519', severity: 'error', message: 'The template "{name}" is defined twice.' },
  literalStage: {
    code: 'STK1520',
    severity: 'error',
    message: 'A value is piped into {found}, which is no function.',
  },
  fieldOfLiteral: { code: 'STK1521', severity: 'error', message: 'The constant {text} has no fields.' },
  tooManyVariables: { code: 'STK1522', severity: 'error', message: 'Too many variables are declared in {place}.' },
  nestedTooDeeply: {
    code: 'STK1523',
    severity: 'error',
    message: 'The template is nested more than {limit} levels deep.',
  },
  badJson: { code: 'STK1530', severity: 'error', message: 'The data are no JSON: {reason}.' },
});

/** STK1550 to STK1599: the template was read, but rendering it failed. A rendering stops at the first. */
export const templateExecution = defineDiagnostics({
  noField: {
    code: 'STK1550',
    severity: 'error',
    message: 'There is no field "{name}" in {found}, which is no map.',
  },
  fieldOfNil: { code: 'STK1551', severity: 'error', message: 'There is no field "{name}" in a value that is null.' },
  missingKey: { code: 'STK1552', severity: 'error', message: 'The map has no entry "{name}".{suggestion}' },
  notAFunction: {
    code: 'STK1553',
    severity: 'error',
    message: '"{text}" is no function, but is given an argument.',
  },
  nilCommand: {
    code: 'STK1554',
    severity: 'error',
    message: '"nil" can only be given to a function, not stand alone.',
  },
  argumentCount: {
    code: 'STK1555',
    severity: 'error',
    message: 'The function "{name}" takes {wanted}, but is given {found}.',
  },
  argumentType: { code: 'STK1556', severity: 'error', message: 'This argument must be {wanted}, but is {found}.' },
  functionFailed: { code: 'STK1557', severity: 'error', message: 'The function "{name}" failed: {reason}.' },
  cannotRange: {
    code: 'STK1558',
    severity: 'error',
    message: '"range" needs a list or a map, but this is {found}.',
  },
  unknownTemplate: { code: 'STK1559', severity: 'error', message: 'There is no template named "{name}".{suggestion}' },
  variableNotSet: {
    code: 'STK1560',
    severity: 'error',
    message: 'The variable "{name}" has no value yet: nothing declared it before this place.',
  },
  numberTooLarge: { code: 'STK1561', severity: 'error', message: 'The number {text} is too large for an integer.' },
  innerTemplate: {
    code: 'STK1562',
    severity: 'error',
    message: 'The template that "{name}" renders failed: {reason}.',
  },
  tooManySteps: {
    code: 'STK1570',
    severity: 'error',
    message: 'The template does more than {limit} steps, and was stopped.',
  },
  calledTooDeeply: {
    code: 'STK1571',
    severity: 'error',
    message: 'Templates call each other too deeply: one of them may be calling itself without end.',
  },
  tooManyItems: {
    code: 'STK1574',
    severity: 'error',
    message: 'The template makes a list of more than {limit} items, and was stopped.',
  },
  nestedValue: {
    code: 'STK1573',
    severity: 'error',
    message: 'A list or map is nested more than {limit} levels deep: it may hold itself.',
  },
  tooLarge: {
    code: 'STK1572',
    severity: 'error',
    message: 'The template makes a text longer than {limit} characters, and was stopped.',
  },
});
