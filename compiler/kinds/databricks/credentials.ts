/** The credentials of the Databricks provider and its types, by the keys that lead to them (the provider's documentation). */
export const databricksCredentials: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'provider.databricks': ['token', 'password', 'client_secret', 'azure_client_secret', 'google_credentials'],
    databricks_secret: ['string_value'],
    databricks_git_credential: ['personal_access_token'],
    databricks_storage_credential: ['azure_service_principal.client_secret', 'gcp_service_account_key.private_key'],
    databricks_credential: ['azure_service_principal.client_secret'],
    databricks_metastore_data_access: ['azure_service_principal.client_secret', 'gcp_service_account_key.private_key'],
    databricks_connection: [
      ...['options.password', 'options.client_secret', 'options.personalAccessToken', 'options.bearer_token'],
      ...[
        'options.pem_private_key',
        'options.GoogleServiceAccountKeyJson',
        'options.access_token',
        'options.refresh_token',
      ],
    ],
    databricks_mlflow_webhook: ['http_url_spec.authorization', 'http_url_spec.secret', 'job_spec.access_token'],
    databricks_notification_destination: [
      ...['config.generic_webhook.password', 'config.pagerduty.integration_key', 'config.slack.oauth_token'],
      ...['config.microsoft_teams.auth_secret'],
    ],
    databricks_cluster: ['docker_image.basic_auth.password'],
    databricks_instance_pool: ['preloaded_docker_image.basic_auth.password'],
    databricks_job: [
      ...['new_cluster', 'job_cluster.new_cluster', 'task.new_cluster', 'task.for_each_task.task.new_cluster'].map(
        (cluster) => `${cluster}.docker_image.basic_auth.password`,
      ),
      'git_source.password',
    ],
  }),
);
