import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** Bringing in what Terraform has. */
export const terraformImportDiagnostics = defineDiagnostics({
  nothingOfTerraform: {
    code: 'STK8066',
    severity: 'error',
    message:
      '"{path}" has nothing of Terraform: no "….tf", no "….tf.json", and not what "terraform show -json" prints.',
  },
  notReadable: { code: 'STK8067', severity: 'error', message: '"{path}" cannot be read: {reason}.' },
  valuesNotRead: {
    code: 'STK8035',
    severity: 'warning',
    message:
      'Terraform takes values of variables from "{path}", and the stack has the defaults; write the values under "variables", or give them with "--var".',
  },
  rawState: {
    code: 'STK8068',
    severity: 'error',
    message:
      '"{path}" is a state file of Terraform, whose form belongs to Terraform alone; import what "terraform show -json" prints of it.',
  },
});
