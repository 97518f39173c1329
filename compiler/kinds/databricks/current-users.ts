import { outcome } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import { optional } from '../../schema/types.ts';
import { dictAt } from '../../value/build.ts';
import type { Kind } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';

const bodyType = objectType('databricks_current_user', [
  optional('lookup_existing', objectType('lookup_existing', [])),
  resourceOptionsField(false),
]);

/** The identity that runs the deployment. There is nothing to manage, so it is looked up, with and without `lookup_existing: {}`. */
export const currentUsers: Kind = {
  key: 'databricks_currentusers',
  family: 'databricks',
  formerKeys: [],
  shape: () => bodyType,
  expand({ at }, { types }) {
    const type = 'databricks_current_user';
    const resource = {
      system: 'terraform',
      mode: 'data',
      type,
      shape: types.data(type),
      properties: dictAt(at, {}),
    } as const;
    return outcome({ resources: [resource], blocks: [] });
  },
};
