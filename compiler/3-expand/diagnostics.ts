import { defineDiagnostics } from '../diagnostics/define.ts';

export const expandDiagnostics = defineDiagnostics({
  expandsTooDeep: {
    code: 'STK3000',
    severity: 'error',
    message: 'The resource "{name}" makes further resources more than {limit} levels deep.',
  },
  dependsOnDisabled: {
    code: 'STK3001',
    severity: 'warning',
    message: '"{name}" depends on "{target}", which is switched off; the dependency is left out.',
  },
});
