import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** Codes 8518–8519. */
export const prefectImportDiagnostics = defineDiagnostics({
  nothingThere: {
    code: 'STK8518',
    severity: 'error',
    message: '"{path}" holds no infrastructure block and no work pool of Prefect: {reason}.',
  },
});
