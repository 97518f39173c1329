import type { Dss } from './client.ts';
import { deploymentPlace } from './deployer.ts';
import { get, list } from './steps.ts';
import { isDocument, textIn } from './wire.ts';

/** The bundles of the updates of a deployment that went well, the last one first. Each is asked for only when it is wanted. */
export async function* deployedBundles(id: string, dss: Dss): AsyncGenerator<string> {
  const updates = (await list(dss, { path: deploymentPlace(id, 'update') })).filter(isDocument);
  const good = updates.filter(({ status }) => status === 'SUCCESS' || status === 'WARNING');
  const newestFirst = [...good].sort((a, b) => Number(b['startTimestamp']) - Number(a['startTimestamp']));
  for (const { startTimestamp } of newestFirst) {
    const update = await get(dss, deploymentPlace(id, 'update', String(startTimestamp)));
    const bundle = update && textIn(update, 'bundleId');
    if (bundle) yield bundle;
  }
}
