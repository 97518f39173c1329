import { outcome } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import { any } from '../../schema/types.ts';
import type { Kind } from '../kind.ts';

/**
 * `providers:`, the configured providers. Their keys are looked at one by one (`provider-type.ts`), because every provider has a
 * configuration of its own.
 */
export const providers: Kind = {
  key: 'providers',
  family: 'terraform',
  formerKeys: [],
  schema: () => objectType('provider', [], { open: any }),
  expand: () => outcome({ resource: undefined, children: [] }),
};
