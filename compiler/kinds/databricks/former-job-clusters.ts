import { extendObject, objectType } from '../../schema/object-type.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { FieldType, ObjectType } from '../../schema/type.ts';
import { listOf, required, text } from '../../schema/types.ts';
import { dictAt, listAt } from '../../value/build.ts';
import { pick, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { RetiredField } from './retired.ts';

/** Until version 0.8 the clusters of a job were written flat: `clusters: [{name: main, node_type_id: …}]`. */
export const formerJobClusters: RetiredField = {
  name: 'clusters',
  type: (types) => listOf(extendObject(clusterType(types), { fields: [required('name', text)] })),
  now: 'job_cluster',
  rewrite: (value) => (value.kind === 'list' ? listAt(value, value.items.map(jobCluster)) : value),
};

const name = new Set(['name']);

function jobCluster(item: Value): Value {
  if (item.kind !== 'dict') return item;
  return dictAt(item, { job_cluster_key: pick(item, 'name'), new_cluster: without(item, name) });
}

/** What stands in `job_cluster.new_cluster`. */
function clusterType(types: ProviderTypes): ObjectType {
  const job = types.resource('databricks_job');
  const found = inner(inner(job, 'job_cluster'), 'new_cluster');
  return found ?? objectType('clusters', []);
}

function inner(type: ObjectType | undefined, field: string): ObjectType | undefined {
  let found: FieldType | undefined = type?.fields.get(field)?.type;
  while (found?.kind === 'list') found = found.item;
  return found?.kind === 'object' ? found : undefined;
}
