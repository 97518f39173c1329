/** The types of a stack, for people who write one in TypeScript. Made by `npm run generate`: do not edit. */

export type Placeholder = `${"${"}${string}`
export type Truth = (boolean | Placeholder)
export type Whole = (number | Placeholder)
export type Decimal = (number | Placeholder)

export interface Stack {
name: string
description?: string
organization?: string
iac_backend?: (("terraform" | "pulumi") | Placeholder)
backend?: (("terraform" | "pulumi") | Placeholder)
settings?: (Settings | Placeholder)
variables?: ({
[k: string]: unknown
} | Placeholder)
resources?: (Resources | Placeholder)
providers?: ({
[k: string]: unknown
} | Placeholder)
terraform?: (Terraform | Placeholder)
pulumi?: (Pulumi | Placeholder)
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
dataframe_backend?: string
dataframe_api?: string
yaml_version?: (("1.1" | "1.2") | Placeholder)
provider_schemas?: (string | (string[] | Placeholder))
variables?: Variables
}
export interface Variables {
[k: string]: unknown
}
export interface Resources {
providers?: ({
[k: string]: Provider | Placeholder
} | Placeholder)
databricks_jobs?: ({
[k: string]: DatabricksJob | Placeholder
} | Placeholder)
databricks_permissions?: ({
[k: string]: DatabricksPermissions | Placeholder
} | Placeholder)
variables?: Variables
[k: string]: unknown
}
export interface Provider {
variables?: Variables
[k: string]: unknown
}
export interface DatabricksJob {
always_running?: Truth
budget_policy_id?: string
continuous?: (DatabricksJobContinuous | Placeholder)
control_run_state?: Truth
dbt_task?: (DatabricksJobDbtTask | Placeholder)
deployment?: (DatabricksJobDeployment | Placeholder)
description?: string
edit_mode?: string
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
max_retries?: Whole
min_retry_interval_millis?: Whole
name?: string
new_cluster?: (DatabricksJobNewCluster | Placeholder)
notebook_task?: (DatabricksJobNotebookTask | Placeholder)
notification_settings?: (DatabricksJobNotificationSettings | Placeholder)
parameter?: ((DatabricksJobParameter | Placeholder)[] | Placeholder)
parameters?: ((DatabricksJobParameter | Placeholder)[] | Placeholder)
parent_path?: string
performance_target?: string
pipeline_task?: (DatabricksJobPipelineTask | Placeholder)
provider_config?: (DatabricksJobProviderConfig | Placeholder)
python_wheel_task?: (DatabricksJobPythonWheelTask | Placeholder)
queue?: (DatabricksJobQueue | Placeholder)
retry_on_timeout?: Truth
run_as?: (DatabricksJobRunAs | Placeholder)
run_job_task?: (DatabricksJobRunJobTask | Placeholder)
schedule?: (DatabricksJobSchedule | Placeholder)
spark_jar_task?: (DatabricksJobSparkJarTask | Placeholder)
spark_python_task?: (DatabricksJobSparkPythonTask | Placeholder)
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
access_controls?: ((DatabricksJobAccessControls | Placeholder)[] | Placeholder)
access_control?: ((DatabricksJobAccessControls | Placeholder)[] | Placeholder)
name_prefix?: string
name_suffix?: string
resource_options?: (DatabricksJobResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (DatabricksJobResourceOptions | Placeholder)
lookup_existing?: (DatabricksJobLookupExisting | Placeholder)
variables?: Variables
}
export interface DatabricksJobContinuous {
maintenance_window?: (DatabricksJobContinuousMaintenanceWindow | Placeholder)
pause_status?: string
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
source?: string
warehouse_id?: string
variables?: Variables
}
export interface DatabricksJobDeployment {
deployment_id?: string
kind: string
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
provider?: string
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
metric: string
op: string
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
data_security_mode?: string
dependency_mode?: string
docker_image?: (DatabricksJobNewClusterDockerImage | Placeholder)
driver_instance_pool_id?: string
driver_node_type_flexibility?: (DatabricksJobNewClusterDriverNodeTypeFlexibility | Placeholder)
driver_node_type_id?: string
enable_elastic_disk?: Truth
enable_local_disk_encryption?: Truth
gcp_attributes?: (DatabricksJobNewClusterGcpAttributes | Placeholder)
idempotency_token?: string
init_scripts?: ((DatabricksJobNewClusterInitScripts | Placeholder)[] | Placeholder)
instance_pool_id?: string
is_single_node?: Truth
kind?: string
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
node_type_id?: string
num_workers?: Whole
policy_id?: string
provider_config?: (DatabricksJobProviderConfig | Placeholder)
remote_disk_throughput?: Whole
runtime_engine?: string
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
availability?: string
ebs_volume_count?: Whole
ebs_volume_iops?: Whole
ebs_volume_size?: Whole
ebs_volume_throughput?: Whole
ebs_volume_type?: string
first_on_demand?: Whole
instance_profile_arn?: string
spot_bid_price_percent?: Whole
zone_id?: string
variables?: Variables
}
export interface DatabricksJobNewClusterAzureAttributes {
availability?: string
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
availability?: string
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
data_security_mode?: string
dependency_mode?: string
docker_image?: (DatabricksJobNewClusterDockerImage | Placeholder)
driver_instance_pool_id?: string
driver_node_type_flexibility?: (DatabricksJobNewClusterDriverNodeTypeFlexibility | Placeholder)
driver_node_type_id?: string
enable_elastic_disk?: Truth
enable_local_disk_encryption?: Truth
gcp_attributes?: (DatabricksJobNewClusterGcpAttributes | Placeholder)
idempotency_token?: string
init_scripts?: ((DatabricksJobNewClusterInitScripts | Placeholder)[] | Placeholder)
instance_pool_id?: string
is_single_node?: Truth
kind?: string
library?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
libraries?: ((DatabricksJobLibrary | Placeholder)[] | Placeholder)
node_type_id?: string
num_workers?: Whole
policy_id?: string
provider_config?: (DatabricksJobProviderConfig | Placeholder)
remote_disk_throughput?: Whole
runtime_engine?: string
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
source?: string
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
pause_status?: string
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
source?: string
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
run_if?: string
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
op: string
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
outcome?: string
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
run_if?: string
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
source?: string
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
pause_status?: string
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
unit: string
variables?: Variables
}
export interface DatabricksJobTriggerTableUpdate {
condition?: string
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
periodic?: (DatabricksJobTriggerPeriodic | Placeholder)
schedule?: (DatabricksJobTriggersSchedule | Placeholder)
sql_condition?: (DatabricksJobScheduleSqlCondition | Placeholder)
table_update?: (DatabricksJobTriggerTableUpdate | Placeholder)
variables?: Variables
}
export interface DatabricksJobTriggersContinuous {
maintenance_window?: (DatabricksJobContinuousMaintenanceWindow | Placeholder)
task_retry_mode?: string
variables?: Variables
}
export interface DatabricksJobTriggersSchedule {
quartz_cron_expression: string
timezone_id: string
variables?: Variables
}
export interface DatabricksJobAccessControls {
permission_level: string
group_name?: string
user_name?: string
service_principal_name?: string
variables?: Variables
}
export interface DatabricksJobResourceOptions {
name?: string
is_enabled?: Truth
depends_on?: (string[] | Placeholder)
provider?: string
ignore_changes?: (string[] | Placeholder)
import_?: string
import?: string
moved_from?: string
lifecycle?: (DatabricksJobResourceOptionsLifecycle | Placeholder)
for_each?: (({
[k: string]: unknown
} | Placeholder) | (string[] | Placeholder))
count?: unknown
variables?: Variables
}
export interface DatabricksJobResourceOptionsLifecycle {
create_before_destroy?: Truth
prevent_destroy?: Truth
ignore_changes?: ((string[] | Placeholder) | string)
replace_triggered_by?: (string[] | Placeholder)
precondition?: unknown
postcondition?: unknown
variables?: Variables
}
export interface DatabricksJobLookupExisting {
id: string
variables?: Variables
}
export interface DatabricksPermissions {
access_control?: ((DatabricksPermissionsAccessControl | Placeholder)[] | Placeholder)
access_controls?: ((DatabricksPermissionsAccessControl | Placeholder)[] | Placeholder)
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
resource_options?: (DatabricksJobResourceOptions | Placeholder)
/**
 * @deprecated
 */
options?: (DatabricksJobResourceOptions | Placeholder)
variables?: Variables
}
export interface DatabricksPermissionsAccessControl {
group_name?: string
permission_level?: string
service_principal_name?: string
user_name?: string
variables?: Variables
}
export interface DatabricksPermissionsProviderConfig {
workspace_id?: string
variables?: Variables
}
export interface Terraform {
backend?: ({
[k: string]: unknown
} | Placeholder)
variables?: Variables
}
export interface Pulumi {
config?: ({
[k: string]: unknown
} | Placeholder)
outputs?: ({
[k: string]: unknown
} | Placeholder)
variables?: Variables
}
export interface Environment {
name?: string
description?: string
organization?: string
iac_backend?: (("terraform" | "pulumi") | Placeholder)
backend?: (("terraform" | "pulumi") | Placeholder)
settings?: (Settings | Placeholder)
variables?: ({
[k: string]: unknown
} | Placeholder)
resources?: (Patches | Placeholder)
providers?: ({
[k: string]: unknown
} | Placeholder)
terraform?: (Terraform | Placeholder)
pulumi?: (Pulumi | Placeholder)
}
export interface Patches {
variables?: Variables
[k: string]: unknown
}
