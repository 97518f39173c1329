import { defineDiagnostics } from '../../diagnostics/define.ts';

/** `stackc render`: what it is given. */
export const renderDiagnostics = defineDiagnostics({
  noFile: { code: 'STK8060', severity: 'error', message: 'There is no file at "{path}".' },
  noTemplate: {
    code: 'STK8061',
    severity: 'error',
    message: '"stackc render" needs a template: stackc render FILE, or --batch for requests on standard input.',
  },
  dataFormat: {
    code: 'STK8062',
    severity: 'error',
    message: 'The data in "{path}" are read as JSON or YAML, but its name ends with none of .json, .yaml and .yml.',
  },
  noRequest: { code: 'STK8063', severity: 'error', message: 'This line is no request: {reason}.' },
  dataInclude: {
    code: 'STK8065',
    severity: 'error',
    message: 'The data of a template are one file: "!{tag}" cannot be used in them.',
  },
  noConfiguration: {
    code: 'STK8320',
    severity: 'error',
    message:
      'No template makes a configuration file for "{name}"; "stackc show --only {name}" prints all that it becomes.',
  },
});
