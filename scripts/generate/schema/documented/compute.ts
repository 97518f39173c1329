import { type DocumentedType, words } from './row.ts';

const pauseStatus = 'PAUSED UNPAUSED';
const source = 'GIT WORKSPACE';
const gitProviders =
  'gitHub gitHubEnterprise bitbucketCloud bitbucketServer azureDevOpsServices gitLab gitLabEnterpriseEdition awsCodeCommit';
/** Of clusters, and of jobs and pipelines that make some. */
const cluster = {
  '**.aws_attributes.availability': 'ON_DEMAND SPOT SPOT_WITH_FALLBACK',
  '**.aws_attributes.ebs_volume_type': 'GENERAL_PURPOSE_SSD THROUGHPUT_OPTIMIZED_HDD',
  '**.azure_attributes.availability': 'ON_DEMAND_AZURE SPOT_AZURE SPOT_WITH_FALLBACK_AZURE',
  '**.gcp_attributes.availability': 'ON_DEMAND_GCP PREEMPTIBLE_GCP PREEMPTIBLE_WITH_FALLBACK_GCP',
};
const compute = {
  ...cluster,
  '**.data_security_mode':
    'DATA_SECURITY_MODE_AUTO DATA_SECURITY_MODE_DEDICATED DATA_SECURITY_MODE_STANDARD LEGACY_PASSTHROUGH LEGACY_SINGLE_USER LEGACY_SINGLE_USER_STANDARD LEGACY_TABLE_ACL NONE SINGLE_USER USER_ISOLATION',
  '**.kind': 'CLASSIC_PREVIEW',
  '**.runtime_engine': 'PHOTON STANDARD',
};
const tasks = words(
  'clean_rooms_notebook_task condition_task dashboard_task dbt_cloud_task dbt_platform_task dbt_task for_each_task gen_ai_compute_task notebook_task pipeline_task power_bi_task python_wheel_task run_job_task spark_jar_task spark_python_task spark_submit_task sql_task',
);

