import { objectType } from '../../schema/object-type.ts';
import { either, listOf, optional, required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';

/** An object with one workspace in the provider of the original, a block in later ones. */
const workspaceType = objectType('provider_config', [required('workspace_id', text)]);

/** Data that is shared with recipients. */
export const shares = databricksKind({
  key: 'databricks_shares',
  type: 'databricks_share',
  fields: [optional('provider_config', either(workspaceType, listOf(workspaceType)))],
});
