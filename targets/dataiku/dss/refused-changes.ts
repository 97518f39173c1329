import type { Change, RefusedChange } from '../../../compiler/plan/connection.ts';
import type { StateResource } from '../../../compiler/plan/state.ts';
import { didYouMean } from '../../../compiler/util/did-you-mean.ts';
import { connectionNames, remappingProblem } from './remapping.ts';
import type { Thing, World } from './resource.ts';
import { Stopped } from './steps.ts';
import { textIn } from './wire.ts';

export interface Looking {
  /** What is there by the state. */
  readonly known: ReadonlyMap<string, StateResource>;
  readonly world: World;
  readonly thingOf: (resource: StateResource) => Thing;
}

/**
 * The changes that cannot work, before anything is touched: datasets in a connection that DSS does not have, deployments whose remapping
 * begins with or leads to nothing.
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
  { types: ['deployer_deployment'], look: strayDeployments },
];

function rejected(change: Change, message: string): RefusedChange {
  return { change, failure: { kind: 'rejected', message } };
}

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
      return rejected(change, `DSS has no connection "${name}", only ${names.join(', ')}.${suggestion}`);
    });
}

async function strayDeployments(own: readonly Change[], all: readonly Change[], { known, world, thingOf }: Looking) {
  const made = new Map(all.flatMap(({ kind, resource }) => (kind === 'delete' ? [] : [[resource.id, resource]])));
  const wanted = (id: string) => {
    const resource = made.get(id) ?? known.get(id);
    return resource && thingOf(resource).wanted;
  };
  const refused: RefusedChange[] = [];
  for (const change of own) {
    const thing = thingOf(change.resource);
    const [project, infra, name] = ['project', 'infra', 'bundle'].map((key) => textIn(thing.wanted, key) ?? '');
    const bundle = wanted(`bundle.${project}.${name}`);
    const isOwnBundle = bundle !== undefined && bundle['file'] === undefined;
    const problem = await remappingProblem(thing, { infra: wanted(`deployer_infra.${infra}`), isOwnBundle }, world);
    if (problem !== undefined) refused.push(rejected(change, problem));
  }
  return refused;
}