/** What runs, and what is looked at: jobs, clusters, warehouses, pipelines, queries, alerts. */
export const documentedCompute: readonly DocumentedType[] = [
  {
    type: 'databricks_job',
    page: 'job',
    known: {
      ...compute,
      'continuous.pause_status': pauseStatus,
      'schedule.pause_status': pauseStatus,
      'trigger.pause_status': pauseStatus,
      'trigger.periodic.unit': 'DAYS HOURS WEEKS',
      'trigger.table_update.condition': 'ALL_UPDATED ANY_UPDATED',
      edit_mode: 'EDITABLE UI_LOCKED',
      performance_target: 'PERFORMANCE_OPTIMIZED STANDARD',
      '**.task.run_if': 'ALL_DONE ALL_FAILED ALL_SUCCESS AT_LEAST_ONE_FAILED AT_LEAST_ONE_SUCCESS NONE_FAILED',
      '**.condition_task.op': 'EQUAL_TO GREATER_THAN GREATER_THAN_OR_EQUAL LESS_THAN LESS_THAN_OR_EQUAL NOT_EQUAL',
      '**.depends_on.outcome': 'true false',
      '**.notebook_task.source': source,
      '**.spark_python_task.source': source,
      '**.dbt_task.source': source,
      '**.sql_task.file.source': source,
      '**.rules.metric':
        'RUN_DURATION_SECONDS STREAMING_BACKLOG_BYTES STREAMING_BACKLOG_FILES STREAMING_BACKLOG_RECORDS STREAMING_BACKLOG_SECONDS',
      '**.rules.op': 'GREATER_THAN',
    },
    knownInAnyCase: { 'git_source.provider': gitProviders },
    rules: {
      conflictsWith: [
        tasks.map((task) => `task.${task}`),
        tasks.filter((task) => task !== 'for_each_task').map((task) => `task.for_each_task.task.${task}`),
        ['task.existing_cluster_id', 'task.job_cluster_key', 'task.new_cluster'],
      ],
      exactlyOneOf: [['task.sql_task.alert', 'task.sql_task.dashboard', 'task.sql_task.file', 'task.sql_task.query']],
    },
  },
  { type: 'databricks_cluster', page: 'cluster', known: compute },
  {
    type: 'databricks_sql_endpoint',
    page: 'sql_endpoint',
    known: {
      cluster_size: '2X-Small X-Small Small Medium Large X-Large 2X-Large 3X-Large 4X-Large 5X-Large',
      spot_instance_policy: 'COST_OPTIMIZED RELIABILITY_OPTIMIZED',
      warehouse_type: 'CLASSIC PRO',
      'channel.name': 'CHANNEL_NAME_CURRENT CHANNEL_NAME_CUSTOM CHANNEL_NAME_PREVIEW CHANNEL_NAME_PREVIOUS',
    },
  },
  { type: 'databricks_repo', page: 'repo', knownInAnyCase: { git_provider: gitProviders } },
  {
    type: 'databricks_pipeline',
    page: 'pipeline',
    known: {
      ...cluster,
      'cluster.autoscale.mode': 'ENHANCED LEGACY',
      'notification.alerts': 'on-update-success on-update-failure on-update-fatal-failure on-flow-failure',
    },
    knownInAnyCase: { channel: 'CURRENT PREVIEW', edition: 'ADVANCED CORE PRO' },
    rules: {
      conflictsWith: [['ingestion_definition', 'library']],
    },
  },
  {
    type: 'databricks_alert',
    page: 'alert',
    knownInAnyCase: {
      'condition.op': 'EQUAL GREATER_THAN GREATER_THAN_OR_EQUAL IS_NULL LESS_THAN LESS_THAN_OR_EQUAL NOT_EQUAL',
      'condition.empty_result_state': 'OK TRIGGERED UNKNOWN',
    },
  },
  {
    type: 'databricks_alert_v2',
    page: 'alert_v2',
    known: {
      'evaluation.comparison_operator':
        'EQUAL GREATER_THAN GREATER_THAN_OR_EQUAL IS_NOT_NULL IS_NULL LESS_THAN LESS_THAN_OR_EQUAL NOT_EQUAL',
      'evaluation.empty_result_state': 'ERROR OK TRIGGERED UNKNOWN',
      'evaluation.source.aggregation': 'AVG COUNT COUNT_DISTINCT MAX MEDIAN MIN STDDEV SUM',
      'schedule.pause_status': pauseStatus,
    },
  },
  {
    type: 'databricks_query',
    page: 'query',
    known: {
      run_as_mode: 'OWNER VIEWER',
      '**.precision': 'DAY_PRECISION MINUTE_PRECISION SECOND_PRECISION',
      'parameter.date_value.dynamic_date_value': 'NOW YESTERDAY',
    },
    rules: {
      conflictsWith: [
        ['parameter.date_value.date_value', 'parameter.date_value.dynamic_date_value'],
        ['parameter.date_range_value.date_range_value', 'parameter.date_range_value.dynamic_date_range_value'],
      ],
    },
  },
  {
    type: 'databricks_instance_pool',
    page: 'instance_pool',
    known: {
      'aws_attributes.availability': 'ON_DEMAND SPOT',
      'azure_attributes.availability': 'ON_DEMAND_AZURE SPOT_AZURE',
      'gcp_attributes.gcp_availability': 'ON_DEMAND_GCP PREEMPTIBLE_GCP PREEMPTIBLE_WITH_FALLBACK_GCP',
      'disk_spec.disk_type.azure_disk_volume_type': 'PREMIUM_LRS STANDARD_LRS',
      'disk_spec.disk_type.ebs_volume_type': 'GENERAL_PURPOSE_SSD THROUGHPUT_OPTIMIZED_HDD',
    },
  },
  {
    type: 'databricks_notebook',
    page: 'notebook',
    known: { language: 'PYTHON R SCALA SQL', format: 'DBC JUPYTER SOURCE' },
  },
  { type: 'databricks_app', page: 'app', known: { compute_size: 'LARGE MEDIUM XLARGE' } },
];
