import type { Change, RefusedChange } from '../../../compiler/plan/connection.ts';
import { didYouMean } from '../../../compiler/util/did-you-mean.ts';
import type { Tree } from '../../../compiler/value/literal.ts';
import { infraPlace, projectPlace } from './deployer.ts';
import { type Looking, rejected } from './looking.ts';
import { remappingProblem, type Surroundings } from './remapping.ts';
import type { Thing, World } from './resource.ts';
import { get } from './steps.ts';
import { documentsIn, textIn, type WireDocument } from './wire.ts';

/** Deployments of or to something that neither the stack nor the Deployer has, or whose remapping cannot work. */
export async function strayDeployments(own: readonly Change[], all: readonly Change[], looking: Looking) {
  const sight = sightOf(all, looking);
  const refused: RefusedChange[] = [];
  for (const change of own) {
    const thing = looking.thingOf(change.resource);
    const lacking = await lackOf(thing, sight);
    if (lacking) refused.push(rejected(change, lacking.message, lacking.key));
    const problem = lacking ? undefined : await remappingProblem(thing, surroundingsOf(thing, sight), looking.world);
    if (!problem) continue;
    const at = placeAt(change.resource.attributes, ['remapping', ...problem.path]);
    refused.push({ ...rejected(change, problem.message), at });
  }
  return refused;
}

/** What is or will be there, by the state and the plan. */
interface Sight {
  readonly world: World;
  readonly made: ReadonlyMap<string, Change>;
  readonly ids: ReadonlySet<string>;
  readonly wanted: (id: string) => WireDocument | undefined;
}

function sightOf(all: readonly Change[], { known, world, thingOf }: Looking): Sight {
  const made = new Map(all.flatMap((change) => (change.kind === 'delete' ? [] : [[change.resource.id, change]])));
  const wanted = (id: string) => {
    const resource = made.get(id)?.resource ?? known.get(id);
    return resource && thingOf(resource).wanted;
  };
  return { world, made, ids: new Set([...known.keys(), ...made.keys()]), wanted };
}

interface Lack {
  readonly key: string;
  readonly message: string;
}

/** What a deployment names and neither the stack nor the Deployer has. */
async function lackOf({ wanted }: Thing, { ids, world: { dss } }: Sight): Promise<Lack | undefined> {
  const [project = '', infra = '', bundle = ''] = ['project', 'infra', 'bundle'].map((key) => textIn(wanted, key));
  if (!ids.has(`deployer_infra.${infra}`) && !(await get(dss, infraPlace(infra)))) {
    return { key: 'infra', message: `there is no infrastructure "${infra}"` };
  }
  if (ids.has(`bundle.${project}.${bundle}`)) return undefined;
  const published = await get(dss, projectPlace(project));
  if (!published) {
    return ids.has(`deployer_project.${project}`)
      ? { key: 'bundle', message: `nothing makes the bundle "${bundle}" of "${project}"` }
      : { key: 'project', message: `there is no published project "${project}"` };
  }
  const known = documentsIn(published, 'packages').flatMap((each) => textIn(each, 'id') ?? []);
  if (known.includes(bundle)) return undefined;
  const others = known.length > 0 ? `only ${known.join(', ')}.${didYouMean(bundle, known)}` : 'and no other';
  return { key: 'bundle', message: `"${project}" has no bundle "${bundle}", ${others}` };
}

function surroundingsOf({ wanted }: Thing, sight: Sight): Surroundings {
  const [project, infra, name] = ['project', 'infra', 'bundle'].map((key) => textIn(wanted, key) ?? '');
  const id = `bundle.${project}.${name}`;
  const bundle = sight.wanted(id);
  const isOwnBundle = bundle !== undefined && bundle['file'] === undefined;
  const source = (bundle && textIn(bundle, 'from_project')) ?? project ?? '';
  // What was published before may hold other datasets than the project has now.
  const isMadeNow = isOwnBundle && sight.made.get(id)?.kind === 'create';
  const connections = isMadeNow ? connectionsOf(source, sight) : new Map<string, string>();
  return { infra: sight.wanted(`deployer_infra.${infra}`), isOwnBundle, connections };
}

function connectionsOf(project: string, { ids, wanted, world }: Sight): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const id of ids) {
    if (!id.startsWith(`dataset.${project}.`)) continue;
    const dataset = wanted(id) ?? {};
    const connection = textIn(dataset, 'connection') ?? world.defaultConnection;
    if (connection !== undefined && !found.has(connection)) found.set(connection, textIn(dataset, 'name') ?? id);
  }
  return found;
}

/** The place of a value below some keys, or of the last of them that is there. */
function placeAt(tree: Tree, path: readonly string[]): Tree {
  const [key, ...rest] = path;
  const value = key !== undefined && tree.kind === 'dict' ? tree.entries.get(key)?.value : undefined;
  return value ? placeAt(value, rest) : tree;
}
