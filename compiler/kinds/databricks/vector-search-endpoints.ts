import { databricksKind } from './databricks-kind.ts';

/** Compute for vector search. */
export const vectorSearchEndpoints = databricksKind({
  key: 'databricks_vectorsearchendpoints',
  type: 'databricks_vector_search_endpoint',
  formerDefaults: { endpoint_type: 'STANDARD' },
});
