import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** What Databricks says only when something is deployed or run, and what a team may want of its stacks. */
export const databricksRuleDiagnostics = defineDiagnostics({
  taskCircle: { code: 'STK4110', severity: 'error', message: 'Tasks of the job "{job}" wait for each other: {tasks}.' },
  unusedJobCluster: {
    code: 'STK4111',
    severity: 'warning',
    message: 'No task of the job "{job}" runs on the job cluster "{key}".',
  },
  twoComputes: {
    code: 'STK4112',
    severity: 'error',
    message: 'The task "{task}" of the job "{job}" can run on one of {kinds}, not on several.',
  },
  noCompute: {
    code: 'STK4113',
    severity: 'warning',
    message: 'The task "{task}" of the job "{job}" has a "{kind}", which needs {needed}, and has neither.',
  },
  foreignTaskValue: {
    code: 'STK4114',
    severity: 'error',
    message: 'The task "{task}" of the job "{job}" reads a value of the task "{other}", {reason}.{suggestion}',
  },
  badQuartz: { code: 'STK4115', severity: 'error', message: '"{expression}" is no schedule: {reason}.{suggestion}' },
  badTimeZone: {
    code: 'STK4116',
    severity: 'error',
    message: '"{zone}" is no time zone, such as "Europe/Vienna".{suggestion}',
  },
  badPolicy: {
    code: 'STK4117',
    severity: 'error',
    message: 'The definition of the cluster policy "{name}" {reason}.',
  },
  badLimit: {
    code: 'STK4121',
    severity: 'warning',
    message: 'The definition of the cluster policy "{name}" {reason}.',
  },
  badLevel: {
    code: 'STK4118',
    severity: 'warning',
    message: '"{level}" is no permission for "{object}", which has {levels}.{suggestion}',
  },
  badPrivilege: {
    code: 'STK4119',
    severity: 'warning',
    message: '"{privilege}" is no privilege on a {securable}, as far as stackc knows.{suggestion}',
  },
  noPrivileges: {
    code: 'STK4033',
    severity: 'warning',
    message: 'The grant for "{principal}" has no privileges, so it gives nothing. Name some, or leave the grant out.',
  },
  missingEdge: {
    code: 'STK4120',
    severity: 'warning',
    message:
      '"{field}" names the {kind} "{name}", which this stack makes, without referring to it, so Databricks may be asked for it before it is there. Write "{reference}".',
  },
  pathToNothing: {
    code: 'STK4122',
    severity: 'warning',
    message: 'The path "{path}" of {owner} leads to nothing: {reason}.{suggestion}',
  },
  switchedOff: {
    code: 'STK4123',
    severity: 'warning',
    message: '"{principal}" is switched off, so nobody gets what is given here.',
  },
  sameName: {
    code: 'STK4130',
    severity: 'warning',
    message: 'Two {kind}s of this stack are shown as "{name}", and nobody can tell them apart.',
  },
  neverEnds: {
    code: 'STK4131',
    severity: 'warning',
    message: 'The cluster "{name}" {problem}.',
  },
  noTags: {
    code: 'STK4132',
    severity: 'warning',
    message: 'The job "{job}" has no tags, so nobody knows who pays for it.',
  },
  noOwner: {
    code: 'STK4133',
    severity: 'warning',
    message:
      'The job "{job}" belongs to whoever deploys it, because neither "run_as" nor a permission "IS_OWNER" says otherwise.',
  },
  personal: {
    code: 'STK4134',
    severity: 'warning',
    message: '"{field}" of "{name}" is the person "{user}"; a service principal stays when people go.',
  },
  everybody: {
    code: 'STK4135',
    severity: 'warning',
    message: '"{principal}" is everybody of the {whole}, and gets {privileges} here.',
  },
});
