import { databricksKind } from './databricks-kind.ts';

/** Where notifications of a workspace go. */
export const notificationDestinations = databricksKind({
  key: 'databricks_notificationdestinations',
  type: 'databricks_notification_destination',
});
