import type { Platform } from '../../compiler/plan/platform.ts';
import type { StateResource } from '../../compiler/plan/state.ts';
import type { Tree } from '../../compiler/value/literal.ts';
import { formatId, parseId } from './ids.ts';

const types = ['project', 'variables', 'permissions', 'dataset', 'recipe', 'model', 'scenario'];
/** The types of what the Project Deployer has. */
export const deployerTypes: readonly string[] = ['deployer_infra', 'deployer_project', 'bundle', 'deployer_deployment'];
const ranks: ReadonlyMap<string, number> = new Map([...types, ...deployerTypes].map((type, rank) => [type, rank]));
/** What all that the Deployer has belongs to. */
const deployer = '(deployer)';

/** What a plan must know about Dataiku (specs/dataiku §6). */
export const platform: Platform = {
  title: 'Dataiku IaC Execution Plan',
  internalIdKey: 'dataiku_internal_id',
  rank: (type) => ranks.get(type) ?? 99,
  scope: ({ type, id }) => (deployerTypes.includes(type) ? deployer : parseId(id).project),
  isScope: ({ type }) => type === 'project',
  running: (resources) =>
    [...resources.values()].flatMap(({ type, id }) =>
      type === 'deployer_deployment' ? [id.slice(type.length + 1)] : [],
    ),
  dependencies,
};

/**
 * Everything needs its project; a recipe the datasets that it reads and writes, and the recipes that write what it reads; a scenario
 * what its steps name.
 */
function dependencies(resources: ReadonlyMap<string, StateResource>): ReadonlyMap<string, readonly string[]> {
  const flows = flowsOf(resources);
  const writers = writersOf(flows);
  const found = new Map<string, readonly string[]>();
  const insides = insidesOf(resources);
  for (const resource of resources.values()) {
    const needed = deployerTypes.includes(resource.type)
      ? ofDeployer(resource, insides)
      : dependenciesOf(resource, flows.get(resource.id), writers);
    found.set(resource.id, needed);
  }
  return found;
}

/** What is in each project; of nothing where no bundle asks for it. */
function insidesOf(resources: ReadonlyMap<string, StateResource>): ReadonlyMap<string, readonly string[]> {
  const all = [...resources.values()];
  const insides = new Map<string, string[]>();
  if (!all.some(({ type }) => type === 'bundle')) return insides;
  for (const { type, id } of all) {
    if (deployerTypes.includes(type)) continue;
    const { project } = parseId(id);
    const known = insides.get(project);
    if (known) known.push(id);
    else insides.set(project, [id]);
  }
  return insides;
}

/** A bundle needs everything in its project, a deployment its infrastructure, its published project and its bundle. */
function ofDeployer(
  { type, attributes }: StateResource,
  insides: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const text = (key: string) => {
    const value = attributes.entries.get(key)?.value;
    return value?.kind === 'string' ? value.value : '';
  };
  const project = text('project');
  if (type === 'bundle') {
    const source = text('from_project') || project;
    return [`deployer_project.${project}`, ...(insides.get(source) ?? [])];
  }
  if (type !== 'deployer_deployment') return [];
  return [`deployer_infra.${text('infra')}`, `deployer_project.${project}`, `bundle.${project}.${text('bundle')}`];
}

/** The ids of the datasets that a recipe reads and writes. */
interface Flow {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

function flowsOf(resources: ReadonlyMap<string, StateResource>): ReadonlyMap<string, Flow> {
  const flows = new Map<string, Flow>();
  for (const { type, id, attributes } of resources.values()) {
    if (type !== 'recipe') continue;
    const { project } = parseId(id);
    const ids = (key: string) => datasetsIn(attributes.entries.get(key)?.value, project);
    flows.set(id, { inputs: ids('inputs'), outputs: ids('outputs') });
  }
  return flows;
}

/** For each dataset, the recipes that write it. */
function writersOf(flows: ReadonlyMap<string, Flow>): ReadonlyMap<string, readonly string[]> {
  const writers = new Map<string, string[]>();
  for (const [recipe, { outputs }] of flows) {
    for (const dataset of outputs) {
      const known = writers.get(dataset);
      if (known) known.push(recipe);
      else writers.set(dataset, [recipe]);
    }
  }
  return writers;
}

function dependenciesOf(
  resource: StateResource,
  flow: Flow | undefined,
  writers: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const { type, id } = resource;
  if (type === 'project') return [];
  const { project } = parseId(id);
  const own = formatId({ type: 'project', project, name: '' });
  if (type === 'scenario') return [own, ...stepTargets(resource, project)];
  const needed = [own];
  if (!flow) return needed;
  for (const dataset of flow.inputs) needed.push(dataset);
  for (const dataset of flow.outputs) needed.push(dataset);
  for (const dataset of flow.inputs) for (const recipe of writers.get(dataset) ?? []) needed.push(recipe);
  return needed;
}

/** The ids of the datasets in a list: texts, or mappings with `ref`. */
function datasetsIn(value: Tree | undefined, project: string): readonly string[] {
  if (value?.kind !== 'list') return [];
  const ids: string[] = [];
  for (const item of value.items) {
    const name = nameIn(item);
    if (name !== undefined) ids.push(formatId({ type: 'dataset', project, name }));
  }
  return ids;
}

function nameIn(item: Tree): string | undefined {
  const value = item.kind === 'dict' ? item.entries.get('ref')?.value : item;
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}

function stepTargets({ attributes }: StateResource, project: string): readonly string[] {
  const steps = attributes.entries.get('steps')?.value;
  if (steps?.kind !== 'list') return [];
  return datasetsIn({ ...steps, items: steps.items.flatMap(buildsIn) }, project);
}

/** What a step builds: `params.builds[].itemId`. */
function buildsIn(step: Tree): readonly Tree[] {
  const builds = member(member(step, 'params'), 'builds');
  const items = builds?.kind === 'list' ? builds.items : [];
  return items.flatMap((build) => member(build, 'itemId') ?? []);
}

function member(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'dict' ? tree.entries.get(key)?.value : undefined;
}
