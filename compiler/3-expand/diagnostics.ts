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
  saidTwice: {
    code: 'STK3002',
    severity: 'error',
    message:
      '"{option}" stands both under "resource_options" and beside the attributes, and only one of the two could count.',
  },
  ignoresNothing: {
    code: 'STK3003',
    severity: 'warning',
    message: '"ignore_changes" of "{name}" names "{attribute}", which a {type} does not have.{suggestion}',
  },
  madeTwice: {
    code: 'STK3170',
    severity: 'error',
    message: 'Two different files would be written to "{path}"; one of them would be lost.',
  },
});
