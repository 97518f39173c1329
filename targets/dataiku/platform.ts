import type { Platform } from '../../compiler/plan/platform.ts';
import type { StateResource } from '../../compiler/plan/state.ts';
import type { Tree } from '../../compiler/value/literal.ts';
import { formatId, parseId } from './ids.ts';

const ranks: ReadonlyMap<string, number> = new Map(
  ['project', 'variables', 'permissions', 'dataset', 'recipe', 'model', 'scenario'].map((type, rank) => [type, rank]),
);

/** What a plan must know about Dataiku (specs/dataiku §6). */
export const platform: Platform = {
  title: 'Dataiku IaC Execution Plan',
  rank: (type) => ranks.get(type) ?? 99,
  scope: ({ id }) => parseId(id).project,
  isScope: ({ type }) => type === 'project',
  dependencies,
};

/**
 * Everything needs its project; a recipe the datasets that it reads and writes, and the recipes that write what it reads; a scenario
 * what its steps name.
 */
function dependencies(resources: ReadonlyMap<string, StateResource>): ReadonlyMap<string, readonly string[]> {
  const writers = writersOf(resources);
  const found = new Map<string, readonly string[]>();
  for (const resource of resources.values()) found.set(resource.id, dependenciesOf(resource, writers));
  return found;
}

/** For each dataset, the recipes that write it. */
function writersOf(resources: ReadonlyMap<string, StateResource>): ReadonlyMap<string, readonly string[]> {
  const writers = new Map<string, string[]>();
  for (const resource of resources.values()) {
    for (const dataset of datasetsIn(resource, 'outputs')) {
      const known = writers.get(dataset);
      if (known) known.push(resource.id);
      else writers.set(dataset, [resource.id]);
    }
  }
  return writers;
}

function dependenciesOf(resource: StateResource, writers: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const { type, id } = resource;
  if (type === 'project') return [];
  const { project } = parseId(id);
  const own = formatId({ type: 'project', project, name: '' });
  if (type === 'scenario') return [own, ...stepTargets(resource, project)];
  const inputs = datasetsIn(resource, 'inputs');
  return [
    own,
    ...inputs,
    ...datasetsIn(resource, 'outputs'),
    ...inputs.flatMap((dataset) => writers.get(dataset) ?? []),
  ];
}

/** The ids of the datasets that a recipe names: as text, or as a mapping with `ref`. */
function datasetsIn({ type, id, attributes }: StateResource, key: 'inputs' | 'outputs'): readonly string[] {
  const value = type === 'recipe' ? attributes.entries.get(key)?.value : undefined;
  if (value?.kind !== 'list') return [];
  const { project } = parseId(id);
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
  return steps.items.flatMap((step) =>
    ['dataset', 'recipe'].flatMap((type) => {
      const value = step.kind === 'dict' ? step.entries.get(type)?.value : undefined;
      return value?.kind === 'string' ? [formatId({ type, project, name: value.value })] : [];
    }),
  );
}
