import { defineDiagnostics } from '../../diagnostics/define.ts';

/** What can go wrong when a provider's schema is fetched. Codes 8600–8619. */
export const pullDiagnostics = defineDiagnostics({
  pullsOneProvider: {
    code: 'STK8600',
    severity: 'error',
    message:
      '"stackc schema pull" takes the name of one provider, such as "aws", or its address, such as "hashicorp/aws".',
  },
  sourceUnknown: {
    code: 'STK8601',
    severity: 'error',
    message:
      'stackc does not know where the provider "{name}" comes from; give its whole address, such as "hashicorp/{name}".',
  },
  noTerraform: {
    code: 'STK8602',
    severity: 'error',
    message: 'Providers print their schemas through Terraform, and neither "terraform" nor "tofu" is on the PATH.',
  },
  pullFails: {
    code: 'STK8603',
    severity: 'error',
    message: '{program} cannot say what the provider "{name}" has: {reason}.',
  },
});
