import type { DocumentedType } from './row.ts';

/** Models, their endpoints and what watches them. */
export const documentedMachineLearning: readonly DocumentedType[] = [
  {
    type: 'databricks_model_serving',
    page: 'model_serving',
    known: {
      'config.served_entities.external_model.provider':
        'ai21labs amazon-bedrock anthropic cohere custom databricks-model-serving google-cloud-vertex-ai openai palm',
      'ai_gateway.rate_limits.key': 'endpoint service_principal user user_group',
      'ai_gateway.rate_limits.renewal_period': 'minute',
      'rate_limits.key': 'endpoint user',
      'rate_limits.renewal_period': 'minute',
      '**.pii.behavior': 'BLOCK MASK NONE',
    },
    knownInAnyCase: {
      '**.bedrock_provider': 'AI21Labs Amazon Anthropic Cohere',
      'config.served_entities.workload_type':
        'CPU CPU_LARGE CPU_MEDIUM GPU_LARGE GPU_MEDIUM GPU_SMALL GPU_XLARGE GPU_XLARGE_8 MULTIGPU_MEDIUM',
    },
    rules: {
      conflictsWith: [
        ['config.served_entities.entity_name', 'config.served_entities.external_model'],
        ['config.served_entities.max_provisioned_concurrency', 'config.served_entities.workload_size'],
        ['config.served_entities.min_provisioned_concurrency', 'config.served_entities.workload_size'],
      ],
    },
  },
  {
    type: 'databricks_vector_search_endpoint',
    page: 'vector_search_endpoint',
    known: { endpoint_type: 'STANDARD STORAGE_OPTIMIZED' },
  },
  {
    type: 'databricks_vector_search_index',
    page: 'vector_search_index',
    known: {
      index_type: 'DELTA_SYNC DIRECT_ACCESS',
      'delta_sync_index_spec.pipeline_type': 'CONTINUOUS TRIGGERED',
    },
  },
  {
    type: 'databricks_quality_monitor',
    page: 'quality_monitor',
    known: { 'inference_log.problem_type': 'PROBLEM_TYPE_CLASSIFICATION PROBLEM_TYPE_REGRESSION' },
    rules: { exactlyOneOf: [['inference_log', 'snapshot', 'time_series']] },
  },
  {
    type: 'databricks_data_quality_monitor',
    page: 'data_quality_monitor',
    known: {
      object_type: 'schema table',
      '**.custom_metrics.type':
        'DATA_PROFILING_CUSTOM_METRIC_TYPE_AGGREGATE DATA_PROFILING_CUSTOM_METRIC_TYPE_DERIVED DATA_PROFILING_CUSTOM_METRIC_TYPE_DRIFT',
      '**.inference_log.problem_type': 'INFERENCE_PROBLEM_TYPE_CLASSIFICATION INFERENCE_PROBLEM_TYPE_REGRESSION',
    },
  },
  {
    type: 'databricks_mlflow_webhook',
    page: 'mlflow_webhook',
    knownInAnyCase: { status: 'ACTIVE DISABLED TEST_MODE' },
  },
];
