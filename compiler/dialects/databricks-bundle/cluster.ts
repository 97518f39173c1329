import type { Dict, Tree } from '../../value/literal.ts';
import { booleanTree, changedDict, dictTree, isMissing, member, withDefaults, without } from './tree.ts';

/** A cluster without what its pool decides, or without the pool of a driver that has none (specs/databricks-bundles §6.6). */
export function cleanCluster(cluster: Dict<Tree>): Dict<Tree> {
  if (isMissing(member(cluster, 'instance_pool_id'))) return without(cluster, 'driver_instance_pool_id');
  const bare = without(cluster, 'enable_elastic_disk', 'node_type_id', 'driver_node_type_id');
  const aws = changedDict(bare, 'aws_attributes', (own) => only(own, 'instance_profile_arn'));
  const gcp = changedDict(aws, 'gcp_attributes', (own) => only(own, 'google_service_account'));
  return changedDict(gcp, 'azure_attributes', (own) => only(own, ''));
}

function only(dict: Dict<Tree>, key: string): Dict<Tree> {
  const value = member(dict, key);
  return dictTree(dict, value ? { [key]: value } : {});
}

/** `workload_type.clients` says both, whoever wrote one. */
export function withClients(cluster: Dict<Tree>): Dict<Tree> {
  return changedDict(cluster, 'workload_type', (workload) =>
    changedDict(workload, 'clients', (clients) =>
      withDefaults(clients, { jobs: booleanTree(clients, true), notebooks: booleanTree(clients, true) }),
    ),
  );
}
