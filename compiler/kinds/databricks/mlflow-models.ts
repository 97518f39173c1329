import { required, text } from '../../schema/types.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';

/** Models of the workspace registry. */
export const mlflowModels = databricksKind({
  key: 'databricks_mlflowmodels',
  type: 'databricks_mlflow_model',
  own: [accessControls],
  lookup: { type: 'databricks_mlflow_model', fields: [required('name', text)] },
  children: (block) => permissionsOf(block, { as: 'registered_model_id', from: 'registered_model_id' }),
});
