/** The bindings do not say which attributes Terraform hides, so these are named here: what a stranger who reads it can log in or post with. */
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

const paths: ReadonlySet<string> = new Set([
  'databricks_connection.options',
  'databricks_notification_destination.config.generic_webhook.url',
  'databricks_notification_destination.config.microsoft_teams.url',
  'databricks_notification_destination.config.slack.url',
  'databricks_mlflow_webhook.http_url_spec.authorization',
  'databricks_mlflow_webhook.http_url_spec.secret',
  'databricks_secret.string_value',
  'databricks_secret_uc.value',
  'databricks_service_principal_secret.secret',
  'provider.token',
]);

/** Whether the attribute at `path` (`databricks_secret.string_value`) must not be printed in clear. */
export function isSensitive(path: string): boolean {
  if (paths.has(path) || path.endsWith('_plaintext')) return true;
  // Serving endpoints take names of secrets in the other fields.
  const isModelServing = path.startsWith('databricks_model_serving');
  return !isModelServing && names.has(path.slice(path.lastIndexOf('.') + 1));
}
