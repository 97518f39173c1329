import { defineDiagnostics } from '../diagnostics/define.ts';

/** Messages about states that somebody changes, and about what changes them. */
export const stateDiagnostics = defineDiagnostics({
  stateLocked: {
    code: 'STK7100',
    severity: 'error',
    message: 'The state "{place}" is locked: {owner} has been running "{operation}" since {since}.',
  },
  stateUnusable: { code: 'STK7101', severity: 'error', message: 'The state "{place}" cannot be used: {problem}.' },
  stateUnreachable: {
    code: 'STK7115',
    severity: 'error',
    message: 'The state "{place}" cannot be reached: {problem}.',
  },
  stateRefused: {
    code: 'STK7116',
    severity: 'error',
    message: 'The state "{place}" may not be used with these credentials: {problem}.',
  },
  notConnected: { code: 'STK7102', severity: 'error', message: '{problem}.' },
  actionFailed: { code: 'STK7103', severity: 'error', message: 'The {action} of "{id}" failed: {problem}.' },
  planOutdated: {
    code: 'STK7104',
    severity: 'error',
    message: 'This does not fit the state: {problem}.',
  },
  notConfirmed: {
    code: 'STK7105',
    severity: 'error',
    message: 'Nothing was changed, because nobody said yes. "--yes" says it where nobody can be asked.',
  },
  scopeKept: {
    code: 'STK7106',
    severity: 'error',
    message: 'The plan deletes "{id}" with everything in it, and is not carried out without "--delete-projects".',
  },
  unknownInState: { code: 'STK7107', severity: 'error', message: 'The state has no "{id}".{suggestion}' },
  stoppedEarly: {
    code: 'STK7108',
    severity: 'error',
    message: 'The run ended before it was done: {problem}. The next run goes on where it stopped.',
  },
  notTaken: { code: 'STK7109', severity: 'warning', message: '"{id}" is there, but {problem}.' },
  alreadyInState: { code: 'STK7110', severity: 'error', message: 'The state has "{id}" already.' },
  nothingNamed: {
    code: 'STK7112',
    severity: 'error',
    message: 'Nobody has said what is imported: "--project KEY" names a project.',
  },
  importedOtherwise: {
    code: 'STK7113',
    severity: 'warning',
    message: 'The stack cannot say all that the platform has of "{id}": "{paths}" is otherwise there.',
  },
  noSuchDeployment: {
    code: 'STK7114',
    severity: 'error',
    message:
      'Nobody can tell which deployment is meant: "--deployment ID" names one of those in the state: {known}.{suggestion}',
  },
  begunAndForgotten: {
    code: 'STK7117',
    severity: 'warning',
    message:
      '"{id}" was being changed when an earlier run ended, and is no part of this plan: it stays as that run left it.',
  },
  notRolledBack: {
    code: 'STK7111',
    severity: 'warning',
    message: 'The {action} of "{id}" was not taken back: only what the run itself has made can be.',
  },
});
