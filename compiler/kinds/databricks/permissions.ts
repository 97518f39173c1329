import { listOf, required } from '../../schema/types.ts';
import { accessControlType, checkPrincipals } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';

/** Who may do what with one object. Made by `access_controls` of other kinds, or written by itself. */
export const permissions = databricksKind({
  key: 'databricks_permissions',
  type: 'databricks_permissions',
  fields: [required('access_control', listOf(accessControlType), { aliases: ['access_controls'] })],
  finish: (properties, { report }) => {
    checkPrincipals(properties, report);
    return properties;
  },
});
