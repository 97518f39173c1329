import { defineDiagnostics } from '../../diagnostics/define.ts';

/** Running build steps, and where their results go. Codes 8400–8429. */
export const buildDiagnostics = defineDiagnostics({
  failed: {
    code: 'STK8400',
    severity: 'error',
    message: 'Building "{name}" failed: "{command}", run in "{folder}", ended with {ended}.',
  },
  notInstalled: {
    code: 'STK8401',
    severity: 'error',
    message: 'Building "{name}" needs the program "{program}", which cannot be started: {reason}.',
  },
  noResult: {
    code: 'STK8402',
    severity: 'error',
    message: 'Building "{name}" made nothing: after "{command}" there is no file "{result}".',
  },
  outside: {
    code: 'STK8403',
    severity: 'error',
    message:
      '"settings.build_root" leads to "{folder}", outside of the repository of the stack; what is generated must be kept with it.',
  },
  sharedRoot: {
    code: 'STK8404',
    severity: 'error',
    message:
      'The environments "{first}" and "{second}" make different files at "{path}": give each a "settings.build_root" of its own, as with a variable in it, or leave it out.',
  },
});
