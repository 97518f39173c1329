import { required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';

/** Secrets. Mostly written as `secrets` of a scope. */
export const secrets = databricksKind({
  key: 'databricks_secrets',
  type: 'databricks_secret',
  fields: [required('string_value', text, { was: ['value'], sensitive: true })],
});
