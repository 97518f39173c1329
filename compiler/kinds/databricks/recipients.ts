import { databricksKind } from './databricks-kind.ts';

/** Who receives shares. */
export const recipients = databricksKind({
  key: 'databricks_recipients',
  type: 'databricks_recipient',
});
