import { required, text } from '../../schema/types.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';

/** MLflow experiments. */
export const mlflowExperiments = databricksKind({
  key: 'databricks_mlflowexperiments',
  type: 'databricks_mlflow_experiment',
  own: [accessControls],
  lookup: { type: 'databricks_mlflow_experiment', fields: [required('name', text)] },
  children: (block) => permissionsOf(block, { as: 'experiment_id' }),
});
