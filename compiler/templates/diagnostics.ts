import { defineDiagnostics } from '../diagnostics/define.ts';

/** Templates of nunjucks. */
export const templateDiagnostics = defineDiagnostics({
  nunjucksFailed: { code: 'STK8064', severity: 'error', message: 'nunjucks cannot render this: {reason}.' },
});
