import type { World } from '../../world.ts';
import { calmly } from '../calmly.ts';
import type { Cluster } from './cluster.ts';
import { clusterFailure } from './cluster-failure.ts';

/** What stands for a cluster whose identity may not be read: such ids are not compared. */
export const unknownCluster = '-';

/** What tells one cluster from another: `PREFECT_KUBERNETES_CLUSTER_UID`, else the uid of its namespace `kube-system`. Throws what the client throws. */
export async function clusterUid(cluster: Cluster, world: World): Promise<string> {
  const given = world.variables.get('PREFECT_KUBERNETES_CLUSTER_UID');
  if (given) return given;
  try {
    return await calmly(() => cluster.uidOf('kube-system'), { world, failureOf: clusterFailure });
  } catch (error) {
    const { status } = clusterFailure(error);
    if (status === 403 || status === 404) return unknownCluster;
    throw error;
  }
}
