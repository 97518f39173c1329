import { outcome } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import { optional } from '../../schema/types.ts';
import { dictAt } from '../../value/build.ts';
import type { Kind } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';

/** Whoever deploys. There is nothing to manage, so it is looked up, with and without `lookup_existing: {}`. */
export const currentUsers: Kind = {
  key: 'databricks_currentusers',
  family: 'databricks',
  formerKeys: [],
  schema: () =>
    objectType('databricks_current_user', [
      optional('lookup_existing', objectType('lookup_existing', [])),
      resourceOptionsField(false),
    ]),
  expand: (block) =>
    outcome({
      resource: { mode: 'data', type: 'databricks_current_user', properties: dictAt(block.at, {}) },
      children: [],
    }),
};
