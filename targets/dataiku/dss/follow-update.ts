import type { Failure } from '../../../compiler/plan/connection.ts';
import { deploymentPlace } from './deployer.ts';
import type { Thing, World } from './resource.ts';
import { runUpdate } from './run-update.ts';
import { get, Stopped, settle } from './steps.ts';
import { documentIn, documentsIn, listIn, textIn, type WireDocument } from './wire.ts';

export interface Following {
  readonly id: string;
  /** The settings of what was deployed last; undefined when nothing was. */
  readonly before: WireDocument | undefined;
}

/** Starts an update, waits for its end, and looks how the deployment is. After a failure the previous bundle is deployed again. */
export async function followUpdate(thing: Thing, world: World, { id, before }: Following): Promise<void> {
  const problem = await problemOf(thing, world, id);
  if (problem === undefined) return;
  if (thing.wanted['rollback'] === false || !before) {
    const none = before ? '' : '; there is no earlier bundle to go back to';
    throw new Stopped({ ...problem, message: `${problem.message}${none}` });
  }
  const read = deploymentPlace(id, 'settings');
  await settle(world.dss, { read, query: { ignoreWarnings: true }, change: () => before });
  const again = await problemOf(thing, world, id);
  const bundle = textIn(before, 'bundleId');
  const end =
    again === undefined
      ? `the bundle "${bundle}" is deployed again`
      : `and so did going back to "${bundle}": ${again.message}`;
  throw new Stopped({ ...problem, message: `${problem.message}; ${end}` });
}

async function problemOf(thing: Thing, world: World, id: string): Promise<Failure | undefined> {
  const failed = await runUpdate(thing, world, id);
  if (failed !== undefined) return failed;
  const expected = listIn(thing.wanted, 'expected_health').map(String);
  const fine = expected.length > 0 ? expected : ['HEALTHY', 'WARNING'];
  for (let attempt = 0; ; attempt++) {
    const status = (await get(world.dss, deploymentPlace(id, 'status'))) ?? {};
    const health = textIn(status, 'health') ?? 'UNKNOWN';
    if (fine.includes(health)) return undefined;
    // A node that does not answer may do so in a moment.
    if (health !== 'UNKNOWN' || attempt >= 5)
      return { kind: 'rejected', message: `after the update its health is ${health}${textOf(status)}` };
    await world.dss.pause(attempt);
  }
}

function textOf(status: WireDocument): string {
  const texts = documentsIn(documentIn(status, 'healthMessages'), 'messages').flatMap(
    (each) => textIn(each, 'message') ?? [],
  );
  return texts.length === 0 ? '' : `: ${texts.join('; ')}`;
}
