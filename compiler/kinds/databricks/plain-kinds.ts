import type { Kind } from '../kind.ts';
import { localFiles } from '../local-files.ts';
import { databricksKind } from './databricks-kind.ts';

/** Kinds that are what the provider offers and nothing more, with the provider's types: a plain kind is a row here. */
const types: Readonly<Record<string, string>> = {
  /** Who may use an object of the account, such as a service principal. */
  databricks_accesscontrolrulesets: 'databricks_access_control_rule_set',
  databricks_accessrequestdestinations: 'databricks_rfa_access_request_destinations',
  databricks_accountfederationpolicies: 'databricks_account_federation_policy',
  databricks_aigatewaymcpservices: 'databricks_ai_gateway_mcp_service',
  databricks_aigatewaymodelproviderservices: 'databricks_ai_gateway_model_provider_service',
  databricks_aigatewaymodelservices: 'databricks_ai_gateway_model_service',
  databricks_aisearchindexes: 'databricks_ai_search_index',
  databricks_artifactallowlists: 'databricks_artifact_allowlist',
  /** Tags for the cost of serverless compute. */
  databricks_budgetpolicies: 'databricks_budget_policy',
  /** Budgets of the account. */
  databricks_budgets: 'databricks_budget',
  databricks_compliancesecurityprofileworkspacesettings: 'databricks_compliance_security_profile_workspace_setting',
  databricks_customappintegrations: 'databricks_custom_app_integration',
  databricks_dataclassificationcatalogconfigs: 'databricks_data_classification_catalog_config',
  databricks_defaultnamespacesettings: 'databricks_default_namespace_setting',
  databricks_defaultworkspacebaseenvironments: 'databricks_environments_default_workspace_base_environment',
  databricks_disablelegacyfeaturessettings: 'databricks_disable_legacy_features_setting',
  databricks_enhancedsecuritymonitoringworkspacesettings: 'databricks_enhanced_security_monitoring_workspace_setting',
  /** What a user, group or service principal may do in a workspace. */
  databricks_entitlements: 'databricks_entitlements',
  databricks_entitytagassignments: 'databricks_entity_tag_assignment',
  databricks_externalmetadata: 'databricks_external_metadata',
  databricks_gitcredentials: 'databricks_git_credential',
  databricks_globalinitscripts: 'databricks_global_init_script',
  /** Privileges of one principal on one securable, beside those that it has. Any privilege may be named. */
  databricks_grant: 'databricks_grant',
  /** All privileges on one securable: what is not written here is taken away. Any privilege may be named. */
  databricks_grants: 'databricks_grants',
  databricks_grouproles: 'databricks_group_role',
  databricks_instanceprofiles: 'databricks_instance_profile',
  /** Networks that may or may not reach a workspace. */
  databricks_ipaccesslists: 'databricks_ip_access_list',
  /** Libraries on a cluster. */
  databricks_libraries: 'databricks_library',
  /** Calls that events of the model registry cause. */
  databricks_mlflowwebhooks: 'databricks_mlflow_webhook',
  databricks_mwscredentials: 'databricks_mws_credentials',
  databricks_mwscustomermanagedkeys: 'databricks_mws_customer_managed_keys',
  databricks_mwslogdeliveries: 'databricks_mws_log_delivery',
  databricks_mwsnccprivateendpointrules: 'databricks_mws_ncc_private_endpoint_rule',
  databricks_mwsnetworks: 'databricks_mws_networks',
  databricks_mwsprivateaccesssettings: 'databricks_mws_private_access_settings',
  databricks_mwsstorageconfigurations: 'databricks_mws_storage_configurations',
  databricks_mwsvpcendpoints: 'databricks_mws_vpc_endpoint',
  databricks_mwsworkspaces: 'databricks_mws_workspaces',
  /** Where notifications of a workspace go. */
  databricks_notificationdestinations: 'databricks_notification_destination',
  /** Tokens on behalf of a service principal. */
  databricks_obotokens: 'databricks_obo_token',
  databricks_permissionassignments: 'databricks_permission_assignment',
  databricks_policyinfos: 'databricks_policy_info',
  databricks_postgrescdfconfigs: 'databricks_postgres_cdf_config',
  databricks_postgresdataapis: 'databricks_postgres_data_api',
  databricks_postgresendpoints: 'databricks_postgres_endpoint',
  databricks_postgresroles: 'databricks_postgres_role',
  databricks_postgressnapshotschedules: 'databricks_postgres_snapshot_schedule',
  databricks_postgressyncedtables: 'databricks_postgres_synced_table',
  /** Who receives shares. */
  databricks_recipients: 'databricks_recipient',
  databricks_restrictworkspaceadminssettings: 'databricks_restrict_workspace_admins_setting',
  databricks_secretucs: 'databricks_secret_uc',
  databricks_serviceprincipalfederationpolicies: 'databricks_service_principal_federation_policy',
  databricks_serviceprincipalsecrets: 'databricks_service_principal_secret',
  databricks_shareproviders: 'databricks_provider',
  databricks_sqlglobalconfigs: 'databricks_sql_global_config',
  databricks_systemschemas: 'databricks_system_schema',
  databricks_tagpolicies: 'databricks_tag_policy',
  /** Personal access tokens. */
  databricks_tokens: 'databricks_token',
  databricks_workspacebaseenvironments: 'databricks_environments_workspace_base_environment',
  databricks_workspaceconfs: 'databricks_workspace_conf',
  databricks_workspaceentitytagassignments: 'databricks_workspace_entity_tag_assignment',
  databricks_workspacenetworkoptions: 'databricks_workspace_network_option',
};

export const plainKinds: readonly Kind[] = Object.entries(types).map(([key, type]) =>
  databricksKind({ key, type, fields: localFiles[type] ?? [] }),
);
