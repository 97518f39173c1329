/** The types of a stack, for people who write one in TypeScript. Made by `npm run generate`: do not edit. */

export type Placeholder = `${"${"}${string}`
export type Truth = (boolean | Placeholder)
export type Decimal = (number | Placeholder)
export type Whole = (number | Placeholder)

export interface Stack {
name: string
description?: string
organization?: string
iac_backend?: string
backend?: string
settings?: (Settings | Placeholder)
variables?: ({
[k: string]: unknown
} | Placeholder)
resources?: (Resources | Placeholder)
providers?: ({
[k: string]: unknown
} | Placeholder)
modules?: ({
[k: string]: unknown
} | Placeholder)
outputs?: ({
[k: string]: Outputs | Placeholder
} | Placeholder)
terraform?: (Terraform | Placeholder)
pulumi?: (Pulumi | Placeholder)
kubernetes?: (Kubernetes | Placeholder)
docker?: (Docker | Placeholder)
process?: (Process | Placeholder)
prefect?: (Prefect | Placeholder)
dataiku?: (Dataiku | Placeholder)
environments?: ({
[k: string]: Environment | Placeholder
} | Placeholder)
}
export interface Settings {
workspace_root?: string
/**
 * @deprecated
 */
workspace_laktory_root?: string
runtime_root?: string
/**
 * @deprecated
 */
laktory_root?: string
build_root?: string
/**
 * @deprecated
 */
laktory_build_root?: string
dataframe_backend?: string
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
yaml_version?: (("1.1" | "1.2") | Placeholder)
process_variables?: (("any" | "declared") | Placeholder)
provider_schemas?: (string | (string[] | Placeholder))
/**
 * What named rules are for this stack: off, a warning or an error.
 */
rules?: ({
[k: string]: "off" | "warning" | "error" | Placeholder
} | Placeholder)
/**
 * Sets of rules that are off otherwise.
 */
rule_sets?: ((("recommended" | "production") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface Variables {
[k: string]: unknown
}
export interface Resources {
providers?: ({
[k: string]: Provider | Placeholder
} | Placeholder)
modules?: ({
[k: string]: Modules | Placeholder
} | Placeholder)
databricks_alerts?: ({
[k: string]: DatabricksAlert | Placeholder
} | Placeholder)
databricks_apps?: ({
[k: string]: DatabricksApp | Placeholder
} | Placeholder)
databricks_catalogs?: ({
[k: string]: DatabricksCatalog | Placeholder
} | Placeholder)
databricks_clusterpolicies?: ({
[k: string]: DatabricksClusterPolicy | Placeholder
} | Placeholder)
databricks_clusters?: ({
[k: string]: DatabricksCluster | Placeholder
} | Placeholder)
databricks_connections?: ({
[k: string]: DatabricksConnection | Placeholder
} | Placeholder)
databricks_credentials?: ({
[k: string]: DatabricksCredential | Placeholder
} | Placeholder)
databricks_currentusers?: ({
[k: string]: DatabricksCurrentUser | Placeholder
} | Placeholder)
databricks_dashboards?: ({
[k: string]: DatabricksDashboard | Placeholder
} | Placeholder)
databricks_dbfsfiles?: ({
[k: string]: DatabricksDbfsFile | Placeholder
} | Placeholder)
databricks_directories?: ({
[k: string]: DatabricksDirectory | Placeholder
} | Placeholder)
databricks_pipelines?: ({
[k: string]: DatabricksPipeline | Placeholder
} | Placeholder)
/**
 * @deprecated
 */
databricks_dltpipelines?: ({
[k: string]: DatabricksPipeline | Placeholder
} | Placeholder)
databricks_externallocations?: ({
[k: string]: DatabricksExternalLocation | Placeholder
} | Placeholder)
databricks_groups?: ({
[k: string]: DatabricksGroup | Placeholder
} | Placeholder)
databricks_instancepools?: ({
[k: string]: DatabricksInstancePool | Placeholder
} | Placeholder)
databricks_jobs?: ({
[k: string]: DatabricksJob | Placeholder
} | Placeholder)
databricks_metastoreassignments?: ({
[k: string]: DatabricksMetastoreAssignment | Placeholder
} | Placeholder)
databricks_metastoredataaccesses?: ({
[k: string]: DatabricksMetastoreDataAccess | Placeholder
} | Placeholder)
databricks_metastores?: ({
[k: string]: DatabricksMetastore | Placeholder
} | Placeholder)
databricks_mlflowexperiments?: ({
[k: string]: DatabricksMlflowExperiment | Placeholder
} | Placeholder)
databricks_mlflowmodels?: ({
[k: string]: DatabricksMlflowModel | Placeholder
} | Placeholder)
databricks_modelservings?: ({
[k: string]: DatabricksModelServing | Placeholder
} | Placeholder)
databricks_networkconnectivityconfig?: ({
[k: string]: DatabricksMwsNetworkConnectivityConfig | Placeholder
} | Placeholder)
databricks_notebooks?: ({
[k: string]: DatabricksNotebook | Placeholder
} | Placeholder)
databricks_permissions?: ({
[k: string]: DatabricksPermissions | Placeholder
} | Placeholder)
databricks_builtfiles?: ({
[k: string]: DatabricksBuiltfiles | Placeholder
} | Placeholder)
databricks_pythonpackages?: ({
[k: string]: DatabricksPythonpackages | Placeholder
} | Placeholder)
databricks_dataqualitymonitors?: ({
[k: string]: DatabricksDataQualityMonitor | Placeholder
} | Placeholder)
databricks_qualitymonitors?: ({
[k: string]: DatabricksQualityMonitor | Placeholder
} | Placeholder)
databricks_queries?: ({
[k: string]: DatabricksQuery | Placeholder
} | Placeholder)
/**
 * @deprecated
 */
databricks_sqlqueries?: ({
[k: string]: DatabricksQuery | Placeholder
} | Placeholder)
databricks_registeredmodels?: ({
[k: string]: DatabricksRegisteredModel | Placeholder
} | Placeholder)
databricks_repos?: ({
[k: string]: DatabricksRepo | Placeholder
} | Placeholder)
databricks_schemas?: ({
[k: string]: DatabricksSchema | Placeholder
} | Placeholder)
databricks_secrets?: ({
[k: string]: DatabricksSecret | Placeholder
} | Placeholder)
databricks_secretscopes?: ({
[k: string]: DatabricksSecretScope | Placeholder
} | Placeholder)
databricks_serviceprincipals?: ({
[k: string]: DatabricksServicePrincipal | Placeholder
} | Placeholder)
databricks_shares?: ({
[k: string]: DatabricksShare | Placeholder
} | Placeholder)
databricks_storagecredentials?: ({
[k: string]: DatabricksStorageCredential | Placeholder
} | Placeholder)
databricks_tables?: ({
[k: string]: DatabricksSqlTable | Placeholder
} | Placeholder)
databricks_users?: ({
[k: string]: DatabricksUser | Placeholder
} | Placeholder)
databricks_vectorsearchendpoints?: ({
[k: string]: DatabricksVectorSearchEndpoint | Placeholder
} | Placeholder)
databricks_vectorsearchindexes?: ({
[k: string]: DatabricksVectorSearchIndex | Placeholder
} | Placeholder)
databricks_volumes?: ({
[k: string]: DatabricksVolume | Placeholder
} | Placeholder)
databricks_warehouses?: ({
[k: string]: DatabricksSqlEndpoint | Placeholder
} | Placeholder)
databricks_workspacebindings?: ({
[k: string]: DatabricksWorkspaceBinding | Placeholder
} | Placeholder)
databricks_workspacefiles?: ({
[k: string]: DatabricksWorkspaceFile | Placeholder
} | Placeholder)
pipelines?: ({
[k: string]: Pipeline | Placeholder
} | Placeholder)
databricks_workspacetrees?: ({
[k: string]: DatabricksWorkspacetrees | Placeholder
} | Placeholder)
databricks_accountnetworkpolicies?: ({
[k: string]: DatabricksAccountNetworkPolicy | Placeholder
} | Placeholder)
databricks_aisearchendpoints?: ({
[k: string]: DatabricksAiSearchEndpoint | Placeholder
} | Placeholder)
databricks_alertsv2?: ({
[k: string]: DatabricksAlertV2 | Placeholder
} | Placeholder)
databricks_files?: ({
[k: string]: DatabricksFile | Placeholder
} | Placeholder)
databricks_postgresbranches?: ({
[k: string]: DatabricksPostgresBranch | Placeholder
} | Placeholder)
databricks_postgrescatalogs?: ({
[k: string]: DatabricksPostgresCatalog | Placeholder
} | Placeholder)
databricks_postgresdatabases?: ({
[k: string]: DatabricksPostgresDatabase | Placeholder
} | Placeholder)
databricks_postgresprojects?: ({
[k: string]: DatabricksPostgresProject | Placeholder
} | Placeholder)
databricks_accountsettingsv2?: ({
[k: string]: DatabricksAccountSettingV2 | Placeholder
} | Placeholder)
databricks_workspacesettingsv2?: ({
[k: string]: DatabricksWorkspaceSettingV2 | Placeholder
} | Placeholder)
databricks_accesscontrolrulesets?: ({
[k: string]: DatabricksAccessControlRuleSet | Placeholder
} | Placeholder)
databricks_accessrequestdestinations?: ({
[k: string]: DatabricksRfaAccessRequestDestinations | Placeholder
} | Placeholder)
databricks_accountfederationpolicies?: ({
[k: string]: DatabricksAccountFederationPolicy | Placeholder
} | Placeholder)
databricks_aigatewaymcpservices?: ({
[k: string]: DatabricksAiGatewayMcpService | Placeholder
} | Placeholder)
databricks_aigatewaymodelproviderservices?: ({
[k: string]: DatabricksAiGatewayModelProviderService | Placeholder
} | Placeholder)
databricks_aigatewaymodelservices?: ({
[k: string]: DatabricksAiGatewayModelService | Placeholder
} | Placeholder)
databricks_aisearchindexes?: ({
[k: string]: DatabricksAiSearchIndex | Placeholder
} | Placeholder)
databricks_artifactallowlists?: ({
[k: string]: DatabricksArtifactAllowlist | Placeholder
} | Placeholder)
databricks_budgetpolicies?: ({
[k: string]: DatabricksBudgetPolicy | Placeholder
} | Placeholder)
databricks_budgets?: ({
[k: string]: DatabricksBudget | Placeholder
} | Placeholder)
databricks_compliancesecurityprofileworkspacesettings?: ({
[k: string]: DatabricksComplianceSecurityProfileWorkspaceSetting | Placeholder
} | Placeholder)
databricks_customappintegrations?: ({
[k: string]: DatabricksCustomAppIntegration | Placeholder
} | Placeholder)
databricks_dataclassificationcatalogconfigs?: ({
[k: string]: DatabricksDataClassificationCatalogConfig | Placeholder
} | Placeholder)
databricks_defaultnamespacesettings?: ({
[k: string]: DatabricksDefaultNamespaceSetting | Placeholder
} | Placeholder)
databricks_defaultworkspacebaseenvironments?: ({
[k: string]: DatabricksEnvironmentsDefaultWorkspaceBaseEnvironment | Placeholder
} | Placeholder)
databricks_disablelegacyfeaturessettings?: ({
[k: string]: DatabricksDisableLegacyFeaturesSetting | Placeholder
} | Placeholder)
databricks_enhancedsecuritymonitoringworkspacesettings?: ({
[k: string]: DatabricksEnhancedSecurityMonitoringWorkspaceSetting | Placeholder
} | Placeholder)
databricks_entitlements?: ({
[k: string]: DatabricksEntitlements | Placeholder
} | Placeholder)
databricks_entitytagassignments?: ({
[k: string]: DatabricksEntityTagAssignment | Placeholder
} | Placeholder)
databricks_externalmetadata?: ({
[k: string]: DatabricksExternalMetadata | Placeholder
} | Placeholder)
databricks_gitcredentials?: ({
[k: string]: DatabricksGitCredential | Placeholder
} | Placeholder)
databricks_globalinitscripts?: ({
[k: string]: DatabricksGlobalInitScript | Placeholder
} | Placeholder)
databricks_grant?: ({
[k: string]: DatabricksGrant | Placeholder
} | Placeholder)
databricks_grants?: ({
[k: string]: DatabricksGrants | Placeholder
} | Placeholder)
databricks_grouproles?: ({
[k: string]: DatabricksGroupRole | Placeholder
} | Placeholder)
databricks_instanceprofiles?: ({
[k: string]: DatabricksInstanceProfile | Placeholder
} | Placeholder)
databricks_ipaccesslists?: ({
[k: string]: DatabricksIpAccessList | Placeholder
} | Placeholder)
databricks_libraries?: ({
[k: string]: DatabricksLibrary | Placeholder
} | Placeholder)
databricks_mlflowwebhooks?: ({
[k: string]: DatabricksMlflowWebhook | Placeholder
} | Placeholder)
databricks_mwscredentials?: ({
[k: string]: DatabricksMwsCredentials | Placeholder
} | Placeholder)
databricks_mwscustomermanagedkeys?: ({
[k: string]: DatabricksMwsCustomerManagedKeys | Placeholder
} | Placeholder)
databricks_mwslogdeliveries?: ({
[k: string]: DatabricksMwsLogDelivery | Placeholder
} | Placeholder)
databricks_mwsnccprivateendpointrules?: ({
[k: string]: DatabricksMwsNccPrivateEndpointRule | Placeholder
} | Placeholder)
databricks_mwsnetworks?: ({
[k: string]: DatabricksMwsNetworks | Placeholder
} | Placeholder)
databricks_mwsprivateaccesssettings?: ({
[k: string]: DatabricksMwsPrivateAccessSettings | Placeholder
} | Placeholder)
databricks_mwsstorageconfigurations?: ({
[k: string]: DatabricksMwsStorageConfigurations | Placeholder
} | Placeholder)
databricks_mwsvpcendpoints?: ({
[k: string]: DatabricksMwsVpcEndpoint | Placeholder
} | Placeholder)
databricks_mwsworkspaces?: ({
[k: string]: DatabricksMwsWorkspaces | Placeholder
} | Placeholder)
databricks_notificationdestinations?: ({
[k: string]: DatabricksNotificationDestination | Placeholder
} | Placeholder)
databricks_obotokens?: ({
[k: string]: DatabricksOboToken | Placeholder
} | Placeholder)
databricks_permissionassignments?: ({
[k: string]: DatabricksPermissionAssignment | Placeholder
} | Placeholder)
databricks_policyinfos?: ({
[k: string]: DatabricksPolicyInfo | Placeholder
} | Placeholder)
databricks_postgrescdfconfigs?: ({
[k: string]: DatabricksPostgresCdfConfig | Placeholder
} | Placeholder)
databricks_postgresdataapis?: ({
[k: string]: DatabricksPostgresDataApi | Placeholder
} | Placeholder)
databricks_postgresendpoints?: ({
[k: string]: DatabricksPostgresEndpoint | Placeholder
} | Placeholder)
databricks_postgresroles?: ({
[k: string]: DatabricksPostgresRole | Placeholder
} | Placeholder)
databricks_postgressnapshotschedules?: ({
[k: string]: DatabricksPostgresSnapshotSchedule | Placeholder
} | Placeholder)
databricks_postgressyncedtables?: ({
[k: string]: DatabricksPostgresSyncedTable | Placeholder
} | Placeholder)
databricks_recipients?: ({
[k: string]: DatabricksRecipient | Placeholder
} | Placeholder)
databricks_restrictworkspaceadminssettings?: ({
[k: string]: DatabricksRestrictWorkspaceAdminsSetting | Placeholder
} | Placeholder)
databricks_secretucs?: ({
[k: string]: DatabricksSecretUc | Placeholder
} | Placeholder)
databricks_serviceprincipalfederationpolicies?: ({
[k: string]: DatabricksServicePrincipalFederationPolicy | Placeholder
} | Placeholder)
databricks_serviceprincipalsecrets?: ({
[k: string]: DatabricksServicePrincipalSecret | Placeholder
} | Placeholder)
databricks_shareproviders?: ({
[k: string]: DatabricksProvider | Placeholder
} | Placeholder)
databricks_sqlglobalconfigs?: ({
[k: string]: DatabricksSqlGlobalConfig | Placeholder
} | Placeholder)
databricks_systemschemas?: ({
[k: string]: DatabricksSystemSchema | Placeholder
} | Placeholder)
databricks_tagpolicies?: ({
[k: string]: DatabricksTagPolicy | Placeholder
} | Placeholder)
databricks_tokens?: ({
[k: string]: DatabricksToken | Placeholder
} | Placeholder)
databricks_workspacebaseenvironments?: ({
[k: string]: DatabricksEnvironmentsWorkspaceBaseEnvironment | Placeholder
} | Placeholder)
databricks_workspaceconfs?: ({
[k: string]: DatabricksWorkspaceConf | Placeholder
} | Placeholder)
databricks_workspaceentitytagassignments?: ({
[k: string]: DatabricksWorkspaceEntityTagAssignment | Placeholder
} | Placeholder)
databricks_workspacenetworkoptions?: ({
[k: string]: DatabricksWorkspaceNetworkOption | Placeholder
} | Placeholder)
dataos_stacks?: ({
[k: string]: DataosStacks | Placeholder
} | Placeholder)
dataos_workflows?: ({
[k: string]: DataosWorkflows | Placeholder
} | Placeholder)
dataos_services?: ({
[k: string]: DataosServices | Placeholder
} | Placeholder)
dataos_workers?: ({
[k: string]: DataosWorkers | Placeholder
} | Placeholder)
dataos_secrets?: ({
[k: string]: DataosSecrets | Placeholder
} | Placeholder)
dataos_volumes?: ({
[k: string]: DataosVolumes | Placeholder
} | Placeholder)
dataos_computes?: ({
[k: string]: DataosComputes | Placeholder
} | Placeholder)
dataos_depots?: ({
[k: string]: DataosDepots | Placeholder
} | Placeholder)
kubernetes?: ({
[k: string]: Kubernetes2 | Placeholder
} | Placeholder)
infrastructure?: ({
[k: string]: Infrastructure | Placeholder
} | Placeholder)
docker_registries?: ({
[k: string]: DockerRegistries | Placeholder
} | Placeholder)
prefect_work_pools?: ({
[k: string]: PrefectWorkPools | Placeholder
} | Placeholder)
prefect_deployments?: ({
[k: string]: PrefectDeployments | Placeholder
} | Placeholder)
dataiku_projects?: ({
[k: string]: DataikuProjects | Placeholder
} | Placeholder)
dataiku_deployer?: ({
[k: string]: DataikuDeployer | Placeholder
} | Placeholder)
terraform_data?: ({
[k: string]: TerraformData | Placeholder
} | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface Provider {
alias?: string
source?: string
version?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface ProviderResourceOptions {
name?: string
is_enabled?: Truth
depends_on?: (string[] | Placeholder)
provider?: string
ignore_changes?: ((string[] | Placeholder) | ("all" | Placeholder))
import_?: string
moved_from?: string
lifecycle?: (ProviderResourceOptionsLifecycle | Placeholder)
for_each?: (({
[k: string]: unknown
} | Placeholder) | ((string | Truth | Decimal)[] | Placeholder))
count?: unknown
/**
 * What becomes of the object when an environment drops the block: "forget" keeps it.
 */
removed?: (("destroy" | "forget") | Placeholder)
customizations?: ((ProviderResourceOptionsCustomizations | Placeholder)[] | Placeholder)
aliases?: (string[] | Placeholder)
custom_timeouts?: (ProviderResourceOptionsCustomTimeouts | Placeholder)
delete_before_replace?: Truth
parent?: string
protect?: Truth
replace_on_changes?: (string[] | Placeholder)
retain_on_delete?: Truth
version?: string
variables?: Variables
}
export interface ProviderResourceOptionsLifecycle {
create_before_destroy?: Truth
prevent_destroy?: Truth
ignore_changes?: ((string[] | Placeholder) | string)
replace_triggered_by?: (string[] | Placeholder)
precondition?: unknown
postcondition?: unknown
variables?: Variables
}
export interface ProviderResourceOptionsCustomizations {
op: (("add" | "remove" | "replace" | "move" | "copy" | "test") | Placeholder)
path: string
from?: string
value?: unknown
variables?: Variables
}
export interface ProviderResourceOptionsCustomTimeouts {
create?: string
update?: string
delete?: string
variables?: Variables
}
export interface Modules {
/**
 * Where the module is: "./modules/network", or an address of Terraform.
 */
source: string
/**
 * Which versions of a module of a registry are allowed: "~> 5.0".
 */
version?: string
/**
 * The values of its variables.
 */
inputs?: ({
[k: string]: unknown
} | Placeholder)
/**
 * The stack's providers, by the names that they have in the module.
 */
providers?: ({
[k: string]: string
} | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksAlert {
condition: (DatabricksAlertCondition | Placeholder)
custom_body?: string
custom_subject?: string
display_name: string
notify_on_ok?: Truth
owner_user_name?: string
parent_path?: string
dirpath?: string
parent_path_?: string
provider_config?: (DatabricksAlertProviderConfig | Placeholder)
query_id: string
seconds_to_retrigger?: Whole
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAlertCondition {
empty_result_state?: (("OK" | "TRIGGERED" | "UNKNOWN") | string)
op: (("EQUAL" | "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "IS_NULL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL" | "NOT_EQUAL") | string)
operand: (DatabricksAlertConditionOperand | Placeholder)
threshold?: (DatabricksAlertConditionThreshold | Placeholder)
variables?: Variables
}
export interface DatabricksAlertConditionOperand {
column: (DatabricksAlertConditionOperandColumn | Placeholder)
variables?: Variables
}
export interface DatabricksAlertConditionOperandColumn {
name: string
variables?: Variables
}
export interface DatabricksAlertConditionThreshold {
value: (DatabricksAlertConditionThresholdValue | Placeholder)
variables?: Variables
}
export interface DatabricksAlertConditionThresholdValue {
bool_value?: Truth
double_value?: Decimal
string_value?: string
variables?: Variables
}
export interface DatabricksAlertProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksAlertAccessControl {
permission_level: string
group_name?: string
user_name?: string
service_principal_name?: string
variables?: Variables
}
export interface DatabricksApp {
budget_policy_id?: string
compute_max_instances?: Whole
compute_min_instances?: Whole
compute_size?: (("LARGE" | "MEDIUM" | "XLARGE") | string)
description?: string
forward_user_access_token?: Truth
git_repository?: (DatabricksAppGitRepository | Placeholder)
git_source?: (DatabricksAppGitSource | Placeholder)
name: string
no_compute?: Truth
provider_config?: (DatabricksAppProviderConfig | Placeholder)
resources?: ((DatabricksAppResources | Placeholder)[] | Placeholder)
source_code_path?: string
space?: string
telemetry_export_destinations?: ((DatabricksAppTelemetryExportDestinations | Placeholder)[] | Placeholder)
usage_policy_id?: string
user_api_scopes?: (string[] | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
tags?: ({
[k: string]: unknown
} | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAppGitRepository {
auto_deploy?: Truth
caller_credential_id?: Whole
provider: string
url: string
variables?: Variables
}
export interface DatabricksAppGitSource {
branch?: string
commit?: string
git_repository?: (DatabricksAppGitSourceGitRepository | Placeholder)
resolved_commit?: string
source_code_path?: string
tag?: string
variables?: Variables
}
export interface DatabricksAppGitSourceGitRepository {
auto_deploy?: Truth
caller_credential_id?: Whole
provider: string
url: string
variables?: Variables
}
export interface DatabricksAppProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksAppResources {
app?: (DatabricksAppResourcesApp | Placeholder)
database?: (DatabricksAppResourcesDatabase | Placeholder)
description?: string
experiment?: (DatabricksAppResourcesExperiment | Placeholder)
genie_space?: (DatabricksAppResourcesGenieSpace | Placeholder)
job?: (DatabricksAppResourcesJob | Placeholder)
name: string
postgres?: (DatabricksAppResourcesPostgres | Placeholder)
secret?: (DatabricksAppResourcesSecret | Placeholder)
serving_endpoint?: (DatabricksAppResourcesServingEndpoint | Placeholder)
sql_warehouse?: (DatabricksAppResourcesSqlWarehouse | Placeholder)
uc_securable?: (DatabricksAppResourcesUcSecurable | Placeholder)
variables?: Variables
}
export interface DatabricksAppResourcesApp {
name?: string
permission?: string
variables?: Variables
}
export interface DatabricksAppResourcesDatabase {
database_name: string
instance_name: string
permission: string
variables?: Variables
}
export interface DatabricksAppResourcesExperiment {
experiment_id: string
permission: string
variables?: Variables
}
export interface DatabricksAppResourcesGenieSpace {
name: string
permission: string
space_id: string
variables?: Variables
}
export interface DatabricksAppResourcesJob {
id: string
permission: string
variables?: Variables
}
export interface DatabricksAppResourcesPostgres {
branch?: string
database?: string
permission?: string
variables?: Variables
}
export interface DatabricksAppResourcesSecret {
key: string
permission: string
scope: string
variables?: Variables
}
export interface DatabricksAppResourcesServingEndpoint {
name: string
permission: string
variables?: Variables
}
export interface DatabricksAppResourcesSqlWarehouse {
id: string
permission: string
variables?: Variables
}
export interface DatabricksAppResourcesUcSecurable {
permission: string
securable_full_name: string
securable_type: string
variables?: Variables
}
export interface DatabricksAppTelemetryExportDestinations {
unity_catalog?: (DatabricksAppTelemetryExportDestinationsUnityCatalog | Placeholder)
variables?: Variables
}
export interface DatabricksAppTelemetryExportDestinationsUnityCatalog {
logs_table: string
metrics_table: string
traces_table: string
variables?: Variables
}
export interface DatabricksCatalog {
browse_only?: Truth
comment?: string
connection_name?: string
custom_max_retention_hours?: Whole
effective_predictive_optimization_flag?: (DatabricksCatalogEffectivePredictiveOptimizationFlag | Placeholder)
enable_predictive_optimization?: (("DISABLE" | "ENABLE" | "INHERIT") | string)
force_destroy?: Truth
isolation_mode?: (("OPEN" | "ISOLATED") | Placeholder)
managed_encryption_settings?: (DatabricksCatalogManagedEncryptionSettings | Placeholder)
metastore_id?: string
name: string
options?: ({
[k: string]: string
} | Placeholder)
/**
 * @deprecated
 */
foreign_options?: ({
[k: string]: string
} | Placeholder)
owner?: string
properties?: ({
[k: string]: string
} | Placeholder)
provider_config?: (DatabricksCatalogProviderConfig | Placeholder)
provider_name?: string
provisioning_info?: (DatabricksCatalogProvisioningInfo | Placeholder)
share_name?: string
storage_root?: string
grants?: ((DatabricksCatalogGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksCatalogGrant | Placeholder)[] | Placeholder) | (DatabricksCatalogGrant | Placeholder))
tags?: ({
[k: string]: unknown
} | Placeholder)
access_request_destinations?: ((DatabricksCatalogDestinations | Placeholder)[] | Placeholder)
policies?: ((DatabricksCatalogDatabricksPolicyInfo | Placeholder)[] | Placeholder)
data_classification?: (DatabricksCatalogDatabricksDataClassificationCatalogConfig | Placeholder)
schemas?: ((DatabricksCatalogDatabricksSchema | Placeholder)[] | Placeholder)
workspace_bindings?: ((DatabricksCatalogDatabricksWorkspaceBinding | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksCatalogLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksCatalogEffectivePredictiveOptimizationFlag {
inherited_from_name?: string
inherited_from_type?: string
value: string
variables?: Variables
}
export interface DatabricksCatalogManagedEncryptionSettings {
azure_encryption_settings?: (DatabricksCatalogManagedEncryptionSettingsAzureEncryptionSettings | Placeholder)
azure_key_vault_key_id?: string
customer_managed_key_id?: string
variables?: Variables
}
export interface DatabricksCatalogManagedEncryptionSettingsAzureEncryptionSettings {
azure_cmk_access_connector_id?: string
azure_cmk_managed_identity_id?: string
azure_tenant_id: string
variables?: Variables
}
export interface DatabricksCatalogProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksCatalogProvisioningInfo {
state?: string
variables?: Variables
}
export interface DatabricksCatalogGrants {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "BROWSE" | "CREATE_FUNCTION" | "CREATE_MATERIALIZED_VIEW" | "CREATE_MODEL" | "CREATE_SCHEMA" | "CREATE_TABLE" | "CREATE_VOLUME" | "EXECUTE" | "EXTERNAL_USE_SCHEMA" | "MANAGE" | "MODIFY" | "READ_VOLUME" | "REFRESH" | "SELECT" | "USE_CATALOG" | "USE_SCHEMA" | "WRITE_VOLUME") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksCatalogGrant {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "BROWSE" | "CREATE_FUNCTION" | "CREATE_MATERIALIZED_VIEW" | "CREATE_MODEL" | "CREATE_SCHEMA" | "CREATE_TABLE" | "CREATE_VOLUME" | "EXECUTE" | "EXTERNAL_USE_SCHEMA" | "MANAGE" | "MODIFY" | "READ_VOLUME" | "REFRESH" | "SELECT" | "USE_CATALOG" | "USE_SCHEMA" | "WRITE_VOLUME") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksCatalogDestinations {
destination_id?: string
destination_type?: string
special_destination?: string
variables?: Variables
}
export interface DatabricksCatalogDatabricksPolicyInfo {
column_mask?: (DatabricksPolicyInfoColumnMask | Placeholder)
comment?: string
deny?: (DatabricksPolicyInfoDeny | Placeholder)
except_principals?: (string[] | Placeholder)
for_securable_type: string
grant?: (DatabricksPolicyInfoGrant | Placeholder)
match_columns?: ((DatabricksPolicyInfoMatchColumns | Placeholder)[] | Placeholder)
name?: string
on_securable_fullname?: string
on_securable_type?: string
policy_type: string
provider_config?: (DatabricksPolicyInfoProviderConfig | Placeholder)
row_filter?: (DatabricksPolicyInfoRowFilter | Placeholder)
to_principals: (string[] | Placeholder)
when_condition?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPolicyInfoColumnMask {
function_name: string
on_column: string
using?: ((DatabricksPolicyInfoColumnMaskUsing | Placeholder)[] | Placeholder)
/**
 * @deprecated
 */
usings?: ((DatabricksPolicyInfoColumnMaskUsing | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksPolicyInfoColumnMaskUsing {
alias?: string
constant?: string
function_arg_expression?: (DatabricksPolicyInfoColumnMaskUsingFunctionArgExpression | Placeholder)
variables?: Variables
}
export interface DatabricksPolicyInfoColumnMaskUsingFunctionArgExpression {
tag_introspection?: (DatabricksPolicyInfoColumnMaskUsingFunctionArgExpressionTagIntrospection | Placeholder)
variables?: Variables
}
export interface DatabricksPolicyInfoColumnMaskUsingFunctionArgExpressionTagIntrospection {
column_tag_value?: (DatabricksPolicyInfoColumnMaskUsingFunctionArgExpressionTagIntrospectionColumnTagValue | Placeholder)
tag_value?: (DatabricksPolicyInfoColumnMaskUsingFunctionArgExpressionTagIntrospectionTagValue | Placeholder)
variables?: Variables
}
export interface DatabricksPolicyInfoColumnMaskUsingFunctionArgExpressionTagIntrospectionColumnTagValue {
column_alias: string
tag_key: string
variables?: Variables
}
export interface DatabricksPolicyInfoColumnMaskUsingFunctionArgExpressionTagIntrospectionTagValue {
tag_key: string
variables?: Variables
}
export interface DatabricksPolicyInfoDeny {
privileges: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPolicyInfoGrant {
privileges: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPolicyInfoMatchColumns {
alias?: string
condition?: string
variables?: Variables
}
export interface DatabricksPolicyInfoProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPolicyInfoRowFilter {
function_name: string
using?: ((DatabricksPolicyInfoColumnMaskUsing | Placeholder)[] | Placeholder)
/**
 * @deprecated
 */
usings?: ((DatabricksPolicyInfoColumnMaskUsing | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksCatalogDatabricksDataClassificationCatalogConfig {
auto_tag_configs?: ((DatabricksDataClassificationCatalogConfigAutoTagConfigs | Placeholder)[] | Placeholder)
excluded_schemas?: (DatabricksDataClassificationCatalogConfigExcludedSchemas | Placeholder)
included_schemas?: (DatabricksDataClassificationCatalogConfigIncludedSchemas | Placeholder)
parent?: string
provider_config?: (DatabricksDataClassificationCatalogConfigProviderConfig | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksDataClassificationCatalogConfigAutoTagConfigs {
auto_tagging_mode: string
classification_tag: string
variables?: Variables
}
export interface DatabricksDataClassificationCatalogConfigExcludedSchemas {
names: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksDataClassificationCatalogConfigIncludedSchemas {
names: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksDataClassificationCatalogConfigProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksCatalogDatabricksSchema {
catalog_name?: string
comment?: string
enable_predictive_optimization?: (("DISABLE" | "ENABLE" | "INHERIT") | string)
force_destroy?: Truth
metastore_id?: string
name: string
owner?: string
properties?: ({
[k: string]: string
} | Placeholder)
provider_config?: (DatabricksSchemaProviderConfig | Placeholder)
storage_root?: string
grants?: ((DatabricksSchemaGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksSchemaGrant | Placeholder)[] | Placeholder) | (DatabricksSchemaGrant | Placeholder))
tags?: ({
[k: string]: unknown
} | Placeholder)
access_request_destinations?: ((DatabricksCatalogDestinations | Placeholder)[] | Placeholder)
policies?: ((DatabricksSchemaDatabricksPolicyInfo | Placeholder)[] | Placeholder)
tables?: ((DatabricksSchemaDatabricksSqlTable | Placeholder)[] | Placeholder)
volumes?: ((DatabricksSchemaDatabricksVolume | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksSchemaLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksSchemaProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksSchemaGrants {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "CREATE_FUNCTION" | "CREATE_MATERIALIZED_VIEW" | "CREATE_MODEL" | "CREATE_TABLE" | "CREATE_VOLUME" | "EXECUTE" | "EXTERNAL_USE_SCHEMA" | "MANAGE" | "MODIFY" | "READ_VOLUME" | "REFRESH" | "SELECT" | "USE_SCHEMA" | "WRITE_VOLUME") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksSchemaGrant {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "CREATE_FUNCTION" | "CREATE_MATERIALIZED_VIEW" | "CREATE_MODEL" | "CREATE_TABLE" | "CREATE_VOLUME" | "EXECUTE" | "EXTERNAL_USE_SCHEMA" | "MANAGE" | "MODIFY" | "READ_VOLUME" | "REFRESH" | "SELECT" | "USE_SCHEMA" | "WRITE_VOLUME") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksSchemaDatabricksPolicyInfo {
column_mask?: (DatabricksPolicyInfoColumnMask | Placeholder)
comment?: string
deny?: (DatabricksPolicyInfoDeny | Placeholder)
except_principals?: (string[] | Placeholder)
for_securable_type: string
grant?: (DatabricksPolicyInfoGrant | Placeholder)
match_columns?: ((DatabricksPolicyInfoMatchColumns | Placeholder)[] | Placeholder)
name?: string
on_securable_fullname?: string
on_securable_type?: string
policy_type: string
provider_config?: (DatabricksPolicyInfoProviderConfig | Placeholder)
row_filter?: (DatabricksPolicyInfoRowFilter | Placeholder)
to_principals: (string[] | Placeholder)
when_condition?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksSchemaDatabricksSqlTable {
catalog_name?: string
cluster_id?: string
cluster_keys?: (string[] | Placeholder)
column?: ((DatabricksSqlTableColumn | Placeholder)[] | Placeholder)
columns?: ((DatabricksSqlTableColumn | Placeholder)[] | Placeholder)
comment?: string
data_source_format?: (("DELTA" | "CSV" | "JSON" | "AVRO" | "PARQUET" | "ORC" | "TEXT" | "ICEBERG") | string)
name: string
options?: ({
[k: string]: string
} | Placeholder)
owner?: string
partitions?: (string[] | Placeholder)
properties?: ({
[k: string]: string
} | Placeholder)
provider_config?: (DatabricksSqlTableProviderConfig | Placeholder)
schema_name?: string
storage_credential_name?: string
storage_location?: string
table_type?: (("MANAGED" | "EXTERNAL" | "VIEW" | "METRIC_VIEW") | string)
view_definition?: string
warehouse_id?: string
grants?: ((DatabricksSqlTableGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksSqlTableGrant | Placeholder)[] | Placeholder) | (DatabricksSqlTableGrant | Placeholder))
tags?: ({
[k: string]: unknown
} | Placeholder)
access_request_destinations?: ((DatabricksCatalogDestinations | Placeholder)[] | Placeholder)
policies?: ((DatabricksSqlTableDatabricksPolicyInfo | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksSqlTableLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksSqlTableColumn {
comment?: string
identity?: (("default" | "always") | string)
name: string
nullable?: Truth
type?: string
type_json?: string
tags?: ({
[k: string]: unknown
} | Placeholder)
variables?: Variables
}
export interface DatabricksSqlTableProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksSqlTableGrants {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "MANAGE" | "MODIFY" | "SELECT") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksSqlTableGrant {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "MANAGE" | "MODIFY" | "SELECT") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksSqlTableDatabricksPolicyInfo {
column_mask?: (DatabricksPolicyInfoColumnMask | Placeholder)
comment?: string
deny?: (DatabricksPolicyInfoDeny | Placeholder)
except_principals?: (string[] | Placeholder)
for_securable_type: string
grant?: (DatabricksPolicyInfoGrant | Placeholder)
match_columns?: ((DatabricksPolicyInfoMatchColumns | Placeholder)[] | Placeholder)
name?: string
on_securable_fullname?: string
on_securable_type?: string
policy_type: string
provider_config?: (DatabricksPolicyInfoProviderConfig | Placeholder)
row_filter?: (DatabricksPolicyInfoRowFilter | Placeholder)
to_principals: (string[] | Placeholder)
when_condition?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksSqlTableLookupExisting {
name: string
variables?: Variables
}
export interface DatabricksSchemaDatabricksVolume {
catalog_name?: string
comment?: string
name: string
owner?: string
provider_config?: (DatabricksVolumeProviderConfig | Placeholder)
schema_name?: string
storage_location?: string
volume_type?: (("MANAGED" | "EXTERNAL") | Placeholder)
grants?: ((DatabricksVolumeGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksVolumeGrant | Placeholder)[] | Placeholder) | (DatabricksVolumeGrant | Placeholder))
tags?: ({
[k: string]: unknown
} | Placeholder)
access_request_destinations?: ((DatabricksCatalogDestinations | Placeholder)[] | Placeholder)
files?: ((DatabricksVolumeDatabricksFile | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksVolumeLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksVolumeProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksVolumeGrants {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "MANAGE" | "READ_VOLUME" | "WRITE_VOLUME") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksVolumeGrant {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "MANAGE" | "READ_VOLUME" | "WRITE_VOLUME") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksVolumeDatabricksFile {
content_base64?: string
md5?: string
path?: string
path_?: string
provider_config?: (DatabricksFileProviderConfig | Placeholder)
remote_file_modified?: Truth
source?: string
source_?: string
dirpath?: string
render_vars?: Truth
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksFileProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksVolumeLookupExisting {
name: string
variables?: Variables
}
export interface DatabricksSchemaLookupExisting {
name: string
variables?: Variables
}
export interface DatabricksCatalogDatabricksWorkspaceBinding {
binding_type?: (("BINDING_TYPE_READ_ONLY" | "BINDING_TYPE_READ_WRITE") | string)
/**
 * @deprecated
 */
catalog_name?: string
provider_config?: (DatabricksWorkspaceBindingProviderConfig | Placeholder)
securable_name?: string
securable_type?: (("catalog" | "credential" | "external_location" | "storage_credential") | string)
workspace_id: Whole
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksWorkspaceBindingProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksCatalogLookupExisting {
name: string
variables?: Variables
}
export interface DatabricksClusterPolicy {
definition?: ({
[k: string]: unknown
} | string)
description?: string
libraries?: ((DatabricksClusterPolicyLibraries | Placeholder)[] | Placeholder)
max_clusters_per_user?: Whole
name?: string
policy_family_definition_overrides?: string
policy_family_id?: string
provider_config?: (DatabricksClusterPolicyProviderConfig | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksClusterPolicyLibraries {
cran?: (DatabricksClusterPolicyLibrariesCran | Placeholder)
/**
 * @deprecated
 */
egg?: string
jar?: string
maven?: (DatabricksClusterPolicyLibrariesMaven | Placeholder)
provider_config?: (DatabricksClusterPolicyProviderConfig | Placeholder)
pypi?: (DatabricksClusterPolicyLibrariesPypi | Placeholder)
requirements?: string
whl?: string
variables?: Variables
}
export interface DatabricksClusterPolicyLibrariesCran {
package: string
repo?: string
variables?: Variables
}
export interface DatabricksClusterPolicyLibrariesMaven {
coordinates: string
exclusions?: (string[] | Placeholder)
repo?: string
variables?: Variables
}
export interface DatabricksClusterPolicyProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksClusterPolicyLibrariesPypi {
package: string
repo?: string
variables?: Variables
}
export interface DatabricksCluster {
apply_policy_default_values?: Truth
autoscale?: (DatabricksClusterAutoscale | Placeholder)
autotermination_minutes?: Whole
aws_attributes?: (DatabricksClusterAwsAttributes | Placeholder)
azure_attributes?: (DatabricksClusterAzureAttributes | Placeholder)
clear_cloud_attributes_on_remove?: Truth
cluster_log_conf?: (DatabricksClusterClusterLogConf | Placeholder)
cluster_mount_info?: ((DatabricksClusterClusterMountInfo | Placeholder)[] | Placeholder)
cluster_mount_infos?: ((DatabricksClusterClusterMountInfo | Placeholder)[] | Placeholder)
cluster_name?: string
/**
 * @deprecated
 */
name?: string
custom_tags?: ({
[k: string]: string
} | Placeholder)
data_security_mode?: (("DATA_SECURITY_MODE_AUTO" | "DATA_SECURITY_MODE_DEDICATED" | "DATA_SECURITY_MODE_STANDARD" | "LEGACY_PASSTHROUGH" | "LEGACY_SINGLE_USER" | "LEGACY_SINGLE_USER_STANDARD" | "LEGACY_TABLE_ACL" | "NONE" | "SINGLE_USER" | "USER_ISOLATION") | string)
dependency_mode?: string
docker_image?: (DatabricksClusterDockerImage | Placeholder)
driver_instance_pool_id?: string
driver_node_type_flexibility?: (DatabricksClusterDriverNodeTypeFlexibility | Placeholder)
driver_node_type_id?: string
enable_elastic_disk?: Truth
enable_local_disk_encryption?: Truth
gcp_attributes?: (DatabricksClusterGcpAttributes | Placeholder)
idempotency_token?: string
init_scripts?: ([]|[(DatabricksClusterInitScripts | Placeholder)]|[(DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder)]|[(DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder)]|[(DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder)]|[(DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder)]|[(DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder)]|[(DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder)]|[(DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder)]|[(DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder)]|[(DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder), (DatabricksClusterInitScripts | Placeholder)] | Placeholder)
instance_pool_id?: string
is_pinned?: Truth
is_single_node?: Truth
kind?: ("CLASSIC_PREVIEW" | string)
library?: ((DatabricksClusterLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksClusterLibrary | Placeholder)[] | Placeholder)
no_wait?: Truth
node_type_id?: string
num_workers?: Whole
policy_id?: string
provider_config?: (DatabricksClusterProviderConfig | Placeholder)
remote_disk_throughput?: Whole
runtime_engine?: (("PHOTON" | "STANDARD") | string)
single_user_name?: string
spark_conf?: ({
[k: string]: string
} | Placeholder)
spark_env_vars?: ({
[k: string]: string
} | Placeholder)
spark_version: string
ssh_public_keys?: (string[] | Placeholder)
timeouts?: (DatabricksClusterTimeouts | Placeholder)
total_initial_remote_disk_size?: Whole
use_ml_runtime?: Truth
worker_node_type_flexibility?: (DatabricksClusterWorkerNodeTypeFlexibility | Placeholder)
workload_type?: (DatabricksClusterWorkloadType | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksClusterLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksClusterAutoscale {
max_workers?: Whole
min_workers?: Whole
variables?: Variables
}
export interface DatabricksClusterAwsAttributes {
availability?: (("ON_DEMAND" | "SPOT" | "SPOT_WITH_FALLBACK") | string)
ebs_volume_count?: Whole
ebs_volume_iops?: Whole
ebs_volume_size?: Whole
ebs_volume_throughput?: Whole
ebs_volume_type?: (("GENERAL_PURPOSE_SSD" | "THROUGHPUT_OPTIMIZED_HDD") | string)
first_on_demand?: Whole
instance_profile_arn?: string
spot_bid_price_percent?: Whole
zone_id?: string
variables?: Variables
}
export interface DatabricksClusterAzureAttributes {
availability?: (("ON_DEMAND_AZURE" | "SPOT_AZURE" | "SPOT_WITH_FALLBACK_AZURE") | string)
capacity_reservation_group?: string
first_on_demand?: Whole
log_analytics_info?: (DatabricksClusterAzureAttributesLogAnalyticsInfo | Placeholder)
spot_bid_max_price?: Decimal
variables?: Variables
}
export interface DatabricksClusterAzureAttributesLogAnalyticsInfo {
log_analytics_primary_key?: string
log_analytics_workspace_id?: string
variables?: Variables
}
export interface DatabricksClusterClusterLogConf {
dbfs?: (DatabricksClusterClusterLogConfDbfs | Placeholder)
s3?: (DatabricksClusterClusterLogConfS3 | Placeholder)
volumes?: (DatabricksClusterClusterLogConfVolumes | Placeholder)
variables?: Variables
}
export interface DatabricksClusterClusterLogConfDbfs {
destination: string
variables?: Variables
}
export interface DatabricksClusterClusterLogConfS3 {
canned_acl?: string
destination: string
enable_encryption?: Truth
encryption_type?: string
endpoint?: string
kms_key?: string
region?: string
variables?: Variables
}
export interface DatabricksClusterClusterLogConfVolumes {
destination: string
variables?: Variables
}
export interface DatabricksClusterClusterMountInfo {
local_mount_dir_path: string
network_filesystem_info: (DatabricksClusterClusterMountInfoNetworkFilesystemInfo | Placeholder)
remote_mount_dir_path?: string
variables?: Variables
}
export interface DatabricksClusterClusterMountInfoNetworkFilesystemInfo {
mount_options?: string
server_address: string
variables?: Variables
}
export interface DatabricksClusterDockerImage {
basic_auth?: (DatabricksClusterDockerImageBasicAuth | Placeholder)
url: string
variables?: Variables
}
export interface DatabricksClusterDockerImageBasicAuth {
password: string
username: string
variables?: Variables
}
export interface DatabricksClusterDriverNodeTypeFlexibility {
alternate_node_type_ids?: (string[] | Placeholder)
aws_context_id?: string
variables?: Variables
}
export interface DatabricksClusterGcpAttributes {
availability?: (("ON_DEMAND_GCP" | "PREEMPTIBLE_GCP" | "PREEMPTIBLE_WITH_FALLBACK_GCP") | string)
boot_disk_size?: Whole
confidential_compute_type?: string
first_on_demand?: Whole
google_service_account?: string
local_ssd_count?: Whole
use_preemptible_executors?: Truth
zone_id?: string
variables?: Variables
}
export interface DatabricksClusterInitScripts {
abfss?: (DatabricksClusterInitScriptsAbfss | Placeholder)
/**
 * @deprecated
 */
dbfs?: (DatabricksClusterClusterLogConfDbfs | Placeholder)
file?: (DatabricksClusterInitScriptsFile | Placeholder)
gcs?: (DatabricksClusterInitScriptsGcs | Placeholder)
s3?: (DatabricksClusterClusterLogConfS3 | Placeholder)
volumes?: (DatabricksClusterClusterLogConfVolumes | Placeholder)
workspace?: (DatabricksClusterInitScriptsWorkspace | Placeholder)
variables?: Variables
}
export interface DatabricksClusterInitScriptsAbfss {
destination: string
variables?: Variables
}
export interface DatabricksClusterInitScriptsFile {
destination: string
variables?: Variables
}
export interface DatabricksClusterInitScriptsGcs {
destination: string
variables?: Variables
}
export interface DatabricksClusterInitScriptsWorkspace {
destination: string
variables?: Variables
}
export interface DatabricksClusterLibrary {
cran?: (DatabricksClusterLibraryCran | Placeholder)
/**
 * @deprecated
 */
egg?: string
jar?: string
maven?: (DatabricksClusterLibraryMaven | Placeholder)
pypi?: (DatabricksClusterLibraryPypi | Placeholder)
requirements?: string
whl?: string
variables?: Variables
}
export interface DatabricksClusterLibraryCran {
package: string
repo?: string
variables?: Variables
}
export interface DatabricksClusterLibraryMaven {
coordinates: string
exclusions?: (string[] | Placeholder)
repo?: string
variables?: Variables
}
export interface DatabricksClusterLibraryPypi {
package: string
repo?: string
variables?: Variables
}
export interface DatabricksClusterProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksClusterTimeouts {
create?: string
delete?: string
update?: string
update_?: string
variables?: Variables
}
export interface DatabricksClusterWorkerNodeTypeFlexibility {
alternate_node_type_ids?: (string[] | Placeholder)
aws_context_id?: string
variables?: Variables
}
export interface DatabricksClusterWorkloadType {
clients: (DatabricksClusterWorkloadTypeClients | Placeholder)
variables?: Variables
}
export interface DatabricksClusterWorkloadTypeClients {
jobs?: Truth
notebooks?: Truth
variables?: Variables
}
export interface DatabricksClusterLookupExisting {
cluster_id: string
variables?: Variables
}
export interface DatabricksConnection {
comment?: string
connection_type?: (("BIGQUERY" | "CONFLUENCE" | "DATABRICKS" | "DYNAMICS365" | "GA4_RAW_DATA" | "GITHUB" | "GLUE" | "HIVE_METASTORE" | "HTTP" | "HUBSPOT" | "JDBC" | "META_MARKETING" | "MYSQL" | "NETSUITE" | "ORACLE" | "OUTLOOK" | "POSTGRESQL" | "POWER_BI" | "REDSHIFT" | "SALESFORCE" | "SALESFORCE_DATA_CLOUD" | "SERVICENOW" | "SMARTSHEET" | "SNOWFLAKE" | "SQLDW" | "SQLSERVER" | "TERADATA" | "WORKDAY_RAAS" | "ZENDESK") | string)
environment_settings?: (DatabricksConnectionEnvironmentSettings | Placeholder)
name?: string
options?: ({
[k: string]: string
} | Placeholder)
owner?: string
properties?: ({
[k: string]: string
} | Placeholder)
provider_config?: (DatabricksConnectionProviderConfig | Placeholder)
read_only?: Truth
grants?: ((DatabricksConnectionGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksConnectionGrant | Placeholder)[] | Placeholder) | (DatabricksConnectionGrant | Placeholder))
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksConnectionEnvironmentSettings {
environment_version?: string
java_dependencies?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksConnectionProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksConnectionGrants {
principal: string
privileges: ((("ALL_PRIVILEGES" | "CREATE_FOREIGN_CATALOG" | "MANAGE" | "USE_CONNECTION") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksConnectionGrant {
principal: string
privileges: ((("ALL_PRIVILEGES" | "CREATE_FOREIGN_CATALOG" | "MANAGE" | "USE_CONNECTION") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksCredential {
aws_iam_role?: (DatabricksCredentialAwsIamRole | Placeholder)
azure_managed_identity?: (DatabricksCredentialAzureManagedIdentity | Placeholder)
azure_service_principal?: (DatabricksCredentialAzureServicePrincipal | Placeholder)
comment?: string
created_at?: Whole
created_by?: string
databricks_gcp_service_account?: (DatabricksCredentialDatabricksGcpServiceAccount | Placeholder)
force_destroy?: Truth
force_update?: Truth
full_name?: string
isolation_mode?: (("ISOLATION_MODE_ISOLATED" | "ISOLATION_MODE_OPEN") | string)
metastore_id?: string
name: string
owner?: string
provider_config?: (DatabricksCredentialProviderConfig | Placeholder)
purpose: (("SERVICE" | "STORAGE") | string)
read_only?: Truth
skip_validation?: Truth
updated_at?: Whole
updated_by?: string
used_for_managed_storage?: Truth
grants?: ((DatabricksCredentialGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksCredentialGrant | Placeholder)[] | Placeholder) | (DatabricksCredentialGrant | Placeholder))
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksCredentialAwsIamRole {
external_id?: string
role_arn?: string
unity_catalog_iam_arn?: string
variables?: Variables
}
export interface DatabricksCredentialAzureManagedIdentity {
access_connector_id: string
credential_id?: string
managed_identity_id?: string
variables?: Variables
}
export interface DatabricksCredentialAzureServicePrincipal {
application_id: string
client_secret: string
directory_id: string
variables?: Variables
}
export interface DatabricksCredentialDatabricksGcpServiceAccount {
credential_id?: string
email?: string
private_key_id?: string
variables?: Variables
}
export interface DatabricksCredentialProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksCredentialGrants {
principal: string
privileges: ((("ACCESS" | "ALL_PRIVILEGES" | "CREATE_CONNECTION" | "MANAGE") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksCredentialGrant {
principal: string
privileges: ((("ACCESS" | "ALL_PRIVILEGES" | "CREATE_CONNECTION" | "MANAGE") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksCurrentUser {
lookup_existing?: (DatabricksCurrentUserLookupExisting | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksCurrentUserLookupExisting {
variables?: Variables
}
export interface DatabricksDashboard {
create_time?: string
dashboard_change_detected?: Truth
dashboard_id?: string
dataset_catalog?: string
dataset_schema?: string
display_name: string
embed_credentials?: Truth
etag?: string
file_path?: string
file_path_?: string
lifecycle_state?: string
md5?: string
parent_path?: string
dirpath?: string
parent_path_?: string
path?: string
provider_config?: (DatabricksDashboardProviderConfig | Placeholder)
serialized_dashboard?: string
update_time?: string
warehouse_id: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
rootpath?: string
root_path?: string
render_vars?: Truth
tags?: ({
[k: string]: unknown
} | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksDashboardProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksDbfsFile {
content_base64?: string
md5?: string
path?: string
path_?: string
provider_config?: (DatabricksDbfsFileProviderConfig | Placeholder)
source?: string
source_?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
dirpath?: string
render_vars?: Truth
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksDbfsFileLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksDbfsFileProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksDbfsFileLookupExisting {
path: string
limit_file_size?: (boolean | Placeholder)
variables?: Variables
}
export interface DatabricksDirectory {
delete_recursive?: Truth
object_id?: Whole
path: string
provider_config?: (DatabricksDirectoryProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksDirectoryLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksDirectoryProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksDirectoryLookupExisting {
path: string
variables?: Variables
}
export interface DatabricksPipeline {
allow_duplicate_names?: Truth
budget_policy_id?: string
catalog?: string
cause?: string
channel?: (("CURRENT" | "PREVIEW") | string)
cluster?: ((DatabricksPipelineCluster | Placeholder)[] | Placeholder)
clusters?: ((DatabricksPipelineCluster | Placeholder)[] | Placeholder)
cluster_id?: string
configuration?: ({
[k: string]: string
} | Placeholder)
continuous?: Truth
creator_user_name?: string
deployment?: (DatabricksPipelineDeployment | Placeholder)
development?: Truth
edition?: (("ADVANCED" | "CORE" | "PRO") | string)
environment?: (DatabricksPipelineEnvironment | Placeholder)
event_log?: (DatabricksPipelineEventLog | Placeholder)
expected_last_modified?: Whole
filters?: (DatabricksPipelineFilters | Placeholder)
gateway_definition?: (DatabricksPipelineGatewayDefinition | Placeholder)
health?: string
ingestion_definition?: (DatabricksPipelineIngestionDefinition | Placeholder)
last_modified?: Whole
latest_updates?: ((DatabricksPipelineLatestUpdates | Placeholder)[] | Placeholder)
library?: ((DatabricksPipelineLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksPipelineLibrary | Placeholder)[] | Placeholder)
name?: string
notification?: ((DatabricksPipelineNotification | Placeholder)[] | Placeholder)
notifications?: ((DatabricksPipelineNotification | Placeholder)[] | Placeholder)
photon?: Truth
provider_config?: (DatabricksPipelineProviderConfig | Placeholder)
restart_window?: (DatabricksPipelineRestartWindow | Placeholder)
root_path?: string
run_as?: (DatabricksPipelineRunAs | Placeholder)
run_as_user_name?: string
schema?: string
schema_?: string
serverless?: Truth
serverless_compute_id?: string
state?: string
storage?: string
tags?: ({
[k: string]: string
} | Placeholder)
target?: string
timeouts?: (DatabricksPipelineTimeouts | Placeholder)
trigger?: (DatabricksPipelineTrigger | Placeholder)
url?: string
usage_policy_id?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPipelineCluster {
apply_policy_default_values?: Truth
autoscale?: (DatabricksPipelineClusterAutoscale | Placeholder)
aws_attributes?: (DatabricksPipelineClusterAwsAttributes | Placeholder)
azure_attributes?: (DatabricksPipelineClusterAzureAttributes | Placeholder)
cluster_log_conf?: (DatabricksPipelineClusterClusterLogConf | Placeholder)
custom_tags?: ({
[k: string]: string
} | Placeholder)
driver_instance_pool_id?: string
driver_node_type_id?: string
enable_local_disk_encryption?: Truth
gcp_attributes?: (DatabricksPipelineClusterGcpAttributes | Placeholder)
init_scripts?: ([]|[(DatabricksPipelineClusterInitScripts | Placeholder)]|[(DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder)]|[(DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder)]|[(DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder)]|[(DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder)]|[(DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder)]|[(DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder)]|[(DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder)]|[(DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder)]|[(DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder), (DatabricksPipelineClusterInitScripts | Placeholder)] | Placeholder)
instance_pool_id?: string
label?: string
/**
 * @deprecated
 */
cluster_name?: string
/**
 * @deprecated
 */
name?: string
node_type_id?: string
num_workers?: Whole
policy_id?: string
spark_conf?: ({
[k: string]: string
} | Placeholder)
spark_env_vars?: ({
[k: string]: string
} | Placeholder)
ssh_public_keys?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineClusterAutoscale {
max_workers: Whole
min_workers: Whole
mode?: (("ENHANCED" | "LEGACY") | string)
variables?: Variables
}
export interface DatabricksPipelineClusterAwsAttributes {
availability?: (("ON_DEMAND" | "SPOT" | "SPOT_WITH_FALLBACK") | string)
ebs_volume_count?: Whole
ebs_volume_iops?: Whole
ebs_volume_size?: Whole
ebs_volume_throughput?: Whole
ebs_volume_type?: (("GENERAL_PURPOSE_SSD" | "THROUGHPUT_OPTIMIZED_HDD") | string)
first_on_demand?: Whole
instance_profile_arn?: string
spot_bid_price_percent?: Whole
zone_id?: string
variables?: Variables
}
export interface DatabricksPipelineClusterAzureAttributes {
availability?: (("ON_DEMAND_AZURE" | "SPOT_AZURE" | "SPOT_WITH_FALLBACK_AZURE") | string)
capacity_reservation_group?: string
first_on_demand?: Whole
log_analytics_info?: (DatabricksPipelineClusterAzureAttributesLogAnalyticsInfo | Placeholder)
spot_bid_max_price?: Decimal
variables?: Variables
}
export interface DatabricksPipelineClusterAzureAttributesLogAnalyticsInfo {
log_analytics_primary_key?: string
log_analytics_workspace_id?: string
variables?: Variables
}
export interface DatabricksPipelineClusterClusterLogConf {
dbfs?: (DatabricksPipelineClusterClusterLogConfDbfs | Placeholder)
s3?: (DatabricksPipelineClusterClusterLogConfS3 | Placeholder)
volumes?: (DatabricksPipelineClusterClusterLogConfVolumes | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineClusterClusterLogConfDbfs {
destination: string
variables?: Variables
}
export interface DatabricksPipelineClusterClusterLogConfS3 {
canned_acl?: string
destination: string
enable_encryption?: Truth
encryption_type?: string
endpoint?: string
kms_key?: string
region?: string
variables?: Variables
}
export interface DatabricksPipelineClusterClusterLogConfVolumes {
destination: string
variables?: Variables
}
export interface DatabricksPipelineClusterGcpAttributes {
availability?: (("ON_DEMAND_GCP" | "PREEMPTIBLE_GCP" | "PREEMPTIBLE_WITH_FALLBACK_GCP") | string)
confidential_compute_type?: string
first_on_demand?: Whole
google_service_account?: string
local_ssd_count?: Whole
zone_id?: string
variables?: Variables
}
export interface DatabricksPipelineClusterInitScripts {
abfss?: (DatabricksPipelineClusterInitScriptsAbfss | Placeholder)
/**
 * @deprecated
 */
dbfs?: (DatabricksPipelineClusterClusterLogConfDbfs | Placeholder)
file?: (DatabricksPipelineClusterInitScriptsFile | Placeholder)
gcs?: (DatabricksPipelineClusterInitScriptsGcs | Placeholder)
s3?: (DatabricksPipelineClusterClusterLogConfS3 | Placeholder)
volumes?: (DatabricksPipelineClusterClusterLogConfVolumes | Placeholder)
workspace?: (DatabricksPipelineClusterInitScriptsWorkspace | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineClusterInitScriptsAbfss {
destination: string
variables?: Variables
}
export interface DatabricksPipelineClusterInitScriptsFile {
destination: string
variables?: Variables
}
export interface DatabricksPipelineClusterInitScriptsGcs {
destination: string
variables?: Variables
}
export interface DatabricksPipelineClusterInitScriptsWorkspace {
destination: string
variables?: Variables
}
export interface DatabricksPipelineDeployment {
deployment_id?: string
kind: string
metadata_file_path?: string
version_id?: string
variables?: Variables
}
export interface DatabricksPipelineEnvironment {
dependencies?: (string[] | Placeholder)
environment_version?: string
variables?: Variables
}
export interface DatabricksPipelineEventLog {
catalog?: string
name: string
schema?: string
schema_?: string
variables?: Variables
}
export interface DatabricksPipelineFilters {
exclude?: (string[] | Placeholder)
/**
 * @deprecated
 */
excludes?: (string[] | Placeholder)
include?: (string[] | Placeholder)
/**
 * @deprecated
 */
includes?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineGatewayDefinition {
connection_id?: string
connection_name: string
connection_parameters?: (DatabricksPipelineGatewayDefinitionConnectionParameters | Placeholder)
gateway_storage_catalog: string
gateway_storage_name?: string
gateway_storage_schema: string
variables?: Variables
}
export interface DatabricksPipelineGatewayDefinitionConnectionParameters {
source_catalog?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinition {
connection_name?: string
connector_type?: string
data_staging_options?: (DatabricksPipelineIngestionDefinitionDataStagingOptions | Placeholder)
full_refresh_window?: (DatabricksPipelineIngestionDefinitionFullRefreshWindow | Placeholder)
ingest_from_uc_foreign_catalog?: Truth
ingestion_gateway_id?: string
netsuite_jar_path?: string
objects?: ((DatabricksPipelineIngestionDefinitionObjects | Placeholder)[] | Placeholder)
source_configurations?: ((DatabricksPipelineIngestionDefinitionSourceConfigurations | Placeholder)[] | Placeholder)
source_type?: string
table_configuration?: (DatabricksPipelineIngestionDefinitionTableConfiguration | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionDataStagingOptions {
catalog_name: string
schema_name: string
volume_name?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionFullRefreshWindow {
days_of_week?: (string[] | Placeholder)
/**
 * @deprecated
 */
days_of_weeks?: (string[] | Placeholder)
start_hour: Whole
time_zone_id?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjects {
report?: (DatabricksPipelineIngestionDefinitionObjectsReport | Placeholder)
schema?: (DatabricksPipelineIngestionDefinitionObjectsSchema | Placeholder)
schema_?: (DatabricksPipelineIngestionDefinitionObjectsSchema | Placeholder)
table?: (DatabricksPipelineIngestionDefinitionObjectsTable | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsReport {
destination_catalog: string
destination_schema: string
destination_table?: string
source_url: string
table_configuration?: (DatabricksPipelineIngestionDefinitionTableConfiguration | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionTableConfiguration {
auto_full_refresh_policy?: (DatabricksPipelineIngestionDefinitionTableConfigurationAutoFullRefreshPolicy | Placeholder)
clustering_columns?: (string[] | Placeholder)
enable_auto_clustering?: Truth
exclude_columns?: (string[] | Placeholder)
include_columns?: (string[] | Placeholder)
primary_keys?: (string[] | Placeholder)
query_based_connector_config?: (DatabricksPipelineIngestionDefinitionTableConfigurationQueryBasedConnectorConfig | Placeholder)
row_filter?: string
salesforce_include_formula_fields?: Truth
scd_type?: string
sequence_by?: (string[] | Placeholder)
/**
 * @deprecated
 */
sequence_bys?: (string[] | Placeholder)
source_metadata_column?: string
table_properties?: ({
[k: string]: string
} | Placeholder)
workday_report_parameters?: (DatabricksPipelineIngestionDefinitionTableConfigurationWorkdayReportParameters | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionTableConfigurationAutoFullRefreshPolicy {
enabled: Truth
min_interval_hours?: Whole
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionTableConfigurationQueryBasedConnectorConfig {
cursor_columns?: (string[] | Placeholder)
deletion_condition?: string
hard_deletion_sync_min_interval_in_seconds?: Whole
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionTableConfigurationWorkdayReportParameters {
incremental?: Truth
parameters?: ({
[k: string]: string
} | Placeholder)
report_parameters?: ((DatabricksPipelineIngestionDefinitionTableConfigurationWorkdayReportParametersReportParameters | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionTableConfigurationWorkdayReportParametersReportParameters {
key?: string
value?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchema {
connector_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptions | Placeholder)
destination_catalog: string
destination_schema: string
fanout_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaFanoutOptions | Placeholder)
source_catalog?: string
source_schema?: string
table_configuration?: (DatabricksPipelineIngestionDefinitionTableConfiguration | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptions {
api_source_connector_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsApiSourceConnectorOptions | Placeholder)
confluence_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsConfluenceOptions | Placeholder)
gdrive_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGdriveOptions | Placeholder)
google_ads_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGoogleAdsOptions | Placeholder)
jira_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsJiraOptions | Placeholder)
kafka_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsKafkaOptions | Placeholder)
linkedin_ads_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsLinkedinAdsOptions | Placeholder)
marketo_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsMarketoOptions | Placeholder)
meta_ads_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsMetaAdsOptions | Placeholder)
outlook_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsOutlookOptions | Placeholder)
rabbitmq_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsRabbitmqOptions | Placeholder)
reddit_ads_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsRedditAdsOptions | Placeholder)
sharepoint_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsSharepointOptions | Placeholder)
smartsheet_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsSmartsheetOptions | Placeholder)
tiktok_ads_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsTiktokAdsOptions | Placeholder)
zendesk_support_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsZendeskSupportOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsApiSourceConnectorOptions {
options?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsConfluenceOptions {
include_confluence_spaces?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGdriveOptions {
entity_type?: string
file_ingestion_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGdriveOptionsFileIngestionOptions | Placeholder)
url?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGdriveOptionsFileIngestionOptions {
corrupt_record_column?: string
file_filters?: ((DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGdriveOptionsFileIngestionOptionsFileFilters | Placeholder)[] | Placeholder)
format?: string
format_options?: ({
[k: string]: string
} | Placeholder)
ignore_corrupt_files?: Truth
infer_column_types?: Truth
reader_case_sensitive?: Truth
rescued_data_column?: string
schema_evolution_mode?: string
schema_hints?: string
single_variant_column?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGdriveOptionsFileIngestionOptionsFileFilters {
modified_after?: string
modified_before?: string
path_filter?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGoogleAdsOptions {
custom_report_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGoogleAdsOptionsCustomReportOptions | Placeholder)
lookback_window_days?: Whole
manager_account_id: string
sync_start_date?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGoogleAdsOptionsCustomReportOptions {
metrics?: (string[] | Placeholder)
resource: string
resource_fields?: (string[] | Placeholder)
segments?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsJiraOptions {
include_jira_spaces?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsKafkaOptions {
client_config?: ({
[k: string]: string
} | Placeholder)
key_transformer?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsKafkaOptionsKeyTransformer | Placeholder)
max_offsets_per_trigger?: Whole
starting_offset?: string
topic_pattern?: string
topics?: (string[] | Placeholder)
value_transformer?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsKafkaOptionsValueTransformer | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsKafkaOptionsKeyTransformer {
format?: string
input_column?: string
json_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaFanoutOptionsTransformsJsonOptions | Placeholder)
output_column?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaFanoutOptionsTransformsJsonOptions {
as_variant?: Truth
schema?: string
schema_?: string
schema_evolution_mode?: string
schema_file_path?: string
schema_hints?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsKafkaOptionsValueTransformer {
format?: string
input_column?: string
json_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaFanoutOptionsTransformsJsonOptions | Placeholder)
output_column?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsLinkedinAdsOptions {
custom_report_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsLinkedinAdsOptionsCustomReportOptions | Placeholder)
lookback_window_days?: Whole
sync_start_date?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsLinkedinAdsOptionsCustomReportOptions {
entity_granularity?: (string[] | Placeholder)
/**
 * @deprecated
 */
entity_granularitys?: (string[] | Placeholder)
finder: string
metrics?: (string[] | Placeholder)
time_granularity?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsMarketoOptions {
sync_start_date?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsMetaAdsOptions {
action_attribution_windows?: (string[] | Placeholder)
action_breakdowns?: (string[] | Placeholder)
action_report_time?: string
breakdowns?: (string[] | Placeholder)
custom_insights_lookback_window?: Whole
custom_report_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsMetaAdsOptionsCustomReportOptions | Placeholder)
level?: string
start_date?: string
time_increment?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsMetaAdsOptionsCustomReportOptions {
action_attribution_windows?: (string[] | Placeholder)
action_breakdowns?: (string[] | Placeholder)
action_report_time?: string
breakdowns?: (string[] | Placeholder)
level?: string
time_increment?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsOutlookOptions {
attachment_mode?: string
body_format?: string
folder_filter?: (string[] | Placeholder)
/**
 * @deprecated
 */
folder_filters?: (string[] | Placeholder)
include_folders?: (string[] | Placeholder)
include_mailboxes?: (string[] | Placeholder)
include_senders?: (string[] | Placeholder)
include_subjects?: (string[] | Placeholder)
sender_filter?: (string[] | Placeholder)
/**
 * @deprecated
 */
sender_filters?: (string[] | Placeholder)
start_date?: string
subject_filter?: (string[] | Placeholder)
/**
 * @deprecated
 */
subject_filters?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsRabbitmqOptions {
queue: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsRedditAdsOptions {
custom_report_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsRedditAdsOptionsCustomReportOptions | Placeholder)
lookback_window_days?: Whole
sync_start_date?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsRedditAdsOptionsCustomReportOptions {
breakdowns?: (string[] | Placeholder)
fields?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsSharepointOptions {
entity_type?: string
file_ingestion_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsGdriveOptionsFileIngestionOptions | Placeholder)
url?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsSmartsheetOptions {
enforce_schema?: Truth
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsTiktokAdsOptions {
custom_report_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsTiktokAdsOptionsCustomReportOptions | Placeholder)
data_level?: string
dimensions?: (string[] | Placeholder)
lookback_window_days?: Whole
metrics?: (string[] | Placeholder)
query_lifetime?: Truth
report_type?: string
sync_start_date?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsTiktokAdsOptionsCustomReportOptions {
data_level?: string
dimensions?: (string[] | Placeholder)
metrics?: (string[] | Placeholder)
query_lifetime?: Truth
report_type?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptionsZendeskSupportOptions {
start_date?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaFanoutOptions {
fanout_by?: string
transforms?: ((DatabricksPipelineIngestionDefinitionObjectsSchemaFanoutOptionsTransforms | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsSchemaFanoutOptionsTransforms {
format?: string
input_column?: string
json_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaFanoutOptionsTransformsJsonOptions | Placeholder)
output_column?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionObjectsTable {
connector_options?: (DatabricksPipelineIngestionDefinitionObjectsSchemaConnectorOptions | Placeholder)
destination_catalog: string
destination_schema: string
destination_table?: string
source_catalog?: string
source_schema?: string
source_table?: string
table_configuration?: (DatabricksPipelineIngestionDefinitionTableConfiguration | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionSourceConfigurations {
api_source_connector_config?: (DatabricksPipelineIngestionDefinitionSourceConfigurationsApiSourceConnectorConfig | Placeholder)
catalog?: (DatabricksPipelineIngestionDefinitionSourceConfigurationsCatalog | Placeholder)
google_ads_config?: (DatabricksPipelineIngestionDefinitionSourceConfigurationsGoogleAdsConfig | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionSourceConfigurationsApiSourceConnectorConfig {
configs?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionSourceConfigurationsCatalog {
postgres?: (DatabricksPipelineIngestionDefinitionSourceConfigurationsCatalogPostgres | Placeholder)
source_catalog?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionSourceConfigurationsCatalogPostgres {
slot_config?: (DatabricksPipelineIngestionDefinitionSourceConfigurationsCatalogPostgresSlotConfig | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionSourceConfigurationsCatalogPostgresSlotConfig {
publication_name?: string
slot_name?: string
variables?: Variables
}
export interface DatabricksPipelineIngestionDefinitionSourceConfigurationsGoogleAdsConfig {
manager_account_id?: string
variables?: Variables
}
export interface DatabricksPipelineLatestUpdates {
creation_time?: string
state?: string
update_id?: string
variables?: Variables
}
export interface DatabricksPipelineLibrary {
file?: (DatabricksPipelineLibraryFile | Placeholder)
glob?: (DatabricksPipelineLibraryGlob | Placeholder)
jar?: string
maven?: (DatabricksPipelineLibraryMaven | Placeholder)
notebook?: (DatabricksPipelineLibraryNotebook | Placeholder)
/**
 * @deprecated
 */
whl?: string
variables?: Variables
}
export interface DatabricksPipelineLibraryFile {
path: string
variables?: Variables
}
export interface DatabricksPipelineLibraryGlob {
include: string
variables?: Variables
}
export interface DatabricksPipelineLibraryMaven {
coordinates: string
exclusions?: (string[] | Placeholder)
repo?: string
variables?: Variables
}
export interface DatabricksPipelineLibraryNotebook {
path: string
variables?: Variables
}
export interface DatabricksPipelineNotification {
alerts?: ((("on-update-success" | "on-update-failure" | "on-update-fatal-failure" | "on-flow-failure") | string)[] | Placeholder)
email_recipients?: (string[] | Placeholder)
/**
 * @deprecated
 */
recipients?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPipelineRestartWindow {
days_of_week?: (string[] | Placeholder)
/**
 * @deprecated
 */
days_of_weeks?: (string[] | Placeholder)
start_hour: Whole
time_zone_id?: string
variables?: Variables
}
export interface DatabricksPipelineRunAs {
service_principal_name?: string
user_name?: string
variables?: Variables
}
export interface DatabricksPipelineTimeouts {
default?: string
variables?: Variables
}
export interface DatabricksPipelineTrigger {
cron?: (DatabricksPipelineTriggerCron | Placeholder)
manual?: (DatabricksPipelineTriggerManual | Placeholder)
variables?: Variables
}
export interface DatabricksPipelineTriggerCron {
quartz_cron_schedule?: string
timezone_id?: string
variables?: Variables
}
export interface DatabricksPipelineTriggerManual {
variables?: Variables
}
export interface DatabricksExternalLocation {
comment?: string
credential_name: string
effective_file_event_queue?: (DatabricksExternalLocationEffectiveFileEventQueue | Placeholder)
enable_file_events?: Truth
encryption_details?: (DatabricksExternalLocationEncryptionDetails | Placeholder)
fallback?: Truth
file_event_queue?: (DatabricksExternalLocationFileEventQueue | Placeholder)
force_destroy?: Truth
force_update?: Truth
isolation_mode?: (("ISOLATION_MODE_ISOLATED" | "ISOLATION_MODE_OPEN") | string)
metastore_id?: string
name: string
owner?: string
provider_config?: (DatabricksExternalLocationProviderConfig | Placeholder)
read_only?: Truth
skip_validation?: Truth
url: string
grants?: ((DatabricksExternalLocationGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksExternalLocationGrant | Placeholder)[] | Placeholder) | (DatabricksExternalLocationGrant | Placeholder))
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksExternalLocationLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksExternalLocationEffectiveFileEventQueue {
managed_aqs?: (DatabricksExternalLocationEffectiveFileEventQueueManagedAqs | Placeholder)
managed_pubsub?: (DatabricksExternalLocationEffectiveFileEventQueueManagedPubsub | Placeholder)
managed_sqs?: (DatabricksExternalLocationEffectiveFileEventQueueManagedSqs | Placeholder)
provided_aqs?: (DatabricksExternalLocationEffectiveFileEventQueueProvidedAqs | Placeholder)
provided_pubsub?: (DatabricksExternalLocationEffectiveFileEventQueueProvidedPubsub | Placeholder)
provided_sqs?: (DatabricksExternalLocationEffectiveFileEventQueueProvidedSqs | Placeholder)
variables?: Variables
}
export interface DatabricksExternalLocationEffectiveFileEventQueueManagedAqs {
managed_resource_id?: string
queue_url?: string
resource_group?: string
subscription_id?: string
variables?: Variables
}
export interface DatabricksExternalLocationEffectiveFileEventQueueManagedPubsub {
managed_resource_id?: string
subscription_name?: string
variables?: Variables
}
export interface DatabricksExternalLocationEffectiveFileEventQueueManagedSqs {
managed_resource_id?: string
queue_url?: string
variables?: Variables
}
export interface DatabricksExternalLocationEffectiveFileEventQueueProvidedAqs {
managed_resource_id?: string
queue_url?: string
resource_group?: string
subscription_id?: string
variables?: Variables
}
export interface DatabricksExternalLocationEffectiveFileEventQueueProvidedPubsub {
managed_resource_id?: string
subscription_name?: string
variables?: Variables
}
export interface DatabricksExternalLocationEffectiveFileEventQueueProvidedSqs {
managed_resource_id?: string
queue_url?: string
variables?: Variables
}
export interface DatabricksExternalLocationEncryptionDetails {
sse_encryption_details?: (DatabricksExternalLocationEncryptionDetailsSseEncryptionDetails | Placeholder)
variables?: Variables
}
export interface DatabricksExternalLocationEncryptionDetailsSseEncryptionDetails {
algorithm?: string
aws_kms_key_arn?: string
variables?: Variables
}
export interface DatabricksExternalLocationFileEventQueue {
managed_aqs?: (DatabricksExternalLocationFileEventQueueManagedAqs | Placeholder)
managed_pubsub?: (DatabricksExternalLocationFileEventQueueManagedPubsub | Placeholder)
managed_sqs?: (DatabricksExternalLocationFileEventQueueManagedSqs | Placeholder)
provided_aqs?: (DatabricksExternalLocationFileEventQueueProvidedAqs | Placeholder)
provided_pubsub?: (DatabricksExternalLocationFileEventQueueProvidedPubsub | Placeholder)
provided_sqs?: (DatabricksExternalLocationFileEventQueueProvidedSqs | Placeholder)
variables?: Variables
}
export interface DatabricksExternalLocationFileEventQueueManagedAqs {
queue_url?: string
resource_group: string
subscription_id: string
variables?: Variables
}
export interface DatabricksExternalLocationFileEventQueueManagedPubsub {
subscription_name?: string
variables?: Variables
}
export interface DatabricksExternalLocationFileEventQueueManagedSqs {
queue_url?: string
variables?: Variables
}
export interface DatabricksExternalLocationFileEventQueueProvidedAqs {
queue_url: string
resource_group?: string
subscription_id?: string
variables?: Variables
}
export interface DatabricksExternalLocationFileEventQueueProvidedPubsub {
subscription_name: string
variables?: Variables
}
export interface DatabricksExternalLocationFileEventQueueProvidedSqs {
queue_url: string
variables?: Variables
}
export interface DatabricksExternalLocationProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksExternalLocationGrants {
principal: string
privileges: ((("ALL_PRIVILEGES" | "BROWSE" | "CREATE_EXTERNAL_TABLE" | "CREATE_EXTERNAL_VOLUME" | "CREATE_FOREIGN_SECURABLE" | "CREATE_MANAGED_STORAGE" | "EXTERNAL_USE_LOCATION" | "MANAGE" | "READ_FILES" | "WRITE_FILES") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksExternalLocationGrant {
principal: string
privileges: ((("ALL_PRIVILEGES" | "BROWSE" | "CREATE_EXTERNAL_TABLE" | "CREATE_EXTERNAL_VOLUME" | "CREATE_FOREIGN_SECURABLE" | "CREATE_MANAGED_STORAGE" | "EXTERNAL_USE_LOCATION" | "MANAGE" | "READ_FILES" | "WRITE_FILES") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksExternalLocationLookupExisting {
name: string
variables?: Variables
}
export interface DatabricksGroup {
acl_principal_id?: string
allow_cluster_create?: Truth
allow_instance_pool_create?: Truth
api?: string
databricks_sql_access?: Truth
display_name: string
external_id?: string
force?: Truth
provider_config?: (DatabricksGroupProviderConfig | Placeholder)
url?: string
workspace_access?: Truth
workspace_consume?: Truth
member_ids?: (string[] | Placeholder)
roles?: (string[] | Placeholder)
workspace_permission_assignments?: ((DatabricksGroupDatabricksMwsPermissionAssignment | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksGroupLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksGroupProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksGroupDatabricksMwsPermissionAssignment {
permissions?: ((("ADMIN" | "USER") | string)[] | Placeholder)
principal_id?: Whole
workspace_id: Whole
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksGroupLookupExisting {
id?: string
display_name?: string
variables?: Variables
}
export interface DatabricksInstancePool {
aws_attributes?: (DatabricksInstancePoolAwsAttributes | Placeholder)
azure_attributes?: (DatabricksInstancePoolAzureAttributes | Placeholder)
custom_tags?: ({
[k: string]: string
} | Placeholder)
disk_spec?: (DatabricksInstancePoolDiskSpec | Placeholder)
enable_elastic_disk?: Truth
gcp_attributes?: (DatabricksInstancePoolGcpAttributes | Placeholder)
idle_instance_autotermination_minutes: Whole
instance_pool_fleet_attributes?: (DatabricksInstancePoolInstancePoolFleetAttributes | Placeholder)
instance_pool_id?: string
instance_pool_name: string
max_capacity?: Whole
min_idle_instances?: Whole
node_type_flexibility?: (DatabricksInstancePoolNodeTypeFlexibility | Placeholder)
node_type_id?: string
preloaded_docker_image?: ((DatabricksInstancePoolPreloadedDockerImage | Placeholder)[] | Placeholder)
preloaded_docker_images?: ((DatabricksInstancePoolPreloadedDockerImage | Placeholder)[] | Placeholder)
preloaded_spark_versions?: (string[] | Placeholder)
provider_config?: (DatabricksInstancePoolProviderConfig | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksInstancePoolAwsAttributes {
availability?: (("ON_DEMAND" | "SPOT") | string)
instance_profile_arn?: string
spot_bid_price_percent?: Whole
zone_id?: string
variables?: Variables
}
export interface DatabricksInstancePoolAzureAttributes {
availability?: (("ON_DEMAND_AZURE" | "SPOT_AZURE") | string)
spot_bid_max_price?: Decimal
variables?: Variables
}
export interface DatabricksInstancePoolDiskSpec {
disk_count?: Whole
disk_size?: Whole
disk_type?: (DatabricksInstancePoolDiskSpecDiskType | Placeholder)
variables?: Variables
}
export interface DatabricksInstancePoolDiskSpecDiskType {
azure_disk_volume_type?: (("PREMIUM_LRS" | "STANDARD_LRS") | string)
ebs_volume_type?: (("GENERAL_PURPOSE_SSD" | "THROUGHPUT_OPTIMIZED_HDD") | string)
variables?: Variables
}
export interface DatabricksInstancePoolGcpAttributes {
gcp_availability?: (("ON_DEMAND_GCP" | "PREEMPTIBLE_GCP" | "PREEMPTIBLE_WITH_FALLBACK_GCP") | string)
local_ssd_count?: Whole
zone_id?: string
variables?: Variables
}
export interface DatabricksInstancePoolInstancePoolFleetAttributes {
fleet_on_demand_option?: (DatabricksInstancePoolInstancePoolFleetAttributesFleetOnDemandOption | Placeholder)
fleet_spot_option?: (DatabricksInstancePoolInstancePoolFleetAttributesFleetSpotOption | Placeholder)
launch_template_override?: ((DatabricksInstancePoolInstancePoolFleetAttributesLaunchTemplateOverride | Placeholder)[] | Placeholder)
launch_template_overrides?: ((DatabricksInstancePoolInstancePoolFleetAttributesLaunchTemplateOverride | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksInstancePoolInstancePoolFleetAttributesFleetOnDemandOption {
allocation_strategy: string
instance_pools_to_use_count?: Whole
variables?: Variables
}
export interface DatabricksInstancePoolInstancePoolFleetAttributesFleetSpotOption {
allocation_strategy: string
instance_pools_to_use_count?: Whole
variables?: Variables
}
export interface DatabricksInstancePoolInstancePoolFleetAttributesLaunchTemplateOverride {
availability_zone: string
instance_type: string
variables?: Variables
}
export interface DatabricksInstancePoolNodeTypeFlexibility {
alternate_node_type_ids: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksInstancePoolPreloadedDockerImage {
basic_auth?: (DatabricksInstancePoolPreloadedDockerImageBasicAuth | Placeholder)
url: string
variables?: Variables
}
export interface DatabricksInstancePoolPreloadedDockerImageBasicAuth {
password: string
username: string
variables?: Variables
}
export interface DatabricksInstancePoolProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksJob {
/**
 * @deprecated
 */
always_running?: (boolean | Placeholder)
budget_policy_id?: string
continuous?: (DatabricksJobContinuous | Placeholder)
control_run_state?: Truth
/**
 * @deprecated
 */
dbt_task?: (DatabricksJobDbtTask | Placeholder)
deployment?: (DatabricksJobDeployment | Placeholder)
description?: string
edit_mode?: (("EDITABLE" | "UI_LOCKED") | string)
email_notifications?: (DatabricksJobEmailNotifications | Placeholder)
environment?: ((DatabricksJobEnvironment | Placeholder)[] | Placeholder)
environments?: ((DatabricksJobEnvironment | Placeholder)[] | Placeholder)
existing_cluster_id?: string
format?: string
git_source?: (DatabricksJobGitSource | Placeholder)
health?: (DatabricksJobHealth | Placeholder)
job_cluster?: ((DatabricksJobJobCluster | Placeholder)[] | Placeholder)
job_clusters?: ((DatabricksJobJobCluster | Placeholder)[] | Placeholder)
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
max_concurrent_runs?: Whole
/**
 * @deprecated
 */
max_retries?: (number | Placeholder)
/**
 * @deprecated
 */
min_retry_interval_millis?: (number | Placeholder)
name?: string
new_cluster?: (DatabricksJobNewCluster | Placeholder)
/**
 * @deprecated
 */
notebook_task?: (DatabricksJobNotebookTask | Placeholder)
notification_settings?: (DatabricksJobNotificationSettings | Placeholder)
parameter?: ((DatabricksJobParameter | Placeholder)[] | Placeholder)
parameters?: ((DatabricksJobParameter | Placeholder)[] | Placeholder)
parent_path?: string
performance_target?: (("PERFORMANCE_OPTIMIZED" | "STANDARD") | string)
/**
 * @deprecated
 */
pipeline_task?: (DatabricksJobPipelineTask | Placeholder)
provider_config?: (DatabricksJobProviderConfig | Placeholder)
/**
 * @deprecated
 */
python_wheel_task?: (DatabricksJobPythonWheelTask | Placeholder)
queue?: (DatabricksJobQueue | Placeholder)
/**
 * @deprecated
 */
retry_on_timeout?: (boolean | Placeholder)
run_as?: (DatabricksJobRunAs | Placeholder)
/**
 * @deprecated
 */
run_job_task?: (DatabricksJobRunJobTask | Placeholder)
schedule?: (DatabricksJobSchedule | Placeholder)
/**
 * @deprecated
 */
spark_jar_task?: (DatabricksJobSparkJarTask | Placeholder)
/**
 * @deprecated
 */
spark_python_task?: (DatabricksJobSparkPythonTask | Placeholder)
/**
 * @deprecated
 */
spark_submit_task?: (DatabricksJobSparkSubmitTask | Placeholder)
tags?: ({
[k: string]: string
} | Placeholder)
task?: ((DatabricksJobTask | Placeholder)[] | Placeholder)
tasks?: ((DatabricksJobTask | Placeholder)[] | Placeholder)
timeout_seconds?: Whole
timeouts?: (DatabricksJobTimeouts | Placeholder)
trigger?: (DatabricksJobTrigger | Placeholder)
triggers?: ((DatabricksJobTriggers | Placeholder)[] | Placeholder)
usage_policy_id?: string
webhook_notifications?: (DatabricksJobWebhookNotifications | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
resource_name?: string
clusters?: ((DatabricksJobNewCluster2 | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksJobLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksJobContinuous {
maintenance_window?: (DatabricksJobContinuousMaintenanceWindow | Placeholder)
pause_status?: (("PAUSED" | "UNPAUSED") | string)
task_retry_mode?: string
variables?: Variables
}
export interface DatabricksJobContinuousMaintenanceWindow {
day_of_week: string
start_hour: Whole
timezone_id: string
variables?: Variables
}
export interface DatabricksJobDbtTask {
catalog?: string
commands: (string[] | Placeholder)
profiles_directory?: string
project_directory?: string
schema?: string
schema_?: string
source?: (("GIT" | "WORKSPACE") | string)
warehouse_id?: string
variables?: Variables
}
export interface DatabricksJobDeployment {
deployment_id?: string
kind: ("CLASSIC_PREVIEW" | string)
metadata_file_path?: string
version_id?: string
variables?: Variables
}
export interface DatabricksJobEmailNotifications {
no_alert_for_skipped_runs?: Truth
on_duration_warning_threshold_exceeded?: (string[] | Placeholder)
/**
 * @deprecated
 */
on_duration_warning_threshold_exceededs?: (string[] | Placeholder)
on_failure?: (string[] | Placeholder)
/**
 * @deprecated
 */
on_failures?: (string[] | Placeholder)
on_start?: (string[] | Placeholder)
/**
 * @deprecated
 */
on_starts?: (string[] | Placeholder)
on_streaming_backlog_exceeded?: (string[] | Placeholder)
/**
 * @deprecated
 */
on_streaming_backlog_exceededs?: (string[] | Placeholder)
on_success?: (string[] | Placeholder)
/**
 * @deprecated
 */
on_successes?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobEnvironment {
environment_key: string
spec?: (DatabricksJobEnvironmentSpec | Placeholder)
variables?: Variables
}
export interface DatabricksJobEnvironmentSpec {
base_environment?: string
client?: string
dependencies?: (string[] | Placeholder)
environment_version?: string
java_dependencies?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobGitSource {
branch?: string
commit?: string
git_snapshot?: (DatabricksJobGitSourceGitSnapshot | Placeholder)
job_source?: (DatabricksJobGitSourceJobSource | Placeholder)
provider?: (("gitHub" | "gitHubEnterprise" | "bitbucketCloud" | "bitbucketServer" | "azureDevOpsServices" | "gitLab" | "gitLabEnterpriseEdition" | "awsCodeCommit") | string)
sparse_checkout?: (DatabricksJobGitSourceSparseCheckout | Placeholder)
tag?: string
url: string
variables?: Variables
}
export interface DatabricksJobGitSourceGitSnapshot {
used_commit?: string
variables?: Variables
}
export interface DatabricksJobGitSourceJobSource {
dirty_state?: string
import_from_git_branch: string
job_config_path: string
variables?: Variables
}
export interface DatabricksJobGitSourceSparseCheckout {
patterns?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobHealth {
rules: ((DatabricksJobHealthRules | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobHealthRules {
metric: (("RUN_DURATION_SECONDS" | "STREAMING_BACKLOG_BYTES" | "STREAMING_BACKLOG_FILES" | "STREAMING_BACKLOG_RECORDS" | "STREAMING_BACKLOG_SECONDS") | string)
op: ("GREATER_THAN" | string)
value: Whole
variables?: Variables
}
export interface DatabricksJobJobCluster {
job_cluster_key: string
new_cluster?: (DatabricksJobJobClusterNewCluster | Placeholder)
serverless_compute_id?: string
variables?: Variables
}
export interface DatabricksJobJobClusterNewCluster {
__apply_policy_default_values_allow_list?: (string[] | Placeholder)
/**
 * @deprecated
 */
__apply_policy_default_values_allow_lists?: (string[] | Placeholder)
apply_policy_default_values?: Truth
autoscale?: (DatabricksJobNewClusterAutoscale | Placeholder)
aws_attributes?: (DatabricksJobNewClusterAwsAttributes | Placeholder)
azure_attributes?: (DatabricksJobNewClusterAzureAttributes | Placeholder)
cluster_id?: string
cluster_log_conf?: (DatabricksJobNewClusterClusterLogConf | Placeholder)
cluster_mount_info?: ((DatabricksJobNewClusterClusterMountInfo | Placeholder)[] | Placeholder)
cluster_mount_infos?: ((DatabricksJobNewClusterClusterMountInfo | Placeholder)[] | Placeholder)
cluster_name?: string
custom_tags?: ({
[k: string]: string
} | Placeholder)
data_security_mode?: (("DATA_SECURITY_MODE_AUTO" | "DATA_SECURITY_MODE_DEDICATED" | "DATA_SECURITY_MODE_STANDARD" | "LEGACY_PASSTHROUGH" | "LEGACY_SINGLE_USER" | "LEGACY_SINGLE_USER_STANDARD" | "LEGACY_TABLE_ACL" | "NONE" | "SINGLE_USER" | "USER_ISOLATION") | string)
dependency_mode?: string
docker_image?: (DatabricksJobNewClusterDockerImage | Placeholder)
driver_instance_pool_id?: string
driver_node_type_flexibility?: (DatabricksJobNewClusterDriverNodeTypeFlexibility | Placeholder)
driver_node_type_id?: string
enable_elastic_disk?: Truth
enable_local_disk_encryption?: Truth
gcp_attributes?: (DatabricksJobNewClusterGcpAttributes | Placeholder)
idempotency_token?: string
init_scripts?: ([]|[(DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)] | Placeholder)
instance_pool_id?: string
is_single_node?: Truth
kind?: ("CLASSIC_PREVIEW" | string)
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
node_type_id?: string
num_workers?: Whole
policy_id?: string
provider_config?: (DatabricksJobProviderConfig | Placeholder)
remote_disk_throughput?: Whole
runtime_engine?: (("PHOTON" | "STANDARD") | string)
single_user_name?: string
spark_conf?: ({
[k: string]: string
} | Placeholder)
spark_env_vars?: ({
[k: string]: string
} | Placeholder)
spark_version?: string
ssh_public_keys?: (string[] | Placeholder)
total_initial_remote_disk_size?: Whole
use_ml_runtime?: Truth
worker_node_type_flexibility?: (DatabricksJobNewClusterWorkerNodeTypeFlexibility | Placeholder)
workload_type?: (DatabricksJobNewClusterWorkloadType | Placeholder)
variables?: Variables
}
export interface DatabricksJobNewClusterAutoscale {
max_workers?: Whole
min_workers?: Whole
variables?: Variables
}
export interface DatabricksJobNewClusterAwsAttributes {
availability?: (("ON_DEMAND" | "SPOT" | "SPOT_WITH_FALLBACK") | string)
ebs_volume_count?: Whole
ebs_volume_iops?: Whole
ebs_volume_size?: Whole
ebs_volume_throughput?: Whole
ebs_volume_type?: (("GENERAL_PURPOSE_SSD" | "THROUGHPUT_OPTIMIZED_HDD") | string)
first_on_demand?: Whole
instance_profile_arn?: string
spot_bid_price_percent?: Whole
zone_id?: string
variables?: Variables
}
export interface DatabricksJobNewClusterAzureAttributes {
availability?: (("ON_DEMAND_AZURE" | "SPOT_AZURE" | "SPOT_WITH_FALLBACK_AZURE") | string)
capacity_reservation_group?: string
first_on_demand?: Whole
log_analytics_info?: (DatabricksJobNewClusterAzureAttributesLogAnalyticsInfo | Placeholder)
spot_bid_max_price?: Decimal
variables?: Variables
}
export interface DatabricksJobNewClusterAzureAttributesLogAnalyticsInfo {
log_analytics_primary_key?: string
log_analytics_workspace_id?: string
variables?: Variables
}
export interface DatabricksJobNewClusterClusterLogConf {
dbfs?: (DatabricksJobNewClusterClusterLogConfDbfs | Placeholder)
s3?: (DatabricksJobNewClusterClusterLogConfS3 | Placeholder)
volumes?: (DatabricksJobNewClusterClusterLogConfVolumes | Placeholder)
variables?: Variables
}
export interface DatabricksJobNewClusterClusterLogConfDbfs {
destination: string
variables?: Variables
}
export interface DatabricksJobNewClusterClusterLogConfS3 {
canned_acl?: string
destination: string
enable_encryption?: Truth
encryption_type?: string
endpoint?: string
kms_key?: string
region?: string
variables?: Variables
}
export interface DatabricksJobNewClusterClusterLogConfVolumes {
destination: string
variables?: Variables
}
export interface DatabricksJobNewClusterClusterMountInfo {
local_mount_dir_path: string
network_filesystem_info: (DatabricksJobNewClusterClusterMountInfoNetworkFilesystemInfo | Placeholder)
remote_mount_dir_path?: string
variables?: Variables
}
export interface DatabricksJobNewClusterClusterMountInfoNetworkFilesystemInfo {
mount_options?: string
server_address: string
variables?: Variables
}
export interface DatabricksJobNewClusterDockerImage {
basic_auth?: (DatabricksJobNewClusterDockerImageBasicAuth | Placeholder)
url: string
variables?: Variables
}
export interface DatabricksJobNewClusterDockerImageBasicAuth {
password: string
username: string
variables?: Variables
}
export interface DatabricksJobNewClusterDriverNodeTypeFlexibility {
alternate_node_type_ids?: (string[] | Placeholder)
aws_context_id?: string
variables?: Variables
}
export interface DatabricksJobNewClusterGcpAttributes {
availability?: (("ON_DEMAND_GCP" | "PREEMPTIBLE_GCP" | "PREEMPTIBLE_WITH_FALLBACK_GCP") | string)
boot_disk_size?: Whole
confidential_compute_type?: string
first_on_demand?: Whole
google_service_account?: string
local_ssd_count?: Whole
use_preemptible_executors?: Truth
zone_id?: string
variables?: Variables
}
export interface DatabricksJobNewClusterInitScripts {
abfss?: (DatabricksJobNewClusterInitScriptsAbfss | Placeholder)
/**
 * @deprecated
 */
dbfs?: (DatabricksJobNewClusterClusterLogConfDbfs | Placeholder)
file?: (DatabricksJobNewClusterInitScriptsFile | Placeholder)
gcs?: (DatabricksJobNewClusterInitScriptsGcs | Placeholder)
s3?: (DatabricksJobNewClusterClusterLogConfS3 | Placeholder)
volumes?: (DatabricksJobNewClusterClusterLogConfVolumes | Placeholder)
workspace?: (DatabricksJobNewClusterInitScriptsWorkspace | Placeholder)
variables?: Variables
}
export interface DatabricksJobNewClusterInitScriptsAbfss {
destination: string
variables?: Variables
}
export interface DatabricksJobNewClusterInitScriptsFile {
destination: string
variables?: Variables
}
export interface DatabricksJobNewClusterInitScriptsGcs {
destination: string
variables?: Variables
}
export interface DatabricksJobNewClusterInitScriptsWorkspace {
destination: string
variables?: Variables
}
export interface DatabricksJobLibrary {
cran?: (DatabricksJobLibraryCran | Placeholder)
/**
 * @deprecated
 */
egg?: string
jar?: string
maven?: (DatabricksJobLibraryMaven | Placeholder)
provider_config?: (DatabricksJobProviderConfig | Placeholder)
pypi?: (DatabricksJobLibraryPypi | Placeholder)
requirements?: string
whl?: string
variables?: Variables
}
export interface DatabricksJobLibraryCran {
package: string
repo?: string
variables?: Variables
}
export interface DatabricksJobLibraryMaven {
coordinates: string
exclusions?: (string[] | Placeholder)
repo?: string
variables?: Variables
}
export interface DatabricksJobProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksJobLibraryPypi {
package: string
repo?: string
variables?: Variables
}
export interface DatabricksJobNewClusterWorkerNodeTypeFlexibility {
alternate_node_type_ids?: (string[] | Placeholder)
aws_context_id?: string
variables?: Variables
}
export interface DatabricksJobNewClusterWorkloadType {
clients: (DatabricksJobNewClusterWorkloadTypeClients | Placeholder)
variables?: Variables
}
export interface DatabricksJobNewClusterWorkloadTypeClients {
jobs?: Truth
notebooks?: Truth
variables?: Variables
}
export interface DatabricksJobNewCluster {
apply_policy_default_values?: Truth
autoscale?: (DatabricksJobNewClusterAutoscale | Placeholder)
aws_attributes?: (DatabricksJobNewClusterAwsAttributes | Placeholder)
azure_attributes?: (DatabricksJobNewClusterAzureAttributes | Placeholder)
cluster_id?: string
cluster_log_conf?: (DatabricksJobNewClusterClusterLogConf | Placeholder)
cluster_mount_info?: ((DatabricksJobNewClusterClusterMountInfo | Placeholder)[] | Placeholder)
cluster_mount_infos?: ((DatabricksJobNewClusterClusterMountInfo | Placeholder)[] | Placeholder)
cluster_name?: string
custom_tags?: ({
[k: string]: string
} | Placeholder)
data_security_mode?: (("DATA_SECURITY_MODE_AUTO" | "DATA_SECURITY_MODE_DEDICATED" | "DATA_SECURITY_MODE_STANDARD" | "LEGACY_PASSTHROUGH" | "LEGACY_SINGLE_USER" | "LEGACY_SINGLE_USER_STANDARD" | "LEGACY_TABLE_ACL" | "NONE" | "SINGLE_USER" | "USER_ISOLATION") | string)
dependency_mode?: string
docker_image?: (DatabricksJobNewClusterDockerImage | Placeholder)
driver_instance_pool_id?: string
driver_node_type_flexibility?: (DatabricksJobNewClusterDriverNodeTypeFlexibility | Placeholder)
driver_node_type_id?: string
enable_elastic_disk?: Truth
enable_local_disk_encryption?: Truth
gcp_attributes?: (DatabricksJobNewClusterGcpAttributes | Placeholder)
idempotency_token?: string
init_scripts?: ([]|[(DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)] | Placeholder)
instance_pool_id?: string
is_single_node?: Truth
kind?: ("CLASSIC_PREVIEW" | string)
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
node_type_id?: string
num_workers?: Whole
policy_id?: string
provider_config?: (DatabricksJobProviderConfig | Placeholder)
remote_disk_throughput?: Whole
runtime_engine?: (("PHOTON" | "STANDARD") | string)
single_user_name?: string
spark_conf?: ({
[k: string]: string
} | Placeholder)
spark_env_vars?: ({
[k: string]: string
} | Placeholder)
spark_version?: string
ssh_public_keys?: (string[] | Placeholder)
total_initial_remote_disk_size?: Whole
use_ml_runtime?: Truth
worker_node_type_flexibility?: (DatabricksJobNewClusterWorkerNodeTypeFlexibility | Placeholder)
workload_type?: (DatabricksJobNewClusterWorkloadType | Placeholder)
variables?: Variables
}
export interface DatabricksJobNotebookTask {
base_parameters?: ({
[k: string]: string
} | Placeholder)
notebook_path: string
source?: (("GIT" | "WORKSPACE") | string)
warehouse_id?: string
variables?: Variables
}
export interface DatabricksJobNotificationSettings {
no_alert_for_canceled_runs?: Truth
no_alert_for_skipped_runs?: Truth
variables?: Variables
}
export interface DatabricksJobParameter {
default: string
name: string
variables?: Variables
}
export interface DatabricksJobPipelineTask {
full_refresh?: Truth
pipeline_id: string
variables?: Variables
}
export interface DatabricksJobPythonWheelTask {
entry_point?: string
named_parameters?: ({
[k: string]: string
} | Placeholder)
package_name?: string
parameters?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobQueue {
enabled: Truth
variables?: Variables
}
export interface DatabricksJobRunAs {
group_name?: string
service_principal_name?: string
user_name?: string
variables?: Variables
}
export interface DatabricksJobRunJobTask {
job_id: Whole
job_parameters?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface DatabricksJobSchedule {
pause_status?: (("PAUSED" | "UNPAUSED") | string)
quartz_cron_expression: string
sql_condition?: (DatabricksJobScheduleSqlCondition | Placeholder)
timezone_id: string
variables?: Variables
}
export interface DatabricksJobScheduleSqlCondition {
sql_query_id: string
trigger_mode?: string
warehouse_id: string
variables?: Variables
}
export interface DatabricksJobSparkJarTask {
jar_uri?: string
main_class_name?: string
parameters?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobSparkPythonTask {
parameters?: (string[] | Placeholder)
python_file: string
source?: (("GIT" | "WORKSPACE") | string)
variables?: Variables
}
export interface DatabricksJobSparkSubmitTask {
parameters?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobTask {
ai_runtime_task?: (DatabricksJobTaskAiRuntimeTask | Placeholder)
alert_task?: (DatabricksJobTaskAlertTask | Placeholder)
clean_rooms_notebook_task?: (DatabricksJobTaskCleanRoomsNotebookTask | Placeholder)
compute?: (DatabricksJobTaskCompute | Placeholder)
condition_task?: (DatabricksJobTaskConditionTask | Placeholder)
dashboard_task?: (DatabricksJobTaskDashboardTask | Placeholder)
dbt_cloud_task?: (DatabricksJobTaskDbtCloudTask | Placeholder)
dbt_platform_task?: (DatabricksJobTaskDbtPlatformTask | Placeholder)
dbt_task?: (DatabricksJobDbtTask | Placeholder)
depends_on?: ((DatabricksJobTaskDependsOn | Placeholder)[] | Placeholder)
depends_ons?: ((DatabricksJobTaskDependsOn | Placeholder)[] | Placeholder)
description?: string
disable_auto_optimization?: Truth
disabled?: Truth
email_notifications?: (DatabricksJobEmailNotifications | Placeholder)
environment_key?: string
existing_cluster_id?: string
for_each_task?: (DatabricksJobTaskForEachTask | Placeholder)
gen_ai_compute_task?: (DatabricksJobTaskGenAiComputeTask | Placeholder)
health?: (DatabricksJobHealth | Placeholder)
job_cluster_key?: string
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
max_retries?: Whole
min_retry_interval_millis?: Whole
new_cluster?: (DatabricksJobJobClusterNewCluster | Placeholder)
notebook_task?: (DatabricksJobNotebookTask | Placeholder)
notification_settings?: (DatabricksJobTaskNotificationSettings | Placeholder)
pipeline_task?: (DatabricksJobTaskPipelineTask | Placeholder)
power_bi_task?: (DatabricksJobTaskPowerBiTask | Placeholder)
python_operator_task?: (DatabricksJobTaskPythonOperatorTask | Placeholder)
python_wheel_task?: (DatabricksJobPythonWheelTask | Placeholder)
retry_on_timeout?: Truth
run_if?: (("ALL_DONE" | "ALL_FAILED" | "ALL_SUCCESS" | "AT_LEAST_ONE_FAILED" | "AT_LEAST_ONE_SUCCESS" | "NONE_FAILED") | string)
run_job_task?: (DatabricksJobTaskRunJobTask | Placeholder)
spark_jar_task?: (DatabricksJobTaskSparkJarTask | Placeholder)
spark_python_task?: (DatabricksJobSparkPythonTask | Placeholder)
spark_submit_task?: (DatabricksJobSparkSubmitTask | Placeholder)
sql_task?: (DatabricksJobTaskSqlTask | Placeholder)
task_key: string
timeout_seconds?: Whole
webhook_notifications?: (DatabricksJobWebhookNotifications | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskAiRuntimeTask {
code_source_path?: string
deployments: ((DatabricksJobTaskAiRuntimeTaskDeployments | Placeholder)[] | Placeholder)
docker_image_url?: string
experiment: string
mlflow_artifact_location?: string
mlflow_experiment_directory?: string
mlflow_run?: string
variables?: Variables
}
export interface DatabricksJobTaskAiRuntimeTaskDeployments {
command_path: string
compute: (DatabricksJobTaskAiRuntimeTaskDeploymentsCompute | Placeholder)
name?: string
variables?: Variables
}
export interface DatabricksJobTaskAiRuntimeTaskDeploymentsCompute {
accelerator_count: Whole
accelerator_type: string
provisioned_capacity_id?: string
variables?: Variables
}
export interface DatabricksJobTaskAlertTask {
alert_id?: string
parameters?: ({
[k: string]: string
} | Placeholder)
subscribers?: ((DatabricksJobTaskAlertTaskSubscribers | Placeholder)[] | Placeholder)
warehouse_id?: string
workspace_path?: string
variables?: Variables
}
export interface DatabricksJobTaskAlertTaskSubscribers {
destination_id?: string
user_name?: string
variables?: Variables
}
export interface DatabricksJobTaskCleanRoomsNotebookTask {
clean_room_name: string
etag?: string
notebook_base_parameters?: ({
[k: string]: string
} | Placeholder)
notebook_name: string
variables?: Variables
}
export interface DatabricksJobTaskCompute {
hardware_accelerator?: string
variables?: Variables
}
export interface DatabricksJobTaskConditionTask {
left: string
op: (("EQUAL_TO" | "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL" | "NOT_EQUAL") | string)
right: string
variables?: Variables
}
export interface DatabricksJobTaskDashboardTask {
dashboard_id?: string
filters?: ({
[k: string]: string
} | Placeholder)
subscription?: (DatabricksJobTaskDashboardTaskSubscription | Placeholder)
warehouse_id?: string
variables?: Variables
}
export interface DatabricksJobTaskDashboardTaskSubscription {
custom_subject?: string
paused?: Truth
subscribers?: ((DatabricksJobTaskAlertTaskSubscribers | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskDbtCloudTask {
connection_resource_name?: string
dbt_cloud_job_id?: Whole
variables?: Variables
}
export interface DatabricksJobTaskDbtPlatformTask {
connection_resource_name?: string
dbt_platform_job_id?: string
variables?: Variables
}
export interface DatabricksJobTaskDependsOn {
outcome?: (("true" | "false") | string)
task_key: string
variables?: Variables
}
export interface DatabricksJobTaskForEachTask {
concurrency?: Whole
inputs: string
task: (DatabricksJobTaskForEachTaskTask | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskForEachTaskTask {
ai_runtime_task?: (DatabricksJobTaskAiRuntimeTask | Placeholder)
alert_task?: (DatabricksJobTaskAlertTask | Placeholder)
clean_rooms_notebook_task?: (DatabricksJobTaskCleanRoomsNotebookTask | Placeholder)
compute?: (DatabricksJobTaskCompute | Placeholder)
condition_task?: (DatabricksJobTaskConditionTask | Placeholder)
dashboard_task?: (DatabricksJobTaskDashboardTask | Placeholder)
dbt_cloud_task?: (DatabricksJobTaskDbtCloudTask | Placeholder)
dbt_platform_task?: (DatabricksJobTaskDbtPlatformTask | Placeholder)
dbt_task?: (DatabricksJobDbtTask | Placeholder)
depends_on?: ((DatabricksJobTaskDependsOn | Placeholder)[] | Placeholder)
depends_ons?: ((DatabricksJobTaskDependsOn | Placeholder)[] | Placeholder)
description?: string
disable_auto_optimization?: Truth
disabled?: Truth
email_notifications?: (DatabricksJobEmailNotifications | Placeholder)
environment_key?: string
existing_cluster_id?: string
gen_ai_compute_task?: (DatabricksJobTaskGenAiComputeTask | Placeholder)
health?: (DatabricksJobHealth | Placeholder)
job_cluster_key?: string
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
max_retries?: Whole
min_retry_interval_millis?: Whole
new_cluster?: (DatabricksJobNewCluster | Placeholder)
notebook_task?: (DatabricksJobNotebookTask | Placeholder)
notification_settings?: (DatabricksJobTaskNotificationSettings | Placeholder)
pipeline_task?: (DatabricksJobTaskPipelineTask | Placeholder)
power_bi_task?: (DatabricksJobTaskPowerBiTask | Placeholder)
python_operator_task?: (DatabricksJobTaskPythonOperatorTask | Placeholder)
python_wheel_task?: (DatabricksJobPythonWheelTask | Placeholder)
retry_on_timeout?: Truth
run_if?: (("ALL_DONE" | "ALL_FAILED" | "ALL_SUCCESS" | "AT_LEAST_ONE_FAILED" | "AT_LEAST_ONE_SUCCESS" | "NONE_FAILED") | string)
run_job_task?: (DatabricksJobTaskRunJobTask | Placeholder)
spark_jar_task?: (DatabricksJobTaskSparkJarTask | Placeholder)
spark_python_task?: (DatabricksJobSparkPythonTask | Placeholder)
spark_submit_task?: (DatabricksJobSparkSubmitTask | Placeholder)
sql_task?: (DatabricksJobTaskSqlTask | Placeholder)
task_key: string
timeout_seconds?: Whole
webhook_notifications?: (DatabricksJobWebhookNotifications | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskGenAiComputeTask {
command?: string
compute?: (DatabricksJobTaskGenAiComputeTaskCompute | Placeholder)
dl_runtime_image: string
mlflow_experiment_name?: string
source?: string
training_script_path?: string
yaml_parameters?: string
yaml_parameters_file_path?: string
variables?: Variables
}
export interface DatabricksJobTaskGenAiComputeTaskCompute {
gpu_node_pool_id?: string
gpu_type?: string
num_gpus: Whole
variables?: Variables
}
export interface DatabricksJobTaskNotificationSettings {
alert_on_last_attempt?: Truth
no_alert_for_canceled_runs?: Truth
no_alert_for_skipped_runs?: Truth
variables?: Variables
}
export interface DatabricksJobTaskPipelineTask {
full_refresh?: Truth
full_refresh_selection?: (string[] | Placeholder)
/**
 * @deprecated
 */
full_refresh_selections?: (string[] | Placeholder)
parameters?: ({
[k: string]: string
} | Placeholder)
pipeline_id: string
refresh_flow_selection?: (string[] | Placeholder)
/**
 * @deprecated
 */
refresh_flow_selections?: (string[] | Placeholder)
refresh_selection?: (string[] | Placeholder)
/**
 * @deprecated
 */
refresh_selections?: (string[] | Placeholder)
reset_checkpoint_selection?: (string[] | Placeholder)
/**
 * @deprecated
 */
reset_checkpoint_selections?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskPowerBiTask {
connection_resource_name?: string
power_bi_model?: (DatabricksJobTaskPowerBiTaskPowerBiModel | Placeholder)
refresh_after_update?: Truth
tables?: ((DatabricksJobTaskPowerBiTaskTables | Placeholder)[] | Placeholder)
warehouse_id?: string
variables?: Variables
}
export interface DatabricksJobTaskPowerBiTaskPowerBiModel {
authentication_method?: string
model_name?: string
overwrite_existing?: Truth
storage_mode?: string
workspace_name?: string
variables?: Variables
}
export interface DatabricksJobTaskPowerBiTaskTables {
catalog?: string
name?: string
schema?: string
schema_?: string
storage_mode?: string
variables?: Variables
}
export interface DatabricksJobTaskPythonOperatorTask {
main?: string
parameters?: ((DatabricksJobTaskPythonOperatorTaskParameters | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskPythonOperatorTaskParameters {
name?: string
value?: string
variables?: Variables
}
export interface DatabricksJobTaskRunJobTask {
dbt_commands?: (string[] | Placeholder)
jar_params?: (string[] | Placeholder)
job_id: Whole
job_parameters?: ({
[k: string]: string
} | Placeholder)
notebook_params?: ({
[k: string]: string
} | Placeholder)
pipeline_params?: (DatabricksJobTaskRunJobTaskPipelineParams | Placeholder)
python_named_params?: ({
[k: string]: string
} | Placeholder)
python_params?: (string[] | Placeholder)
spark_submit_params?: (string[] | Placeholder)
sql_params?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskRunJobTaskPipelineParams {
full_refresh?: Truth
full_refresh_selection?: (string[] | Placeholder)
/**
 * @deprecated
 */
full_refresh_selections?: (string[] | Placeholder)
refresh_flow_selection?: (string[] | Placeholder)
/**
 * @deprecated
 */
refresh_flow_selections?: (string[] | Placeholder)
refresh_selection?: (string[] | Placeholder)
/**
 * @deprecated
 */
refresh_selections?: (string[] | Placeholder)
reset_checkpoint_selection?: (string[] | Placeholder)
/**
 * @deprecated
 */
reset_checkpoint_selections?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskSparkJarTask {
jar_uri?: string
main_class_name?: string
parameters?: (string[] | Placeholder)
run_as_repl?: Truth
variables?: Variables
}
export interface DatabricksJobTaskSqlTask {
alert?: (DatabricksJobTaskSqlTaskAlert | Placeholder)
dashboard?: (DatabricksJobTaskSqlTaskDashboard | Placeholder)
file?: (DatabricksJobTaskSqlTaskFile | Placeholder)
parameters?: ({
[k: string]: string
} | Placeholder)
query?: (DatabricksJobTaskSqlTaskQuery | Placeholder)
warehouse_id: string
variables?: Variables
}
export interface DatabricksJobTaskSqlTaskAlert {
alert_id: string
pause_subscriptions?: Truth
subscriptions?: ((DatabricksJobTaskSqlTaskAlertSubscriptions | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskSqlTaskAlertSubscriptions {
destination_id?: string
user_name?: string
variables?: Variables
}
export interface DatabricksJobTaskSqlTaskDashboard {
custom_subject?: string
dashboard_id: string
pause_subscriptions?: Truth
subscriptions?: ((DatabricksJobTaskSqlTaskAlertSubscriptions | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobTaskSqlTaskFile {
path: string
source?: (("GIT" | "WORKSPACE") | string)
variables?: Variables
}
export interface DatabricksJobTaskSqlTaskQuery {
query_id: string
variables?: Variables
}
export interface DatabricksJobWebhookNotifications {
on_duration_warning_threshold_exceeded?: ((DatabricksJobWebhookNotificationsOnDurationWarningThresholdExceeded | Placeholder)[] | Placeholder)
on_duration_warning_threshold_exceededs?: ((DatabricksJobWebhookNotificationsOnDurationWarningThresholdExceeded | Placeholder)[] | Placeholder)
on_failure?: ((DatabricksJobWebhookNotificationsOnFailure | Placeholder)[] | Placeholder)
on_failures?: ((DatabricksJobWebhookNotificationsOnFailure | Placeholder)[] | Placeholder)
on_start?: ((DatabricksJobWebhookNotificationsOnStart | Placeholder)[] | Placeholder)
on_starts?: ((DatabricksJobWebhookNotificationsOnStart | Placeholder)[] | Placeholder)
on_streaming_backlog_exceeded?: ((DatabricksJobWebhookNotificationsOnStreamingBacklogExceeded | Placeholder)[] | Placeholder)
on_streaming_backlog_exceededs?: ((DatabricksJobWebhookNotificationsOnStreamingBacklogExceeded | Placeholder)[] | Placeholder)
on_success?: ((DatabricksJobWebhookNotificationsOnSuccess | Placeholder)[] | Placeholder)
on_successes?: ((DatabricksJobWebhookNotificationsOnSuccess | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksJobWebhookNotificationsOnDurationWarningThresholdExceeded {
id: string
variables?: Variables
}
export interface DatabricksJobWebhookNotificationsOnFailure {
id: string
variables?: Variables
}
export interface DatabricksJobWebhookNotificationsOnStart {
id: string
variables?: Variables
}
export interface DatabricksJobWebhookNotificationsOnStreamingBacklogExceeded {
id: string
variables?: Variables
}
export interface DatabricksJobWebhookNotificationsOnSuccess {
id: string
variables?: Variables
}
export interface DatabricksJobTimeouts {
create?: string
update?: string
update_?: string
variables?: Variables
}
export interface DatabricksJobTrigger {
file_arrival?: (DatabricksJobTriggerFileArrival | Placeholder)
model?: (DatabricksJobTriggerModel | Placeholder)
pause_status?: (("PAUSED" | "UNPAUSED") | string)
periodic?: (DatabricksJobTriggerPeriodic | Placeholder)
sql_condition?: (DatabricksJobScheduleSqlCondition | Placeholder)
table_update?: (DatabricksJobTriggerTableUpdate | Placeholder)
variables?: Variables
}
export interface DatabricksJobTriggerFileArrival {
min_time_between_triggers_seconds?: Whole
url: string
wait_after_last_change_seconds?: Whole
variables?: Variables
}
export interface DatabricksJobTriggerModel {
aliases?: (string[] | Placeholder)
condition: string
min_time_between_triggers_seconds?: Whole
securable_name?: string
wait_after_last_change_seconds?: Whole
variables?: Variables
}
export interface DatabricksJobTriggerPeriodic {
interval: Whole
unit: (("DAYS" | "HOURS" | "WEEKS") | string)
variables?: Variables
}
export interface DatabricksJobTriggerTableUpdate {
condition?: (("ALL_UPDATED" | "ANY_UPDATED") | string)
min_time_between_triggers_seconds?: Whole
table_names: (string[] | Placeholder)
wait_after_last_change_seconds?: Whole
variables?: Variables
}
export interface DatabricksJobTriggers {
continuous?: (DatabricksJobTriggersContinuous | Placeholder)
file_arrival?: (DatabricksJobTriggerFileArrival | Placeholder)
model?: (DatabricksJobTriggerModel | Placeholder)
pause_status?: string
periodic?: (DatabricksJobTriggersPeriodic | Placeholder)
schedule?: (DatabricksJobTriggersSchedule | Placeholder)
sql_condition?: (DatabricksJobScheduleSqlCondition | Placeholder)
table_update?: (DatabricksJobTriggersTableUpdate | Placeholder)
variables?: Variables
}
export interface DatabricksJobTriggersContinuous {
maintenance_window?: (DatabricksJobContinuousMaintenanceWindow | Placeholder)
task_retry_mode?: string
variables?: Variables
}
export interface DatabricksJobTriggersPeriodic {
interval: Whole
unit: string
variables?: Variables
}
export interface DatabricksJobTriggersSchedule {
quartz_cron_expression: string
timezone_id: string
variables?: Variables
}
export interface DatabricksJobTriggersTableUpdate {
condition?: string
min_time_between_triggers_seconds?: Whole
table_names: (string[] | Placeholder)
wait_after_last_change_seconds?: Whole
variables?: Variables
}
export interface DatabricksJobNewCluster2 {
__apply_policy_default_values_allow_list?: (string[] | Placeholder)
/**
 * @deprecated
 */
__apply_policy_default_values_allow_lists?: (string[] | Placeholder)
apply_policy_default_values?: Truth
autoscale?: (DatabricksJobNewClusterAutoscale | Placeholder)
aws_attributes?: (DatabricksJobNewClusterAwsAttributes | Placeholder)
azure_attributes?: (DatabricksJobNewClusterAzureAttributes | Placeholder)
cluster_id?: string
cluster_log_conf?: (DatabricksJobNewClusterClusterLogConf | Placeholder)
cluster_mount_info?: ((DatabricksJobNewClusterClusterMountInfo | Placeholder)[] | Placeholder)
cluster_mount_infos?: ((DatabricksJobNewClusterClusterMountInfo | Placeholder)[] | Placeholder)
cluster_name?: string
custom_tags?: ({
[k: string]: string
} | Placeholder)
data_security_mode?: (("DATA_SECURITY_MODE_AUTO" | "DATA_SECURITY_MODE_DEDICATED" | "DATA_SECURITY_MODE_STANDARD" | "LEGACY_PASSTHROUGH" | "LEGACY_SINGLE_USER" | "LEGACY_SINGLE_USER_STANDARD" | "LEGACY_TABLE_ACL" | "NONE" | "SINGLE_USER" | "USER_ISOLATION") | string)
dependency_mode?: string
docker_image?: (DatabricksJobNewClusterDockerImage | Placeholder)
driver_instance_pool_id?: string
driver_node_type_flexibility?: (DatabricksJobNewClusterDriverNodeTypeFlexibility | Placeholder)
driver_node_type_id?: string
enable_elastic_disk?: Truth
enable_local_disk_encryption?: Truth
gcp_attributes?: (DatabricksJobNewClusterGcpAttributes | Placeholder)
idempotency_token?: string
init_scripts?: ([]|[(DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)]|[(DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder), (DatabricksJobNewClusterInitScripts | Placeholder)] | Placeholder)
instance_pool_id?: string
is_single_node?: Truth
kind?: ("CLASSIC_PREVIEW" | string)
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
node_type_id?: string
num_workers?: Whole
policy_id?: string
provider_config?: (DatabricksJobProviderConfig | Placeholder)
remote_disk_throughput?: Whole
runtime_engine?: (("PHOTON" | "STANDARD") | string)
single_user_name?: string
spark_conf?: ({
[k: string]: string
} | Placeholder)
spark_env_vars?: ({
[k: string]: string
} | Placeholder)
spark_version?: string
ssh_public_keys?: (string[] | Placeholder)
total_initial_remote_disk_size?: Whole
use_ml_runtime?: Truth
worker_node_type_flexibility?: (DatabricksJobNewClusterWorkerNodeTypeFlexibility | Placeholder)
workload_type?: (DatabricksJobNewClusterWorkloadType | Placeholder)
name: string
variables?: Variables
}
export interface DatabricksJobLookupExisting {
id: string
variables?: Variables
}
export interface DatabricksMetastoreAssignment {
api?: string
/**
 * @deprecated
 */
default_catalog_name?: string
metastore_id: (string | Whole)
provider_config?: (DatabricksMetastoreAssignmentProviderConfig | Placeholder)
workspace_id: Whole
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMetastoreAssignmentProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksMetastoreDataAccess {
api?: string
aws_iam_role?: (DatabricksMetastoreDataAccessAwsIamRole | Placeholder)
azure_managed_identity?: (DatabricksMetastoreDataAccessAzureManagedIdentity | Placeholder)
azure_service_principal?: (DatabricksMetastoreDataAccessAzureServicePrincipal | Placeholder)
cloudflare_api_token?: (DatabricksMetastoreDataAccessCloudflareApiToken | Placeholder)
comment?: string
databricks_gcp_service_account?: (DatabricksMetastoreDataAccessDatabricksGcpServiceAccount | Placeholder)
force_destroy?: Truth
force_update?: Truth
gcp_service_account_key?: (DatabricksMetastoreDataAccessGcpServiceAccountKey | Placeholder)
is_default?: Truth
isolation_mode?: string
metastore_id?: string
name: string
owner?: string
provider_config?: (DatabricksMetastoreDataAccessProviderConfig | Placeholder)
read_only?: Truth
skip_validation?: Truth
grants?: ((DatabricksMetastoreDataAccessGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksMetastoreDataAccessGrant | Placeholder)[] | Placeholder) | (DatabricksMetastoreDataAccessGrant | Placeholder))
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMetastoreDataAccessAwsIamRole {
external_id?: string
role_arn: string
unity_catalog_iam_arn?: string
variables?: Variables
}
export interface DatabricksMetastoreDataAccessAzureManagedIdentity {
access_connector_id: string
credential_id?: string
managed_identity_id?: string
variables?: Variables
}
export interface DatabricksMetastoreDataAccessAzureServicePrincipal {
application_id: string
client_secret: string
directory_id: string
variables?: Variables
}
export interface DatabricksMetastoreDataAccessCloudflareApiToken {
access_key_id: string
account_id: string
secret_access_key: string
variables?: Variables
}
export interface DatabricksMetastoreDataAccessDatabricksGcpServiceAccount {
credential_id?: string
email?: string
variables?: Variables
}
export interface DatabricksMetastoreDataAccessGcpServiceAccountKey {
email: string
private_key: string
private_key_id: string
variables?: Variables
}
export interface DatabricksMetastoreDataAccessProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksMetastoreDataAccessGrants {
principal: string
privileges: ((("ALL PRIVILEGES" | "ALL_PRIVILEGES" | "CREATE_EXTERNAL_LOCATION" | "CREATE_EXTERNAL_TABLE" | "MANAGE" | "READ_FILES" | "WRITE_FILES") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksMetastoreDataAccessGrant {
principal: string
privileges: ((("ALL PRIVILEGES" | "ALL_PRIVILEGES" | "CREATE_EXTERNAL_LOCATION" | "CREATE_EXTERNAL_TABLE" | "MANAGE" | "READ_FILES" | "WRITE_FILES") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksMetastore {
api?: string
cloud?: string
default_data_access_config_id?: string
delta_sharing_organization_name?: string
delta_sharing_recipient_token_lifetime_in_seconds?: Whole
delta_sharing_scope?: (("INTERNAL" | "INTERNAL_AND_EXTERNAL") | string)
external_access_enabled?: Truth
force_destroy?: Truth
name?: string
owner?: string
privilege_model_version?: string
provider_config?: (DatabricksMetastoreProviderConfig | Placeholder)
region?: string
storage_root?: string
storage_root_credential_id?: string
storage_root_credential_name?: string
grants?: ((DatabricksMetastoreGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksMetastoreGrant | Placeholder)[] | Placeholder) | (DatabricksMetastoreGrant | Placeholder))
grants_provider?: string
/**
 * @deprecated
 */
workspace_provider?: string
data_accesses?: ((DatabricksMetastoreDatabricksMetastoreDataAccess | Placeholder)[] | Placeholder)
workspace_assignments?: ((DatabricksMetastoreDatabricksMetastoreAssignment | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksMetastoreLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksMetastoreProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksMetastoreGrants {
principal: string
privileges: ((("CREATE_CATALOG" | "CREATE_CLEAN_ROOM" | "CREATE_CONNECTION" | "CREATE_EXTERNAL_LOCATION" | "CREATE_EXTERNAL_METADATA" | "CREATE_PROVIDER" | "CREATE_RECIPIENT" | "CREATE_SERVICE_CREDENTIAL" | "CREATE_SHARE" | "CREATE_STORAGE_CREDENTIAL" | "MANAGE_ALLOWLIST" | "SET_SHARE_PERMISSION" | "USE_CONNECTION" | "USE_MARKETPLACE_ASSETS" | "USE_PROVIDER" | "USE_RECIPIENT" | "USE_SHARE") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksMetastoreGrant {
principal: string
privileges: ((("CREATE_CATALOG" | "CREATE_CLEAN_ROOM" | "CREATE_CONNECTION" | "CREATE_EXTERNAL_LOCATION" | "CREATE_EXTERNAL_METADATA" | "CREATE_PROVIDER" | "CREATE_RECIPIENT" | "CREATE_SERVICE_CREDENTIAL" | "CREATE_SHARE" | "CREATE_STORAGE_CREDENTIAL" | "MANAGE_ALLOWLIST" | "SET_SHARE_PERMISSION" | "USE_CONNECTION" | "USE_MARKETPLACE_ASSETS" | "USE_PROVIDER" | "USE_RECIPIENT" | "USE_SHARE") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksMetastoreDatabricksMetastoreDataAccess {
api?: string
aws_iam_role?: (DatabricksMetastoreDataAccessAwsIamRole | Placeholder)
azure_managed_identity?: (DatabricksMetastoreDataAccessAzureManagedIdentity | Placeholder)
azure_service_principal?: (DatabricksMetastoreDataAccessAzureServicePrincipal | Placeholder)
cloudflare_api_token?: (DatabricksMetastoreDataAccessCloudflareApiToken | Placeholder)
comment?: string
databricks_gcp_service_account?: (DatabricksMetastoreDataAccessDatabricksGcpServiceAccount | Placeholder)
force_destroy?: Truth
force_update?: Truth
gcp_service_account_key?: (DatabricksMetastoreDataAccessGcpServiceAccountKey | Placeholder)
is_default?: Truth
isolation_mode?: string
metastore_id?: string
name: string
owner?: string
provider_config?: (DatabricksMetastoreDataAccessProviderConfig | Placeholder)
read_only?: Truth
skip_validation?: Truth
grants?: ((DatabricksMetastoreDataAccessGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksMetastoreDataAccessGrant | Placeholder)[] | Placeholder) | (DatabricksMetastoreDataAccessGrant | Placeholder))
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMetastoreDatabricksMetastoreAssignment {
api?: string
/**
 * @deprecated
 */
default_catalog_name?: string
metastore_id?: (string | Whole)
provider_config?: (DatabricksMetastoreAssignmentProviderConfig | Placeholder)
workspace_id: Whole
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMetastoreLookupExisting {
metastore_id: string
variables?: Variables
}
export interface DatabricksMlflowExperiment {
artifact_location?: string
creation_time?: Whole
/**
 * @deprecated
 */
description?: string
experiment_id?: string
last_update_time?: Whole
lifecycle_stage?: string
name: string
provider_config?: (DatabricksMlflowExperimentProviderConfig | Placeholder)
tags?: ((DatabricksMlflowExperimentTags | Placeholder)[] | Placeholder)
timeouts?: (DatabricksMlflowExperimentTimeouts | Placeholder)
trace_location?: (DatabricksMlflowExperimentTraceLocation | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksMlflowExperimentLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksMlflowExperimentProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksMlflowExperimentTags {
key?: string
value?: string
variables?: Variables
}
export interface DatabricksMlflowExperimentTimeouts {
variables?: Variables
}
export interface DatabricksMlflowExperimentTraceLocation {
uc_trace_location?: (DatabricksMlflowExperimentTraceLocationUcTraceLocation | Placeholder)
variables?: Variables
}
export interface DatabricksMlflowExperimentTraceLocationUcTraceLocation {
catalog: string
effective_table_prefix?: string
schema?: string
schema_?: string
table_prefix?: string
variables?: Variables
}
export interface DatabricksMlflowExperimentLookupExisting {
name: string
variables?: Variables
}
export interface DatabricksMlflowModel {
description?: string
name: string
provider_config?: (DatabricksMlflowModelProviderConfig | Placeholder)
tags?: ((DatabricksMlflowModelTags | Placeholder)[] | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksMlflowModelLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksMlflowModelProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksMlflowModelTags {
key?: string
value?: string
variables?: Variables
}
export interface DatabricksMlflowModelLookupExisting {
name: string
variables?: Variables
}
export interface DatabricksModelServing {
ai_gateway?: (DatabricksModelServingAiGateway | Placeholder)
budget_policy_id?: string
config?: (DatabricksModelServingConfig | Placeholder)
description?: string
email_notifications?: (DatabricksModelServingEmailNotifications | Placeholder)
name: string
provider_config?: (DatabricksModelServingProviderConfig | Placeholder)
/**
 * @deprecated
 */
rate_limits?: ((DatabricksModelServingRateLimits | Placeholder)[] | Placeholder)
route_optimized?: Truth
tags?: ((DatabricksModelServingTags | Placeholder)[] | Placeholder)
telemetry_config?: (DatabricksModelServingTelemetryConfig | Placeholder)
timeouts?: (DatabricksModelServingTimeouts | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksModelServingAiGateway {
fallback_config?: (DatabricksModelServingAiGatewayFallbackConfig | Placeholder)
guardrails?: (DatabricksModelServingAiGatewayGuardrails | Placeholder)
inference_table_config?: (DatabricksModelServingAiGatewayInferenceTableConfig | Placeholder)
rate_limits?: ((DatabricksModelServingAiGatewayRateLimits | Placeholder)[] | Placeholder)
usage_tracking_config?: (DatabricksModelServingAiGatewayUsageTrackingConfig | Placeholder)
variables?: Variables
}
export interface DatabricksModelServingAiGatewayFallbackConfig {
enabled: Truth
variables?: Variables
}
export interface DatabricksModelServingAiGatewayGuardrails {
input?: (DatabricksModelServingAiGatewayGuardrailsInput | Placeholder)
output?: (DatabricksModelServingAiGatewayGuardrailsOutput | Placeholder)
variables?: Variables
}
export interface DatabricksModelServingAiGatewayGuardrailsInput {
/**
 * @deprecated
 */
invalid_keywords?: (string[] | Placeholder)
pii?: (DatabricksModelServingAiGatewayGuardrailsInputPii | Placeholder)
safety?: Truth
/**
 * @deprecated
 */
valid_topics?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksModelServingAiGatewayGuardrailsInputPii {
behavior?: (("BLOCK" | "MASK" | "NONE") | string)
variables?: Variables
}
export interface DatabricksModelServingAiGatewayGuardrailsOutput {
/**
 * @deprecated
 */
invalid_keywords?: (string[] | Placeholder)
pii?: (DatabricksModelServingAiGatewayGuardrailsInputPii | Placeholder)
safety?: Truth
/**
 * @deprecated
 */
valid_topics?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksModelServingAiGatewayInferenceTableConfig {
catalog_name?: string
enabled?: Truth
schema_name?: string
table_name_prefix?: string
variables?: Variables
}
export interface DatabricksModelServingAiGatewayRateLimits {
calls?: Whole
key?: (("endpoint" | "service_principal" | "user" | "user_group") | string)
principal?: string
renewal_period: ("minute" | string)
tokens?: Whole
variables?: Variables
}
export interface DatabricksModelServingAiGatewayUsageTrackingConfig {
enabled?: Truth
variables?: Variables
}
export interface DatabricksModelServingConfig {
auto_capture_config?: (DatabricksModelServingConfigAutoCaptureConfig | Placeholder)
served_entities?: ((DatabricksModelServingConfigServedEntities | Placeholder)[] | Placeholder)
/**
 * @deprecated
 */
served_models?: ((DatabricksModelServingConfigServedModels | Placeholder)[] | Placeholder)
traffic_config?: (DatabricksModelServingConfigTrafficConfig | Placeholder)
variables?: Variables
}
export interface DatabricksModelServingConfigAutoCaptureConfig {
catalog_name?: string
enabled?: Truth
schema_name?: string
table_name_prefix?: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntities {
burst_scaling_enabled?: Truth
entity_name?: string
entity_version?: string
environment_vars?: ({
[k: string]: string
} | Placeholder)
external_model?: (DatabricksModelServingConfigServedEntitiesExternalModel | Placeholder)
instance_profile_arn?: string
max_provisioned_concurrency?: Whole
max_provisioned_throughput?: Whole
min_provisioned_concurrency?: Whole
min_provisioned_throughput?: Whole
name?: string
provisioned_model_units?: Whole
scale_to_zero_enabled?: Truth
workload_size?: string
workload_type?: (("CPU" | "CPU_LARGE" | "CPU_MEDIUM" | "GPU_LARGE" | "GPU_MEDIUM" | "GPU_SMALL" | "GPU_XLARGE" | "GPU_XLARGE_8" | "MULTIGPU_MEDIUM") | string)
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModel {
ai21labs_config?: (DatabricksModelServingConfigServedEntitiesExternalModelAi21LabsConfig | Placeholder)
amazon_bedrock_config?: (DatabricksModelServingConfigServedEntitiesExternalModelAmazonBedrockConfig | Placeholder)
anthropic_config?: (DatabricksModelServingConfigServedEntitiesExternalModelAnthropicConfig | Placeholder)
cohere_config?: (DatabricksModelServingConfigServedEntitiesExternalModelCohereConfig | Placeholder)
custom_provider_config?: (DatabricksModelServingConfigServedEntitiesExternalModelCustomProviderConfig | Placeholder)
databricks_model_serving_config?: (DatabricksModelServingConfigServedEntitiesExternalModelDatabricksModelServingConfig | Placeholder)
google_cloud_vertex_ai_config?: (DatabricksModelServingConfigServedEntitiesExternalModelGoogleCloudVertexAiConfig | Placeholder)
name: string
openai_config?: (DatabricksModelServingConfigServedEntitiesExternalModelOpenaiConfig | Placeholder)
palm_config?: (DatabricksModelServingConfigServedEntitiesExternalModelPalmConfig | Placeholder)
provider: (("ai21labs" | "amazon-bedrock" | "anthropic" | "cohere" | "custom" | "databricks-model-serving" | "google-cloud-vertex-ai" | "openai" | "palm") | string)
task: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelAi21LabsConfig {
ai21labs_api_key?: string
ai21labs_api_key_plaintext?: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelAmazonBedrockConfig {
aws_access_key_id?: string
aws_access_key_id_plaintext?: string
aws_region: string
aws_secret_access_key?: string
aws_secret_access_key_plaintext?: string
bedrock_provider: (("AI21Labs" | "Amazon" | "Anthropic" | "Cohere") | string)
instance_profile_arn?: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelAnthropicConfig {
anthropic_api_key?: string
anthropic_api_key_plaintext?: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelCohereConfig {
cohere_api_base?: string
cohere_api_key?: string
cohere_api_key_plaintext?: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelCustomProviderConfig {
api_key_auth?: (DatabricksModelServingConfigServedEntitiesExternalModelCustomProviderConfigApiKeyAuth | Placeholder)
bearer_token_auth?: (DatabricksModelServingConfigServedEntitiesExternalModelCustomProviderConfigBearerTokenAuth | Placeholder)
custom_provider_url: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelCustomProviderConfigApiKeyAuth {
key: string
value?: string
value_plaintext?: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelCustomProviderConfigBearerTokenAuth {
token?: string
token_plaintext?: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelDatabricksModelServingConfig {
databricks_api_token?: string
databricks_api_token_plaintext?: string
databricks_workspace_url: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelGoogleCloudVertexAiConfig {
private_key?: string
private_key_plaintext?: string
project_id: string
region: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelOpenaiConfig {
microsoft_entra_client_id?: string
microsoft_entra_client_secret?: string
microsoft_entra_client_secret_plaintext?: string
microsoft_entra_tenant_id?: string
openai_api_base?: string
openai_api_key?: string
openai_api_key_plaintext?: string
openai_api_type?: string
openai_api_version?: string
openai_deployment_name?: string
openai_organization?: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedEntitiesExternalModelPalmConfig {
palm_api_key?: string
palm_api_key_plaintext?: string
variables?: Variables
}
export interface DatabricksModelServingConfigServedModels {
burst_scaling_enabled?: Truth
environment_vars?: ({
[k: string]: string
} | Placeholder)
instance_profile_arn?: string
max_provisioned_concurrency?: Whole
max_provisioned_throughput?: Whole
min_provisioned_concurrency?: Whole
min_provisioned_throughput?: Whole
model_name: string
model_version: string
name?: string
provisioned_model_units?: Whole
scale_to_zero_enabled?: Truth
workload_size?: string
workload_type?: string
variables?: Variables
}
export interface DatabricksModelServingConfigTrafficConfig {
routes?: ((DatabricksModelServingConfigTrafficConfigRoutes | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksModelServingConfigTrafficConfigRoutes {
served_entity_name?: string
served_model_name?: string
traffic_percentage: Whole
variables?: Variables
}
export interface DatabricksModelServingEmailNotifications {
on_update_failure?: (string[] | Placeholder)
/**
 * @deprecated
 */
on_update_failures?: (string[] | Placeholder)
on_update_success?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksModelServingProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksModelServingRateLimits {
calls: Whole
key?: (("endpoint" | "user") | string)
renewal_period: ("minute" | string)
variables?: Variables
}
export interface DatabricksModelServingTags {
key: string
value?: string
variables?: Variables
}
export interface DatabricksModelServingTelemetryConfig {
enabled_telemetry_features?: (string[] | Placeholder)
inference_table_config?: (DatabricksModelServingTelemetryConfigInferenceTableConfig | Placeholder)
table_names?: (DatabricksModelServingTelemetryConfigTableNames | Placeholder)
telemetry_profile_id?: string
variables?: Variables
}
export interface DatabricksModelServingTelemetryConfigInferenceTableConfig {
name?: string
sampling_fraction?: Decimal
variables?: Variables
}
export interface DatabricksModelServingTelemetryConfigTableNames {
annotations_table?: string
logs_table?: string
metrics_table?: string
traces_table?: string
variables?: Variables
}
export interface DatabricksModelServingTimeouts {
create?: string
update?: string
update_?: string
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfig {
account_id?: string
creation_time?: Whole
egress_config?: (DatabricksMwsNetworkConnectivityConfigEgressConfig | Placeholder)
name: string
network_connectivity_config_id?: string
region: string
updated_time?: Whole
workspace_bindings?: ((DatabricksMwsNetworkConnectivityConfigDatabricksMwsNccBinding | Placeholder)[] | Placeholder)
private_endpoint_rules?: ((DatabricksMwsNetworkConnectivityConfigDatabricksMwsNccPrivateEndpointRule | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfigEgressConfig {
default_rules?: (DatabricksMwsNetworkConnectivityConfigEgressConfigDefaultRules | Placeholder)
target_rules?: (DatabricksMwsNetworkConnectivityConfigEgressConfigTargetRules | Placeholder)
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfigEgressConfigDefaultRules {
aws_stable_ip_rule?: (DatabricksMwsNetworkConnectivityConfigEgressConfigDefaultRulesAwsStableIpRule | Placeholder)
azure_service_endpoint_rule?: (DatabricksMwsNetworkConnectivityConfigEgressConfigDefaultRulesAzureServiceEndpointRule | Placeholder)
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfigEgressConfigDefaultRulesAwsStableIpRule {
cidr_blocks?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfigEgressConfigDefaultRulesAzureServiceEndpointRule {
subnets?: (string[] | Placeholder)
target_region?: string
target_services?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfigEgressConfigTargetRules {
aws_private_endpoint_rules?: ((DatabricksMwsNetworkConnectivityConfigEgressConfigTargetRulesAwsPrivateEndpointRules | Placeholder)[] | Placeholder)
azure_private_endpoint_rules?: ((DatabricksMwsNetworkConnectivityConfigEgressConfigTargetRulesAzurePrivateEndpointRules | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfigEgressConfigTargetRulesAwsPrivateEndpointRules {
account_id?: string
connection_state?: string
creation_time?: Whole
deactivated?: Truth
deactivated_at?: Whole
domain_names?: (string[] | Placeholder)
enabled?: Truth
endpoint_service?: string
error_message?: string
network_connectivity_config_id?: string
resource_names?: (string[] | Placeholder)
rule_id?: string
updated_time?: Whole
vpc_endpoint_id?: string
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfigEgressConfigTargetRulesAzurePrivateEndpointRules {
connection_state?: string
creation_time?: Whole
deactivated?: Truth
deactivated_at?: Whole
domain_names?: (string[] | Placeholder)
endpoint_name?: string
error_message?: string
group_id?: string
network_connectivity_config_id?: string
resource_id?: string
rule_id?: string
updated_time?: Whole
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfigDatabricksMwsNccBinding {
network_connectivity_config_id?: string
workspace_id: Whole
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksMwsNetworkConnectivityConfigDatabricksMwsNccPrivateEndpointRule {
domain_names?: (string[] | Placeholder)
enabled?: Truth
endpoint_service?: string
gcp_endpoint?: (DatabricksMwsNccPrivateEndpointRuleGcpEndpoint | Placeholder)
group_id?: string
network_connectivity_config_id?: string
resource_id?: string
resource_names?: (string[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksMwsNccPrivateEndpointRuleGcpEndpoint {
all_vpc_sc_services?: Truth
google_api_endpoints?: (DatabricksMwsNccPrivateEndpointRuleGcpEndpointGoogleApiEndpoints | Placeholder)
service_attachment?: string
variables?: Variables
}
export interface DatabricksMwsNccPrivateEndpointRuleGcpEndpointGoogleApiEndpoints {
endpoints?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksNotebook {
content_base64?: string
format?: (("DBC" | "JUPYTER" | "SOURCE") | string)
language?: (("PYTHON" | "R" | "SCALA" | "SQL") | string)
md5?: string
object_id?: Whole
/**
 * @deprecated
 */
object_type?: string
path?: string
path_?: string
provider_config?: (DatabricksNotebookProviderConfig | Placeholder)
source?: string
source_?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
dirpath?: string
render_vars?: Truth
rootpath?: string
root_path?: string
tags?: ({
[k: string]: unknown
} | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksNotebookLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksNotebookProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksNotebookLookupExisting {
path: string
format?: string
variables?: Variables
}
export interface DatabricksPermissions {
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
alert_v2_id?: string
app_name?: string
authorization?: string
cluster_id?: string
cluster_policy_id?: string
dashboard_id?: string
database_instance_name?: string
database_project_name?: string
directory_id?: string
directory_path?: string
experiment_id?: string
instance_pool_id?: string
job_id?: string
knowledge_assistant_id?: string
notebook_id?: string
notebook_path?: string
object_type?: string
pipeline_id?: string
provider_config?: (DatabricksPermissionsProviderConfig | Placeholder)
registered_model_id?: string
repo_id?: string
repo_path?: string
serving_endpoint_id?: string
sql_alert_id?: string
sql_dashboard_id?: string
sql_endpoint_id?: string
sql_query_id?: string
supervisor_agent_id?: string
vector_search_endpoint_id?: string
workspace_file_id?: string
workspace_file_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPermissionsProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksBuiltfiles {
build_command: string
source: string
result: string
dirpath?: string
path?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPythonpackages {
package_name: string
config_filepath: string
build_command?: string
dirpath?: string
path?: string
path_?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
resource_name?: string
variables?: Variables
}
export interface DatabricksDataQualityMonitor {
anomaly_detection_config?: (DatabricksDataQualityMonitorAnomalyDetectionConfig | Placeholder)
data_profiling_config?: (DatabricksDataQualityMonitorDataProfilingConfig | Placeholder)
object_id: string
object_type: (("schema" | "table") | string)
provider_config?: unknown
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksDataQualityMonitorAnomalyDetectionConfig {
excluded_table_full_names?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksDataQualityMonitorDataProfilingConfig {
assets_dir?: string
baseline_table_name?: string
custom_metrics?: ((DatabricksDataQualityMonitorDataProfilingConfigCustomMetrics | Placeholder)[] | Placeholder)
inference_log?: (DatabricksDataQualityMonitorDataProfilingConfigInferenceLog | Placeholder)
notification_settings?: (DatabricksDataQualityMonitorDataProfilingConfigNotificationSettings | Placeholder)
output_schema_id: string
schedule?: (DatabricksDataQualityMonitorDataProfilingConfigSchedule | Placeholder)
skip_builtin_dashboard?: Truth
slicing_exprs?: (string[] | Placeholder)
snapshot?: (DatabricksDataQualityMonitorDataProfilingConfigSnapshot | Placeholder)
time_series?: (DatabricksDataQualityMonitorDataProfilingConfigTimeSeries | Placeholder)
warehouse_id?: string
variables?: Variables
}
export interface DatabricksDataQualityMonitorDataProfilingConfigCustomMetrics {
definition: string
input_columns: (string[] | Placeholder)
name: string
output_data_type: string
type: (("DATA_PROFILING_CUSTOM_METRIC_TYPE_AGGREGATE" | "DATA_PROFILING_CUSTOM_METRIC_TYPE_DERIVED" | "DATA_PROFILING_CUSTOM_METRIC_TYPE_DRIFT") | string)
variables?: Variables
}
export interface DatabricksDataQualityMonitorDataProfilingConfigInferenceLog {
granularities: (string[] | Placeholder)
label_column?: string
model_id_column: string
prediction_column: string
problem_type: (("INFERENCE_PROBLEM_TYPE_CLASSIFICATION" | "INFERENCE_PROBLEM_TYPE_REGRESSION") | string)
timestamp_column: string
variables?: Variables
}
export interface DatabricksDataQualityMonitorDataProfilingConfigNotificationSettings {
on_failure?: (DatabricksDataQualityMonitorDataProfilingConfigNotificationSettingsOnFailure | Placeholder)
variables?: Variables
}
export interface DatabricksDataQualityMonitorDataProfilingConfigNotificationSettingsOnFailure {
email_addresses?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksDataQualityMonitorDataProfilingConfigSchedule {
quartz_cron_expression: string
timezone_id: string
variables?: Variables
}
export interface DatabricksDataQualityMonitorDataProfilingConfigSnapshot {
variables?: Variables
}
export interface DatabricksDataQualityMonitorDataProfilingConfigTimeSeries {
granularities: (string[] | Placeholder)
timestamp_column: string
variables?: Variables
}
export interface DatabricksQualityMonitor {
assets_dir: string
baseline_table_name?: string
custom_metrics?: (((DatabricksQualityMonitorCustomMetrics | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorCustomMetrics | Placeholder))
data_classification_config?: (((DatabricksQualityMonitorDataClassificationConfig | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorDataClassificationConfig | Placeholder))
data_classification_configs?: (((DatabricksQualityMonitorDataClassificationConfig | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorDataClassificationConfig | Placeholder))
inference_log?: (((DatabricksQualityMonitorInferenceLog | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorInferenceLog | Placeholder))
inference_logs?: (((DatabricksQualityMonitorInferenceLog | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorInferenceLog | Placeholder))
latest_monitor_failure_msg?: string
notifications?: (((DatabricksQualityMonitorNotifications | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorNotifications | Placeholder))
output_schema_name: string
provider_config?: (((DatabricksQualityMonitorProviderConfig | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorProviderConfig | Placeholder))
provider_configs?: (((DatabricksQualityMonitorProviderConfig | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorProviderConfig | Placeholder))
schedule?: (((DatabricksQualityMonitorSchedule | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorSchedule | Placeholder))
schedules?: (((DatabricksQualityMonitorSchedule | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorSchedule | Placeholder))
skip_builtin_dashboard?: Truth
slicing_exprs?: (string[] | Placeholder)
snapshot?: (((DatabricksQualityMonitorSnapshot | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorSnapshot | Placeholder))
snapshots?: (((DatabricksQualityMonitorSnapshot | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorSnapshot | Placeholder))
table_name: string
time_series?: (((DatabricksQualityMonitorTimeSeries | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorTimeSeries | Placeholder))
warehouse_id?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksQualityMonitorCustomMetrics {
definition: string
input_columns: (string[] | Placeholder)
name: string
output_data_type: string
type: string
variables?: Variables
}
export interface DatabricksQualityMonitorDataClassificationConfig {
enabled?: Truth
variables?: Variables
}
export interface DatabricksQualityMonitorInferenceLog {
granularities: (string[] | Placeholder)
label_col?: string
model_id_col: string
prediction_col: string
prediction_proba_col?: string
problem_type: (("PROBLEM_TYPE_CLASSIFICATION" | "PROBLEM_TYPE_REGRESSION") | string)
timestamp_col: string
variables?: Variables
}
export interface DatabricksQualityMonitorNotifications {
on_failure?: ((DatabricksQualityMonitorNotificationsOnFailure | Placeholder)[] | Placeholder)
on_failures?: ((DatabricksQualityMonitorNotificationsOnFailure | Placeholder)[] | Placeholder)
on_new_classification_tag_detected?: ((DatabricksQualityMonitorNotificationsOnNewClassificationTagDetected | Placeholder)[] | Placeholder)
on_new_classification_tag_detecteds?: ((DatabricksQualityMonitorNotificationsOnNewClassificationTagDetected | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksQualityMonitorNotificationsOnFailure {
email_addresses?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksQualityMonitorNotificationsOnNewClassificationTagDetected {
email_addresses?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksQualityMonitorProviderConfig {
workspace_id: string
variables?: Variables
}
export interface DatabricksQualityMonitorSchedule {
quartz_cron_expression: string
timezone_id: string
variables?: Variables
}
export interface DatabricksQualityMonitorSnapshot {
variables?: Variables
}
export interface DatabricksQualityMonitorTimeSeries {
granularities: (string[] | Placeholder)
timestamp_col: string
variables?: Variables
}
export interface DatabricksQuery {
apply_auto_limit?: Truth
catalog?: string
description?: string
/**
 * @deprecated
 */
comment?: string
display_name: string
/**
 * @deprecated
 */
name?: string
owner_user_name?: string
parameter?: ((DatabricksQueryParameter | Placeholder)[] | Placeholder)
parameters?: ((DatabricksQueryParameter | Placeholder)[] | Placeholder)
parent_path?: string
dirpath?: string
parent_path_?: string
provider_config?: (DatabricksQueryProviderConfig | Placeholder)
query_text: string
/**
 * @deprecated
 */
query?: string
run_as_mode?: (("OWNER" | "VIEWER") | string)
schema?: string
schema_?: string
tags?: (string[] | Placeholder)
warehouse_id: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksQueryParameter {
date_range_value?: (DatabricksQueryParameterDateRangeValue | Placeholder)
date_value?: (DatabricksQueryParameterDateValue | Placeholder)
enum_value?: (DatabricksQueryParameterEnumValue | Placeholder)
name: string
numeric_value?: (DatabricksQueryParameterNumericValue | Placeholder)
query_backed_value?: (DatabricksQueryParameterQueryBackedValue | Placeholder)
text_value?: (DatabricksQueryParameterTextValue | Placeholder)
title?: string
variables?: Variables
}
export interface DatabricksQueryParameterDateRangeValue {
date_range_value?: (DatabricksQueryParameterDateRangeValueDateRangeValue | Placeholder)
dynamic_date_range_value?: string
precision?: (("DAY_PRECISION" | "MINUTE_PRECISION" | "SECOND_PRECISION") | string)
start_day_of_week?: Whole
variables?: Variables
}
export interface DatabricksQueryParameterDateRangeValueDateRangeValue {
end: string
start: string
variables?: Variables
}
export interface DatabricksQueryParameterDateValue {
date_value?: string
dynamic_date_value?: (("NOW" | "YESTERDAY") | string)
precision?: (("DAY_PRECISION" | "MINUTE_PRECISION" | "SECOND_PRECISION") | string)
variables?: Variables
}
export interface DatabricksQueryParameterEnumValue {
enum_options?: string
multi_values_options?: (DatabricksQueryParameterEnumValueMultiValuesOptions | Placeholder)
values?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksQueryParameterEnumValueMultiValuesOptions {
prefix?: string
separator?: string
suffix?: string
variables?: Variables
}
export interface DatabricksQueryParameterNumericValue {
value: Decimal
variables?: Variables
}
export interface DatabricksQueryParameterQueryBackedValue {
multi_values_options?: (DatabricksQueryParameterEnumValueMultiValuesOptions | Placeholder)
query_id: string
values?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksQueryParameterTextValue {
value: string
variables?: Variables
}
export interface DatabricksQueryProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksRegisteredModel {
aliases?: ((DatabricksRegisteredModelAliases | Placeholder)[] | Placeholder)
browse_only?: Truth
catalog_name?: string
comment?: string
created_at?: Whole
created_by?: string
full_name?: string
metastore_id?: string
name?: string
owner?: string
provider_config?: (DatabricksRegisteredModelProviderConfig | Placeholder)
schema_name?: string
storage_location?: string
updated_at?: Whole
updated_by?: string
grants?: ((DatabricksRegisteredModelGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksRegisteredModelGrant | Placeholder)[] | Placeholder) | (DatabricksRegisteredModelGrant | Placeholder))
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksRegisteredModelLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksRegisteredModelAliases {
alias_name?: string
catalog_name?: string
id?: string
model_name?: string
schema_name?: string
version_num?: Whole
variables?: Variables
}
export interface DatabricksRegisteredModelProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksRegisteredModelGrants {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "CREATE_MODEL_VERSION" | "EXECUTE" | "MANAGE") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksRegisteredModelGrant {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "CREATE_MODEL_VERSION" | "EXECUTE" | "MANAGE") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksRegisteredModelLookupExisting {
name?: string
full_name?: string
variables?: Variables
}
export interface DatabricksRepo {
branch?: string
commit_hash?: string
git_credential_id?: Whole
git_provider?: (("gitHub" | "gitHubEnterprise" | "bitbucketCloud" | "bitbucketServer" | "azureDevOpsServices" | "gitLab" | "gitLabEnterpriseEdition" | "awsCodeCommit") | string)
path?: string
provider_config?: (DatabricksRepoProviderConfig | Placeholder)
sparse_checkout?: (DatabricksRepoSparseCheckout | Placeholder)
tag?: string
url: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksRepoProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksRepoSparseCheckout {
patterns: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksSchema {
catalog_name: string
comment?: string
enable_predictive_optimization?: (("DISABLE" | "ENABLE" | "INHERIT") | string)
force_destroy?: Truth
metastore_id?: string
name: string
owner?: string
properties?: ({
[k: string]: string
} | Placeholder)
provider_config?: (DatabricksSchemaProviderConfig | Placeholder)
storage_root?: string
grants?: ((DatabricksSchemaGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksSchemaGrant | Placeholder)[] | Placeholder) | (DatabricksSchemaGrant | Placeholder))
tags?: ({
[k: string]: unknown
} | Placeholder)
access_request_destinations?: ((DatabricksCatalogDestinations | Placeholder)[] | Placeholder)
policies?: ((DatabricksSchemaDatabricksPolicyInfo | Placeholder)[] | Placeholder)
tables?: ((DatabricksSchemaDatabricksSqlTable | Placeholder)[] | Placeholder)
volumes?: ((DatabricksSchemaDatabricksVolume | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksSchemaLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksSecret {
key: string
provider_config?: (DatabricksSecretProviderConfig | Placeholder)
scope: string
string_value: string
/**
 * @deprecated
 */
value?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksSecretProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksSecretScope {
backend_type?: (("AZURE_KEYVAULT" | "DATABRICKS") | string)
initial_manage_principal?: string
keyvault_metadata?: (DatabricksSecretScopeKeyvaultMetadata | Placeholder)
name: string
provider_config?: (DatabricksSecretScopeProviderConfig | Placeholder)
secrets?: ((DatabricksSecretScopeDatabricksSecret | Placeholder)[] | Placeholder)
permissions?: ((DatabricksSecretScopePermissions | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksSecretScopeKeyvaultMetadata {
dns_name: string
resource_id: string
variables?: Variables
}
export interface DatabricksSecretScopeProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksSecretScopeDatabricksSecret {
key: string
provider_config?: (DatabricksSecretProviderConfig | Placeholder)
scope?: string
string_value: string
/**
 * @deprecated
 */
value?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksSecretScopePermissions {
permission: (("READ" | "WRITE" | "MANAGE") | Placeholder)
principal: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksServicePrincipal {
acl_principal_id?: string
active?: Truth
allow_cluster_create?: Truth
allow_instance_pool_create?: Truth
api?: string
application_id?: string
databricks_sql_access?: Truth
disable_as_user_deletion?: Truth
display_name?: string
external_id?: string
force?: Truth
force_delete_home_dir?: Truth
force_delete_repos?: Truth
home?: string
provider_config?: (DatabricksServicePrincipalProviderConfig | Placeholder)
repos?: string
workspace_access?: Truth
workspace_consume?: Truth
group_ids?: (string[] | Placeholder)
roles?: (string[] | Placeholder)
workspace_permission_assignments?: ((DatabricksServicePrincipalDatabricksMwsPermissionAssignment | Placeholder)[] | Placeholder)
secrets?: ((DatabricksServicePrincipalDatabricksServicePrincipalSecret | Placeholder)[] | Placeholder)
federation_policies?: ((DatabricksServicePrincipalDatabricksServicePrincipalFederationPolicy | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksServicePrincipalLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksServicePrincipalProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksServicePrincipalDatabricksMwsPermissionAssignment {
permissions?: ((("ADMIN" | "USER") | string)[] | Placeholder)
principal_id?: Whole
workspace_id: Whole
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksServicePrincipalDatabricksServicePrincipalSecret {
api?: string
create_time?: string
expire_time?: string
lifetime?: string
provider_config?: (DatabricksServicePrincipalSecretProviderConfig | Placeholder)
secret?: string
secret_hash?: string
service_principal_id?: string
status?: string
time_rotating?: string
update_time?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksServicePrincipalSecretProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksServicePrincipalDatabricksServicePrincipalFederationPolicy {
description?: string
oidc_policy?: (DatabricksServicePrincipalFederationPolicyOidcPolicy | Placeholder)
policy_id?: string
service_principal_id?: Whole
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksServicePrincipalFederationPolicyOidcPolicy {
audiences?: (string[] | Placeholder)
issuer?: string
jwks_json?: string
jwks_uri?: string
subject?: string
subject_claim?: string
variables?: Variables
}
export interface DatabricksServicePrincipalLookupExisting {
application_id: string
variables?: Variables
}
export interface DatabricksShare {
comment?: string
name: string
object?: ((DatabricksShareObject | Placeholder)[] | Placeholder)
objects?: ((DatabricksShareObject | Placeholder)[] | Placeholder)
owner?: string
provider_config?: ((DatabricksShareProviderConfig | Placeholder) | ((DatabricksShareProviderConfig | Placeholder)[] | Placeholder))
storage_root?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksShareObject {
cdf_enabled?: Truth
comment?: string
content?: string
data_object_type: (("FEATURE_SPEC" | "FOREIGN_TABLE" | "FUNCTION" | "MATERIALIZED_VIEW" | "MODEL" | "NOTEBOOK_FILE" | "SCHEMA" | "STREAMING_TABLE" | "TABLE" | "VIEW" | "VOLUME") | string)
history_data_sharing_status?: (("DISABLED" | "ENABLED") | string)
name: string
partition?: ((DatabricksShareObjectPartition | Placeholder)[] | Placeholder)
partitions?: ((DatabricksShareObjectPartition | Placeholder)[] | Placeholder)
shared_as?: string
start_version?: Whole
string_shared_as?: string
variables?: Variables
}
export interface DatabricksShareObjectPartition {
value?: ((DatabricksShareObjectPartitionValue | Placeholder)[] | Placeholder)
values?: ((DatabricksShareObjectPartitionValue | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksShareObjectPartitionValue {
name: string
op: (("EQUAL" | "LIKE") | string)
recipient_property_key?: string
value?: string
variables?: Variables
}
export interface DatabricksShareProviderConfig {
workspace_id: string
variables?: Variables
}
export interface DatabricksStorageCredential {
api?: string
aws_iam_role?: (DatabricksStorageCredentialAwsIamRole | Placeholder)
azure_managed_identity?: (DatabricksStorageCredentialAzureManagedIdentity | Placeholder)
azure_service_principal?: (DatabricksStorageCredentialAzureServicePrincipal | Placeholder)
cloudflare_api_token?: (DatabricksStorageCredentialCloudflareApiToken | Placeholder)
comment?: string
databricks_gcp_service_account?: (DatabricksStorageCredentialDatabricksGcpServiceAccount | Placeholder)
force_destroy?: Truth
force_update?: Truth
gcp_service_account_key?: (DatabricksStorageCredentialGcpServiceAccountKey | Placeholder)
isolation_mode?: (("ISOLATION_MODE_ISOLATED" | "ISOLATION_MODE_OPEN") | string)
metastore_id?: string
name: string
owner?: string
provider_config?: (DatabricksStorageCredentialProviderConfig | Placeholder)
read_only?: Truth
skip_validation?: Truth
grants?: ((DatabricksStorageCredentialGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksStorageCredentialGrant | Placeholder)[] | Placeholder) | (DatabricksStorageCredentialGrant | Placeholder))
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksStorageCredentialLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksStorageCredentialAwsIamRole {
external_id?: string
role_arn: string
unity_catalog_iam_arn?: string
variables?: Variables
}
export interface DatabricksStorageCredentialAzureManagedIdentity {
access_connector_id: string
credential_id?: string
managed_identity_id?: string
variables?: Variables
}
export interface DatabricksStorageCredentialAzureServicePrincipal {
application_id: string
client_secret: string
directory_id: string
variables?: Variables
}
export interface DatabricksStorageCredentialCloudflareApiToken {
access_key_id: string
account_id: string
secret_access_key: string
variables?: Variables
}
export interface DatabricksStorageCredentialDatabricksGcpServiceAccount {
credential_id?: string
email?: string
variables?: Variables
}
export interface DatabricksStorageCredentialGcpServiceAccountKey {
email: string
private_key: string
private_key_id: string
variables?: Variables
}
export interface DatabricksStorageCredentialProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksStorageCredentialGrants {
principal: string
privileges: ((("ALL PRIVILEGES" | "ALL_PRIVILEGES" | "CREATE_EXTERNAL_LOCATION" | "CREATE_EXTERNAL_TABLE" | "MANAGE" | "READ_FILES" | "WRITE_FILES") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksStorageCredentialGrant {
principal: string
privileges: ((("ALL PRIVILEGES" | "ALL_PRIVILEGES" | "CREATE_EXTERNAL_LOCATION" | "CREATE_EXTERNAL_TABLE" | "MANAGE" | "READ_FILES" | "WRITE_FILES") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksStorageCredentialLookupExisting {
name: string
variables?: Variables
}
export interface DatabricksSqlTable {
catalog_name: string
cluster_id?: string
cluster_keys?: (string[] | Placeholder)
column?: ((DatabricksSqlTableColumn | Placeholder)[] | Placeholder)
columns?: ((DatabricksSqlTableColumn | Placeholder)[] | Placeholder)
comment?: string
data_source_format?: (("DELTA" | "CSV" | "JSON" | "AVRO" | "PARQUET" | "ORC" | "TEXT" | "ICEBERG") | string)
name: string
options?: ({
[k: string]: string
} | Placeholder)
owner?: string
partitions?: (string[] | Placeholder)
properties?: ({
[k: string]: string
} | Placeholder)
provider_config?: (DatabricksSqlTableProviderConfig | Placeholder)
schema_name: string
storage_credential_name?: string
storage_location?: string
table_type?: (("MANAGED" | "EXTERNAL" | "VIEW" | "METRIC_VIEW") | string)
view_definition?: string
warehouse_id?: string
grants?: ((DatabricksSqlTableGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksSqlTableGrant | Placeholder)[] | Placeholder) | (DatabricksSqlTableGrant | Placeholder))
tags?: ({
[k: string]: unknown
} | Placeholder)
access_request_destinations?: ((DatabricksCatalogDestinations | Placeholder)[] | Placeholder)
policies?: ((DatabricksSqlTableDatabricksPolicyInfo | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksSqlTableLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksUser {
acl_principal_id?: string
active?: Truth
allow_cluster_create?: Truth
allow_instance_pool_create?: Truth
api?: string
databricks_sql_access?: Truth
disable_as_user_deletion?: Truth
display_name?: string
external_id?: string
force?: Truth
force_delete_home_dir?: Truth
force_delete_repos?: Truth
home?: string
provider_config?: (DatabricksUserProviderConfig | Placeholder)
repos?: string
user_name: string
workspace_access?: Truth
workspace_consume?: Truth
group_ids?: (string[] | Placeholder)
roles?: (string[] | Placeholder)
workspace_permission_assignments?: ((DatabricksUserDatabricksMwsPermissionAssignment | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksUserLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksUserProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksUserDatabricksMwsPermissionAssignment {
permissions?: ((("ADMIN" | "USER") | string)[] | Placeholder)
principal_id?: Whole
workspace_id: Whole
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksUserLookupExisting {
user_id?: (string | Whole)
user_name?: string
variables?: Variables
}
export interface DatabricksVectorSearchEndpoint {
budget_policy_id?: string
endpoint_type?: (("STANDARD" | "STORAGE_OPTIMIZED") | string)
name: string
provider_config?: (DatabricksVectorSearchEndpointProviderConfig | Placeholder)
scaling_info?: (DatabricksVectorSearchEndpointScalingInfo | Placeholder)
timeouts?: (DatabricksVectorSearchEndpointTimeouts | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksVectorSearchEndpointProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksVectorSearchEndpointScalingInfo {
requested_target_qps?: Whole
state?: string
variables?: Variables
}
export interface DatabricksVectorSearchEndpointTimeouts {
create?: string
variables?: Variables
}
export interface DatabricksVectorSearchIndex {
delta_sync_index_spec?: (DatabricksVectorSearchIndexDeltaSyncIndexSpec | Placeholder)
direct_access_index_spec?: (DatabricksVectorSearchIndexDirectAccessIndexSpec | Placeholder)
endpoint_id?: string
endpoint_name: string
index_subtype?: string
index_type: (("DELTA_SYNC" | "DIRECT_ACCESS") | string)
name: string
primary_key: string
provider_config?: (DatabricksVectorSearchIndexProviderConfig | Placeholder)
timeouts?: (DatabricksVectorSearchIndexTimeouts | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksVectorSearchIndexDeltaSyncIndexSpec {
columns_to_index?: (string[] | Placeholder)
/**
 * @deprecated
 */
columns_to_indexs?: (string[] | Placeholder)
columns_to_sync?: (string[] | Placeholder)
/**
 * @deprecated
 */
columns_to_syncs?: (string[] | Placeholder)
embedding_source_columns?: ((DatabricksVectorSearchIndexDeltaSyncIndexSpecEmbeddingSourceColumns | Placeholder)[] | Placeholder)
embedding_vector_columns?: ((DatabricksVectorSearchIndexDeltaSyncIndexSpecEmbeddingVectorColumns | Placeholder)[] | Placeholder)
embedding_writeback_table?: string
pipeline_type?: (("CONTINUOUS" | "TRIGGERED") | string)
source_table?: string
variables?: Variables
}
export interface DatabricksVectorSearchIndexDeltaSyncIndexSpecEmbeddingSourceColumns {
embedding_model_endpoint_name?: string
model_endpoint_name_for_query?: string
name?: string
variables?: Variables
}
export interface DatabricksVectorSearchIndexDeltaSyncIndexSpecEmbeddingVectorColumns {
embedding_dimension?: Whole
name?: string
variables?: Variables
}
export interface DatabricksVectorSearchIndexDirectAccessIndexSpec {
embedding_source_columns?: ((DatabricksVectorSearchIndexDeltaSyncIndexSpecEmbeddingSourceColumns | Placeholder)[] | Placeholder)
embedding_vector_columns?: ((DatabricksVectorSearchIndexDeltaSyncIndexSpecEmbeddingVectorColumns | Placeholder)[] | Placeholder)
schema_json?: string
schema_json_?: string
variables?: Variables
}
export interface DatabricksVectorSearchIndexProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksVectorSearchIndexTimeouts {
create?: string
variables?: Variables
}
export interface DatabricksVolume {
catalog_name: string
comment?: string
name: string
owner?: string
provider_config?: (DatabricksVolumeProviderConfig | Placeholder)
schema_name: string
storage_location?: string
volume_type?: (("MANAGED" | "EXTERNAL") | Placeholder)
grants?: ((DatabricksVolumeGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksVolumeGrant | Placeholder)[] | Placeholder) | (DatabricksVolumeGrant | Placeholder))
tags?: ({
[k: string]: unknown
} | Placeholder)
access_request_destinations?: ((DatabricksCatalogDestinations | Placeholder)[] | Placeholder)
files?: ((DatabricksVolumeDatabricksFile | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksVolumeLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksSqlEndpoint {
auto_stop_mins?: Whole
channel?: (DatabricksSqlEndpointChannel | Placeholder)
cluster_size: (("2X-Small" | "X-Small" | "Small" | "Medium" | "Large" | "X-Large" | "2X-Large" | "3X-Large" | "4X-Large" | "5X-Large") | string)
data_source_id?: string
enable_photon?: Truth
enable_serverless_compute?: Truth
instance_profile_arn?: string
max_num_clusters?: Whole
min_num_clusters?: Whole
name: string
no_wait?: Truth
provider_config?: (DatabricksSqlEndpointProviderConfig | Placeholder)
spot_instance_policy?: (("COST_OPTIMIZED" | "RELIABILITY_OPTIMIZED") | string)
tags?: (DatabricksSqlEndpointTags | Placeholder)
timeouts?: (DatabricksSqlEndpointTimeouts | Placeholder)
warehouse_type?: (("CLASSIC" | "PRO") | string)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
resource_name?: string
channel_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: (DatabricksSqlEndpointLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksSqlEndpointChannel {
dbsql_version?: string
name?: (("CHANNEL_NAME_CURRENT" | "CHANNEL_NAME_CUSTOM" | "CHANNEL_NAME_PREVIEW" | "CHANNEL_NAME_PREVIOUS") | string)
variables?: Variables
}
export interface DatabricksSqlEndpointProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksSqlEndpointTags {
custom_tags?: ((DatabricksSqlEndpointTagsCustomTags | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksSqlEndpointTagsCustomTags {
key: string
value: string
variables?: Variables
}
export interface DatabricksSqlEndpointTimeouts {
create?: string
variables?: Variables
}
export interface DatabricksSqlEndpointLookupExisting {
id?: string
name?: string
variables?: Variables
}
export interface DatabricksWorkspaceBinding {
binding_type?: (("BINDING_TYPE_READ_ONLY" | "BINDING_TYPE_READ_WRITE") | string)
/**
 * @deprecated
 */
catalog_name?: string
provider_config?: (DatabricksWorkspaceBindingProviderConfig | Placeholder)
securable_name?: string
securable_type?: (("catalog" | "credential" | "external_location" | "storage_credential") | string)
workspace_id: Whole
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksWorkspaceFile {
content_base64?: string
md5?: string
object_id?: Whole
path?: string
path_?: string
provider_config?: (DatabricksWorkspaceFileProviderConfig | Placeholder)
source?: string
source_?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
dirpath?: string
render_vars?: Truth
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
package_name?: string
config_filepath?: string
build_command?: string
variables?: Variables
}
export interface DatabricksWorkspaceFileProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface Pipeline {
name: string
databricks_quality_monitor_enabled?: Truth
dependencies?: (string[] | Placeholder)
imports?: (string[] | Placeholder)
nodes?: ((PipelineNode | Placeholder)[] | Placeholder)
orchestrator?: ((PipelineOrchestrator | PipelineOrchestrator2 | PipelineOrchestrator3 | PipelineOrchestrator4 | Placeholder) | (("LAKEFLOW_JOB" | "DATABRICKS_JOB" | "LAKEFLOW_DECLARATIVE_PIPELINE" | "DATABRICKS_PIPELINE" | "DATABRICKS_DLT" | "DLT") | Placeholder))
databricks_job?: (PipelineOrchestrator5 | Placeholder)
databricks_dlt?: (PipelineOrchestrator6 | Placeholder)
dlt?: (PipelineOrchestrator7 | Placeholder)
parameters?: ({
[k: string]: PipelineParameter | Placeholder
} | Placeholder)
root_path?: string
root_path_?: string
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface PipelineNode {
name: string
comment?: string
depends_on?: (string[] | Placeholder)
source?: (PipelineNodeSource | PipelineNodeSource2 | PipelineNodeSource3 | PipelineNodeSource4 | PipelineNodeSource5 | PipelineNodeSource6 | Placeholder)
sources?: ((PipelineNodeSource | PipelineNodeSource2 | PipelineNodeSource3 | PipelineNodeSource4 | PipelineNodeSource5 | PipelineNodeSource6 | Placeholder)[] | Placeholder)
transformer?: (PipelineNodeTransformer | Placeholder)
expectations?: ((PipelineNodeExpectation | Placeholder)[] | Placeholder)
expectations_checkpoint_path?: string
expectations_checkpoint_path_?: string
/**
 * @deprecated
 */
expectations_checkpoint_location?: string
sinks?: ((PipelineNodeSink | PipelineNodeSink2 | PipelineNodeSink3 | PipelineNodeSink4 | Placeholder)[] | Placeholder)
execution_task_name?: string
execution_task_name_?: string
ldp_template?: string
/**
 * @deprecated
 */
dlt_template?: string
primary_keys?: (string[] | Placeholder)
root_path?: string
root_path_?: string
tags?: (string[] | Placeholder)
time_column?: string
/**
 * @deprecated
 */
timestamp_key?: string
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineNodeSource {
type?: ("FILE" | Placeholder)
name?: string
as_stream?: Truth
drop_duplicates?: ((string[] | Placeholder) | Truth)
drops?: (unknown[] | Placeholder)
filter?: string
renames?: ({
[k: string]: string
} | Placeholder)
selects?: ((string[] | Placeholder) | ({
[k: string]: string
} | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
format?: string
path: string
has_header?: Truth
infer_schema?: Truth
schema_definition?: (PipelineNodeSourceSchema | Placeholder)
schema?: (PipelineNodeSourceSchema | Placeholder)
schema_location?: string
schema_location_?: string
reader_kwargs?: ({
[k: string]: unknown
} | Placeholder)
reader_methods?: ((PipelineNodeSourceMethod | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface PipelineNodeSourceSchema {
columns: (((PipelineNodeSourceSchemaColumn | Placeholder)[] | Placeholder) | ({
[k: string]: string | PipelineNodeSourceSchemaColumn | Placeholder
} | Placeholder))
variables?: Variables
}
export interface PipelineNodeSourceSchemaColumn {
name?: string
dtype: (string | (PipelineNodeSourceSchemaColumnDtype | Placeholder))
nullable?: Truth
is_primary?: Truth
variables?: Variables
}
export interface PipelineNodeSourceSchemaColumnDtype {
name: string
inner?: (string | (PipelineNodeSourceSchemaColumnDtype | Placeholder))
fields?: ((PipelineNodeSourceSchemaColumnDtypeField | Placeholder)[] | Placeholder)
shape?: ((Whole[] | Placeholder) | Whole)
time_unit?: string
time_zone?: string
category?: (("NUMERIC" | "STRING" | "STRUCT") | Placeholder)
variables?: Variables
}
export interface PipelineNodeSourceSchemaColumnDtypeField {
name: string
dtype: (string | (PipelineNodeSourceSchemaColumnDtype | Placeholder))
variables?: Variables
}
export interface PipelineNodeSourceMethod {
name: string
args?: (unknown[] | Placeholder)
kwargs?: ({
[k: string]: unknown
} | Placeholder)
variables?: Variables
}
export interface PipelineNodeSource2 {
type?: ("UNITY_CATALOG" | Placeholder)
name?: string
as_stream?: Truth
drop_duplicates?: ((string[] | Placeholder) | Truth)
drops?: (unknown[] | Placeholder)
filter?: string
renames?: ({
[k: string]: string
} | Placeholder)
selects?: ((string[] | Placeholder) | ({
[k: string]: string
} | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
catalog_name?: string
schema_name?: string
table_name: string
reader_kwargs?: ({
[k: string]: unknown
} | Placeholder)
reader_methods?: ((PipelineNodeSourceMethod | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface PipelineNodeSource3 {
type?: ("HIVE_METASTORE" | Placeholder)
name?: string
as_stream?: Truth
drop_duplicates?: ((string[] | Placeholder) | Truth)
drops?: (unknown[] | Placeholder)
filter?: string
renames?: ({
[k: string]: string
} | Placeholder)
selects?: ((string[] | Placeholder) | ({
[k: string]: string
} | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
catalog_name?: string
schema_name?: string
table_name: string
reader_kwargs?: ({
[k: string]: unknown
} | Placeholder)
reader_methods?: ((PipelineNodeSourceMethod | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface PipelineNodeSource4 {
type?: ("PIPELINE_NODE" | Placeholder)
name?: string
as_stream?: Truth
drop_duplicates?: ((string[] | Placeholder) | Truth)
drops?: (unknown[] | Placeholder)
filter?: string
renames?: ({
[k: string]: string
} | Placeholder)
selects?: ((string[] | Placeholder) | ({
[k: string]: string
} | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
node_name: string
reader_kwargs?: ({
[k: string]: unknown
} | Placeholder)
reader_methods?: ((PipelineNodeSourceMethod | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface PipelineNodeSource5 {
type?: ("DATAFRAME" | Placeholder)
name?: string
as_stream?: Truth
drop_duplicates?: ((string[] | Placeholder) | Truth)
drops?: (unknown[] | Placeholder)
filter?: string
renames?: ({
[k: string]: string
} | Placeholder)
selects?: ((string[] | Placeholder) | ({
[k: string]: string
} | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
data: unknown
variables?: Variables
}
export interface PipelineNodeSource6 {
type?: ("CUSTOM" | Placeholder)
name?: string
as_stream?: Truth
drop_duplicates?: ((string[] | Placeholder) | Truth)
drops?: (unknown[] | Placeholder)
filter?: string
renames?: ({
[k: string]: string
} | Placeholder)
selects?: ((string[] | Placeholder) | ({
[k: string]: string
} | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
custom_reader: (string | (PipelineNodeSource6Function | Placeholder))
variables?: Variables
}
export interface PipelineNodeSource6Function {
func_name: string
func_args?: (unknown[] | Placeholder)
func_kwargs?: ({
[k: string]: unknown
} | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineNodeTransformer {
nodes: ((PipelineNodeTransformerTransformation | PipelineNodeTransformerTransformation2 | Placeholder)[] | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineNodeTransformerTransformation {
expr: string
type?: ("SQL" | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineNodeTransformerTransformation2 {
func_name: string
func_args?: (unknown[] | Placeholder)
func_kwargs?: ({
[k: string]: unknown
} | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineNodeExpectation {
name: string
action?: (("WARN" | "DROP" | "QUARANTINE" | "FAIL") | Placeholder)
type?: (("AGGREGATE" | "ROW") | Placeholder)
expr: (string | (PipelineNodeExpectationExpr | Placeholder))
/**
 * @deprecated
 */
expression?: (string | (PipelineNodeExpectationExpr | Placeholder))
tolerance?: (PipelineNodeExpectationTolerance | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineNodeExpectationExpr {
expr: string
type?: (("SQL" | "DF") | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineNodeExpectationTolerance {
abs?: Whole
rel?: Decimal
variables?: Variables
}
export interface PipelineNodeSink {
type?: ("UNITY_CATALOG" | Placeholder)
as_stream?: Truth
checkpoint_path?: string
checkpoint_path_?: string
is_quarantine?: Truth
merge_cdc_options?: (PipelineNodeSinkMergeCdcOptions | Placeholder)
mode?: (("OVERWRITE" | "APPEND" | "IGNORE" | "ERROR" | "ERRORIFEXISTS" | "COMPLETE" | "UPDATE" | "MERGE") | Placeholder)
schema_definition?: (PipelineNodeSourceSchema | Placeholder)
schema?: (PipelineNodeSourceSchema | Placeholder)
writer_kwargs?: ({
[k: string]: unknown
} | Placeholder)
writer_methods?: ((PipelineNodeSourceMethod | Placeholder)[] | Placeholder)
custom_writer?: (string | (PipelineNodeSource6Function | Placeholder))
reset_mode?: (("DROP" | "TRUNCATE") | Placeholder)
shared?: (Truth | (PipelineNodeSinkShared | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
catalog_name?: string
format?: (("PARQUET" | "DELTA" | "ORC" | "AVRO") | Placeholder)
schema_name?: string
metadata?: (PipelineNodeSinkMetadata | Placeholder)
table_name: string
table_type?: (("TABLE" | "VIEW") | Placeholder)
databricks_data_profiling_config?: (DatabricksDataQualityMonitorDataProfilingConfig | Placeholder)
databricks_quality_monitor?: (PipelineNodeSinkDatabricksQualityMonitor | Placeholder)
variables?: Variables
}
export interface PipelineNodeSinkMergeCdcOptions {
delete_where?: string
end_at_column_name?: string
exclude_columns?: (string[] | Placeholder)
ignore_null_updates?: Truth
include_columns?: (string[] | Placeholder)
null_equals_null?: Truth
order_by?: string
primary_keys?: (string[] | Placeholder)
scd_type?: Whole
start_at_column_name?: string
variables?: Variables
}
export interface PipelineNodeSinkShared {
writer_id?: string
writer_id_?: string
column?: string
where?: string
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineNodeSinkMetadata {
comment?: string
owner?: string
properties?: ({
[k: string]: string
} | Placeholder)
tags?: ({
[k: string]: unknown
} | Placeholder)
columns?: ((PipelineNodeSinkMetadataColumns | Placeholder)[] | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineNodeSinkMetadataColumns {
name: string
comment?: string
tags?: ({
[k: string]: unknown
} | Placeholder)
variables?: Variables
}
export interface PipelineNodeSinkDatabricksQualityMonitor {
assets_dir: string
baseline_table_name?: string
custom_metrics?: (((DatabricksQualityMonitorCustomMetrics | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorCustomMetrics | Placeholder))
data_classification_config?: (((DatabricksQualityMonitorDataClassificationConfig | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorDataClassificationConfig | Placeholder))
data_classification_configs?: (((DatabricksQualityMonitorDataClassificationConfig | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorDataClassificationConfig | Placeholder))
inference_log?: (((DatabricksQualityMonitorInferenceLog | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorInferenceLog | Placeholder))
inference_logs?: (((DatabricksQualityMonitorInferenceLog | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorInferenceLog | Placeholder))
latest_monitor_failure_msg?: string
notifications?: (((DatabricksQualityMonitorNotifications | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorNotifications | Placeholder))
output_schema_name: string
provider_config?: (((DatabricksQualityMonitorProviderConfig | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorProviderConfig | Placeholder))
provider_configs?: (((DatabricksQualityMonitorProviderConfig | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorProviderConfig | Placeholder))
schedule?: (((DatabricksQualityMonitorSchedule | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorSchedule | Placeholder))
schedules?: (((DatabricksQualityMonitorSchedule | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorSchedule | Placeholder))
skip_builtin_dashboard?: Truth
slicing_exprs?: (string[] | Placeholder)
snapshot?: (((DatabricksQualityMonitorSnapshot | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorSnapshot | Placeholder))
snapshots?: (((DatabricksQualityMonitorSnapshot | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorSnapshot | Placeholder))
table_name?: string
time_series?: (((DatabricksQualityMonitorTimeSeries | Placeholder)[] | Placeholder) | (DatabricksQualityMonitorTimeSeries | Placeholder))
warehouse_id?: string
resource_name?: string
variables?: Variables
}
export interface PipelineNodeSink2 {
type?: ("HIVE_METASTORE" | Placeholder)
as_stream?: Truth
checkpoint_path?: string
checkpoint_path_?: string
is_quarantine?: Truth
merge_cdc_options?: (PipelineNodeSinkMergeCdcOptions | Placeholder)
mode?: (("OVERWRITE" | "APPEND" | "IGNORE" | "ERROR" | "ERRORIFEXISTS" | "COMPLETE" | "UPDATE" | "MERGE") | Placeholder)
schema_definition?: (PipelineNodeSourceSchema | Placeholder)
schema?: (PipelineNodeSourceSchema | Placeholder)
writer_kwargs?: ({
[k: string]: unknown
} | Placeholder)
writer_methods?: ((PipelineNodeSourceMethod | Placeholder)[] | Placeholder)
custom_writer?: (string | (PipelineNodeSource6Function | Placeholder))
reset_mode?: (("DROP" | "TRUNCATE") | Placeholder)
shared?: (Truth | (PipelineNodeSinkShared | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
catalog_name?: string
format?: (("PARQUET" | "DELTA" | "ORC" | "AVRO") | Placeholder)
schema_name?: string
metadata?: (PipelineNodeSinkMetadata | Placeholder)
table_name: string
table_type?: (("TABLE" | "VIEW") | Placeholder)
variables?: Variables
}
export interface PipelineNodeSink3 {
type?: ("FILE" | Placeholder)
as_stream?: Truth
checkpoint_path?: string
checkpoint_path_?: string
is_quarantine?: Truth
merge_cdc_options?: (PipelineNodeSinkMergeCdcOptions | Placeholder)
mode?: (("OVERWRITE" | "APPEND" | "IGNORE" | "ERROR" | "ERRORIFEXISTS" | "COMPLETE" | "UPDATE" | "MERGE") | Placeholder)
schema_definition?: (PipelineNodeSourceSchema | Placeholder)
schema?: (PipelineNodeSourceSchema | Placeholder)
writer_kwargs?: ({
[k: string]: unknown
} | Placeholder)
writer_methods?: ((PipelineNodeSourceMethod | Placeholder)[] | Placeholder)
custom_writer?: (string | (PipelineNodeSource6Function | Placeholder))
reset_mode?: (("DROP" | "TRUNCATE") | Placeholder)
shared?: (Truth | (PipelineNodeSinkShared | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
format: string
path: string
variables?: Variables
}
export interface PipelineNodeSink4 {
type?: ("PIPELINE_VIEW" | Placeholder)
as_stream?: Truth
checkpoint_path?: string
checkpoint_path_?: string
is_quarantine?: Truth
merge_cdc_options?: (PipelineNodeSinkMergeCdcOptions | Placeholder)
mode?: (("OVERWRITE" | "APPEND" | "IGNORE" | "ERROR" | "ERRORIFEXISTS" | "COMPLETE" | "UPDATE" | "MERGE") | Placeholder)
schema_definition?: (PipelineNodeSourceSchema | Placeholder)
schema?: (PipelineNodeSourceSchema | Placeholder)
writer_kwargs?: ({
[k: string]: unknown
} | Placeholder)
writer_methods?: ((PipelineNodeSourceMethod | Placeholder)[] | Placeholder)
custom_writer?: (string | (PipelineNodeSource6Function | Placeholder))
reset_mode?: (("DROP" | "TRUNCATE") | Placeholder)
shared?: (Truth | (PipelineNodeSinkShared | Placeholder))
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
pipeline_view_name: string
/**
 * @deprecated
 */
dlt_view_name?: string
variables?: Variables
}
export interface PipelineOrchestrator {
/**
 * @deprecated
 */
always_running?: (boolean | Placeholder)
budget_policy_id?: string
continuous?: (DatabricksJobContinuous | Placeholder)
control_run_state?: Truth
/**
 * @deprecated
 */
dbt_task?: (DatabricksJobDbtTask | Placeholder)
deployment?: (DatabricksJobDeployment | Placeholder)
description?: string
edit_mode?: (("EDITABLE" | "UI_LOCKED") | string)
email_notifications?: (DatabricksJobEmailNotifications | Placeholder)
environment?: ((DatabricksJobEnvironment | Placeholder)[] | Placeholder)
environments?: ((DatabricksJobEnvironment | Placeholder)[] | Placeholder)
existing_cluster_id?: string
format?: string
git_source?: (DatabricksJobGitSource | Placeholder)
health?: (DatabricksJobHealth | Placeholder)
job_cluster?: ((DatabricksJobJobCluster | Placeholder)[] | Placeholder)
job_clusters?: ((DatabricksJobJobCluster | Placeholder)[] | Placeholder)
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
max_concurrent_runs?: Whole
/**
 * @deprecated
 */
max_retries?: (number | Placeholder)
/**
 * @deprecated
 */
min_retry_interval_millis?: (number | Placeholder)
name?: string
new_cluster?: (DatabricksJobNewCluster | Placeholder)
/**
 * @deprecated
 */
notebook_task?: (DatabricksJobNotebookTask | Placeholder)
notification_settings?: (DatabricksJobNotificationSettings | Placeholder)
parameter?: ((DatabricksJobParameter | Placeholder)[] | Placeholder)
parameters?: ((DatabricksJobParameter | Placeholder)[] | Placeholder)
parent_path?: string
performance_target?: (("PERFORMANCE_OPTIMIZED" | "STANDARD") | string)
/**
 * @deprecated
 */
pipeline_task?: (DatabricksJobPipelineTask | Placeholder)
provider_config?: (DatabricksJobProviderConfig | Placeholder)
/**
 * @deprecated
 */
python_wheel_task?: (DatabricksJobPythonWheelTask | Placeholder)
queue?: (DatabricksJobQueue | Placeholder)
/**
 * @deprecated
 */
retry_on_timeout?: (boolean | Placeholder)
run_as?: (DatabricksJobRunAs | Placeholder)
/**
 * @deprecated
 */
run_job_task?: (DatabricksJobRunJobTask | Placeholder)
schedule?: (DatabricksJobSchedule | Placeholder)
/**
 * @deprecated
 */
spark_jar_task?: (DatabricksJobSparkJarTask | Placeholder)
/**
 * @deprecated
 */
spark_python_task?: (DatabricksJobSparkPythonTask | Placeholder)
/**
 * @deprecated
 */
spark_submit_task?: (DatabricksJobSparkSubmitTask | Placeholder)
tags?: ({
[k: string]: string
} | Placeholder)
task?: ((DatabricksJobTask | Placeholder)[] | Placeholder)
tasks?: ((DatabricksJobTask | Placeholder)[] | Placeholder)
timeout_seconds?: Whole
timeouts?: (DatabricksJobTimeouts | Placeholder)
trigger?: (DatabricksJobTrigger | Placeholder)
triggers?: ((DatabricksJobTriggers | Placeholder)[] | Placeholder)
usage_policy_id?: string
webhook_notifications?: (DatabricksJobWebhookNotifications | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
resource_name?: string
clusters?: ((DatabricksJobNewCluster2 | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
type?: (("LAKEFLOW_JOB" | "DATABRICKS_JOB") | Placeholder)
config_file?: (PipelineOrchestratorConfigFile | Placeholder)
node_max_retries?: Whole
serverless_environment_version?: string
data_profiling_config_task?: Truth
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestratorConfigFile {
content_base64?: string
md5?: string
object_id?: Whole
path?: string
path_?: string
provider_config?: (DatabricksWorkspaceFileProviderConfig | Placeholder)
source?: string
source_?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
dirpath?: string
render_vars?: Truth
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
package_name?: string
config_filepath?: string
build_command?: string
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator2 {
allow_duplicate_names?: Truth
budget_policy_id?: string
catalog?: string
cause?: string
channel?: (("CURRENT" | "PREVIEW") | string)
cluster?: ((DatabricksPipelineCluster | Placeholder)[] | Placeholder)
clusters?: ((DatabricksPipelineCluster | Placeholder)[] | Placeholder)
cluster_id?: string
configuration?: ({
[k: string]: string
} | Placeholder)
continuous?: Truth
creator_user_name?: string
deployment?: (DatabricksPipelineDeployment | Placeholder)
development?: Truth
edition?: (("ADVANCED" | "CORE" | "PRO") | string)
environment?: (DatabricksPipelineEnvironment | Placeholder)
event_log?: (DatabricksPipelineEventLog | Placeholder)
expected_last_modified?: Whole
filters?: (DatabricksPipelineFilters | Placeholder)
gateway_definition?: (DatabricksPipelineGatewayDefinition | Placeholder)
health?: string
ingestion_definition?: (DatabricksPipelineIngestionDefinition | Placeholder)
last_modified?: Whole
latest_updates?: ((DatabricksPipelineLatestUpdates | Placeholder)[] | Placeholder)
library?: ((DatabricksPipelineLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksPipelineLibrary | Placeholder)[] | Placeholder)
name?: string
notification?: ((DatabricksPipelineNotification | Placeholder)[] | Placeholder)
notifications?: ((DatabricksPipelineNotification | Placeholder)[] | Placeholder)
photon?: Truth
provider_config?: (DatabricksPipelineProviderConfig | Placeholder)
restart_window?: (DatabricksPipelineRestartWindow | Placeholder)
root_path?: string
run_as?: (DatabricksPipelineRunAs | Placeholder)
run_as_user_name?: string
schema?: string
schema_?: string
serverless?: Truth
serverless_compute_id?: string
state?: string
storage?: string
tags?: ({
[k: string]: string
} | Placeholder)
target?: string
timeouts?: (DatabricksPipelineTimeouts | Placeholder)
trigger?: (DatabricksPipelineTrigger | Placeholder)
url?: string
usage_policy_id?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
type?: (("LAKEFLOW_DECLARATIVE_PIPELINE" | "DATABRICKS_PIPELINE" | "DATABRICKS_DLT" | "DLT") | Placeholder)
config_file?: (PipelineOrchestrator2ConfigFile | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator2ConfigFile {
content_base64?: string
md5?: string
object_id?: Whole
path?: string
path_?: string
provider_config?: (DatabricksWorkspaceFileProviderConfig | Placeholder)
source?: string
source_?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
dirpath?: string
render_vars?: Truth
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
package_name?: string
config_filepath?: string
build_command?: string
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator3 {
type?: ("SPARK_DECLARATIVE_PIPELINE" | Placeholder)
catalog?: string
configuration?: ({
[k: string]: string
} | Placeholder)
schema?: string
schema_?: string
database?: string
storage?: string
storage_?: string
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator4 {
type?: ("AIRFLOW" | Placeholder)
description?: string
doc_md?: string
dag_display_name?: string
start_date?: string
end_date?: string
schedule?: (PipelineOrchestrator4Schedule | Placeholder)
template_searchpath?: ((string[] | Placeholder) | string)
user_defined_macros?: ({
[k: string]: unknown
} | Placeholder)
user_defined_filters?: ({
[k: string]: unknown
} | Placeholder)
default_args?: ({
[k: string]: unknown
} | Placeholder)
jinja_environment_kwargs?: ({
[k: string]: unknown
} | Placeholder)
access_control?: ({
[k: string]: unknown
} | Placeholder)
max_active_tasks?: Whole
max_active_runs?: Whole
max_consecutive_failed_dag_runs?: Whole
dagrun_timeout?: (string | Whole)
catchup?: Truth
is_paused_upon_creation?: Truth
render_template_as_native_obj?: Truth
auto_register?: Truth
fail_fast?: Truth
disable_bundle_versioning?: Truth
tags?: (string[] | Placeholder)
owner_links?: ({
[k: string]: string
} | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator4Schedule {
cron: string
timezone?: string
variables?: Variables
}
export interface PipelineOrchestrator5 {
/**
 * @deprecated
 */
always_running?: (boolean | Placeholder)
budget_policy_id?: string
continuous?: (DatabricksJobContinuous | Placeholder)
control_run_state?: Truth
/**
 * @deprecated
 */
dbt_task?: (DatabricksJobDbtTask | Placeholder)
deployment?: (DatabricksJobDeployment | Placeholder)
description?: string
edit_mode?: (("EDITABLE" | "UI_LOCKED") | string)
email_notifications?: (DatabricksJobEmailNotifications | Placeholder)
environment?: ((DatabricksJobEnvironment | Placeholder)[] | Placeholder)
environments?: ((DatabricksJobEnvironment | Placeholder)[] | Placeholder)
existing_cluster_id?: string
format?: string
git_source?: (DatabricksJobGitSource | Placeholder)
health?: (DatabricksJobHealth | Placeholder)
job_cluster?: ((DatabricksJobJobCluster | Placeholder)[] | Placeholder)
job_clusters?: ((DatabricksJobJobCluster | Placeholder)[] | Placeholder)
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
max_concurrent_runs?: Whole
/**
 * @deprecated
 */
max_retries?: (number | Placeholder)
/**
 * @deprecated
 */
min_retry_interval_millis?: (number | Placeholder)
name?: string
new_cluster?: (DatabricksJobNewCluster | Placeholder)
/**
 * @deprecated
 */
notebook_task?: (DatabricksJobNotebookTask | Placeholder)
notification_settings?: (DatabricksJobNotificationSettings | Placeholder)
parameter?: ((DatabricksJobParameter | Placeholder)[] | Placeholder)
parameters?: ((DatabricksJobParameter | Placeholder)[] | Placeholder)
parent_path?: string
performance_target?: (("PERFORMANCE_OPTIMIZED" | "STANDARD") | string)
/**
 * @deprecated
 */
pipeline_task?: (DatabricksJobPipelineTask | Placeholder)
provider_config?: (DatabricksJobProviderConfig | Placeholder)
/**
 * @deprecated
 */
python_wheel_task?: (DatabricksJobPythonWheelTask | Placeholder)
queue?: (DatabricksJobQueue | Placeholder)
/**
 * @deprecated
 */
retry_on_timeout?: (boolean | Placeholder)
run_as?: (DatabricksJobRunAs | Placeholder)
/**
 * @deprecated
 */
run_job_task?: (DatabricksJobRunJobTask | Placeholder)
schedule?: (DatabricksJobSchedule | Placeholder)
/**
 * @deprecated
 */
spark_jar_task?: (DatabricksJobSparkJarTask | Placeholder)
/**
 * @deprecated
 */
spark_python_task?: (DatabricksJobSparkPythonTask | Placeholder)
/**
 * @deprecated
 */
spark_submit_task?: (DatabricksJobSparkSubmitTask | Placeholder)
tags?: ({
[k: string]: string
} | Placeholder)
task?: ((DatabricksJobTask | Placeholder)[] | Placeholder)
tasks?: ((DatabricksJobTask | Placeholder)[] | Placeholder)
timeout_seconds?: Whole
timeouts?: (DatabricksJobTimeouts | Placeholder)
trigger?: (DatabricksJobTrigger | Placeholder)
triggers?: ((DatabricksJobTriggers | Placeholder)[] | Placeholder)
usage_policy_id?: string
webhook_notifications?: (DatabricksJobWebhookNotifications | Placeholder)
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
resource_name?: string
clusters?: ((DatabricksJobNewCluster2 | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
type?: (("LAKEFLOW_JOB" | "DATABRICKS_JOB") | Placeholder)
config_file?: (PipelineOrchestrator5ConfigFile | Placeholder)
node_max_retries?: Whole
serverless_environment_version?: string
data_profiling_config_task?: Truth
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator5ConfigFile {
content_base64?: string
md5?: string
object_id?: Whole
path?: string
path_?: string
provider_config?: (DatabricksWorkspaceFileProviderConfig | Placeholder)
source?: string
source_?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
dirpath?: string
render_vars?: Truth
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
package_name?: string
config_filepath?: string
build_command?: string
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator6 {
allow_duplicate_names?: Truth
budget_policy_id?: string
catalog?: string
cause?: string
channel?: (("CURRENT" | "PREVIEW") | string)
cluster?: ((DatabricksPipelineCluster | Placeholder)[] | Placeholder)
clusters?: ((DatabricksPipelineCluster | Placeholder)[] | Placeholder)
cluster_id?: string
configuration?: ({
[k: string]: string
} | Placeholder)
continuous?: Truth
creator_user_name?: string
deployment?: (DatabricksPipelineDeployment | Placeholder)
development?: Truth
edition?: (("ADVANCED" | "CORE" | "PRO") | string)
environment?: (DatabricksPipelineEnvironment | Placeholder)
event_log?: (DatabricksPipelineEventLog | Placeholder)
expected_last_modified?: Whole
filters?: (DatabricksPipelineFilters | Placeholder)
gateway_definition?: (DatabricksPipelineGatewayDefinition | Placeholder)
health?: string
ingestion_definition?: (DatabricksPipelineIngestionDefinition | Placeholder)
last_modified?: Whole
latest_updates?: ((DatabricksPipelineLatestUpdates | Placeholder)[] | Placeholder)
library?: ((DatabricksPipelineLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksPipelineLibrary | Placeholder)[] | Placeholder)
name?: string
notification?: ((DatabricksPipelineNotification | Placeholder)[] | Placeholder)
notifications?: ((DatabricksPipelineNotification | Placeholder)[] | Placeholder)
photon?: Truth
provider_config?: (DatabricksPipelineProviderConfig | Placeholder)
restart_window?: (DatabricksPipelineRestartWindow | Placeholder)
root_path?: string
run_as?: (DatabricksPipelineRunAs | Placeholder)
run_as_user_name?: string
schema?: string
schema_?: string
serverless?: Truth
serverless_compute_id?: string
state?: string
storage?: string
tags?: ({
[k: string]: string
} | Placeholder)
target?: string
timeouts?: (DatabricksPipelineTimeouts | Placeholder)
trigger?: (DatabricksPipelineTrigger | Placeholder)
url?: string
usage_policy_id?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
type?: (("LAKEFLOW_DECLARATIVE_PIPELINE" | "DATABRICKS_PIPELINE" | "DATABRICKS_DLT" | "DLT") | Placeholder)
config_file?: (PipelineOrchestrator6ConfigFile | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator6ConfigFile {
content_base64?: string
md5?: string
object_id?: Whole
path?: string
path_?: string
provider_config?: (DatabricksWorkspaceFileProviderConfig | Placeholder)
source?: string
source_?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
dirpath?: string
render_vars?: Truth
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
package_name?: string
config_filepath?: string
build_command?: string
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator7 {
allow_duplicate_names?: Truth
budget_policy_id?: string
catalog?: string
cause?: string
channel?: (("CURRENT" | "PREVIEW") | string)
cluster?: ((DatabricksPipelineCluster | Placeholder)[] | Placeholder)
clusters?: ((DatabricksPipelineCluster | Placeholder)[] | Placeholder)
cluster_id?: string
configuration?: ({
[k: string]: string
} | Placeholder)
continuous?: Truth
creator_user_name?: string
deployment?: (DatabricksPipelineDeployment | Placeholder)
development?: Truth
edition?: (("ADVANCED" | "CORE" | "PRO") | string)
environment?: (DatabricksPipelineEnvironment | Placeholder)
event_log?: (DatabricksPipelineEventLog | Placeholder)
expected_last_modified?: Whole
filters?: (DatabricksPipelineFilters | Placeholder)
gateway_definition?: (DatabricksPipelineGatewayDefinition | Placeholder)
health?: string
ingestion_definition?: (DatabricksPipelineIngestionDefinition | Placeholder)
last_modified?: Whole
latest_updates?: ((DatabricksPipelineLatestUpdates | Placeholder)[] | Placeholder)
library?: ((DatabricksPipelineLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksPipelineLibrary | Placeholder)[] | Placeholder)
name?: string
notification?: ((DatabricksPipelineNotification | Placeholder)[] | Placeholder)
notifications?: ((DatabricksPipelineNotification | Placeholder)[] | Placeholder)
photon?: Truth
provider_config?: (DatabricksPipelineProviderConfig | Placeholder)
restart_window?: (DatabricksPipelineRestartWindow | Placeholder)
root_path?: string
run_as?: (DatabricksPipelineRunAs | Placeholder)
run_as_user_name?: string
schema?: string
schema_?: string
serverless?: Truth
serverless_compute_id?: string
state?: string
storage?: string
tags?: ({
[k: string]: string
} | Placeholder)
target?: string
timeouts?: (DatabricksPipelineTimeouts | Placeholder)
trigger?: (DatabricksPipelineTrigger | Placeholder)
url?: string
usage_policy_id?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
type?: (("LAKEFLOW_DECLARATIVE_PIPELINE" | "DATABRICKS_PIPELINE" | "DATABRICKS_DLT" | "DLT") | Placeholder)
config_file?: (PipelineOrchestrator7ConfigFile | Placeholder)
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineOrchestrator7ConfigFile {
content_base64?: string
md5?: string
object_id?: Whole
path?: string
path_?: string
provider_config?: (DatabricksWorkspaceFileProviderConfig | Placeholder)
source?: string
source_?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
dirpath?: string
render_vars?: Truth
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
package_name?: string
config_filepath?: string
build_command?: string
dataframe_backend?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_backend_?: (("PYSPARK" | "POLARS") | Placeholder)
dataframe_api?: (("NARWHALS" | "NATIVE") | Placeholder)
dataframe_api_?: (("NARWHALS" | "NATIVE") | Placeholder)
variables?: Variables
}
export interface PipelineParameter {
default?: string
variables?: Variables
}
export interface DatabricksWorkspacetrees {
source?: string
path?: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
exclude_paths?: (string[] | Placeholder)
use_gitignore?: Truth
render_paths?: (string[] | Placeholder)
sync?: Truth
include_paths?: (string[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
resource_name?: string
package_name?: string
config_filepath?: string
build_command?: string
dirpath?: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicy {
account_id?: string
egress?: (DatabricksAccountNetworkPolicyEgress | Placeholder)
ingress?: (DatabricksAccountNetworkPolicyIngress | Placeholder)
ingress_dry_run?: (DatabricksAccountNetworkPolicyIngressDryRun | Placeholder)
network_policy_id?: string
workspace_ids?: (Whole[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyEgress {
network_access?: (DatabricksAccountNetworkPolicyEgressNetworkAccess | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyEgressNetworkAccess {
allowed_databricks_destinations?: ((DatabricksAccountNetworkPolicyEgressNetworkAccessAllowedDatabricksDestinations | Placeholder)[] | Placeholder)
allowed_internet_destinations?: ((DatabricksAccountNetworkPolicyEgressNetworkAccessAllowedInternetDestinations | Placeholder)[] | Placeholder)
allowed_storage_destinations?: ((DatabricksAccountNetworkPolicyEgressNetworkAccessAllowedStorageDestinations | Placeholder)[] | Placeholder)
blocked_internet_destinations?: ((DatabricksAccountNetworkPolicyEgressNetworkAccessBlockedInternetDestinations | Placeholder)[] | Placeholder)
policy_enforcement?: (DatabricksAccountNetworkPolicyEgressNetworkAccessPolicyEnforcement | Placeholder)
restriction_mode: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyEgressNetworkAccessAllowedDatabricksDestinations {
workspace_ids?: (Whole[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyEgressNetworkAccessAllowedInternetDestinations {
destination?: string
internet_destination_type?: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyEgressNetworkAccessAllowedStorageDestinations {
azure_storage_account?: string
azure_storage_service?: string
bucket_name?: string
region?: string
storage_destination_type?: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyEgressNetworkAccessBlockedInternetDestinations {
destination?: string
internet_destination_type?: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyEgressNetworkAccessPolicyEnforcement {
dry_run_mode_product_filter?: (string[] | Placeholder)
/**
 * @deprecated
 */
dry_run_mode_product_filters?: (string[] | Placeholder)
enforcement_mode?: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngress {
cross_workspace_access?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccess | Placeholder)
private_access?: (DatabricksAccountNetworkPolicyIngressPrivateAccess | Placeholder)
public_access?: (DatabricksAccountNetworkPolicyIngressPublicAccess | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccess {
allow_rules?: ((DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRules | Placeholder)[] | Placeholder)
deny_rules?: ((DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessDenyRules | Placeholder)[] | Placeholder)
restriction_mode: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRules {
authentication?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesAuthentication | Placeholder)
destination?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestination | Placeholder)
label?: string
origin?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesOrigin | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesAuthentication {
identities?: ((DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesAuthenticationIdentities | Placeholder)[] | Placeholder)
identity_type?: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesAuthenticationIdentities {
principal_id?: Whole
principal_type?: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestination {
account_api?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAccountApi | Placeholder)
account_databricks_one?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAccountDatabricksOne | Placeholder)
account_ui?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAccountUi | Placeholder)
all_destinations?: Truth
apps_runtime?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAppsRuntime | Placeholder)
lakebase_runtime?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationLakebaseRuntime | Placeholder)
workspace_api?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationWorkspaceApi | Placeholder)
workspace_ui?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationWorkspaceUi | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAccountApi {
scope_qualifier?: string
scopes?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAccountDatabricksOne {
all_destinations?: Truth
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAccountUi {
all_destinations?: Truth
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAppsRuntime {
all_destinations?: Truth
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationLakebaseRuntime {
all_destinations?: Truth
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationWorkspaceApi {
scope_qualifier?: string
scopes?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationWorkspaceUi {
all_destinations?: Truth
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesOrigin {
all_source_workspaces?: Truth
selected_workspaces?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesOriginSelectedWorkspaces | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesOriginSelectedWorkspaces {
workspace_ids?: (Whole[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessDenyRules {
authentication?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesAuthentication | Placeholder)
destination?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestination | Placeholder)
label?: string
origin?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesOrigin | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPrivateAccess {
allow_rules?: ((DatabricksAccountNetworkPolicyIngressPrivateAccessAllowRules | Placeholder)[] | Placeholder)
deny_rules?: ((DatabricksAccountNetworkPolicyIngressPrivateAccessDenyRules | Placeholder)[] | Placeholder)
restriction_mode: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPrivateAccessAllowRules {
authentication?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesAuthentication | Placeholder)
destination?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestination | Placeholder)
label?: string
origin?: (DatabricksAccountNetworkPolicyIngressPrivateAccessAllowRulesOrigin | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPrivateAccessAllowRulesOrigin {
all_private_access?: Truth
all_registered_endpoints?: Truth
azure_workspace_private_link?: Truth
endpoints?: (DatabricksAccountNetworkPolicyIngressPrivateAccessAllowRulesOriginEndpoints | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPrivateAccessAllowRulesOriginEndpoints {
endpoint_ids?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPrivateAccessDenyRules {
authentication?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesAuthentication | Placeholder)
destination?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestination | Placeholder)
label?: string
origin?: (DatabricksAccountNetworkPolicyIngressPrivateAccessAllowRulesOrigin | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPublicAccess {
allow_rules?: ((DatabricksAccountNetworkPolicyIngressPublicAccessAllowRules | Placeholder)[] | Placeholder)
deny_rules?: ((DatabricksAccountNetworkPolicyIngressPublicAccessDenyRules | Placeholder)[] | Placeholder)
restriction_mode: string
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPublicAccessAllowRules {
authentication?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesAuthentication | Placeholder)
destination?: (DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesDestination | Placeholder)
label?: string
origin?: (DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesOrigin | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesDestination {
account_api?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAccountApi | Placeholder)
account_databricks_one?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAccountDatabricksOne | Placeholder)
account_ui?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAccountUi | Placeholder)
all_destinations?: Truth
apps_runtime?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationAppsRuntime | Placeholder)
lakebase_runtime?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationLakebaseRuntime | Placeholder)
workspace_api?: (DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesDestinationWorkspaceApi | Placeholder)
workspace_ui?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesDestinationWorkspaceUi | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesDestinationWorkspaceApi {
scope_qualifier?: string
scopes?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesOrigin {
all_ip_ranges?: Truth
excluded_ip_ranges?: (DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesOriginExcludedIpRanges | Placeholder)
included_ip_ranges?: (DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesOriginIncludedIpRanges | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesOriginExcludedIpRanges {
ip_ranges?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesOriginIncludedIpRanges {
ip_ranges?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressPublicAccessDenyRules {
authentication?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccessAllowRulesAuthentication | Placeholder)
destination?: (DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesDestination | Placeholder)
label?: string
origin?: (DatabricksAccountNetworkPolicyIngressPublicAccessAllowRulesOrigin | Placeholder)
variables?: Variables
}
export interface DatabricksAccountNetworkPolicyIngressDryRun {
cross_workspace_access?: (DatabricksAccountNetworkPolicyIngressCrossWorkspaceAccess | Placeholder)
private_access?: (DatabricksAccountNetworkPolicyIngressPrivateAccess | Placeholder)
public_access?: (DatabricksAccountNetworkPolicyIngressPublicAccess | Placeholder)
variables?: Variables
}
export interface DatabricksAiSearchEndpoint {
budget_policy_id?: string
custom_tags?: ((DatabricksAiSearchEndpointCustomTags | Placeholder)[] | Placeholder)
endpoint_id?: string
endpoint_type: string
parent: string
provider_config?: (DatabricksAiSearchEndpointProviderConfig | Placeholder)
replica_count?: Whole
target_qps?: Whole
usage_policy_id?: string
indexes?: ((DatabricksAiSearchEndpointDatabricksAiSearchIndex | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAiSearchEndpointCustomTags {
key: string
value?: string
variables?: Variables
}
export interface DatabricksAiSearchEndpointProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksAiSearchEndpointDatabricksAiSearchIndex {
delta_sync_index_spec?: (DatabricksAiSearchIndexDeltaSyncIndexSpec | Placeholder)
direct_access_index_spec?: (DatabricksAiSearchIndexDirectAccessIndexSpec | Placeholder)
index_id?: string
index_subtype?: string
index_type: string
parent?: string
primary_key: string
provider_config?: (DatabricksAiSearchIndexProviderConfig | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksAiSearchIndexDeltaSyncIndexSpec {
columns_to_sync?: (string[] | Placeholder)
/**
 * @deprecated
 */
columns_to_syncs?: (string[] | Placeholder)
embedding_source_columns?: ((DatabricksAiSearchIndexDeltaSyncIndexSpecEmbeddingSourceColumns | Placeholder)[] | Placeholder)
embedding_vector_columns?: ((DatabricksAiSearchIndexDeltaSyncIndexSpecEmbeddingVectorColumns | Placeholder)[] | Placeholder)
embedding_writeback_table?: string
pipeline_type: string
source_table?: string
variables?: Variables
}
export interface DatabricksAiSearchIndexDeltaSyncIndexSpecEmbeddingSourceColumns {
embedding_model_endpoint?: string
model_endpoint_name_for_query?: string
name?: string
variables?: Variables
}
export interface DatabricksAiSearchIndexDeltaSyncIndexSpecEmbeddingVectorColumns {
embedding_dimension?: Whole
name?: string
variables?: Variables
}
export interface DatabricksAiSearchIndexDirectAccessIndexSpec {
embedding_source_columns?: ((DatabricksAiSearchIndexDeltaSyncIndexSpecEmbeddingSourceColumns | Placeholder)[] | Placeholder)
embedding_vector_columns?: ((DatabricksAiSearchIndexDeltaSyncIndexSpecEmbeddingVectorColumns | Placeholder)[] | Placeholder)
schema_json?: string
schema_json_?: string
variables?: Variables
}
export interface DatabricksAiSearchIndexProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksAlertV2 {
custom_description?: string
custom_summary?: string
display_name: string
evaluation: (DatabricksAlertV2Evaluation | Placeholder)
parameters?: ((DatabricksAlertV2Parameters | Placeholder)[] | Placeholder)
parent_path?: string
dirpath?: string
parent_path_?: string
provider_config?: (DatabricksAlertV2ProviderConfig | Placeholder)
purge_on_delete?: Truth
query_text: string
run_as?: (DatabricksAlertV2RunAs | Placeholder)
run_as_user_name?: string
schedule: (DatabricksAlertV2Schedule | Placeholder)
warehouse_id: string
access_controls?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
access_control?: ((DatabricksAlertAccessControl | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
rootpath?: string
root_path?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAlertV2Evaluation {
comparison_operator: (("EQUAL" | "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "IS_NOT_NULL" | "IS_NULL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL" | "NOT_EQUAL") | string)
empty_result_state?: (("ERROR" | "OK" | "TRIGGERED" | "UNKNOWN") | string)
notification?: (DatabricksAlertV2EvaluationNotification | Placeholder)
source: (DatabricksAlertV2EvaluationSource | Placeholder)
threshold?: (DatabricksAlertV2EvaluationThreshold | Placeholder)
variables?: Variables
}
export interface DatabricksAlertV2EvaluationNotification {
notify_on_ok?: Truth
retrigger_seconds?: Whole
subscriptions?: ((DatabricksAlertV2EvaluationNotificationSubscriptions | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksAlertV2EvaluationNotificationSubscriptions {
destination_id?: string
user_email?: string
variables?: Variables
}
export interface DatabricksAlertV2EvaluationSource {
aggregation?: (("AVG" | "COUNT" | "COUNT_DISTINCT" | "MAX" | "MEDIAN" | "MIN" | "STDDEV" | "SUM") | string)
display?: string
name: string
variables?: Variables
}
export interface DatabricksAlertV2EvaluationThreshold {
column?: (DatabricksAlertV2EvaluationThresholdColumn | Placeholder)
value?: (DatabricksAlertV2EvaluationThresholdValue | Placeholder)
variables?: Variables
}
export interface DatabricksAlertV2EvaluationThresholdColumn {
aggregation?: string
display?: string
name: string
variables?: Variables
}
export interface DatabricksAlertV2EvaluationThresholdValue {
bool_value?: Truth
double_value?: Decimal
string_value?: string
variables?: Variables
}
export interface DatabricksAlertV2Parameters {
name: string
type?: string
value?: string
variables?: Variables
}
export interface DatabricksAlertV2ProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksAlertV2RunAs {
service_principal_name?: string
user_name?: string
variables?: Variables
}
export interface DatabricksAlertV2Schedule {
pause_status?: (("PAUSED" | "UNPAUSED") | string)
quartz_cron_schedule: string
timezone_id: string
variables?: Variables
}
export interface DatabricksFile {
content_base64?: string
md5?: string
path?: string
path_?: string
provider_config?: (DatabricksFileProviderConfig | Placeholder)
remote_file_modified?: Truth
source?: string
source_?: string
dirpath?: string
render_vars?: Truth
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresBranch {
branch_id: string
parent: string
provider_config?: (DatabricksPostgresBranchProviderConfig | Placeholder)
purge_on_delete?: Truth
replace_existing?: Truth
spec?: (DatabricksPostgresBranchSpec | Placeholder)
endpoints?: ((DatabricksPostgresBranchDatabricksPostgresEndpoint | Placeholder)[] | Placeholder)
roles?: ((DatabricksPostgresBranchDatabricksPostgresRole | Placeholder)[] | Placeholder)
databases?: ((DatabricksPostgresBranchDatabricksPostgresDatabase | Placeholder)[] | Placeholder)
snapshot_schedule?: (DatabricksPostgresBranchDatabricksPostgresSnapshotSchedule | Placeholder)
catalogs?: ((DatabricksPostgresBranchDatabricksPostgresCatalog | Placeholder)[] | Placeholder)
synced_tables?: ((DatabricksPostgresBranchDatabricksPostgresSyncedTable | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresBranchProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresBranchSpec {
expire_time?: string
is_protected?: Truth
no_expiry?: Truth
source_branch?: string
source_branch_lsn?: string
source_branch_time?: string
source_snapshot?: string
ttl?: string
variables?: Variables
}
export interface DatabricksPostgresBranchDatabricksPostgresEndpoint {
endpoint_id: string
parent?: string
provider_config?: (DatabricksPostgresEndpointProviderConfig | Placeholder)
replace_existing?: Truth
spec?: (DatabricksPostgresEndpointSpec | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresEndpointProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresEndpointSpec {
autoscaling_limit_max_cu?: Decimal
autoscaling_limit_min_cu?: Decimal
disabled?: Truth
endpoint_type: string
group?: (DatabricksPostgresEndpointSpecGroup | Placeholder)
no_suspension?: Truth
settings?: (DatabricksPostgresEndpointSpecSettings | Placeholder)
suspend_timeout_duration?: string
variables?: Variables
}
export interface DatabricksPostgresEndpointSpecGroup {
enable_readable_secondaries?: Truth
max: Whole
min: Whole
variables?: Variables
}
export interface DatabricksPostgresEndpointSpecSettings {
pg_settings?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresBranchDatabricksPostgresRole {
parent?: string
provider_config?: (DatabricksPostgresRoleProviderConfig | Placeholder)
replace_existing?: Truth
role_id?: string
spec?: (DatabricksPostgresRoleSpec | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresRoleProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresRoleSpec {
attributes?: (DatabricksPostgresRoleSpecAttributes | Placeholder)
auth_method?: string
identity_type?: string
membership_roles?: (string[] | Placeholder)
postgres_role?: string
variables?: Variables
}
export interface DatabricksPostgresRoleSpecAttributes {
bypassrls?: Truth
createdb?: Truth
createrole?: Truth
variables?: Variables
}
export interface DatabricksPostgresBranchDatabricksPostgresDatabase {
database_id?: string
parent?: string
provider_config?: (DatabricksPostgresDatabaseProviderConfig | Placeholder)
replace_existing?: Truth
spec?: (DatabricksPostgresDatabaseSpec | Placeholder)
data_api?: (DatabricksPostgresDatabaseDatabricksPostgresDataApi | Placeholder)
cdf_configs?: ((DatabricksPostgresDatabaseDatabricksPostgresCdfConfig | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresDatabaseProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresDatabaseSpec {
postgres_database?: string
role: string
variables?: Variables
}
export interface DatabricksPostgresDatabaseDatabricksPostgresDataApi {
parent?: string
provider_config?: (DatabricksPostgresDataApiProviderConfig | Placeholder)
spec?: (DatabricksPostgresDataApiSpec | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresDataApiProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresDataApiSpec {
db_aggregates_enabled?: Truth
db_extra_search_path?: (string[] | Placeholder)
/**
 * @deprecated
 */
db_extra_search_paths?: (string[] | Placeholder)
db_max_rows?: Whole
db_schemas?: (string[] | Placeholder)
jwt_cache_max_lifetime?: string
jwt_role_claim_key?: string
openapi_mode?: string
server_cors_allowed_origins?: (string[] | Placeholder)
server_timing_enabled?: Truth
variables?: Variables
}
export interface DatabricksPostgresDatabaseDatabricksPostgresCdfConfig {
catalog: string
cdf_config_id?: string
parent?: string
postgres_schema: string
provider_config?: (DatabricksPostgresCdfConfigProviderConfig | Placeholder)
schema?: string
schema_?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresCdfConfigProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresBranchDatabricksPostgresSnapshotSchedule {
parent?: string
provider_config?: (DatabricksPostgresSnapshotScheduleProviderConfig | Placeholder)
schedule?: ((DatabricksPostgresSnapshotScheduleSchedule | Placeholder)[] | Placeholder)
schedules?: ((DatabricksPostgresSnapshotScheduleSchedule | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresSnapshotScheduleProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresSnapshotScheduleSchedule {
daily_schedule?: (DatabricksPostgresSnapshotScheduleScheduleDailySchedule | Placeholder)
monthly_schedule?: (DatabricksPostgresSnapshotScheduleScheduleMonthlySchedule | Placeholder)
retention: string
weekly_schedule?: (DatabricksPostgresSnapshotScheduleScheduleWeeklySchedule | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresSnapshotScheduleScheduleDailySchedule {
hour?: Whole
variables?: Variables
}
export interface DatabricksPostgresSnapshotScheduleScheduleMonthlySchedule {
day: Whole
hour?: Whole
variables?: Variables
}
export interface DatabricksPostgresSnapshotScheduleScheduleWeeklySchedule {
day_of_week: string
hour?: Whole
variables?: Variables
}
export interface DatabricksPostgresBranchDatabricksPostgresCatalog {
catalog_id: string
provider_config?: (DatabricksPostgresCatalogProviderConfig | Placeholder)
spec?: (DatabricksPostgresCatalogSpec | Placeholder)
grants?: ((DatabricksPostgresCatalogGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksPostgresCatalogGrant | Placeholder)[] | Placeholder) | (DatabricksPostgresCatalogGrant | Placeholder))
tags?: ({
[k: string]: unknown
} | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresCatalogProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresCatalogSpec {
branch?: string
create_database_if_missing?: Truth
postgres_database: string
variables?: Variables
}
export interface DatabricksPostgresCatalogGrants {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "BROWSE" | "CREATE_FUNCTION" | "CREATE_MATERIALIZED_VIEW" | "CREATE_MODEL" | "CREATE_SCHEMA" | "CREATE_TABLE" | "CREATE_VOLUME" | "EXECUTE" | "EXTERNAL_USE_SCHEMA" | "MANAGE" | "MODIFY" | "READ_VOLUME" | "REFRESH" | "SELECT" | "USE_CATALOG" | "USE_SCHEMA" | "WRITE_VOLUME") | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresCatalogGrant {
principal: string
privileges: ((("ALL_PRIVILEGES" | "APPLY_TAG" | "BROWSE" | "CREATE_FUNCTION" | "CREATE_MATERIALIZED_VIEW" | "CREATE_MODEL" | "CREATE_SCHEMA" | "CREATE_TABLE" | "CREATE_VOLUME" | "EXECUTE" | "EXTERNAL_USE_SCHEMA" | "MANAGE" | "MODIFY" | "READ_VOLUME" | "REFRESH" | "SELECT" | "USE_CATALOG" | "USE_SCHEMA" | "WRITE_VOLUME") | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresBranchDatabricksPostgresSyncedTable {
provider_config?: (DatabricksPostgresSyncedTableProviderConfig | Placeholder)
spec?: (DatabricksPostgresSyncedTableSpec | Placeholder)
synced_table_id: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresSyncedTableProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresSyncedTableSpec {
accelerated_sync?: Truth
branch?: string
create_database_objects_if_missing?: Truth
existing_pipeline_id?: string
extra_columns?: ((DatabricksPostgresSyncedTableSpecExtraColumns | Placeholder)[] | Placeholder)
new_pipeline_spec?: (DatabricksPostgresSyncedTableSpecNewPipelineSpec | Placeholder)
postgres_database?: string
primary_key_columns?: (string[] | Placeholder)
scheduling_policy?: string
source_table_full_name?: string
timeseries_key?: string
type_overrides?: ((DatabricksPostgresSyncedTableSpecTypeOverrides | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksPostgresSyncedTableSpecExtraColumns {
column_name: string
column_type: string
compute?: string
maintenance?: string
variables?: Variables
}
export interface DatabricksPostgresSyncedTableSpecNewPipelineSpec {
budget_policy_id?: string
pipeline_channel?: string
storage_catalog?: string
storage_schema?: string
variables?: Variables
}
export interface DatabricksPostgresSyncedTableSpecTypeOverrides {
column_name: string
pg_type: string
size?: Whole
variables?: Variables
}
export interface DatabricksPostgresCatalog {
catalog_id: string
provider_config?: (DatabricksPostgresCatalogProviderConfig | Placeholder)
spec?: (DatabricksPostgresCatalogSpec | Placeholder)
grants?: ((DatabricksPostgresCatalogGrants | Placeholder)[] | Placeholder)
grant?: (((DatabricksPostgresCatalogGrant | Placeholder)[] | Placeholder) | (DatabricksPostgresCatalogGrant | Placeholder))
tags?: ({
[k: string]: unknown
} | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresDatabase {
database_id?: string
parent: string
provider_config?: (DatabricksPostgresDatabaseProviderConfig | Placeholder)
replace_existing?: Truth
spec?: (DatabricksPostgresDatabaseSpec | Placeholder)
data_api?: (DatabricksPostgresDatabaseDatabricksPostgresDataApi | Placeholder)
cdf_configs?: ((DatabricksPostgresDatabaseDatabricksPostgresCdfConfig | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresProject {
initial_branch_spec?: (DatabricksPostgresProjectInitialBranchSpec | Placeholder)
initial_endpoint_spec?: (DatabricksPostgresProjectInitialEndpointSpec | Placeholder)
project_id: string
provider_config?: (DatabricksPostgresProjectProviderConfig | Placeholder)
purge_on_delete?: Truth
spec?: (DatabricksPostgresProjectSpec | Placeholder)
branches?: ((DatabricksPostgresProjectDatabricksPostgresBranch | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresProjectInitialBranchSpec {
is_protected?: Truth
variables?: Variables
}
export interface DatabricksPostgresProjectInitialEndpointSpec {
autoscaling_limit_max_cu?: Decimal
autoscaling_limit_min_cu?: Decimal
group?: (DatabricksPostgresProjectInitialEndpointSpecGroup | Placeholder)
no_suspension?: Truth
suspend_timeout_duration?: string
variables?: Variables
}
export interface DatabricksPostgresProjectInitialEndpointSpecGroup {
enable_readable_secondaries?: Truth
max: Whole
min: Whole
variables?: Variables
}
export interface DatabricksPostgresProjectProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPostgresProjectSpec {
budget_policy_id?: string
custom_tags?: ((DatabricksPostgresProjectSpecCustomTags | Placeholder)[] | Placeholder)
default_branch?: string
default_endpoint_settings?: (DatabricksPostgresProjectSpecDefaultEndpointSettings | Placeholder)
display_name?: string
enable_pg_native_login?: Truth
history_retention_duration?: string
pg_version?: Whole
variables?: Variables
}
export interface DatabricksPostgresProjectSpecCustomTags {
key?: string
value?: string
variables?: Variables
}
export interface DatabricksPostgresProjectSpecDefaultEndpointSettings {
autoscaling_limit_max_cu?: Decimal
autoscaling_limit_min_cu?: Decimal
no_suspension?: Truth
pg_settings?: ({
[k: string]: string
} | Placeholder)
suspend_timeout_duration?: string
variables?: Variables
}
export interface DatabricksPostgresProjectDatabricksPostgresBranch {
branch_id: string
parent?: string
provider_config?: (DatabricksPostgresBranchProviderConfig | Placeholder)
purge_on_delete?: Truth
replace_existing?: Truth
spec?: (DatabricksPostgresBranchSpec | Placeholder)
endpoints?: ((DatabricksPostgresBranchDatabricksPostgresEndpoint | Placeholder)[] | Placeholder)
roles?: ((DatabricksPostgresBranchDatabricksPostgresRole | Placeholder)[] | Placeholder)
databases?: ((DatabricksPostgresBranchDatabricksPostgresDatabase | Placeholder)[] | Placeholder)
snapshot_schedule?: (DatabricksPostgresBranchDatabricksPostgresSnapshotSchedule | Placeholder)
catalogs?: ((DatabricksPostgresBranchDatabricksPostgresCatalog | Placeholder)[] | Placeholder)
synced_tables?: ((DatabricksPostgresBranchDatabricksPostgresSyncedTable | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAccountSettingV2 {
aibi_dashboard_embedding_access_policy?: (DatabricksAccountSettingV2AibiDashboardEmbeddingAccessPolicy | Placeholder)
aibi_dashboard_embedding_approved_domains?: (DatabricksAccountSettingV2AibiDashboardEmbeddingApprovedDomains | Placeholder)
allowed_apps_user_api_scopes?: (DatabricksAccountSettingV2AllowedAppsUserApiScopes | Placeholder)
automatic_cluster_update_workspace?: (DatabricksAccountSettingV2AutomaticClusterUpdateWorkspace | Placeholder)
boolean_val?: (DatabricksAccountSettingV2BooleanVal | Placeholder)
collaboration_platform_connectivity?: (DatabricksAccountSettingV2CollaborationPlatformConnectivity | Placeholder)
effective_aibi_dashboard_embedding_access_policy?: (DatabricksAccountSettingV2EffectiveAibiDashboardEmbeddingAccessPolicy | Placeholder)
effective_aibi_dashboard_embedding_approved_domains?: (DatabricksAccountSettingV2EffectiveAibiDashboardEmbeddingApprovedDomains | Placeholder)
effective_automatic_cluster_update_workspace?: (DatabricksAccountSettingV2EffectiveAutomaticClusterUpdateWorkspace | Placeholder)
effective_personal_compute?: (DatabricksAccountSettingV2EffectivePersonalCompute | Placeholder)
effective_restrict_workspace_admins?: (DatabricksAccountSettingV2EffectiveRestrictWorkspaceAdmins | Placeholder)
integer_val?: (DatabricksAccountSettingV2IntegerVal | Placeholder)
name: string
operational_email_custom_recipient?: (DatabricksAccountSettingV2OperationalEmailCustomRecipient | Placeholder)
personal_compute?: (DatabricksAccountSettingV2PersonalCompute | Placeholder)
restrict_workspace_admins?: (DatabricksAccountSettingV2RestrictWorkspaceAdmins | Placeholder)
string_val?: (DatabricksAccountSettingV2StringVal | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAccountSettingV2AibiDashboardEmbeddingAccessPolicy {
access_policy_type: string
variables?: Variables
}
export interface DatabricksAccountSettingV2AibiDashboardEmbeddingApprovedDomains {
approved_domains?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountSettingV2AllowedAppsUserApiScopes {
allowed_scopes?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountSettingV2AutomaticClusterUpdateWorkspace {
can_toggle?: Truth
enabled?: Truth
enablement_details?: (DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceEnablementDetails | Placeholder)
maintenance_window?: (DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindow | Placeholder)
restart_even_if_no_updates_available?: Truth
variables?: Variables
}
export interface DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceEnablementDetails {
forced_for_compliance_mode?: Truth
unavailable_for_disabled_entitlement?: Truth
unavailable_for_non_enterprise_tier?: Truth
variables?: Variables
}
export interface DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindow {
week_day_based_schedule?: (DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindowWeekDayBasedSchedule | Placeholder)
variables?: Variables
}
export interface DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindowWeekDayBasedSchedule {
day_of_week?: string
frequency?: string
window_start_time?: (DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindowWeekDayBasedScheduleWindowStartTime | Placeholder)
variables?: Variables
}
export interface DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindowWeekDayBasedScheduleWindowStartTime {
hours?: Whole
minutes?: Whole
variables?: Variables
}
export interface DatabricksAccountSettingV2BooleanVal {
value?: Truth
variables?: Variables
}
export interface DatabricksAccountSettingV2CollaborationPlatformConnectivity {
connectivity: string
variables?: Variables
}
export interface DatabricksAccountSettingV2EffectiveAibiDashboardEmbeddingAccessPolicy {
access_policy_type: string
variables?: Variables
}
export interface DatabricksAccountSettingV2EffectiveAibiDashboardEmbeddingApprovedDomains {
approved_domains?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAccountSettingV2EffectiveAutomaticClusterUpdateWorkspace {
can_toggle?: Truth
enabled?: Truth
enablement_details?: (DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceEnablementDetails | Placeholder)
maintenance_window?: (DatabricksAccountSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindow | Placeholder)
restart_even_if_no_updates_available?: Truth
variables?: Variables
}
export interface DatabricksAccountSettingV2EffectivePersonalCompute {
value?: string
variables?: Variables
}
export interface DatabricksAccountSettingV2EffectiveRestrictWorkspaceAdmins {
disable_gov_tag_creation?: Truth
status: string
variables?: Variables
}
export interface DatabricksAccountSettingV2IntegerVal {
value?: Whole
variables?: Variables
}
export interface DatabricksAccountSettingV2OperationalEmailCustomRecipient {
email?: string
variables?: Variables
}
export interface DatabricksAccountSettingV2PersonalCompute {
value?: string
variables?: Variables
}
export interface DatabricksAccountSettingV2RestrictWorkspaceAdmins {
disable_gov_tag_creation?: Truth
status: string
variables?: Variables
}
export interface DatabricksAccountSettingV2StringVal {
value?: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2 {
aibi_dashboard_embedding_access_policy?: (DatabricksWorkspaceSettingV2AibiDashboardEmbeddingAccessPolicy | Placeholder)
aibi_dashboard_embedding_approved_domains?: (DatabricksWorkspaceSettingV2AibiDashboardEmbeddingApprovedDomains | Placeholder)
allowed_apps_user_api_scopes?: (DatabricksWorkspaceSettingV2AllowedAppsUserApiScopes | Placeholder)
automatic_cluster_update_workspace?: (DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspace | Placeholder)
boolean_val?: (DatabricksWorkspaceSettingV2BooleanVal | Placeholder)
collaboration_platform_connectivity?: (DatabricksWorkspaceSettingV2CollaborationPlatformConnectivity | Placeholder)
effective_aibi_dashboard_embedding_access_policy?: (DatabricksWorkspaceSettingV2EffectiveAibiDashboardEmbeddingAccessPolicy | Placeholder)
effective_aibi_dashboard_embedding_approved_domains?: (DatabricksWorkspaceSettingV2EffectiveAibiDashboardEmbeddingApprovedDomains | Placeholder)
effective_automatic_cluster_update_workspace?: (DatabricksWorkspaceSettingV2EffectiveAutomaticClusterUpdateWorkspace | Placeholder)
effective_personal_compute?: (DatabricksWorkspaceSettingV2EffectivePersonalCompute | Placeholder)
effective_restrict_workspace_admins?: (DatabricksWorkspaceSettingV2EffectiveRestrictWorkspaceAdmins | Placeholder)
integer_val?: (DatabricksWorkspaceSettingV2IntegerVal | Placeholder)
name: string
operational_email_custom_recipient?: (DatabricksWorkspaceSettingV2OperationalEmailCustomRecipient | Placeholder)
personal_compute?: (DatabricksWorkspaceSettingV2PersonalCompute | Placeholder)
provider_config?: (DatabricksWorkspaceSettingV2ProviderConfig | Placeholder)
restrict_workspace_admins?: (DatabricksWorkspaceSettingV2RestrictWorkspaceAdmins | Placeholder)
string_val?: (DatabricksWorkspaceSettingV2StringVal | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2AibiDashboardEmbeddingAccessPolicy {
access_policy_type: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2AibiDashboardEmbeddingApprovedDomains {
approved_domains?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2AllowedAppsUserApiScopes {
allowed_scopes?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspace {
can_toggle?: Truth
enabled?: Truth
enablement_details?: (DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceEnablementDetails | Placeholder)
maintenance_window?: (DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindow | Placeholder)
restart_even_if_no_updates_available?: Truth
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceEnablementDetails {
forced_for_compliance_mode?: Truth
unavailable_for_disabled_entitlement?: Truth
unavailable_for_non_enterprise_tier?: Truth
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindow {
week_day_based_schedule?: (DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindowWeekDayBasedSchedule | Placeholder)
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindowWeekDayBasedSchedule {
day_of_week?: string
frequency?: string
window_start_time?: (DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindowWeekDayBasedScheduleWindowStartTime | Placeholder)
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindowWeekDayBasedScheduleWindowStartTime {
hours?: Whole
minutes?: Whole
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2BooleanVal {
value?: Truth
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2CollaborationPlatformConnectivity {
connectivity: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2EffectiveAibiDashboardEmbeddingAccessPolicy {
access_policy_type: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2EffectiveAibiDashboardEmbeddingApprovedDomains {
approved_domains?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2EffectiveAutomaticClusterUpdateWorkspace {
can_toggle?: Truth
enabled?: Truth
enablement_details?: (DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceEnablementDetails | Placeholder)
maintenance_window?: (DatabricksWorkspaceSettingV2AutomaticClusterUpdateWorkspaceMaintenanceWindow | Placeholder)
restart_even_if_no_updates_available?: Truth
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2EffectivePersonalCompute {
value?: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2EffectiveRestrictWorkspaceAdmins {
disable_gov_tag_creation?: Truth
status: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2IntegerVal {
value?: Whole
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2OperationalEmailCustomRecipient {
email?: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2PersonalCompute {
value?: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2ProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2RestrictWorkspaceAdmins {
disable_gov_tag_creation?: Truth
status: string
variables?: Variables
}
export interface DatabricksWorkspaceSettingV2StringVal {
value?: string
variables?: Variables
}
export interface DatabricksAccessControlRuleSet {
api?: string
grant_rules?: ((DatabricksAccessControlRuleSetGrantRules | Placeholder)[] | Placeholder)
name: string
provider_config?: (DatabricksAccessControlRuleSetProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAccessControlRuleSetGrantRules {
principals?: (string[] | Placeholder)
role: string
variables?: Variables
}
export interface DatabricksAccessControlRuleSetProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksRfaAccessRequestDestinations {
destinations?: ((DatabricksCatalogDestinations | Placeholder)[] | Placeholder)
provider_config?: (DatabricksRfaAccessRequestDestinationsProviderConfig | Placeholder)
securable: (DatabricksRfaAccessRequestDestinationsSecurable | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksRfaAccessRequestDestinationsProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksRfaAccessRequestDestinationsSecurable {
full_name?: string
provider_share?: string
type?: string
variables?: Variables
}
export interface DatabricksAccountFederationPolicy {
description?: string
oidc_policy?: (DatabricksAccountFederationPolicyOidcPolicy | Placeholder)
policy_id?: string
service_principal_id?: Whole
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAccountFederationPolicyOidcPolicy {
audiences?: (string[] | Placeholder)
issuer?: string
jwks_json?: string
jwks_uri?: string
subject?: string
subject_claim?: string
variables?: Variables
}
export interface DatabricksAiGatewayMcpService {
comment?: string
config?: (DatabricksAiGatewayMcpServiceConfig | Placeholder)
mcp_service_id: string
owner?: string
parent: string
provider_config?: (DatabricksAiGatewayMcpServiceProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAiGatewayMcpServiceConfig {
include_tool_selectors?: (string[] | Placeholder)
rate_limits?: ((DatabricksAiGatewayMcpServiceConfigRateLimits | Placeholder)[] | Placeholder)
source_connection?: (DatabricksAiGatewayMcpServiceConfigSourceConnection | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayMcpServiceConfigRateLimits {
key: string
principal?: string
renewal_period: string
request_tag_key?: string
request_tag_value?: string
requests?: Whole
tokens?: Whole
variables?: Variables
}
export interface DatabricksAiGatewayMcpServiceConfigSourceConnection {
name: string
variables?: Variables
}
export interface DatabricksAiGatewayMcpServiceProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderService {
comment?: string
config?: (DatabricksAiGatewayModelProviderServiceConfig | Placeholder)
model_provider_service_id: string
owner?: string
parent: string
provider_config?: (DatabricksAiGatewayModelProviderServiceProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfig {
allow_all_targets?: Truth
amazon_bedrock?: (DatabricksAiGatewayModelProviderServiceConfigAmazonBedrock | Placeholder)
anthropic?: (DatabricksAiGatewayModelProviderServiceConfigAnthropic | Placeholder)
azure_openai?: (DatabricksAiGatewayModelProviderServiceConfigAzureOpenai | Placeholder)
custom?: (DatabricksAiGatewayModelProviderServiceConfigCustom | Placeholder)
forward_headers?: Truth
forward_query_parameters?: Truth
forward_unmanaged_paths?: Truth
gemini_enterprise?: (DatabricksAiGatewayModelProviderServiceConfigGeminiEnterprise | Placeholder)
inference_table?: (DatabricksAiGatewayModelProviderServiceConfigInferenceTable | Placeholder)
microsoft_foundry?: (DatabricksAiGatewayModelProviderServiceConfigMicrosoftFoundry | Placeholder)
openai?: (DatabricksAiGatewayModelProviderServiceConfigOpenai | Placeholder)
provider_type?: string
rate_limits?: ((DatabricksAiGatewayModelProviderServiceConfigRateLimits | Placeholder)[] | Placeholder)
targets?: ((DatabricksAiGatewayModelProviderServiceConfigTargets | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAmazonBedrock {
direct?: (DatabricksAiGatewayModelProviderServiceConfigAmazonBedrockDirect | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAmazonBedrockDirect {
aws_access_key?: (DatabricksAiGatewayModelProviderServiceConfigAmazonBedrockDirectAwsAccessKey | Placeholder)
region?: string
service_credential?: (DatabricksAiGatewayModelProviderServiceConfigAmazonBedrockDirectServiceCredential | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAmazonBedrockDirectAwsAccessKey {
access_key_id?: string
secret_access_key?: (DatabricksAiGatewayModelProviderServiceConfigAmazonBedrockDirectAwsAccessKeySecretAccessKey | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAmazonBedrockDirectAwsAccessKeySecretAccessKey {
plaintext?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAmazonBedrockDirectServiceCredential {
name: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAnthropic {
direct?: (DatabricksAiGatewayModelProviderServiceConfigAnthropicDirect | Placeholder)
relayed?: (DatabricksAiGatewayModelProviderServiceConfigAnthropicRelayed | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAnthropicDirect {
api_key?: (DatabricksAiGatewayModelProviderServiceConfigAnthropicDirectApiKey | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAnthropicDirectApiKey {
plaintext?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAnthropicRelayed {
plan_type?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAzureOpenai {
direct?: (DatabricksAiGatewayModelProviderServiceConfigAzureOpenaiDirect | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAzureOpenaiDirect {
api_key?: (DatabricksAiGatewayModelProviderServiceConfigAnthropicDirectApiKey | Placeholder)
base_url?: string
entra_service_principal?: (DatabricksAiGatewayModelProviderServiceConfigAzureOpenaiDirectEntraServicePrincipal | Placeholder)
service_credential?: (DatabricksAiGatewayModelProviderServiceConfigAmazonBedrockDirectServiceCredential | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAzureOpenaiDirectEntraServicePrincipal {
client_id?: string
client_secret?: (DatabricksAiGatewayModelProviderServiceConfigAzureOpenaiDirectEntraServicePrincipalClientSecret | Placeholder)
tenant_id?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigAzureOpenaiDirectEntraServicePrincipalClientSecret {
plaintext?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigCustom {
direct?: (DatabricksAiGatewayModelProviderServiceConfigCustomDirect | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigCustomDirect {
api_key?: (DatabricksAiGatewayModelProviderServiceConfigAnthropicDirectApiKey | Placeholder)
base_url?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigGeminiEnterprise {
direct?: (DatabricksAiGatewayModelProviderServiceConfigGeminiEnterpriseDirect | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigGeminiEnterpriseDirect {
api_key?: (DatabricksAiGatewayModelProviderServiceConfigAnthropicDirectApiKey | Placeholder)
project_id?: string
region?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigInferenceTable {
disabled?: Truth
parent: string
table_name_prefix?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigMicrosoftFoundry {
direct?: (DatabricksAiGatewayModelProviderServiceConfigAzureOpenaiDirect | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigOpenai {
direct?: (DatabricksAiGatewayModelProviderServiceConfigOpenaiDirect | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigOpenaiDirect {
api_key?: (DatabricksAiGatewayModelProviderServiceConfigAnthropicDirectApiKey | Placeholder)
base_url?: string
organization?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigRateLimits {
key: string
principal?: string
renewal_period: string
request_tag_key?: string
request_tag_value?: string
requests?: Whole
tokens?: Whole
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceConfigTargets {
model: string
native_api_types?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelProviderServiceProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelService {
comment?: string
config?: (DatabricksAiGatewayModelServiceConfig | Placeholder)
model_service_id: string
owner?: string
parent: string
provider_config?: (DatabricksAiGatewayModelServiceProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfig {
inference_table?: (DatabricksAiGatewayModelServiceConfigInferenceTable | Placeholder)
rate_limits?: ((DatabricksAiGatewayModelServiceConfigRateLimits | Placeholder)[] | Placeholder)
routing?: (DatabricksAiGatewayModelServiceConfigRouting | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigInferenceTable {
disabled?: Truth
parent: string
table_name_prefix?: string
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigRateLimits {
key: string
principal?: string
renewal_period: string
request_tag_key?: string
request_tag_value?: string
requests?: Whole
tokens?: Whole
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigRouting {
destinations?: ((DatabricksAiGatewayModelServiceConfigRoutingDestinations | Placeholder)[] | Placeholder)
fallback?: (DatabricksAiGatewayModelServiceConfigRoutingFallback | Placeholder)
first_token_timeout?: string
traffic_splitting?: (DatabricksAiGatewayModelServiceConfigRoutingTrafficSplitting | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigRoutingDestinations {
destination_type: string
external_model_config?: (DatabricksAiGatewayModelServiceConfigRoutingDestinationsExternalModelConfig | Placeholder)
name: string
pay_per_token_config?: (DatabricksAiGatewayModelServiceConfigRoutingDestinationsPayPerTokenConfig | Placeholder)
provisioned_throughput_config?: (DatabricksAiGatewayModelServiceConfigRoutingDestinationsProvisionedThroughputConfig | Placeholder)
traffic_percentage?: Whole
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigRoutingDestinationsExternalModelConfig {
model_provider_service: string
target: (DatabricksAiGatewayModelServiceConfigRoutingDestinationsExternalModelConfigTarget | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigRoutingDestinationsExternalModelConfigTarget {
model: string
native_api_types?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigRoutingDestinationsPayPerTokenConfig {
model: string
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigRoutingDestinationsProvisionedThroughputConfig {
model_serving_endpoint: string
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigRoutingFallback {
destinations?: ((DatabricksAiGatewayModelServiceConfigRoutingDestinations | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceConfigRoutingTrafficSplitting {
variables?: Variables
}
export interface DatabricksAiGatewayModelServiceProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksAiSearchIndex {
delta_sync_index_spec?: (DatabricksAiSearchIndexDeltaSyncIndexSpec | Placeholder)
direct_access_index_spec?: (DatabricksAiSearchIndexDirectAccessIndexSpec | Placeholder)
index_id?: string
index_subtype?: string
index_type: string
parent: string
primary_key: string
provider_config?: (DatabricksAiSearchIndexProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksArtifactAllowlist {
artifact_matcher?: ((DatabricksArtifactAllowlistArtifactMatcher | Placeholder)[] | Placeholder)
artifact_matchers?: ((DatabricksArtifactAllowlistArtifactMatcher | Placeholder)[] | Placeholder)
artifact_type: string
created_at?: Whole
created_by?: string
metastore_id?: string
provider_config?: (DatabricksArtifactAllowlistProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksArtifactAllowlistArtifactMatcher {
artifact: string
match_type: string
variables?: Variables
}
export interface DatabricksArtifactAllowlistProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksBudgetPolicy {
binding_workspace_ids?: (Whole[] | Placeholder)
custom_tags?: ((DatabricksBudgetPolicyCustomTags | Placeholder)[] | Placeholder)
policy_id?: string
policy_name?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksBudgetPolicyCustomTags {
key: string
value?: string
variables?: Variables
}
export interface DatabricksBudget {
account_id?: string
alert_configurations?: ((DatabricksBudgetAlertConfigurations | Placeholder)[] | Placeholder)
budget_configuration_id?: string
create_time?: Whole
display_name?: string
filter?: (DatabricksBudgetFilter | Placeholder)
resource_type?: string
update_time?: Whole
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksBudgetAlertConfigurations {
action_configurations?: ((DatabricksBudgetAlertConfigurationsActionConfigurations | Placeholder)[] | Placeholder)
alert_configuration_id?: string
principal_overrides?: ((DatabricksBudgetAlertConfigurationsPrincipalOverrides | Placeholder)[] | Placeholder)
quantity_threshold?: string
quantity_type?: string
scope_type?: string
time_period?: string
trigger_type?: string
variables?: Variables
}
export interface DatabricksBudgetAlertConfigurationsActionConfigurations {
action_configuration_id?: string
action_type?: string
target?: string
variables?: Variables
}
export interface DatabricksBudgetAlertConfigurationsPrincipalOverrides {
override_threshold?: string
principal_id?: Whole
variables?: Variables
}
export interface DatabricksBudgetFilter {
tags?: ((DatabricksBudgetFilterTags | Placeholder)[] | Placeholder)
workspace_id?: (DatabricksBudgetFilterWorkspaceId | Placeholder)
variables?: Variables
}
export interface DatabricksBudgetFilterTags {
key?: string
value?: (DatabricksBudgetFilterTagsValue | Placeholder)
variables?: Variables
}
export interface DatabricksBudgetFilterTagsValue {
operator?: string
values?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksBudgetFilterWorkspaceId {
operator?: string
values?: (Whole[] | Placeholder)
variables?: Variables
}
export interface DatabricksComplianceSecurityProfileWorkspaceSetting {
compliance_security_profile_workspace: (DatabricksComplianceSecurityProfileWorkspaceSettingComplianceSecurityProfileWorkspace | Placeholder)
etag?: string
provider_config?: (DatabricksComplianceSecurityProfileWorkspaceSettingProviderConfig | Placeholder)
setting_name?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksComplianceSecurityProfileWorkspaceSettingComplianceSecurityProfileWorkspace {
compliance_standards: (string[] | Placeholder)
is_enabled: Truth
variables?: Variables
}
export interface DatabricksComplianceSecurityProfileWorkspaceSettingProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksCustomAppIntegration {
client_id?: string
client_secret?: string
confidential?: Truth
create_time?: string
created_by?: Whole
creator_username?: string
integration_id?: string
name?: string
redirect_urls?: (string[] | Placeholder)
scopes?: (string[] | Placeholder)
token_access_policy?: (DatabricksCustomAppIntegrationTokenAccessPolicy | Placeholder)
user_authorized_scopes?: (string[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksCustomAppIntegrationTokenAccessPolicy {
absolute_session_lifetime_in_minutes?: Whole
access_token_ttl_in_minutes?: Whole
enable_single_use_refresh_tokens?: Truth
refresh_token_ttl_in_minutes?: Whole
variables?: Variables
}
export interface DatabricksDataClassificationCatalogConfig {
auto_tag_configs?: ((DatabricksDataClassificationCatalogConfigAutoTagConfigs | Placeholder)[] | Placeholder)
excluded_schemas?: (DatabricksDataClassificationCatalogConfigExcludedSchemas | Placeholder)
included_schemas?: (DatabricksDataClassificationCatalogConfigIncludedSchemas | Placeholder)
parent: string
provider_config?: (DatabricksDataClassificationCatalogConfigProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksDefaultNamespaceSetting {
etag?: string
namespace: (DatabricksDefaultNamespaceSettingNamespace | Placeholder)
provider_config?: (DatabricksDefaultNamespaceSettingProviderConfig | Placeholder)
setting_name?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksDefaultNamespaceSettingNamespace {
value?: string
variables?: Variables
}
export interface DatabricksDefaultNamespaceSettingProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksEnvironmentsDefaultWorkspaceBaseEnvironment {
cpu_workspace_base_environment?: string
gpu_workspace_base_environment?: string
provider_config?: (DatabricksEnvironmentsDefaultWorkspaceBaseEnvironmentProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksEnvironmentsDefaultWorkspaceBaseEnvironmentProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksDisableLegacyFeaturesSetting {
disable_legacy_features: (DatabricksDisableLegacyFeaturesSettingDisableLegacyFeatures | Placeholder)
etag?: string
/**
 * @deprecated
 */
provider_config?: (DatabricksDisableLegacyFeaturesSettingProviderConfig | Placeholder)
setting_name?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksDisableLegacyFeaturesSettingDisableLegacyFeatures {
value: Truth
variables?: Variables
}
export interface DatabricksDisableLegacyFeaturesSettingProviderConfig {
/**
 * @deprecated
 */
workspace_id?: string
variables?: Variables
}
export interface DatabricksEnhancedSecurityMonitoringWorkspaceSetting {
enhanced_security_monitoring_workspace: (DatabricksEnhancedSecurityMonitoringWorkspaceSettingEnhancedSecurityMonitoringWorkspace | Placeholder)
etag?: string
provider_config?: (DatabricksEnhancedSecurityMonitoringWorkspaceSettingProviderConfig | Placeholder)
setting_name?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksEnhancedSecurityMonitoringWorkspaceSettingEnhancedSecurityMonitoringWorkspace {
is_enabled: Truth
variables?: Variables
}
export interface DatabricksEnhancedSecurityMonitoringWorkspaceSettingProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksEntitlements {
allow_cluster_create?: Truth
allow_instance_pool_create?: Truth
databricks_sql_access?: Truth
group_id?: string
provider_config?: (DatabricksEntitlementsProviderConfig | Placeholder)
service_principal_id?: string
user_id?: string
workspace_access?: Truth
workspace_consume?: Truth
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksEntitlementsProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksEntityTagAssignment {
entity_name: string
entity_type: string
provider_config?: (DatabricksEntityTagAssignmentProviderConfig | Placeholder)
tag_key: string
tag_value?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksEntityTagAssignmentProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksExternalMetadata {
columns?: (string[] | Placeholder)
description?: string
entity_type: string
name: string
owner?: string
properties?: ({
[k: string]: string
} | Placeholder)
provider_config?: (DatabricksExternalMetadataProviderConfig | Placeholder)
system_type: string
url?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksExternalMetadataProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksGitCredential {
force?: Truth
git_email?: string
git_provider: string
git_username?: string
is_default_for_provider?: Truth
name?: string
personal_access_token?: string
principal_id?: Whole
provider_config?: (DatabricksGitCredentialProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksGitCredentialProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksGlobalInitScript {
content_base64?: string
enabled?: Truth
md5?: string
name: string
position?: Whole
provider_config?: (DatabricksGlobalInitScriptProviderConfig | Placeholder)
source?: string
timeouts?: (DatabricksGlobalInitScriptTimeouts | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksGlobalInitScriptProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksGlobalInitScriptTimeouts {
variables?: Variables
}
export interface DatabricksGrant {
catalog?: string
credential?: string
external_location?: string
foreign_connection?: string
function?: string
mcp_service?: string
metastore?: string
model?: string
model_provider_service?: string
model_service?: string
pipeline?: string
principal: string
privileges: ((("ACCESS" | "ALL_PRIVILEGES" | "APPLY_TAG" | "BROWSE" | "CREATE" | "CREATE_CATALOG" | "CREATE_CLEAN_ROOM" | "CREATE_CONNECTION" | "CREATE_EXTERNAL_LOCATION" | "CREATE_EXTERNAL_TABLE" | "CREATE_EXTERNAL_VOLUME" | "CREATE_FOREIGN_CATALOG" | "CREATE_FOREIGN_SECURABLE" | "CREATE_FUNCTION" | "CREATE_MANAGED_STORAGE" | "CREATE_MATERIALIZED_VIEW" | "CREATE_MODEL" | "CREATE_PROVIDER" | "CREATE_RECIPIENT" | "CREATE_SCHEMA" | "CREATE_SERVICE_CREDENTIAL" | "CREATE_SHARE" | "CREATE_STORAGE_CREDENTIAL" | "CREATE_TABLE" | "CREATE_VIEW" | "CREATE_VOLUME" | "EXECUTE" | "EXECUTE_CLEAN_ROOM_TASK" | "EXTERNAL_USE_LOCATION" | "EXTERNAL_USE_SCHEMA" | "MANAGE" | "MANAGE_ALLOWLIST" | "MODIFY" | "MODIFY_CLEAN_ROOM" | "READ_FILES" | "READ_METADATA" | "READ_PRIVATE_FILES" | "READ_VOLUME" | "REFRESH" | "SELECT" | "SET_SHARE_PERMISSION" | "USAGE" | "USE_CATALOG" | "USE_CONNECTION" | "USE_MARKETPLACE_ASSETS" | "USE_PROVIDER" | "USE_RECIPIENT" | "USE_SCHEMA" | "USE_SHARE" | "WRITE_FILES" | "WRITE_PRIVATE_FILES" | "WRITE_VOLUME") | string)[] | Placeholder)
provider_config?: (DatabricksGrantProviderConfig | Placeholder)
recipient?: string
schema?: string
schema_?: string
secret?: string
share?: string
storage_credential?: string
table?: string
volume?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksGrantProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksGrants {
catalog?: string
credential?: string
external_location?: string
foreign_connection?: string
function?: string
grant?: ((DatabricksGrantsGrant | Placeholder)[] | Placeholder)
grants?: ((DatabricksGrantsGrant | Placeholder)[] | Placeholder)
mcp_service?: string
metastore?: string
model?: string
model_provider_service?: string
model_service?: string
pipeline?: string
provider_config?: (DatabricksGrantsProviderConfig | Placeholder)
recipient?: string
schema?: string
schema_?: string
secret?: string
share?: string
storage_credential?: string
table?: string
volume?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksGrantsGrant {
principal: string
privileges: ((("ACCESS" | "ALL_PRIVILEGES" | "APPLY_TAG" | "BROWSE" | "CREATE" | "CREATE_CATALOG" | "CREATE_CLEAN_ROOM" | "CREATE_CONNECTION" | "CREATE_EXTERNAL_LOCATION" | "CREATE_EXTERNAL_TABLE" | "CREATE_EXTERNAL_VOLUME" | "CREATE_FOREIGN_CATALOG" | "CREATE_FOREIGN_SECURABLE" | "CREATE_FUNCTION" | "CREATE_MANAGED_STORAGE" | "CREATE_MATERIALIZED_VIEW" | "CREATE_MODEL" | "CREATE_PROVIDER" | "CREATE_RECIPIENT" | "CREATE_SCHEMA" | "CREATE_SERVICE_CREDENTIAL" | "CREATE_SHARE" | "CREATE_STORAGE_CREDENTIAL" | "CREATE_TABLE" | "CREATE_VIEW" | "CREATE_VOLUME" | "EXECUTE" | "EXECUTE_CLEAN_ROOM_TASK" | "EXTERNAL_USE_LOCATION" | "EXTERNAL_USE_SCHEMA" | "MANAGE" | "MANAGE_ALLOWLIST" | "MODIFY" | "MODIFY_CLEAN_ROOM" | "READ_FILES" | "READ_METADATA" | "READ_PRIVATE_FILES" | "READ_VOLUME" | "REFRESH" | "SELECT" | "SET_SHARE_PERMISSION" | "USAGE" | "USE_CATALOG" | "USE_CONNECTION" | "USE_MARKETPLACE_ASSETS" | "USE_PROVIDER" | "USE_RECIPIENT" | "USE_SCHEMA" | "USE_SHARE" | "WRITE_FILES" | "WRITE_PRIVATE_FILES" | "WRITE_VOLUME") | string)[] | Placeholder)
variables?: Variables
}
export interface DatabricksGrantsProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksGroupRole {
api?: string
group_id: string
provider_config?: (DatabricksGroupRoleProviderConfig | Placeholder)
role: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksGroupRoleProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksInstanceProfile {
iam_role_arn?: string
instance_profile_arn: string
is_meta_instance_profile?: Truth
provider_config?: (DatabricksInstanceProfileProviderConfig | Placeholder)
skip_validation?: Truth
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksInstanceProfileProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksIpAccessList {
enabled?: Truth
ip_addresses: (string[] | Placeholder)
label: string
list_type: (("ALLOW" | "BLOCK") | string)
provider_config?: (DatabricksIpAccessListProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksIpAccessListProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksLibrary {
cluster_id: string
cran?: ((DatabricksLibraryCran | Placeholder)[] | Placeholder)
crans?: ((DatabricksLibraryCran | Placeholder)[] | Placeholder)
/**
 * @deprecated
 */
egg?: string
jar?: string
maven?: ((DatabricksLibraryMaven | Placeholder)[] | Placeholder)
mavens?: ((DatabricksLibraryMaven | Placeholder)[] | Placeholder)
provider_config?: ((DatabricksLibraryProviderConfig | Placeholder)[] | Placeholder)
provider_configs?: ((DatabricksLibraryProviderConfig | Placeholder)[] | Placeholder)
pypi?: ((DatabricksLibraryPypi | Placeholder)[] | Placeholder)
pypis?: ((DatabricksLibraryPypi | Placeholder)[] | Placeholder)
requirements?: string
whl?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksLibraryCran {
package: string
repo?: string
variables?: Variables
}
export interface DatabricksLibraryMaven {
coordinates: string
exclusions?: (string[] | Placeholder)
repo?: string
variables?: Variables
}
export interface DatabricksLibraryProviderConfig {
workspace_id: string
variables?: Variables
}
export interface DatabricksLibraryPypi {
package: string
repo?: string
variables?: Variables
}
export interface DatabricksMlflowWebhook {
description?: string
events: (string[] | Placeholder)
http_url_spec?: (DatabricksMlflowWebhookHttpUrlSpec | Placeholder)
job_spec?: (DatabricksMlflowWebhookJobSpec | Placeholder)
model_name?: string
provider_config?: (DatabricksMlflowWebhookProviderConfig | Placeholder)
status?: (("ACTIVE" | "DISABLED" | "TEST_MODE") | string)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMlflowWebhookHttpUrlSpec {
authorization?: string
enable_ssl_verification?: Truth
secret?: string
url: string
variables?: Variables
}
export interface DatabricksMlflowWebhookJobSpec {
access_token: string
job_id: string
workspace_url?: string
variables?: Variables
}
export interface DatabricksMlflowWebhookProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksMwsCredentials {
/**
 * @deprecated
 */
account_id?: string
creation_time?: Whole
credentials_id?: string
credentials_name: string
external_id?: string
role_arn: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsCustomerManagedKeys {
account_id: string
aws_key_info?: (DatabricksMwsCustomerManagedKeysAwsKeyInfo | Placeholder)
creation_time?: Whole
customer_managed_key_id?: string
gcp_key_info?: (DatabricksMwsCustomerManagedKeysGcpKeyInfo | Placeholder)
use_cases: (string[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsCustomerManagedKeysAwsKeyInfo {
key_alias?: string
key_arn: string
key_region?: string
variables?: Variables
}
export interface DatabricksMwsCustomerManagedKeysGcpKeyInfo {
kms_key_id: string
variables?: Variables
}
export interface DatabricksMwsLogDelivery {
account_id: string
config_id?: string
config_name?: string
credentials_id: string
delivery_path_prefix?: string
delivery_start_time?: string
log_type: string
output_format: string
status?: string
storage_configuration_id: string
workspace_ids_filter?: (Whole[] | Placeholder)
workspace_ids_filters?: (Whole[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsNccPrivateEndpointRule {
domain_names?: (string[] | Placeholder)
enabled?: Truth
endpoint_service?: string
gcp_endpoint?: (DatabricksMwsNccPrivateEndpointRuleGcpEndpoint | Placeholder)
group_id?: string
network_connectivity_config_id: string
resource_id?: string
resource_names?: (string[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsNetworks {
account_id: string
creation_time?: Whole
error_messages?: ((DatabricksMwsNetworksErrorMessages | Placeholder)[] | Placeholder)
gcp_network_info?: (DatabricksMwsNetworksGcpNetworkInfo | Placeholder)
network_id?: string
network_name: string
security_group_ids?: (string[] | Placeholder)
subnet_ids?: (string[] | Placeholder)
vpc_endpoints?: (DatabricksMwsNetworksVpcEndpoints | Placeholder)
vpc_id?: string
vpc_status?: string
workspace_id?: Whole
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsNetworksErrorMessages {
error_message?: string
error_type?: string
variables?: Variables
}
export interface DatabricksMwsNetworksGcpNetworkInfo {
network_project_id: string
/**
 * @deprecated
 */
pod_ip_range_name?: string
/**
 * @deprecated
 */
service_ip_range_name?: string
subnet_id: string
subnet_region: string
vpc_id: string
variables?: Variables
}
export interface DatabricksMwsNetworksVpcEndpoints {
dataplane_relay: (string[] | Placeholder)
/**
 * @deprecated
 */
dataplane_relays?: (string[] | Placeholder)
rest_api: (string[] | Placeholder)
/**
 * @deprecated
 */
rest_apis?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksMwsPrivateAccessSettings {
/**
 * @deprecated
 */
account_id?: string
allowed_vpc_endpoint_ids?: (string[] | Placeholder)
private_access_level?: string
private_access_settings_id?: string
private_access_settings_name: string
public_access_enabled?: Truth
region: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsStorageConfigurations {
account_id: string
bucket_name: string
role_arn?: string
storage_configuration_name: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsVpcEndpoint {
account_id?: string
aws_account_id?: string
aws_endpoint_service_id?: string
aws_vpc_endpoint_id?: string
gcp_vpc_endpoint_info?: (DatabricksMwsVpcEndpointGcpVpcEndpointInfo | Placeholder)
region?: string
state?: string
use_case?: string
vpc_endpoint_id?: string
vpc_endpoint_name: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsVpcEndpointGcpVpcEndpointInfo {
endpoint_region: string
project_id: string
psc_connection_id?: string
psc_endpoint_name: string
service_attachment_id?: string
variables?: Variables
}
export interface DatabricksMwsWorkspaces {
account_id: string
aws_region?: string
cloud?: string
cloud_resource_container?: (DatabricksMwsWorkspacesCloudResourceContainer | Placeholder)
compute_mode?: string
creation_time?: Whole
credentials_id?: string
custom_tags?: ({
[k: string]: string
} | Placeholder)
/**
 * @deprecated
 */
customer_managed_key_id?: string
deployment_name?: string
expected_workspace_status?: string
external_customer_info?: (DatabricksMwsWorkspacesExternalCustomerInfo | Placeholder)
gcp_managed_network_config?: (DatabricksMwsWorkspacesGcpManagedNetworkConfig | Placeholder)
/**
 * @deprecated
 */
gke_config?: (DatabricksMwsWorkspacesGkeConfig | Placeholder)
is_no_public_ip_enabled?: Truth
location?: string
managed_services_customer_managed_key_id?: string
network_connectivity_config_id?: string
network_id?: string
pricing_tier?: string
private_access_settings_id?: string
storage_configuration_id?: string
storage_customer_managed_key_id?: string
timeouts?: (DatabricksMwsWorkspacesTimeouts | Placeholder)
token?: (DatabricksMwsWorkspacesToken | Placeholder)
workspace_id?: Whole
workspace_name: string
workspace_status?: string
workspace_status_message?: string
workspace_url?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksMwsWorkspacesCloudResourceContainer {
gcp: (DatabricksMwsWorkspacesCloudResourceContainerGcp | Placeholder)
variables?: Variables
}
export interface DatabricksMwsWorkspacesCloudResourceContainerGcp {
project_id: string
variables?: Variables
}
export interface DatabricksMwsWorkspacesExternalCustomerInfo {
authoritative_user_email: string
authoritative_user_full_name: string
customer_name: string
variables?: Variables
}
export interface DatabricksMwsWorkspacesGcpManagedNetworkConfig {
/**
 * @deprecated
 */
gke_cluster_pod_ip_range?: string
/**
 * @deprecated
 */
gke_cluster_service_ip_range?: string
subnet_cidr: string
variables?: Variables
}
export interface DatabricksMwsWorkspacesGkeConfig {
connectivity_type?: string
master_ip_range?: string
variables?: Variables
}
export interface DatabricksMwsWorkspacesTimeouts {
create?: string
read?: string
update?: string
update_?: string
variables?: Variables
}
export interface DatabricksMwsWorkspacesToken {
comment?: string
lifetime_seconds?: Whole
token_id?: string
token_value?: string
variables?: Variables
}
export interface DatabricksNotificationDestination {
config?: (DatabricksNotificationDestinationConfig | Placeholder)
destination_type?: string
display_name: string
provider_config?: (DatabricksNotificationDestinationProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksNotificationDestinationConfig {
email?: (DatabricksNotificationDestinationConfigEmail | Placeholder)
generic_webhook?: (DatabricksNotificationDestinationConfigGenericWebhook | Placeholder)
microsoft_teams?: (DatabricksNotificationDestinationConfigMicrosoftTeams | Placeholder)
pagerduty?: (DatabricksNotificationDestinationConfigPagerduty | Placeholder)
slack?: (DatabricksNotificationDestinationConfigSlack | Placeholder)
variables?: Variables
}
export interface DatabricksNotificationDestinationConfigEmail {
addresses?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksNotificationDestinationConfigGenericWebhook {
password?: string
password_set?: Truth
url?: string
url_set?: Truth
username?: string
username_set?: Truth
variables?: Variables
}
export interface DatabricksNotificationDestinationConfigMicrosoftTeams {
app_id?: string
app_id_set?: Truth
auth_secret?: string
auth_secret_set?: Truth
channel_url?: string
channel_url_set?: Truth
tenant_id?: string
tenant_id_set?: Truth
url?: string
url_set?: Truth
variables?: Variables
}
export interface DatabricksNotificationDestinationConfigPagerduty {
integration_key?: string
integration_key_set?: Truth
variables?: Variables
}
export interface DatabricksNotificationDestinationConfigSlack {
channel_id?: string
channel_id_set?: Truth
oauth_token?: string
oauth_token_set?: Truth
url?: string
url_set?: Truth
variables?: Variables
}
export interface DatabricksNotificationDestinationProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksOboToken {
application_id: string
comment?: string
lifetime_seconds?: Whole
provider_config?: (DatabricksOboTokenProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksOboTokenProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPermissionAssignment {
group_name?: string
permissions: ((("ADMIN" | "USER") | string)[] | Placeholder)
principal_id?: Whole
provider_config?: (DatabricksPermissionAssignmentProviderConfig | Placeholder)
service_principal_name?: string
user_name?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPermissionAssignmentProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksPolicyInfo {
column_mask?: (DatabricksPolicyInfoColumnMask | Placeholder)
comment?: string
deny?: (DatabricksPolicyInfoDeny | Placeholder)
except_principals?: (string[] | Placeholder)
for_securable_type: string
grant?: (DatabricksPolicyInfoGrant | Placeholder)
match_columns?: ((DatabricksPolicyInfoMatchColumns | Placeholder)[] | Placeholder)
name?: string
on_securable_fullname?: string
on_securable_type?: string
policy_type: string
provider_config?: (DatabricksPolicyInfoProviderConfig | Placeholder)
row_filter?: (DatabricksPolicyInfoRowFilter | Placeholder)
to_principals: (string[] | Placeholder)
when_condition?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresCdfConfig {
catalog: string
cdf_config_id?: string
parent: string
postgres_schema: string
provider_config?: (DatabricksPostgresCdfConfigProviderConfig | Placeholder)
schema?: string
schema_?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresDataApi {
parent: string
provider_config?: (DatabricksPostgresDataApiProviderConfig | Placeholder)
spec?: (DatabricksPostgresDataApiSpec | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresEndpoint {
endpoint_id: string
parent: string
provider_config?: (DatabricksPostgresEndpointProviderConfig | Placeholder)
replace_existing?: Truth
spec?: (DatabricksPostgresEndpointSpec | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresRole {
parent: string
provider_config?: (DatabricksPostgresRoleProviderConfig | Placeholder)
replace_existing?: Truth
role_id?: string
spec?: (DatabricksPostgresRoleSpec | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresSnapshotSchedule {
parent: string
provider_config?: (DatabricksPostgresSnapshotScheduleProviderConfig | Placeholder)
schedule?: ((DatabricksPostgresSnapshotScheduleSchedule | Placeholder)[] | Placeholder)
schedules?: ((DatabricksPostgresSnapshotScheduleSchedule | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksPostgresSyncedTable {
provider_config?: (DatabricksPostgresSyncedTableProviderConfig | Placeholder)
spec?: (DatabricksPostgresSyncedTableSpec | Placeholder)
synced_table_id: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksRecipient {
authentication_type: (("DATABRICKS" | "TOKEN") | string)
comment?: string
data_recipient_global_metastore_id?: string
expiration_time?: Whole
ip_access_list?: (DatabricksRecipientIpAccessList | Placeholder)
name: string
owner?: string
properties_kvpairs?: (DatabricksRecipientPropertiesKvpairs | Placeholder)
provider_config?: (DatabricksRecipientProviderConfig | Placeholder)
sharing_code?: string
tokens?: ((DatabricksRecipientTokens | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksRecipientIpAccessList {
allowed_ip_addresses?: (string[] | Placeholder)
variables?: Variables
}
export interface DatabricksRecipientPropertiesKvpairs {
properties: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface DatabricksRecipientProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksRecipientTokens {
variables?: Variables
}
export interface DatabricksRestrictWorkspaceAdminsSetting {
etag?: string
provider_config?: (DatabricksRestrictWorkspaceAdminsSettingProviderConfig | Placeholder)
restrict_workspace_admins: (DatabricksRestrictWorkspaceAdminsSettingRestrictWorkspaceAdmins | Placeholder)
setting_name?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksRestrictWorkspaceAdminsSettingProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksRestrictWorkspaceAdminsSettingRestrictWorkspaceAdmins {
disable_gov_tag_creation?: Truth
status: string
variables?: Variables
}
export interface DatabricksSecretUc {
catalog_name: string
comment?: string
expire_time?: string
name: string
owner?: string
provider_config?: (DatabricksSecretUcProviderConfig | Placeholder)
schema_name: string
value: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksSecretUcProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksServicePrincipalFederationPolicy {
description?: string
oidc_policy?: (DatabricksServicePrincipalFederationPolicyOidcPolicy | Placeholder)
policy_id?: string
service_principal_id?: Whole
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksServicePrincipalSecret {
api?: string
create_time?: string
expire_time?: string
lifetime?: string
provider_config?: (DatabricksServicePrincipalSecretProviderConfig | Placeholder)
secret?: string
secret_hash?: string
service_principal_id: string
status?: string
time_rotating?: string
update_time?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksProvider {
authentication_type: string
comment?: string
name: string
provider_config?: (DatabricksProviderProviderConfig | Placeholder)
recipient_profile_str: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksProviderProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksSqlGlobalConfig {
data_access_config?: ({
[k: string]: string
} | Placeholder)
/**
 * @deprecated
 */
enable_serverless_compute?: (boolean | Placeholder)
google_service_account?: string
instance_profile_arn?: string
provider_config?: (DatabricksSqlGlobalConfigProviderConfig | Placeholder)
security_policy?: string
sql_config_params?: ({
[k: string]: string
} | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksSqlGlobalConfigProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksSystemSchema {
provider_config?: (DatabricksSystemSchemaProviderConfig | Placeholder)
schema?: string
schema_?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksSystemSchemaProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksTagPolicy {
description?: string
provider_config?: (DatabricksTagPolicyProviderConfig | Placeholder)
tag_key: string
values?: ((DatabricksTagPolicyValues | Placeholder)[] | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksTagPolicyProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksTagPolicyValues {
name: string
variables?: Variables
}
export interface DatabricksToken {
comment?: string
creation_time?: Whole
expiry_time?: Whole
lifetime_seconds?: Whole
provider_config?: (DatabricksTokenProviderConfig | Placeholder)
token_id?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksTokenProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksEnvironmentsWorkspaceBaseEnvironment {
base_environment_type?: string
display_name: string
filepath?: string
provider_config?: (DatabricksEnvironmentsWorkspaceBaseEnvironmentProviderConfig | Placeholder)
workspace_base_environment_id?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksEnvironmentsWorkspaceBaseEnvironmentProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksWorkspaceConf {
custom_config?: ({
[k: string]: string
} | Placeholder)
provider_config?: (DatabricksWorkspaceConfProviderConfig | Placeholder)
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksWorkspaceConfProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksWorkspaceEntityTagAssignment {
entity_id: string
entity_type: string
provider_config?: (DatabricksWorkspaceEntityTagAssignmentProviderConfig | Placeholder)
tag_key: string
tag_value?: string
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DatabricksWorkspaceEntityTagAssignmentProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface DatabricksWorkspaceNetworkOption {
network_policy_id?: string
workspace_id?: Whole
resource_name?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
lookup_existing?: unknown
variables?: Variables
}
export interface DataosStacks {
/**
 * The name of the resource; the key of the block by default.
 */
name?: string
/**
 * The version of the manifest: v1, v1beta, v1alpha.
 */
version?: string
/**
 * The type of the resource: stack.
 */
type?: ("stack" | Placeholder)
/**
 * Free labels, which Kubernetes gets as an annotation.
 */
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
description?: string
/**
 * The user id of the owner.
 */
owner?: string
layer?: (("user" | "system") | Placeholder)
title?: string
stack: (DataosStacksStack | Placeholder)
stamp?: unknown
generation?: unknown
uid?: unknown
created?: unknown
status?: unknown
aggregateStatus?: unknown
cloudKernelResources?: unknown
webServiceResources?: unknown
builderState?: unknown
runtimeState?: unknown
runtime?: unknown
revision?: unknown
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DataosStacksStack {
name: string
flavor?: string
/**
 * In quotes: "1.0".
 */
version: (string | Whole | Decimal)
reconciler?: string
/**
 * jq filters that find dataos:// addresses in the stackSpec.
 */
dataOsAddressJqFilters?: (string[] | Placeholder)
secretProjection?: (DataosStacksStackSecretProjection | Placeholder)
image?: (DataosStacksStackImage | Placeholder)
command?: (string[] | Placeholder)
arguments?: (string[] | Placeholder)
/**
 * @deprecated
 */
argument?: (string[] | Placeholder)
environmentVars?: ({
[k: string]: string | Truth | Whole | Decimal
} | Placeholder)
ports?: (((DataosStacksStackPorts | Placeholder)[] | Placeholder) | (DataosStacksStackPorts | Placeholder))
stackSpecValueSchema?: (DataosStacksStackStackSpecValueSchema | Placeholder)
workflowJobConfig?: (DataosStacksStackWorkflowJobConfig | Placeholder)
serviceConfig?: (DataosStacksStackServiceConfig | Placeholder)
workerConfig?: (DataosStacksStackWorkerConfig | Placeholder)
variables?: Variables
}
export interface DataosStacksStackSecretProjection {
type?: (("propFile" | "envVars") | Placeholder)
variables?: Variables
}
export interface DataosStacksStackImage {
registry: string
repository: string
image: string
tag: (string | Whole | Decimal)
auth?: (DataosStacksStackImageAuth | Placeholder)
variables?: Variables
}
export interface DataosStacksStackImageAuth {
imagePullSecret: string
variables?: Variables
}
export interface DataosStacksStackPorts {
name: string
servicePort: Whole
targetPort?: Whole
variables?: Variables
}
export interface DataosStacksStackStackSpecValueSchema {
jsonSchema: string
variables?: Variables
}
export interface DataosStacksStackWorkflowJobConfig {
/**
 * A Go template that makes a mapping of file names to their text.
 */
configFileTemplate?: string
/**
 * A Go template that makes initContainers, container and sidecars.
 */
containerResourceTemplate?: string
/**
 * @deprecated
 * A Go template that makes initContainers, container and sidecars.
 */
conatinerResourceTemplate?: string
resourceTemplateConfig?: (DataosStacksStackWorkflowJobConfigResourceTemplateConfig | Placeholder)
variables?: Variables
}
export interface DataosStacksStackWorkflowJobConfigResourceTemplateConfig {
resourceTemplate: string
successCondition?: string
failureCondition?: string
variables?: Variables
}
export interface DataosStacksStackServiceConfig {
/**
 * A Go template that makes a mapping of file names to their text.
 */
configFileTemplate?: string
/**
 * A Go template that makes initContainers, container and sidecars.
 */
containerResourceTemplate?: string
/**
 * @deprecated
 * A Go template that makes initContainers, container and sidecars.
 */
conatinerResourceTemplate?: string
variables?: Variables
}
export interface DataosStacksStackWorkerConfig {
/**
 * A Go template that makes a mapping of file names to their text.
 */
configFileTemplate?: string
/**
 * A Go template that makes initContainers, container and sidecars.
 */
containerResourceTemplate?: string
/**
 * @deprecated
 * A Go template that makes initContainers, container and sidecars.
 */
conatinerResourceTemplate?: string
/**
 * A Go template that makes one Kubernetes object, instead of a workload.
 */
resourceTemplate?: string
variables?: Variables
}
export interface DataosWorkflows {
/**
 * The name of the resource; the key of the block by default.
 */
name?: string
/**
 * The version of the manifest: v1, v1beta, v1alpha.
 */
version?: string
/**
 * The type of the resource: workflow.
 */
type?: ("workflow" | Placeholder)
/**
 * Free labels, which Kubernetes gets as an annotation.
 */
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
description?: string
/**
 * The user id of the owner.
 */
owner?: string
layer?: (("user" | "system") | Placeholder)
title?: string
workflow: (DataosWorkflowsWorkflow | Placeholder)
stamp?: unknown
generation?: unknown
uid?: unknown
created?: unknown
status?: unknown
aggregateStatus?: unknown
cloudKernelResources?: unknown
webServiceResources?: unknown
builderState?: unknown
runtimeState?: unknown
runtime?: unknown
revision?: unknown
/**
 * The workspace, which is the Kubernetes namespace; `public` by default.
 */
workspace?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DataosWorkflowsWorkflow {
title?: string
schedule?: (DataosWorkflowsWorkflowSchedule | Placeholder)
dag: ((DataosWorkflowsWorkflowDag | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DataosWorkflowsWorkflowSchedule {
cron: string
concurrencyPolicy?: (("Allow" | "Forbid" | "Replace") | Placeholder)
endOn?: string
timezone?: string
variables?: Variables
}
export interface DataosWorkflowsWorkflowDag {
name: string
title?: string
description?: string
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
spec?: (DataosWorkflowsWorkflowDagSpec | Placeholder)
file?: string
retry?: (DataosWorkflowsWorkflowDagRetry | Placeholder)
dependencies?: ((string[] | Placeholder) | string)
gcWhenComplete?: Truth
variables?: Variables
}
export interface DataosWorkflowsWorkflowDagSpec {
title?: string
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
/**
 * The DataOS stack: name[+flavor][:version].
 */
stack: string
/**
 * What the stack is told; checked against the JSON Schema of the stack.
 */
stackSpec?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
flare?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
bento?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
benthos?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
beacon?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
scanner?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
container?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
alpha?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
soda?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
toolbox?: {
[k: string]: unknown
}
/**
 * The compute resource to run on; `runnable-default` by default.
 */
compute?: string
logLevel?: string
/**
 * Environment variables; values may be dataos:// addresses.
 */
envs?: ({
[k: string]: string | Truth | Whole | Decimal
} | Placeholder)
/**
 * Files to mount beside the configuration: name to path.
 */
configs?: ({
[k: string]: string
} | Placeholder)
/**
 * Names of secrets to mount. To be replaced by dataosSecrets.
 */
secrets?: (unknown[] | Placeholder)
dataosSecrets?: ((DataosServicesServiceDataosSecrets | Placeholder)[] | Placeholder)
dataosVolumes?: ((DataosServicesServiceDataosVolumes | Placeholder)[] | Placeholder)
tempVolume?: string
persistentVolume?: (DataosServicesServicePersistentVolume | Placeholder)
resources?: (DataosServicesServiceResources | Placeholder)
/**
 * @deprecated
 */
resource?: (DataosServicesServiceResources | Placeholder)
runAsUser?: string
runAsApiKey?: string
dryRun?: Truth
topology?: ((DataosServicesServiceTopology | Placeholder)[] | Placeholder)
tier?: string
retry?: (DataosWorkflowsWorkflowDagRetry | Placeholder)
variables?: Variables
}
export interface DataosServicesServiceDataosSecrets {
name: string
/**
 * The workspace of the secret; without it, or where none is known, an instance secret.
 */
workspace?: string
/**
 * One key of the secret. Exclude each other: key, keys, allKeys.
 */
key?: string
keys?: (string[] | Placeholder)
allKeys?: Truth
allkeys?: Truth
/**
 * As environment variables (the default) or as files.
 */
consumptionType?: (("envVars" | "propFile" | "file" | "propfile") | Placeholder)
variables?: Variables
}
export interface DataosServicesServiceDataosVolumes {
name: string
directory: string
readOnly?: Truth
subPath?: string
variables?: Variables
}
export interface DataosServicesServicePersistentVolume {
name: string
directory: string
readOnly?: Truth
subPath?: string
variables?: Variables
}
export interface DataosServicesServiceResources {
requests?: ({
[k: string]: string | Whole | Decimal
} | Placeholder)
/**
 * @deprecated
 */
request?: ({
[k: string]: string | Whole | Decimal
} | Placeholder)
limits?: ({
[k: string]: string | Whole | Decimal
} | Placeholder)
/**
 * @deprecated
 */
limit?: ({
[k: string]: string | Whole | Decimal
} | Placeholder)
variables?: Variables
}
export interface DataosServicesServiceTopology {
name: string
type: string
doc?: string
properties?: unknown
dependencies?: (string[] | Placeholder)
variables?: Variables
}
export interface DataosWorkflowsWorkflowDagRetry {
count?: Whole
strategy?: (("Always" | "OnFailure" | "OnError" | "OnTransientError") | Placeholder)
duration?: string
maxDuration?: string
variables?: Variables
}
export interface DataosServices {
/**
 * The name of the resource; the key of the block by default.
 */
name?: string
/**
 * The version of the manifest: v1, v1beta, v1alpha.
 */
version?: string
/**
 * The type of the resource: service.
 */
type?: ("service" | Placeholder)
/**
 * Free labels, which Kubernetes gets as an annotation.
 */
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
description?: string
/**
 * The user id of the owner.
 */
owner?: string
layer?: (("user" | "system") | Placeholder)
title?: string
service: (DataosServicesService | Placeholder)
stamp?: unknown
generation?: unknown
uid?: unknown
created?: unknown
status?: unknown
aggregateStatus?: unknown
cloudKernelResources?: unknown
webServiceResources?: unknown
builderState?: unknown
runtimeState?: unknown
runtime?: unknown
revision?: unknown
/**
 * The workspace, which is the Kubernetes namespace; `public` by default.
 */
workspace?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DataosServicesService {
title?: string
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
/**
 * The DataOS stack: name[+flavor][:version].
 */
stack: string
/**
 * What the stack is told; checked against the JSON Schema of the stack.
 */
stackSpec?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
flare?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
bento?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
benthos?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
beacon?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
scanner?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
container?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
alpha?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
soda?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
toolbox?: {
[k: string]: unknown
}
/**
 * The compute resource to run on; `runnable-default` by default.
 */
compute?: string
logLevel?: string
/**
 * Environment variables; values may be dataos:// addresses.
 */
envs?: ({
[k: string]: string | Truth | Whole | Decimal
} | Placeholder)
/**
 * Files to mount beside the configuration: name to path.
 */
configs?: ({
[k: string]: string
} | Placeholder)
/**
 * Names of secrets to mount. To be replaced by dataosSecrets.
 */
secrets?: (unknown[] | Placeholder)
dataosSecrets?: ((DataosServicesServiceDataosSecrets | Placeholder)[] | Placeholder)
dataosVolumes?: ((DataosServicesServiceDataosVolumes | Placeholder)[] | Placeholder)
tempVolume?: string
persistentVolume?: (DataosServicesServicePersistentVolume | Placeholder)
resources?: (DataosServicesServiceResources | Placeholder)
/**
 * @deprecated
 */
resource?: (DataosServicesServiceResources | Placeholder)
runAsUser?: string
runAsApiKey?: string
dryRun?: Truth
topology?: ((DataosServicesServiceTopology | Placeholder)[] | Placeholder)
tier?: string
replicas?: Whole
autoScaling?: (DataosServicesServiceAutoScaling | Placeholder)
/**
 * @deprecated
 */
autoscaling?: (DataosServicesServiceAutoScaling | Placeholder)
highAvailabilityConfig?: (DataosServicesServiceHighAvailabilityConfig | Placeholder)
servicePort?: Whole
servicePorts?: ((DataosServicesServiceServicePorts | Placeholder)[] | Placeholder)
metricPort?: Whole
ingress?: (DataosServicesServiceIngress | Placeholder)
variables?: Variables
}
export interface DataosServicesServiceAutoScaling {
enabled?: (boolean | Placeholder)
minReplicas?: (number | Placeholder)
maxReplicas?: Whole
targetMemoryUtilizationPercentage?: Whole
targetCPUUtilizationPercentage?: Whole
variables?: Variables
}
export interface DataosServicesServiceHighAvailabilityConfig {
level?: (("hostname" | "zone" | "region") | Placeholder)
mode?: (("preferred" | "required") | Placeholder)
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
replicas?: Whole
variables?: Variables
}
export interface DataosServicesServiceServicePorts {
name: string
servicePort: Whole
variables?: Variables
}
export interface DataosServicesServiceIngress {
enabled?: (boolean | Placeholder)
path?: string
stripPath?: Truth
noAuthentication?: Truth
appDetailSpec?: string
apiDetailSpec?: string
variables?: Variables
}
export interface DataosWorkers {
/**
 * The name of the resource; the key of the block by default.
 */
name?: string
/**
 * The version of the manifest: v1, v1beta, v1alpha.
 */
version?: string
/**
 * The type of the resource: worker.
 */
type?: ("worker" | Placeholder)
/**
 * Free labels, which Kubernetes gets as an annotation.
 */
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
description?: string
/**
 * The user id of the owner.
 */
owner?: string
layer?: (("user" | "system") | Placeholder)
title?: string
worker: (DataosWorkersWorker | Placeholder)
stamp?: unknown
generation?: unknown
uid?: unknown
created?: unknown
status?: unknown
aggregateStatus?: unknown
cloudKernelResources?: unknown
webServiceResources?: unknown
builderState?: unknown
runtimeState?: unknown
runtime?: unknown
revision?: unknown
/**
 * The workspace, which is the Kubernetes namespace; `public` by default.
 */
workspace?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DataosWorkersWorker {
title?: string
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
/**
 * The DataOS stack: name[+flavor][:version].
 */
stack: string
/**
 * What the stack is told; checked against the JSON Schema of the stack.
 */
stackSpec?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
flare?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
bento?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
benthos?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
beacon?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
scanner?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
container?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
alpha?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
soda?: {
[k: string]: unknown
}
/**
 * @deprecated
 * What the stack is told; checked against the JSON Schema of the stack.
 */
toolbox?: {
[k: string]: unknown
}
/**
 * The compute resource to run on; `runnable-default` by default.
 */
compute?: string
logLevel?: string
/**
 * Environment variables; values may be dataos:// addresses.
 */
envs?: ({
[k: string]: string | Truth | Whole | Decimal
} | Placeholder)
/**
 * Files to mount beside the configuration: name to path.
 */
configs?: ({
[k: string]: string
} | Placeholder)
/**
 * Names of secrets to mount. To be replaced by dataosSecrets.
 */
secrets?: (unknown[] | Placeholder)
dataosSecrets?: ((DataosServicesServiceDataosSecrets | Placeholder)[] | Placeholder)
dataosVolumes?: ((DataosServicesServiceDataosVolumes | Placeholder)[] | Placeholder)
tempVolume?: string
persistentVolume?: (DataosServicesServicePersistentVolume | Placeholder)
resources?: (DataosServicesServiceResources | Placeholder)
/**
 * @deprecated
 */
resource?: (DataosServicesServiceResources | Placeholder)
runAsUser?: string
runAsApiKey?: string
dryRun?: Truth
topology?: ((DataosServicesServiceTopology | Placeholder)[] | Placeholder)
tier?: string
replicas?: Whole
autoScaling?: (DataosServicesServiceAutoScaling | Placeholder)
/**
 * @deprecated
 */
autoscaling?: (DataosServicesServiceAutoScaling | Placeholder)
highAvailabilityConfig?: (DataosServicesServiceHighAvailabilityConfig | Placeholder)
metricPort?: Whole
variables?: Variables
}
export interface DataosSecrets {
/**
 * The name of the resource; the key of the block by default.
 */
name?: string
/**
 * The version of the manifest: v1, v1beta, v1alpha.
 */
version?: string
/**
 * The type of the resource: secret.
 */
type?: (("secret" | "instance-secret") | Placeholder)
/**
 * Free labels, which Kubernetes gets as an annotation.
 */
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
description?: string
/**
 * The user id of the owner.
 */
owner?: string
layer?: (("user" | "system") | Placeholder)
title?: string
secret?: (DataosSecretsSecret | Placeholder)
stamp?: unknown
generation?: unknown
uid?: unknown
created?: unknown
status?: unknown
aggregateStatus?: unknown
cloudKernelResources?: unknown
webServiceResources?: unknown
builderState?: unknown
runtimeState?: unknown
runtime?: unknown
revision?: unknown
"instance-secret"?: (DataosSecretsInstanceSecret | Placeholder)
/**
 * The workspace, which is the Kubernetes namespace; `public` by default.
 */
workspace?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DataosSecretsSecret {
type: (("cloud-kernel" | "cloud-kernel-image-pull" | "key-value" | "key-value-properties" | "certificate" | "certificates") | Placeholder)
acl?: (("r" | "rw") | Placeholder)
data?: ({
[k: string]: string | Truth | Whole | Decimal
} | Placeholder)
/**
 * Key to path of a local file.
 */
files?: ({
[k: string]: string
} | Placeholder)
/**
 * Key to path of a local file.
 */
file?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface DataosSecretsInstanceSecret {
type: (("cloud-kernel" | "cloud-kernel-image-pull" | "key-value" | "key-value-properties" | "certificate" | "certificates") | Placeholder)
acl?: (("r" | "rw") | Placeholder)
data?: ({
[k: string]: string | Truth | Whole | Decimal
} | Placeholder)
/**
 * Key to path of a local file.
 */
files?: ({
[k: string]: string
} | Placeholder)
/**
 * Key to path of a local file.
 */
file?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface DataosVolumes {
/**
 * The name of the resource; the key of the block by default.
 */
name?: string
/**
 * The version of the manifest: v1, v1beta, v1alpha.
 */
version?: string
/**
 * The type of the resource: volume.
 */
type?: ("volume" | Placeholder)
/**
 * Free labels, which Kubernetes gets as an annotation.
 */
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
description?: string
/**
 * The user id of the owner.
 */
owner?: string
layer?: (("user" | "system") | Placeholder)
title?: string
volume: (DataosVolumesVolume | Placeholder)
stamp?: unknown
generation?: unknown
uid?: unknown
created?: unknown
status?: unknown
aggregateStatus?: unknown
cloudKernelResources?: unknown
webServiceResources?: unknown
builderState?: unknown
runtimeState?: unknown
runtime?: unknown
revision?: unknown
/**
 * The workspace, which is the Kubernetes namespace; `public` by default.
 */
workspace?: string
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DataosVolumesVolume {
size: string
accessMode: (("ReadWriteOnce" | "ReadOnlyMany" | "ReadWriteMany") | Placeholder)
type: (("temp" | "persistent" | "CloudTemp" | "CloudPersistent" | "cloudTemp" | "cloudPersistent") | Placeholder)
variables?: Variables
}
export interface DataosComputes {
/**
 * The name of the resource; the key of the block by default.
 */
name?: string
/**
 * The version of the manifest: v1, v1beta, v1alpha.
 */
version?: string
/**
 * The type of the resource: compute.
 */
type?: ("compute" | Placeholder)
/**
 * Free labels, which Kubernetes gets as an annotation.
 */
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
description?: string
/**
 * The user id of the owner.
 */
owner?: string
layer?: (("user" | "system") | Placeholder)
title?: string
compute: (DataosComputesCompute | Placeholder)
stamp?: unknown
generation?: unknown
uid?: unknown
created?: unknown
status?: unknown
aggregateStatus?: unknown
cloudKernelResources?: unknown
webServiceResources?: unknown
builderState?: unknown
runtimeState?: unknown
runtime?: unknown
revision?: unknown
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DataosComputesCompute {
dataplane?: string
purpose?: string
nodePool?: (DataosComputesComputeNodePool | Placeholder)
variables?: Variables
}
export interface DataosComputesComputeNodePool {
nodeSelector?: ({
[k: string]: string | Truth | Whole | Decimal
} | Placeholder)
tolerations?: ((DataosComputesComputeNodePoolTolerations | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DataosComputesComputeNodePoolTolerations {
key?: string
operator?: (("Equal" | "Exists") | Placeholder)
value?: (string | Truth | Whole | Decimal)
effect?: (("NoSchedule" | "PreferNoSchedule" | "NoExecute") | Placeholder)
tolerationSeconds?: Whole
variables?: Variables
}
export interface DataosDepots {
/**
 * The name of the resource; the key of the block by default.
 */
name?: string
/**
 * The version of the manifest: v1, v1beta, v1alpha.
 */
version?: string
/**
 * The type of the resource: depot.
 */
type?: ("depot" | Placeholder)
/**
 * Free labels, which Kubernetes gets as an annotation.
 */
tags?: ((string | Truth | Whole | Decimal)[] | Placeholder)
description?: string
/**
 * The user id of the owner.
 */
owner?: string
layer?: (("user" | "system") | Placeholder)
title?: string
depot: (DataosDepotsDepot | Placeholder)
stamp?: unknown
generation?: unknown
uid?: unknown
created?: unknown
status?: unknown
aggregateStatus?: unknown
cloudKernelResources?: unknown
webServiceResources?: unknown
builderState?: unknown
runtimeState?: unknown
runtime?: unknown
revision?: unknown
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DataosDepotsDepot {
type: string
description?: string
external?: Truth
source?: string
compute?: string
spec?: unknown
connectionSecret?: (((DataosDepotsDepotConnectionSecret | Placeholder)[] | Placeholder) | (DataosDepotsDepotConnectionSecret | Placeholder))
connectionSecrets?: (((DataosDepotsDepotConnectionSecret | Placeholder)[] | Placeholder) | (DataosDepotsDepotConnectionSecret | Placeholder))
secrets?: ((DataosDepotsDepotSecrets | Placeholder)[] | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface DataosDepotsDepotConnectionSecret {
acl?: (("r" | "rw") | Placeholder)
type?: string
data?: unknown
values?: unknown
files?: unknown
variables?: Variables
}
export interface DataosDepotsDepotSecrets {
name: string
workspace?: string
acl?: (("r" | "rw") | Placeholder)
keys?: (string[] | Placeholder)
allKeys?: Truth
allkeys?: Truth
variables?: Variables
}
export interface Kubernetes2 {
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface Infrastructure {
type: (("process" | "docker-container" | "kubernetes-job") | Placeholder)
/**
 * Environment variables; null takes one away that is set elsewhere.
 */
env?: ({
[k: string]: unknown
} | Placeholder)
labels?: ({
[k: string]: unknown
} | Placeholder)
/**
 * What the Job or container is called after; adapted to what its platform allows.
 */
name?: string
/**
 * The program and its arguments; no shell.
 */
command?: (string[] | Placeholder)
/**
 * Whether "stackc run" shows what the program prints; true by default.
 */
stream_output?: (boolean | Placeholder)
/**
 * Where the program runs; a temporary folder by default.
 */
working_dir?: string
image?: string
/**
 * IfNotPresent, Always or Never.
 */
image_pull_policy?: string
/**
 * The name of an entry of "docker_registries", or its fields.
 */
image_registry?: (string | ({
[k: string]: unknown
} | Placeholder))
networks?: (string[] | Placeholder)
network_mode?: string
auto_remove?: Truth
volumes?: (string[] | Placeholder)
/**
 * Bytes, or a number with the unit b, k, m or g.
 */
mem_limit?: (Decimal | string)
/**
 * Memory and swap together; -1 is without limit.
 */
memswap_limit?: (Whole | string)
privileged?: Truth
namespace?: string
service_account_name?: string
cluster_config?: (InfrastructureClusterConfig | Placeholder)
/**
 * The base manifest, or the path of a YAML or JSON file that holds it.
 */
job?: (({
[k: string]: unknown
} | Placeholder) | string)
/**
 * Operations of RFC 6902, as a list, as JSON text, or the path of a YAML or JSON file.
 */
customizations?: ((unknown[] | Placeholder) | string)
job_watch_timeout_seconds?: Whole
pod_watch_timeout_seconds?: Whole
finished_job_ttl?: Whole
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface InfrastructureClusterConfig {
/**
 * A kubeconfig, or the path of one.
 */
config?: (({
[k: string]: unknown
} | Placeholder) | string)
context_name?: string
variables?: Variables
}
export interface DockerRegistries {
username: string
password: string
registry_url: string
reauth?: Truth
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface PrefectWorkPools {
/**
 * What Prefect calls the pool; the name of the block by default.
 */
name?: string
/**
 * What its workers run: process, docker, kubernetes, or another type.
 */
type?: string
/**
 * The infrastructure block whose fields are the defaults of the pool.
 */
block?: string
/**
 * The whole template, or the path of a JSON or YAML file that holds it; the type's default otherwise.
 */
base_job_template?: (({
[k: string]: unknown
} | Placeholder) | string)
/**
 * What the variables of the template are where neither a deployment nor a run says more.
 */
job_variables?: ({
[k: string]: unknown
} | Placeholder)
description?: string
/**
 * How many runs there may be at a time.
 */
concurrency_limit?: (number | Placeholder)
paused?: Truth
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface PrefectDeployments {
/**
 * What Prefect calls the deployment; the name of the block by default.
 */
name?: string
version?: string
version_type?: string
description?: string
tags?: (string[] | Placeholder)
flow_name?: string
/**
 * The flow: path/to/file.py:function, or module.function.
 */
entrypoint: string
parameters?: ({
[k: string]: unknown
} | Placeholder)
enforce_parameter_schema?: Truth
/**
 * A work pool of the stack or an infrastructure block, by name or with what the deployment has otherwise.
 */
work_pool: (string | (PrefectDeploymentsWorkPool | Placeholder))
schedules?: ((PrefectDeploymentsSchedules | Placeholder)[] | Placeholder)
paused?: Truth
concurrency_limit?: (Whole | (PrefectDeploymentsConcurrencyLimit | Placeholder))
build?: (({
[k: string]: {
[k: string]: unknown
} | Placeholder
} | Placeholder)[] | Placeholder)
push?: (({
[k: string]: {
[k: string]: unknown
} | Placeholder
} | Placeholder)[] | Placeholder)
/**
 * How a worker gets the code; an empty list for code that is there already.
 */
pull?: (({
[k: string]: {
[k: string]: unknown
} | Placeholder
} | Placeholder)[] | Placeholder)
triggers?: (({
[k: string]: unknown
} | Placeholder)[] | Placeholder)
sla?: (({
[k: string]: unknown
} | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface PrefectDeploymentsWorkPool {
/**
 * A work pool of the stack, or an infrastructure block.
 */
name: string
/**
 * The queue of the pool that its runs go to.
 */
work_queue_name?: string
/**
 * What this deployment has otherwise than its pool.
 */
job_variables?: ({
[k: string]: unknown
} | Placeholder)
variables?: Variables
}
export interface PrefectDeploymentsSchedules {
cron?: string
/**
 * Seconds, an ISO 8601 duration such as PT1H, or H:MM:SS.
 */
interval?: (Decimal | string)
rrule?: string
/**
 * A name of the IANA database, such as Europe/Zurich.
 */
timezone?: string
anchor_date?: string
day_or?: Truth
active?: Truth
parameters?: ({
[k: string]: unknown
} | Placeholder)
slug?: string
replaces?: string
variables?: Variables
}
export interface PrefectDeploymentsConcurrencyLimit {
limit: Whole
collision_strategy?: (("ENQUEUE" | "CANCEL_NEW") | Placeholder)
grace_period_seconds?: Whole
variables?: Variables
}
export interface DataikuProjects {
/**
 * The project key, UPPER_CASE; it cannot be changed later
 */
key: string
/**
 * The name that people see
 */
name: string
description?: string
owner?: string
/**
 * Labels in DSS
 */
tags?: (string[] | Placeholder)
/**
 * Merged into the settings of the project
 */
settings?: ({
[k: string]: unknown
} | Placeholder)
/**
 * For people; never sent to DSS
 */
metadata?: ({
[k: string]: unknown
} | Placeholder)
datasets?: ((DataikuProjectsDatasets | Placeholder)[] | Placeholder)
recipes?: ((DataikuProjectsRecipes | Placeholder)[] | Placeholder)
scenarios?: ((DataikuProjectsScenarios | Placeholder)[] | Placeholder)
variables?: (DataikuProjectsVariables | Placeholder)
permissions?: ((DataikuProjectsPermissions | Placeholder)[] | Placeholder)
/**
 * Datasets of other projects that recipes read
 */
external_datasets?: (string[] | Placeholder)
/**
 * Process variables whose values are never shown
 */
secrets?: (string[] | Placeholder)
/**
 * How names are spelled
 */
naming?: (("snowflake" | "dss") | Placeholder)
validation?: (("strict" | "lenient") | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
}
export interface DataikuProjectsDatasets {
/**
 * UPPER_CASE
 */
name: string
/**
 * sql, filesystem, snowflake, managed, postgresql, mysql, s3, hdfs or azure_blob
 */
type: string
connection?: string
/**
 * Handed to DSS as it is
 */
params?: ({
[k: string]: unknown
} | Placeholder)
schema?: (DataikuProjectsDatasetsSchema | Placeholder)
/**
 * parquet, csv, json or avro
 */
format_type?: string
/**
 * parquet, csv, json or avro
 */
format?: string
description?: string
/**
 * Labels in DSS
 */
tags?: (string[] | Placeholder)
variables?: Variables
}
export interface DataikuProjectsDatasetsSchema {
/**
 * The columns, in order
 */
columns?: ((DataikuProjectsDatasetsSchemaColumns | Placeholder)[] | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface DataikuProjectsDatasetsSchemaColumns {
name: string
type: string
variables?: Variables
[k: string]: unknown
}
export interface DataikuProjectsRecipes {
/**
 * lower_case
 */
name: string
/**
 * python, sql, join, group, window, sort, topn, distinct, grouping, pivot or split
 */
type: string
/**
 * Names of datasets
 */
inputs?: (string[] | Placeholder)
/**
 * Names of datasets, at least one
 */
outputs?: (string[] | Placeholder)
/**
 * Handed to DSS as it is
 */
params?: ({
[k: string]: unknown
} | Placeholder)
/**
 * Python or SQL
 */
code?: string
/**
 * The file with the code, relative to the stack
 */
code_file?: string
/**
 * The file with the code, relative to the stack
 */
sql_file?: string
/**
 * Replace {{ env.NAME }} in the code, too
 */
substitute_code?: (boolean | Placeholder)
code_env?: string
description?: string
/**
 * Labels in DSS
 */
tags?: (string[] | Placeholder)
variables?: Variables
}
export interface DataikuProjectsScenarios {
name: string
type?: (("step_based" | "custom_python") | Placeholder)
active?: Truth
triggers?: (({
[k: string]: unknown
} | Placeholder)[] | Placeholder)
steps?: (({
[k: string]: unknown
} | Placeholder)[] | Placeholder)
description?: string
/**
 * Labels in DSS
 */
tags?: (string[] | Placeholder)
variables?: Variables
}
export interface DataikuProjectsVariables {
standard?: ({
[k: string]: unknown
} | Placeholder)
local?: ({
[k: string]: unknown
} | Placeholder)
variables?: Variables
}
export interface DataikuProjectsPermissions {
group?: string
user?: string
role?: (("read" | "write" | "admin") | Placeholder)
variables?: Variables
[k: string]: Truth | string | "read" | "write" | "admin" | Placeholder | Variables | undefined
}
export interface DataikuDeployer {
/**
 * The stages that an administrator has made; infrastructures may be in no other
 */
stages?: (string[] | Placeholder)
infras?: ((DataikuDeployerInfras | Placeholder)[] | Placeholder)
published_projects?: ((DataikuDeployerPublishedProjects | Placeholder)[] | Placeholder)
deployments?: ((DataikuDeployerDeployments | Placeholder)[] | Placeholder)
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
variables?: Variables
}
export interface DataikuDeployerInfras {
id: string
/**
 * One of the stages that an administrator has made
 */
stage: string
govern_check_policy?: (("PREVENT" | "WARN" | "NO_CHECK") | Placeholder)
automation_node?: (DataikuDeployerInfrasAutomationNode | Placeholder)
permissions?: ((DataikuDeployerInfrasPermissions | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DataikuDeployerInfrasAutomationNode {
/**
 * The address of the automation node
 */
url: string
external_url?: string
/**
 * A placeholder of a sensitive variable
 */
api_key?: string
trust_all_certificates?: Truth
variables?: Variables
}
export interface DataikuDeployerInfrasPermissions {
group: string
admin?: Truth
read?: Truth
write?: Truth
deploy?: Truth
variables?: Variables
}
export interface DataikuDeployerPublishedProjects {
key: string
permissions?: ((DataikuDeployerInfrasPermissions | Placeholder)[] | Placeholder)
bundles?: ((DataikuDeployerPublishedProjectsBundles | Placeholder)[] | Placeholder)
variables?: Variables
}
export interface DataikuDeployerPublishedProjectsBundles {
/**
 * What is in a bundle never changes: a change is a new id
 */
id: string
/**
 * The project on the design node, when its key is another one
 */
from_project?: string
/**
 * An archive that is uploaded, instead of a bundle made on the design node; relative to the stack
 */
file?: string
/**
 * The checksum of the archive, in hexadecimal: another archive shows in a plan, and is not uploaded
 */
sha256?: string
release_notes?: string
variables?: Variables
}
export interface DataikuDeployerDeployments {
/**
 * Else PROJECT-on-INFRA
 */
id?: string
project: string
infra: string
bundle: string
deployed_project_key?: string
project_folder_id?: string
ignore_warnings?: Truth
remapping?: (DataikuDeployerDeploymentsRemapping | Placeholder)
code_envs?: (DataikuDeployerDeploymentsCodeEnvs | Placeholder)
local_variables?: ({
[k: string]: unknown
} | Placeholder)
/**
 * Which scenarios run by themselves
 */
scenarios?: ({
[k: string]: Truth
} | Placeholder)
disable_automatic_triggers?: Truth
tags?: (string[] | Placeholder)
/**
 * How long an update may take (default: 1800)
 */
timeout_seconds?: (number | Placeholder)
/**
 * Otherwise the update failed (default: HEALTHY, WARNING)
 */
expected_health?: ((("HEALTHY" | "WARNING" | "OUT_OF_SYNC" | "UNHEALTHY" | "ERROR" | "UNKNOWN") | Placeholder)[] | Placeholder)
/**
 * What asks for the approval of a bundle; shown where Govern forbids it
 */
approval_command?: string
/**
 * After a failed update deploy the previous bundle again (default: true)
 */
rollback?: (boolean | Placeholder)
variables?: Variables
}
export interface DataikuDeployerDeploymentsRemapping {
/**
 * From the name on the design node to the one on the automation node
 */
connections?: ({
[k: string]: string
} | Placeholder)
code_envs?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface DataikuDeployerDeploymentsCodeEnvs {
import?: (("INSTALL_IF_MISS" | "FAIL_IF_MISS" | "DO_NOTHING") | Placeholder)
spec?: (("SPECIFIED" | "ACTUAL") | Placeholder)
variables?: Variables
}
export interface TerraformData {
input?: unknown
triggers_replace?: unknown
resource_options?: (ProviderResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (ProviderResourceOptions | Placeholder)
depends_on?: unknown
provider?: unknown
lifecycle?: unknown
for_each?: unknown
count?: unknown
provisioner?: unknown
connection?: unknown
variables?: Variables
}
export interface Outputs {
value: unknown
description?: string
sensitive?: Truth
variables?: Variables
}
export interface Terraform {
/**
 * Where Terraform keeps its state.
 */
backend?: (TerraformBackend | Placeholder)
/**
 * HCP Terraform or Terraform Enterprise keeps the state and runs the plans; it excludes "backend".
 */
cloud?: (TerraformCloud | Placeholder)
/**
 * The versions of Terraform that may run it: ">= 1.7".
 */
required_version?: string
/**
 * Terraform's "check" blocks by name, as they stand in its JSON syntax.
 */
check?: ({
[k: string]: TerraformCheck | Placeholder
} | Placeholder)
/**
 * The program that deploys, by name or path: "terraform" by default, or one that takes the same arguments, as "tofu".
 */
engine?: string
/**
 * Leaves "%{" in texts to Terraform, which reads it as a directive; otherwise it is the two characters.
 */
template_directives?: (boolean | Placeholder)
/**
 * The form of the document: "stack.tf.json", "stack.tf", or both (the second in a folder of its own).
 */
syntax?: (("json" | "hcl" | "both") | Placeholder)
/**
 * One file for everything, or one for the resources of each provider beside that with the rest.
 */
layout?: (("one" | "by-family") | Placeholder)
/**
 * How paths of local files are written: as they lead from the artifact, or as the stack has them.
 */
paths?: (("relative" | "as_written") | Placeholder)
variables?: Variables
}
export interface TerraformBackend {
s3?: (TerraformBackendS3 | Placeholder)
azurerm?: (TerraformBackendAzurerm | Placeholder)
gcs?: (TerraformBackendGcs | Placeholder)
http?: (TerraformBackendHttp | Placeholder)
pg?: (TerraformBackendPg | Placeholder)
local?: (TerraformBackendLocal | Placeholder)
remote?: (TerraformBackendRemote | Placeholder)
kubernetes?: (TerraformBackendKubernetes | Placeholder)
oss?: (TerraformBackendOss | Placeholder)
cos?: (TerraformBackendCos | Placeholder)
consul?: (TerraformBackendConsul | Placeholder)
oci?: (TerraformBackendOci | Placeholder)
inmem?: unknown
artifactory?: unknown
etcd?: unknown
etcdv3?: unknown
manta?: unknown
swift?: unknown
/**
 * The state is a file of the Databricks workspace.
 */
databricks_workspace?: {
[k: string]: unknown
}
variables?: Variables
}
export interface TerraformBackendS3 {
bucket: string
key: string
region?: string
acl?: string
access_key?: string
secret_key?: string
token?: string
profile?: string
kms_key_id?: string
sse_customer_key?: string
dynamodb_table?: string
shared_credentials_file?: string
workspace_key_prefix?: string
sts_region?: string
retry_mode?: string
custom_ca_bundle?: string
http_proxy?: string
https_proxy?: string
no_proxy?: string
ec2_metadata_service_endpoint?: string
ec2_metadata_service_endpoint_mode?: string
endpoint?: string
dynamodb_endpoint?: string
iam_endpoint?: string
sts_endpoint?: string
role_arn?: string
session_name?: string
external_id?: string
assume_role_policy?: string
encrypt?: Truth
use_lockfile?: Truth
insecure?: Truth
skip_credentials_validation?: Truth
skip_metadata_api_check?: Truth
skip_region_validation?: Truth
skip_requesting_account_id?: Truth
skip_s3_checksum?: Truth
use_path_style?: Truth
force_path_style?: Truth
use_dualstack_endpoint?: Truth
use_fips_endpoint?: Truth
max_retries?: Whole
assume_role_duration_seconds?: Whole
allowed_account_ids?: (string[] | Placeholder)
forbidden_account_ids?: (string[] | Placeholder)
shared_credentials_files?: (string[] | Placeholder)
shared_config_files?: (string[] | Placeholder)
assume_role_policy_arns?: (string[] | Placeholder)
assume_role_transitive_tag_keys?: (string[] | Placeholder)
assume_role_tags?: ({
[k: string]: string
} | Placeholder)
state_tags?: ({
[k: string]: string
} | Placeholder)
lock_tags?: ({
[k: string]: string
} | Placeholder)
endpoints?: ((TerraformBackendS3Endpoints | Placeholder) | ((TerraformBackendS3Endpoints | Placeholder)[] | Placeholder))
assume_role?: ((TerraformBackendS3AssumeRole | Placeholder) | ((TerraformBackendS3AssumeRole | Placeholder)[] | Placeholder))
assume_role_with_web_identity?: ((TerraformBackendS3AssumeRoleWithWebIdentity | Placeholder) | ((TerraformBackendS3AssumeRoleWithWebIdentity | Placeholder)[] | Placeholder))
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendS3Endpoints {
s3?: string
iam?: string
sts?: string
sso?: string
dynamodb?: string
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendS3AssumeRole {
role_arn: string
duration?: string
external_id?: string
policy?: string
session_name?: string
source_identity?: string
policy_arns?: (string[] | Placeholder)
transitive_tag_keys?: (string[] | Placeholder)
tags?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendS3AssumeRoleWithWebIdentity {
role_arn?: string
session_name?: string
policy?: string
duration?: string
web_identity_token?: string
web_identity_token_file?: string
external_id?: string
source_identity?: string
policy_arns?: (string[] | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendAzurerm {
storage_account_name: string
container_name: string
key: string
resource_group_name?: string
subscription_id?: string
tenant_id?: string
environment?: string
metadata_host?: string
endpoint?: string
msi_endpoint?: string
access_key?: string
sas_token?: string
client_id?: string
client_id_file_path?: string
client_secret?: string
client_secret_file_path?: string
client_certificate?: string
client_certificate_path?: string
client_certificate_password?: string
oidc_token?: string
oidc_token_file_path?: string
oidc_request_url?: string
oidc_request_token?: string
ado_pipeline_service_connection_id?: string
ado_service_connection_id?: string
customer_provided_key?: string
encryption_scope?: string
snapshot?: Truth
use_azuread_auth?: Truth
use_cli?: Truth
use_msi?: Truth
use_oidc?: Truth
use_aks_workload_identity?: Truth
lookup_blob_endpoint?: Truth
timeout_seconds?: Whole
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendGcs {
bucket: string
prefix?: string
credentials?: string
access_token?: string
impersonate_service_account?: string
encryption_key?: string
kms_encryption_key?: string
storage_custom_endpoint?: string
universe_domain?: string
impersonate_service_account_delegates?: (string[] | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendHttp {
address: string
update_method?: string
lock_address?: string
lock_method?: string
unlock_address?: string
unlock_method?: string
username?: string
password?: string
client_ca_certificate_pem?: string
client_certificate_pem?: string
client_private_key_pem?: string
skip_cert_verification?: Truth
retry_max?: Whole
retry_wait_min?: Whole
retry_wait_max?: Whole
headers?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendPg {
conn_str?: string
schema_name?: string
table_name?: string
index_name?: string
skip_schema_creation?: Truth
skip_table_creation?: Truth
skip_index_creation?: Truth
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendLocal {
path?: string
workspace_dir?: string
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendRemote {
organization: string
hostname?: string
token?: string
workspaces?: ((TerraformBackendRemoteWorkspaces | Placeholder) | ((TerraformBackendRemoteWorkspaces | Placeholder)[] | Placeholder))
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendRemoteWorkspaces {
name?: string
prefix?: string
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendKubernetes {
secret_suffix: string
namespace?: string
host?: string
username?: string
password?: string
client_certificate?: string
client_key?: string
cluster_ca_certificate?: string
config_path?: string
config_context?: string
config_context_auth_info?: string
config_context_cluster?: string
token?: string
proxy_url?: string
in_cluster_config?: Truth
load_config_file?: Truth
insecure?: Truth
config_paths?: (string[] | Placeholder)
labels?: ({
[k: string]: string
} | Placeholder)
exec?: ((TerraformBackendKubernetesExec | Placeholder) | ((TerraformBackendKubernetesExec | Placeholder)[] | Placeholder))
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendKubernetesExec {
api_version: string
command: string
env?: ({
[k: string]: string
} | Placeholder)
args?: (string[] | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendOss {
bucket: string
access_key?: string
secret_key?: string
security_token?: string
ecs_role_name?: string
region?: string
endpoint?: string
sts_endpoint?: string
tablestore_endpoint?: string
tablestore_instance_name?: string
tablestore_table?: string
prefix?: string
key?: string
profile?: string
shared_credentials_file?: string
assume_role_role_arn?: string
assume_role_session_name?: string
assume_role_policy?: string
encrypt?: Truth
assume_role_session_expiration?: Whole
acl?: (("private" | "public-read" | "public-read-write") | Placeholder)
assume_role?: ((TerraformBackendOssAssumeRole | Placeholder) | ((TerraformBackendOssAssumeRole | Placeholder)[] | Placeholder))
assume_role_with_oidc?: unknown
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendOssAssumeRole {
role_arn: string
session_name?: string
policy?: string
session_expiration?: Whole
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendCos {
bucket: string
secret_id?: string
secret_key?: string
security_token?: string
region?: string
prefix?: string
key?: string
endpoint?: string
domain?: string
shared_credentials_dir?: string
profile?: string
cam_role_name?: string
encrypt?: Truth
accelerate?: Truth
acl?: (("private" | "public-read") | Placeholder)
assume_role?: ((TerraformBackendCosAssumeRole | Placeholder) | ((TerraformBackendCosAssumeRole | Placeholder)[] | Placeholder))
assume_role_with_saml?: unknown
assume_role_with_web_identity?: unknown
mfa_certification?: unknown
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendCosAssumeRole {
role_arn: string
session_name?: string
policy?: string
external_id?: string
session_duration?: Whole
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendConsul {
path: string
access_token?: string
address?: string
scheme?: string
datacenter?: string
http_auth?: string
ca_file?: string
cert_file?: string
key_file?: string
gzip?: Truth
lock?: Truth
variables?: Variables
[k: string]: unknown
}
export interface TerraformBackendOci {
bucket: string
namespace: string
key?: string
region?: string
tenancy_ocid?: string
user_ocid?: string
fingerprint?: string
private_key?: string
private_key_path?: string
private_key_password?: string
auth?: string
config_file_profile?: string
workspace_key_prefix?: string
kms_key_id?: string
sse_customer_key?: string
sse_customer_key_sha256?: string
sse_customer_algorithm?: string
variables?: Variables
[k: string]: unknown
}
export interface TerraformCloud {
organization?: string
hostname?: string
token?: string
workspaces?: ((TerraformCloudWorkspaces | Placeholder) | ((TerraformCloudWorkspaces | Placeholder)[] | Placeholder))
variables?: Variables
[k: string]: unknown
}
export interface TerraformCloudWorkspaces {
name?: string
project?: string
tags?: ((string[] | Placeholder) | ({
[k: string]: string
} | Placeholder))
variables?: Variables
[k: string]: unknown
}
export interface TerraformCheck {
/**
 * A data source that only the check reads.
 */
data?: {
[k: string]: unknown
}
/**
 * What must hold, and what is said where it does not.
 */
assert: ((TerraformCheckAssert | Placeholder) | ((TerraformCheckAssert | Placeholder)[] | Placeholder))
variables?: Variables
}
export interface TerraformCheckAssert {
condition: (Truth | string)
error_message: string
variables?: Variables
}
export interface Pulumi {
/**
 * Configuration: values, or declarations with "type", "default" and "secret".
 */
config?: ({
[k: string]: unknown
} | Placeholder)
/**
 * What the stack exports.
 */
outputs?: ({
[k: string]: unknown
} | Placeholder)
/**
 * Where values of "config" stand: in Pulumi.yaml, or in Pulumi.<environment>.yaml (the default where there is an environment).
 */
config_file?: (("project" | "stack") | Placeholder)
/**
 * Whether resources get what Laktory 0.10 gave them, so that its users see no difference (the default).
 */
compat?: (("laktory" | "none") | Placeholder)
/**
 * How paths of local files are written: as they lead from the program, or as the stack has them.
 */
paths?: (("relative" | "as_written") | Placeholder)
/**
 * The program that deploys, by name or path: "pulumi" by default.
 */
engine?: string
/**
 * Files with the schemas of the Pulumi packages of other providers; "pulumi package get-schema" prints one.
 */
schemas?: (string[] | Placeholder)
/**
 * Pulumi's tokens of other providers' types, where the schema does not tell them: by Terraform's name.
 */
tokens?: ({
[k: string]: string
} | Placeholder)
variables?: Variables
}
export interface Kubernetes {
/**
 * The file with the platform profile, for DataOS resources.
 */
profile?: string
/**
 * A file that tells how dataos:// addresses are resolved.
 */
resolve?: string
/**
 * A folder with skeletons that replace the built-in ones of the same name.
 */
templates?: string
/**
 * The stamp of all DataOS resources, instead of a hash of type, workspace and name.
 */
stamp?: string
/**
 * The version of Kubernetes: 1.32, 1.33, 1.34, 1.35, 1.36, 1.37.
 */
version?: string
/**
 * Files with CustomResourceDefinitions, so that objects of these kinds are checked.
 */
crds?: (string[] | Placeholder)
/**
 * One file for each object (the default), or all.yaml.
 */
layout?: (("files" | "stream") | Placeholder)
/**
 * What deploys the objects instead of kubectl: they become resources of its Kubernetes provider.
 */
via?: (("terraform" | "pulumi") | Placeholder)
/**
 * The program that deploys, by name or path; `kubectl` by default.
 */
engine?: string
/**
 * The context of kubectl to deploy to; the current one by default.
 */
context?: string
/**
 * The namespace of the ConfigMap that names what was deployed; `namespace` by default, else `default`.
 */
record_namespace?: string
/**
 * The namespace of objects that name none.
 */
namespace?: string
variables?: Variables
}
export interface Docker {
/**
 * Where the engine runs; linux by default.
 */
platform?: (("linux" | "darwin" | "win32") | Placeholder)
/**
 * What creates the containers instead of the engine: they become resources of its Docker provider.
 */
via?: ("terraform" | Placeholder)
/**
 * The version of the engine, such as "24.0.7"; 20.10.0 by default.
 */
engine_version?: string
variables?: Variables
}
export interface Process {
variables?: Variables
}
export interface Prefect {
/**
 * Brings the quirks of Prefect 2.20's infrastructure blocks back.
 */
compat?: ("2.20" | Placeholder)
/**
 * The address of the API, which blocks inherit as PREFECT_API_URL.
 */
api_url?: string
/**
 * Variables that every block starts with.
 */
env?: ({
[k: string]: unknown
} | Placeholder)
/**
 * The run that blocks are compiled for.
 */
flow_run?: (PrefectFlowRun | Placeholder)
/**
 * What blocks take that do not say it themselves.
 */
defaults?: (PrefectDefaults | Placeholder)
/**
 * Prefect's version, for the labels that name it.
 */
version?: string
/**
 * The steps of every deployment before it is made.
 */
build?: (({
[k: string]: {
[k: string]: unknown
} | Placeholder
} | Placeholder)[] | Placeholder)
/**
 * The steps of every deployment that bring somewhere what was built.
 */
push?: (({
[k: string]: {
[k: string]: unknown
} | Placeholder
} | Placeholder)[] | Placeholder)
/**
 * How workers get the code of every deployment; not at all by default.
 */
pull?: (({
[k: string]: {
[k: string]: unknown
} | Placeholder
} | Placeholder)[] | Placeholder)
/**
 * What replaces localhost in the API address that a Job inherits.
 */
host_alias?: string
variables?: Variables
}
export interface PrefectFlowRun {
id?: string
name?: string
variables?: Variables
}
export interface PrefectDefaults {
image?: string
command?: (string[] | Placeholder)
variables?: Variables
}
export interface Dataiku {
/**
 * Plan as the original does, with its mistakes
 */
compat?: ("fork" | Placeholder)
/**
 * Where managed datasets without a connection are stored
 */
default_connection?: string
/**
 * The process variable with the address of DSS, else DATAIKU_DSS_URL
 */
url_variable?: string
/**
 * The process variable with the API key, else DATAIKU_API_KEY
 */
api_key_variable?: string
/**
 * Certificates that are trusted besides the usual ones
 */
ca_file?: string
/**
 * Where the state is kept: a path relative to the stack, "s3://BUCKET/KEY", or "git::REPOSITORY//PATH?ref=BRANCH"
 */
state_file?: string
variables?: Variables
}
export interface Environment {
name?: string
protected?: Truth
description?: string
organization?: string
iac_backend?: string
backend?: string
settings?: (Settings | Placeholder)
variables?: ({
[k: string]: unknown
} | Placeholder)
resources?: (Patches | Placeholder)
providers?: ({
[k: string]: unknown
} | Placeholder)
modules?: ({
[k: string]: unknown
} | Placeholder)
outputs?: ({
[k: string]: Outputs | Placeholder
} | Placeholder)
terraform?: (Terraform | Placeholder)
pulumi?: (Pulumi | Placeholder)
kubernetes?: (Kubernetes | Placeholder)
docker?: (Docker | Placeholder)
process?: (Process | Placeholder)
prefect?: (Prefect | Placeholder)
dataiku?: (Dataiku | Placeholder)
}
export interface Patches {
providers?: unknown
modules?: unknown
databricks_alerts?: unknown
databricks_apps?: unknown
databricks_catalogs?: unknown
databricks_clusterpolicies?: unknown
databricks_clusters?: unknown
databricks_connections?: unknown
databricks_credentials?: unknown
databricks_currentusers?: unknown
databricks_dashboards?: unknown
databricks_dbfsfiles?: unknown
databricks_directories?: unknown
databricks_pipelines?: unknown
/**
 * @deprecated
 */
databricks_dltpipelines?: {
[k: string]: unknown
}
databricks_externallocations?: unknown
databricks_groups?: unknown
databricks_instancepools?: unknown
databricks_jobs?: unknown
databricks_metastoreassignments?: unknown
databricks_metastoredataaccesses?: unknown
databricks_metastores?: unknown
databricks_mlflowexperiments?: unknown
databricks_mlflowmodels?: unknown
databricks_modelservings?: unknown
databricks_networkconnectivityconfig?: unknown
databricks_notebooks?: unknown
databricks_permissions?: unknown
databricks_builtfiles?: unknown
databricks_pythonpackages?: unknown
databricks_dataqualitymonitors?: unknown
databricks_qualitymonitors?: unknown
databricks_queries?: unknown
/**
 * @deprecated
 */
databricks_sqlqueries?: {
[k: string]: unknown
}
databricks_registeredmodels?: unknown
databricks_repos?: unknown
databricks_schemas?: unknown
databricks_secrets?: unknown
databricks_secretscopes?: unknown
databricks_serviceprincipals?: unknown
databricks_shares?: unknown
databricks_storagecredentials?: unknown
databricks_tables?: unknown
databricks_users?: unknown
databricks_vectorsearchendpoints?: unknown
databricks_vectorsearchindexes?: unknown
databricks_volumes?: unknown
databricks_warehouses?: unknown
databricks_workspacebindings?: unknown
databricks_workspacefiles?: unknown
pipelines?: unknown
databricks_workspacetrees?: unknown
databricks_accountnetworkpolicies?: unknown
databricks_aisearchendpoints?: unknown
databricks_alertsv2?: unknown
databricks_files?: unknown
databricks_postgresbranches?: unknown
databricks_postgrescatalogs?: unknown
databricks_postgresdatabases?: unknown
databricks_postgresprojects?: unknown
databricks_accountsettingsv2?: unknown
databricks_workspacesettingsv2?: unknown
databricks_accesscontrolrulesets?: unknown
databricks_accessrequestdestinations?: unknown
databricks_accountfederationpolicies?: unknown
databricks_aigatewaymcpservices?: unknown
databricks_aigatewaymodelproviderservices?: unknown
databricks_aigatewaymodelservices?: unknown
databricks_aisearchindexes?: unknown
databricks_artifactallowlists?: unknown
databricks_budgetpolicies?: unknown
databricks_budgets?: unknown
databricks_compliancesecurityprofileworkspacesettings?: unknown
databricks_customappintegrations?: unknown
databricks_dataclassificationcatalogconfigs?: unknown
databricks_defaultnamespacesettings?: unknown
databricks_defaultworkspacebaseenvironments?: unknown
databricks_disablelegacyfeaturessettings?: unknown
databricks_enhancedsecuritymonitoringworkspacesettings?: unknown
databricks_entitlements?: unknown
databricks_entitytagassignments?: unknown
databricks_externalmetadata?: unknown
databricks_gitcredentials?: unknown
databricks_globalinitscripts?: unknown
databricks_grant?: unknown
databricks_grants?: unknown
databricks_grouproles?: unknown
databricks_instanceprofiles?: unknown
databricks_ipaccesslists?: unknown
databricks_libraries?: unknown
databricks_mlflowwebhooks?: unknown
databricks_mwscredentials?: unknown
databricks_mwscustomermanagedkeys?: unknown
databricks_mwslogdeliveries?: unknown
databricks_mwsnccprivateendpointrules?: unknown
databricks_mwsnetworks?: unknown
databricks_mwsprivateaccesssettings?: unknown
databricks_mwsstorageconfigurations?: unknown
databricks_mwsvpcendpoints?: unknown
databricks_mwsworkspaces?: unknown
databricks_notificationdestinations?: unknown
databricks_obotokens?: unknown
databricks_permissionassignments?: unknown
databricks_policyinfos?: unknown
databricks_postgrescdfconfigs?: unknown
databricks_postgresdataapis?: unknown
databricks_postgresendpoints?: unknown
databricks_postgresroles?: unknown
databricks_postgressnapshotschedules?: unknown
databricks_postgressyncedtables?: unknown
databricks_recipients?: unknown
databricks_restrictworkspaceadminssettings?: unknown
databricks_secretucs?: unknown
databricks_serviceprincipalfederationpolicies?: unknown
databricks_serviceprincipalsecrets?: unknown
databricks_shareproviders?: unknown
databricks_sqlglobalconfigs?: unknown
databricks_systemschemas?: unknown
databricks_tagpolicies?: unknown
databricks_tokens?: unknown
databricks_workspacebaseenvironments?: unknown
databricks_workspaceconfs?: unknown
databricks_workspaceentitytagassignments?: unknown
databricks_workspacenetworkoptions?: unknown
dataos_stacks?: unknown
dataos_workflows?: unknown
dataos_services?: unknown
dataos_workers?: unknown
dataos_secrets?: unknown
dataos_volumes?: unknown
dataos_computes?: unknown
dataos_depots?: unknown
kubernetes?: unknown
infrastructure?: unknown
docker_registries?: unknown
prefect_work_pools?: unknown
prefect_deployments?: unknown
dataiku_projects?: unknown
dataiku_deployer?: unknown
variables?: Variables
[k: string]: unknown
}
