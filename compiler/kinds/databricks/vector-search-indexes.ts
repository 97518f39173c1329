import type { Dict } from '../../value/literal.ts';
import { pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** Which specification an index of a type needs. */
const specifications: ReadonlyMap<string, string> = new Map([
  ['DELTA_SYNC', 'delta_sync_index_spec'],
  ['DIRECT_ACCESS', 'direct_access_index_spec'],
]);

/** Indexes for vector search. */
export const vectorSearchIndexes = databricksKind({
  key: 'databricks_vectorsearchindexes',
  type: 'databricks_vector_search_index',
  finish: checkSpecification,
});

/** STK3108. */
function checkSpecification(properties: Dict<Value>, { block, report }: KindContext): Dict<Value> {
  const type = pickText(properties, 'index_type') ?? '';
  const field = specifications.get(type);
  if (field !== undefined && !properties.entries.has(field)) {
    report(say.indexSpecification(block.at, { name: block.name, type, field }));
  }
  return properties;
}
