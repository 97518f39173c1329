import { defineDiagnostics } from '../../diagnostics/define.ts';

/** Rewriting former spellings. */
export const migrateDiagnostics = defineDiagnostics({
  wouldChange: {
    code: 'STK8033',
    severity: 'error',
    message:
      'The stack in today\'s spelling would give another "{path}", so nothing was written; this is a bug of stackc.',
  },
  nothingFormer: {
    code: 'STK8034',
    severity: 'warning',
    message:
      'The stack has errors that are no former spellings, so it cannot be told whether it means the same as before.',
  },
});
