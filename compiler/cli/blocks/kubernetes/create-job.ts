import { randomInt } from 'node:crypto';
import type { JsonObject } from '../../../util/json.ts';
import { isJsonObject } from '../../../util/json-tree.ts';
import { documentIn, textIn } from '../../databricks/wire.ts';
import type { World } from '../../world.ts';
import { calmly } from '../calmly.ts';
import type { Cluster } from './cluster.ts';
import { clusterFailure } from './cluster-failure.ts';
import type { JobOrder } from './job-order.ts';
import { jsonTextOf } from './json-text-of.ts';

/** Letters and digits that make no words, as the API server takes them. */
const letters = 'bcdfghjklmnpqrstvwxz2456789';

/**
 * A name as the API server would make one of `generateName`. It is made here, so that a request may be sent again when nobody knows whether the first one arrived, and so that the Job can be
 * removed even then.
 */
export function jobName(generateName: string): string {
  const end = Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return `${generateName.slice(0, 58)}${end}`;
}

/** Creates the Job, and gives the name that it has. Throws what the client throws. */
export async function createJob(cluster: Cluster, order: JobOrder, name: string, world: World): Promise<string> {
  const { manifest, namespace } = order;
  const metadata = manifest.get('metadata');
  const withName: JsonObject = new Map([...(isJsonObject(metadata) ? metadata : []), ['name', name]]);
  const named: JsonObject = new Map([...manifest, ['metadata', withName]]);
  let attempts = 0;
  const created = await calmly(
    async () => {
      attempts++;
      try {
        return await cluster.create(jsonTextOf(named), namespace);
      } catch (error) {
        // The first request has arrived, although its answer has not.
        if (attempts > 1 && clusterFailure(error).status === 409) return cluster.read({ name, namespace });
        throw error;
      }
    },
    { world, failureOf: clusterFailure },
  );
  return textIn(documentIn(created, 'metadata'), 'name') ?? name;
}
