import { readFacts } from './schema/facts.ts';

const hidden: ReadonlySet<string> = new Set(readFacts().sensitive);

/** What the provider hides in its output although it opens nothing: people write these in clear, and must be able to. */
const identifiers = /\.(?:account_id|app_id|channel_id|channel_url|tenant_id|username)$/;

/** What a stranger who reads it can log in or post with, and the provider does not hide, or only since a later version. */
const names: ReadonlySet<string> = new Set([
  'access_token',
  'actions_id_token_request_token',
  'auth_secret',
  'azure_client_secret',
  'client_secret',
  'google_credentials',
  'integration_key',
  'oauth_token',
  'password',
  'personal_access_token',
  'private_key',
  'secret_access_key',
  'sharing_code',
  'token_value',
]);
const paths: ReadonlySet<string> = new Set(['databricks_mlflow_webhook.http_url_spec.authorization']);

/** Whether the attribute at `path` (`databricks_secret.string_value`) must not be printed in clear. */
export function isSensitive(path: string): boolean {
  if (hidden.has(path)) return !identifiers.test(path);
  if (paths.has(path) || path.endsWith('_plaintext')) return true;
  // Serving endpoints take names of secrets in the other fields.
  const isModelServing = /^(?:data\.)?databricks_(?:model_serving|serving_endpoints)/.test(path);
  return !isModelServing && names.has(path.slice(path.lastIndexOf('.') + 1));
}
