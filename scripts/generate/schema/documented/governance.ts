import { type DocumentedType, words } from './row.ts';

const isolation = 'ISOLATION_MODE_ISOLATED ISOLATION_MODE_OPEN';
const optimization = 'DISABLE ENABLE INHERIT';
const privileges =
  'ACCESS ALL_PRIVILEGES APPLY_TAG BROWSE CREATE CREATE_CATALOG CREATE_CLEAN_ROOM CREATE_CONNECTION CREATE_EXTERNAL_LOCATION CREATE_EXTERNAL_TABLE CREATE_EXTERNAL_VOLUME CREATE_FOREIGN_CATALOG CREATE_FOREIGN_SECURABLE CREATE_FUNCTION CREATE_MANAGED_STORAGE CREATE_MATERIALIZED_VIEW CREATE_MODEL CREATE_PROVIDER CREATE_RECIPIENT CREATE_SCHEMA CREATE_SERVICE_CREDENTIAL CREATE_SHARE CREATE_STORAGE_CREDENTIAL CREATE_TABLE CREATE_VIEW CREATE_VOLUME EXECUTE EXECUTE_CLEAN_ROOM_TASK EXTERNAL_USE_LOCATION EXTERNAL_USE_SCHEMA MANAGE MANAGE_ALLOWLIST MODIFY MODIFY_CLEAN_ROOM READ_FILES READ_METADATA READ_PRIVATE_FILES READ_VOLUME REFRESH SELECT SET_SHARE_PERMISSION USAGE USE_CATALOG USE_CONNECTION USE_MARKETPLACE_ASSETS USE_PROVIDER USE_RECIPIENT USE_SCHEMA USE_SHARE WRITE_FILES WRITE_PRIVATE_FILES WRITE_VOLUME';
const contents = 'CAN_READ CAN_RUN CAN_EDIT CAN_MANAGE';
const queries = 'CAN_VIEW CAN_READ CAN_RUN CAN_EDIT CAN_MANAGE';
/** The levels of `databricks_permissions`, by the field that says whose they are. */
const levels: Readonly<Record<string, string>> = {
  alert_v2_id: contents,
  app_name: 'CAN_USE CAN_MANAGE',
  authorization: 'CAN_USE CAN_MANAGE',
  cluster_id: 'CAN_ATTACH_TO CAN_RESTART CAN_MANAGE',
  cluster_policy_id: 'CAN_USE',
  dashboard_id: contents,
  database_instance_name: 'CAN_USE CAN_MANAGE',
  database_project_name: 'CAN_USE CAN_MANAGE',
  directory_id: contents,
  directory_path: contents,
  experiment_id: 'CAN_READ CAN_EDIT CAN_MANAGE',
  instance_pool_id: 'CAN_ATTACH_TO CAN_MANAGE',
  job_id: 'CAN_VIEW CAN_MANAGE_RUN IS_OWNER CAN_MANAGE',
  knowledge_assistant_id: 'CAN_QUERY CAN_MANAGE',
  notebook_id: contents,
  notebook_path: contents,
  pipeline_id: 'CAN_VIEW CAN_RUN CAN_MANAGE IS_OWNER',
  registered_model_id: 'CAN_READ CAN_EDIT CAN_MANAGE_STAGING_VERSIONS CAN_MANAGE_PRODUCTION_VERSIONS CAN_MANAGE',
  repo_id: contents,
  repo_path: contents,
  serving_endpoint_id: 'CAN_VIEW CAN_QUERY CAN_MANAGE',
  sql_alert_id: queries,
  sql_dashboard_id: queries,
  sql_endpoint_id: 'CAN_USE CAN_MONITOR CAN_MANAGE CAN_VIEW IS_OWNER',
  sql_query_id: queries,
  supervisor_agent_id: 'CAN_QUERY CAN_MANAGE',
  vector_search_endpoint_id: 'CAN_USE CAN_MANAGE',
  workspace_file_id: contents,
  workspace_file_path: contents,
};

