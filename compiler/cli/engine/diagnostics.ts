import { defineDiagnostics } from '../../diagnostics/define.ts';

/** Driving the programs that files are deployed with. What such a program says itself is passed on as it is. */
export const engineDiagnostics = defineDiagnostics({
  programNotFound: {
    code: 'STK8300',
    severity: 'error',
    message: 'The program "{program}", with which the files for "{target}" are deployed, was not found.',
  },
  programNotStarted: {
    code: 'STK8301',
    severity: 'error',
    message:
      'The program "{program}", with which the files for "{target}" are deployed, could not be started: {reason}.',
  },
  filesNotCommitted: {
    code: 'STK8302',
    severity: 'error',
    message:
      'The files on the disk are not what the stack says ("{path}" is {difference}); run "stackc synth{environment}" first, or leave out "--committed".',
  },
  nothingToDrive: {
    code: 'STK8303',
    severity: 'error',
    message: 'Nothing of this stack is for a program that stackc could run: {reason}.',
  },
  nobodyAnswered: {
    code: 'STK8304',
    severity: 'error',
    message: 'Nobody answered the question, so nothing was changed; "--yes" answers it.',
  },
  programTooOld: {
    code: 'STK8305',
    severity: 'error',
    message:
      'The program "{program}", with which the files for "{target}" are deployed, is version {version}; stackc needs {lowest} or a later one.',
  },
  nobodySaid: {
    code: 'STK8306',
    severity: 'error',
    message: 'Nobody answered "{question}", so nothing was done; "--{option}" answers it.',
  },
  optionNotRead: {
    code: 'STK8307',
    severity: 'error',
    message: '"--{option}" means nothing to what deploys the files for {targets}.',
  },
  protectedNotNamed: {
    code: 'STK8054',
    severity: 'error',
    message:
      'The environment "{environment}" is protected, so its name must be typed, or stand on standard input, before something in it is destroyed; nothing was changed.',
  },
});
