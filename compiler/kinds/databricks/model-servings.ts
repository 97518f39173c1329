import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';

/** Endpoints that serve models. */
export const modelServings = databricksKind({
  key: 'databricks_modelservings',
  type: 'databricks_model_serving',
  own: [accessControls],
  children: (block) => permissionsOf(block, { as: 'serving_endpoint_id', from: 'serving_endpoint_id' }),
});
