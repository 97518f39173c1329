import { exit } from '../../world.ts';
import { calmly } from '../calmly.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import type { EndingRequest, NotEnded } from '../ending.ts';
import type { RunId } from '../read-id.ts';
import type { Cluster } from './cluster.ts';
import { clusterFailure, clusterProblem } from './cluster-failure.ts';
import { clusterUid, unknownCluster } from './cluster-uid.ts';

/** Deletes a Job with its pods, if it is one of this cluster (specs/prefect §3.12). Reports STK8507 to STK8509, STK8514 and STK8515. */
export async function endJob(
  { cluster: uid, namespace, job: name }: Extract<RunId, { readonly kind: 'job' }>,
  cluster: Cluster,
  { world, id, grace }: EndingRequest,
): Promise<NotEnded> {
  const { address, origin } = cluster;
  try {
    const here = await clusterUid(cluster, world);
    if (uid !== here && uid !== unknownCluster && here !== unknownCluster) {
      const reason = 'the Job is running on another cluster';
      return { problem: say.elsewhere(id.at, { id: id.text, reason }), code: exit.errors };
    }
    await calmly(() => cluster.remove({ name, namespace }, grace), { world, failureOf: clusterFailure });
    return undefined;
  } catch (error) {
    const failure = clusterFailure(error);
    if (failure.status === 404) {
      return { problem: say.notRunning(id.at, { id: id.text, kind: 'Job' }), code: exit.errors };
    }
    return clusterProblem(failure, { at: id.at, address, origin, action: `delete the Job "${name}"` });
  }
}
