import type { Package, Packages } from '../../../compiler/plan/connection.ts';
import { type Dss, failureOf } from './client.ts';
import { bundleExecutor, projectPlace, stopped } from './deployer.ts';
import type { World } from './resource.ts';
import { get, Stopped } from './steps.ts';
import { documentsIn, textIn } from './wire.ts';

/** The bundles of published projects, one call each; every one gives up with `Stopped`. */
export function bundlePackages(world: World): Packages {
  const { dss } = world;
  return {
    list: async (project) => ({ kind: 'packages', packages: await listed(project, dss) }),
    make: async (project, id, notes) => {
      const { isTaken } = await bundleExecutor.make(thingOf(project, id, notes), world);
      if (isTaken) throw stopped(`there is a bundle "${id}" of "${project}" already, and bundles never change`);
      return { kind: 'done' };
    },
    upload: async (upload, project) => {
      const path = ['project-deployer', 'projects', 'bundles'];
      const query = project === undefined ? {} : { projectKey: project };
      const reply = await dss.once({ method: 'POST', path, query, upload });
      if (reply.kind !== 'ok') throw new Stopped(failureOf(reply));
      return { kind: 'done' };
    },
    download: async (project, id) => {
      const reply = await dss.call({ method: 'GET', path: projectPlace(project, 'bundles', id), isDownload: true });
      if (reply.kind !== 'ok') throw new Stopped(failureOf(reply));
      return { kind: 'file', bytes: reply.bytes };
    },
    remove: async (project, id) => {
      await bundleExecutor.remove(thingOf(project, id, undefined), world, { keepsData: true });
      return { kind: 'done' };
    },
  };
}

function thingOf(project: string, id: string, notes: string | undefined) {
  const wanted = { project, id, ...(notes === undefined ? {} : { release_notes: notes }) };
  return { project, name: id, wanted, internalId: undefined, folder: '' };
}

async function listed(key: string, dss: Dss): Promise<readonly Package[]> {
  const project = await get(dss, projectPlace(key));
  if (!project) throw stopped(`the Deployer has no project "${key}"`);
  return documentsIn(project, 'packages').map((each) => ({
    id: textIn(each, 'id') ?? '',
    by: textIn(each, 'publishedBy') ?? '',
    on: typeof each['publishedOn'] === 'number' ? new Date(each['publishedOn']).toISOString() : '',
  }));
}