/** Who may do what, and the objects of Unity Catalog. */
export const documentedGovernance: readonly DocumentedType[] = [
  {
    type: 'databricks_permissions',
    page: 'permissions',
    rules: {
      knownWith: {
        'access_control.permission_level': Object.fromEntries(
          Object.entries(levels).map(([field, texts]) => [field, words(texts)]),
        ),
      },
      exactlyOneOf: [
        ['access_control.group_name', 'access_control.service_principal_name', 'access_control.user_name'],
        Object.keys(levels),
      ],
    },
  },
  { type: 'databricks_grants', page: 'grants', known: { 'grant.privileges': privileges } },
  { type: 'databricks_grant', page: 'grant', known: { privileges } },
  {
    type: 'databricks_catalog',
    page: 'catalog',
    known: { enable_predictive_optimization: optimization, isolation_mode: 'ISOLATED OPEN' },
  },
  { type: 'databricks_schema', page: 'schema', known: { enable_predictive_optimization: optimization } },
  {
    type: 'databricks_sql_table',
    page: 'sql_table',
    known: { table_type: 'MANAGED EXTERNAL VIEW METRIC_VIEW', 'column.identity': 'default always' },
    knownInAnyCase: { data_source_format: 'DELTA CSV JSON AVRO PARQUET ORC TEXT ICEBERG' },
  },
  { type: 'databricks_volume', page: 'volume', known: { volume_type: 'EXTERNAL MANAGED' } },
  { type: 'databricks_external_location', page: 'external_location', known: { isolation_mode: isolation } },
  { type: 'databricks_storage_credential', page: 'storage_credential', known: { isolation_mode: isolation } },
  {
    type: 'databricks_credential',
    page: 'credential',
    known: { isolation_mode: isolation, purpose: 'SERVICE STORAGE' },
  },
  { type: 'databricks_metastore', page: 'metastore', known: { delta_sharing_scope: 'INTERNAL INTERNAL_AND_EXTERNAL' } },
  {
    type: 'databricks_workspace_binding',
    page: 'workspace_binding',
    known: {
      binding_type: 'BINDING_TYPE_READ_ONLY BINDING_TYPE_READ_WRITE',
      securable_type: 'catalog credential external_location storage_credential',
    },
  },
  { type: 'databricks_secret_scope', page: 'secret_scope', known: { backend_type: 'AZURE_KEYVAULT DATABRICKS' } },
  { type: 'databricks_secret_acl', page: 'secret_acl', known: { permission: 'MANAGE READ WRITE' } },
  {
    type: 'databricks_mws_permission_assignment',
    page: 'mws_permission_assignment',
    known: { permissions: 'ADMIN USER' },
  },
  { type: 'databricks_permission_assignment', page: 'permission_assignment', known: { permissions: 'ADMIN USER' } },
  { type: 'databricks_ip_access_list', page: 'ip_access_list', known: { list_type: 'ALLOW BLOCK' } },
  { type: 'databricks_recipient', page: 'recipient', known: { authentication_type: 'DATABRICKS TOKEN' } },
  {
    type: 'databricks_share',
    page: 'share',
    known: {
      'object.data_object_type':
        'FEATURE_SPEC FOREIGN_TABLE FUNCTION MATERIALIZED_VIEW MODEL NOTEBOOK_FILE SCHEMA STREAMING_TABLE TABLE VIEW VOLUME',
      'object.history_data_sharing_status': 'DISABLED ENABLED',
      'object.partition.value.op': 'EQUAL LIKE',
    },
  },
  {
    type: 'databricks_connection',
    page: 'connection',
    knownInAnyCase: {
      connection_type:
        'BIGQUERY CONFLUENCE DATABRICKS DYNAMICS365 GA4_RAW_DATA GITHUB GLUE HIVE_METASTORE HTTP HUBSPOT JDBC META_MARKETING MYSQL NETSUITE ORACLE OUTLOOK POSTGRESQL POWER_BI REDSHIFT SALESFORCE SALESFORCE_DATA_CLOUD SERVICENOW SMARTSHEET SNOWFLAKE SQLDW SQLSERVER TERADATA WORKDAY_RAAS ZENDESK',
    },
  },
];
