import type { RollbackRequest, RolledBack } from '../../../compiler/plan/connection.ts';
import { deployedBundles } from './deployed-bundles.ts';
import { deploymentPlace, projectPlace, stopped } from './deployer.ts';
import { followUpdate } from './follow-update.ts';
import type { Thing, World } from './resource.ts';
import { get, settle } from './steps.ts';
import { documentsIn, textIn, type WireDocument } from './wire.ts';

/** Puts the bundle that was deployed before the present one, or a named one, on the node again, and looks what came of it. */
export async function rollBack(thing: Thing, { version, tell }: RollbackRequest, world: World): Promise<RolledBack> {
  const id = textIn(thing.wanted, 'id') ?? thing.name;
  const settings = await get(world.dss, deploymentPlace(id, 'settings'));
  if (!settings) throw stopped(`there is no deployment "${id}"`);
  const from = textIn(settings, 'bundleId') ?? '';
  const known = await bundlesOf(settings, world);
  const to = version ?? (await previous(id, from, world)) ?? '';
  if (to === '') throw stopped(`the deployment "${id}" has had no other bundle than "${from}"`);
  if (!known.includes(to)) throw stopped(`there is no bundle "${to}", only ${known.join(', ')}`);
  if (!(await tell(from, to))) return { kind: 'declined' };
  const query = { ignoreWarnings: thing.wanted['ignore_warnings'] === true };
  await settle(world.dss, {
    read: deploymentPlace(id, 'settings'),
    query,
    change: (document) => ({ ...document, bundleId: to }),
  });
  const own = { ...thing, wanted: { ...thing.wanted, rollback: false } };
  await followUpdate(own, world, { id, before: settings });
  return { kind: 'rolled back', from, to };
}

async function bundlesOf(settings: WireDocument, { dss }: World): Promise<readonly string[]> {
  const project = await get(dss, projectPlace(textIn(settings, 'publishedProjectKey') ?? ''));
  return documentsIn(project ?? {}, 'packages').flatMap((each) => textIn(each, 'id') ?? []);
}

/** The bundle of the last update that went well with another one. */
async function previous(id: string, present: string, { dss }: World): Promise<string | undefined> {
  for await (const bundle of deployedBundles(id, dss)) if (bundle !== present) return bundle;
  return undefined;
}
