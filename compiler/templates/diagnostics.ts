import { defineDiagnostics } from '../diagnostics/define.ts';

/** Templates of nunjucks. */
export const templateDiagnostics = defineDiagnostics({
  nunjucksFailed: { code: 'STK8064', severity: 'error', message: 'This is no nunjucks template: {reason}.' },
  noValue: { code: 'STK2340', severity: 'error', message: '"{expression}" has no value here.{suggestion}' },
  unknownName: {
    code: 'STK2341',
    severity: 'error',
    message: 'There is no {what} "{name}" for templates.{suggestion}',
  },
  wrongUse: { code: 'STK2342', severity: 'error', message: '{what} {problem}.' },
  notAvailable: { code: 'STK2343', severity: 'error', message: '{what} cannot be used in a template: {reason}.' },
  tooMuch: { code: 'STK2344', severity: 'error', message: 'The template {what}, and was stopped.' },
});
