import type { Change, RefusedChange } from '../../../compiler/plan/connection.ts';
import { didYouMean } from '../../../compiler/util/did-you-mean.ts';
import { type Looking, rejected } from './looking.ts';
import { connectionNames } from './remapping.ts';
import { list, Stopped } from './steps.ts';
import { strayDeployments } from './stray-deployments.ts';
import { isDocument, textIn } from './wire.ts';

/**
 * The changes that cannot work, before anything is touched: datasets in a connection that DSS does not have, infrastructures in a stage
 * that nobody has made, deployments of or to nothing, or whose remapping begins with, leads to or leaves out something.
 */
export async function refusedChanges(changes: readonly Change[], looking: Looking): Promise<readonly RefusedChange[]> {
  const refused: RefusedChange[] = [];
  for (const { look, types } of looks) {
    const own = changes.filter(({ kind, resource }) => kind !== 'delete' && types.includes(resource.type));
    if (own.length === 0) continue;
    try {
      for (const found of await look(own, changes, looking)) refused.push(found);
    } catch (error) {
      // Who may not look, or whose values are missing, is told when it counts.
      if (!(error instanceof Stopped)) throw error;
    }
  }
  return refused;
}

interface Look {
  readonly types: readonly string[];
  readonly look: (
    own: readonly Change[],
    all: readonly Change[],
    looking: Looking,
  ) => Promise<readonly RefusedChange[]>;
}

const looks: readonly Look[] = [
  { types: ['dataset'], look: strayDatasets },
  { types: ['deployer_infra'], look: strayInfras },
  { types: ['deployer_deployment'], look: strayDeployments },
];

async function strayDatasets(own: readonly Change[], _: readonly Change[], { world }: Looking) {
  const placed = own.flatMap((change) => {
    const connection = change.resource.attributes.entries.get('connection')?.value;
    return connection?.kind === 'string' && !/[{$]/.test(connection.value) ? [{ change, name: connection.value }] : [];
  });
  const names = placed.length > 0 ? await connectionNames(world.dss) : undefined;
  if (!names) return [];
  return placed
    .filter(({ name }) => !names.includes(name))
    .map(({ change, name }) => {
      const suggestion = didYouMean(name, names);
      const message = `DSS has no connection "${name}", only ${names.join(', ')}.${suggestion}`;
      return rejected(change, message, 'connection');
    });
}

/** Stages are made by an administrator, never by stackc. */
async function strayInfras(own: readonly Change[], _: readonly Change[], { world, thingOf }: Looking) {
  const path = ['project-deployer', 'stages'];
  const stages = (await list(world.dss, { path })).flatMap((each) =>
    isDocument(each) ? (textIn(each, 'id') ?? []) : [],
  );
  return own.flatMap((change) => {
    const stage = textIn(thingOf(change.resource).wanted, 'stage') ?? '';
    if (stages.includes(stage)) return [];
    const suggestion = didYouMean(stage, stages);
    return [rejected(change, `there is no stage "${stage}", only ${stages.join(', ')}.${suggestion}`, 'stage')];
  });
}
