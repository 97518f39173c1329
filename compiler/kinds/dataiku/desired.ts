import type { Tree } from '../../value/literal.ts';
import { type Config, isNothing, listOf, type Part, partOf, textAt, textIn, valueIn } from './config.ts';
import { dssSteps, dssTriggers } from './scenario.ts';

/** A thing that DSS should have. */
export interface Desired {
  readonly type: 'project' | 'variables' | 'permissions' | 'dataset' | 'recipe' | 'scenario';
  /** The key of the project, and behind a dot the name within it; with the type in front it is the id in state files. */
  readonly name: string;
  /** In the order in which plans show them. */
  readonly attributes: Part;
}

/**
 * What a valid project asks DSS for: the project, what belongs to it as a whole, then datasets, recipes and scenarios in the order in
 * which they are written. Attributes are those of the original, to the letter, since checksums are made of them; what it does not know
 * comes after them, and only where it is set.
 */
export function desiredOf(config: Config): readonly Desired[] {
  const { project, datasets, recipes, scenarios, variables, permissions } = config;
  const key = textIn(project, 'key');
  if (!project || key === undefined) return [];
  const named = (part: Part) => `${key}.${textIn(part, 'name') ?? ''}`;
  return [
    { type: 'project', name: key, attributes: projectAttributes(project) },
    ...ofProject('variables', key, variables),
    ...ofProject('permissions', key, permissions && partOf(permissions, { permissions })),
    ...datasets.map((part) => ({ type: 'dataset', name: named(part), attributes: datasetAttributes(part) }) as const),
    ...recipes.map((part) => ({ type: 'recipe', name: named(part), attributes: recipeAttributes(part) }) as const),
    ...scenarios.map(
      (part) => ({ type: 'scenario', name: named(part), attributes: scenarioAttributes(part, recipes) }) as const,
    ),
  ];
}

function ofProject(type: 'variables' | 'permissions', name: string, attributes: Tree | undefined): readonly Desired[] {
  return attributes?.kind === 'dict' ? [{ type, name, attributes }] : [];
}

function projectAttributes(part: Part): Part {
  return partOf(part, {
    projectKey: valueIn(part, 'key'),
    name: valueIn(part, 'name'),
    description: valueIn(part, 'description') ?? textAt(part, ''),
    settings: valueIn(part, 'settings') ?? partOf(part, {}),
    owner: filled(part, 'owner'),
    tags: filled(part, 'tags'),
  });
}

function datasetAttributes(part: Part): Part {
  return partOf(part, {
    name: valueIn(part, 'name'),
    type: valueIn(part, 'type'),
    params: valueIn(part, 'params') ?? partOf(part, {}),
    connection: filled(part, 'connection'),
    schema: filled(part, 'schema'),
    formatType: filled(part, 'format_type'),
    description: filled(part, 'description'),
    tags: filled(part, 'tags'),
  });
}

function recipeAttributes(part: Part): Part {
  return partOf(part, {
    name: valueIn(part, 'name'),
    type: valueIn(part, 'type'),
    inputs: valueIn(part, 'inputs') ?? listOf(part, []),
    outputs: valueIn(part, 'outputs') ?? listOf(part, []),
    params: valueIn(part, 'params') ?? partOf(part, {}),
    code: filled(part, 'code'),
    description: filled(part, 'description'),
    tags: filled(part, 'tags'),
    codeEnv: filled(part, 'code_env'),
  });
}

/** In the words of DSS, so that what is read there can be compared. */
function scenarioAttributes(part: Part, recipes: readonly Part[]): Part {
  return partOf(part, {
    name: valueIn(part, 'name'),
    type: valueIn(part, 'type') ?? textAt(part, 'step_based'),
    active: valueIn(part, 'active'),
    triggers: full(dssTriggers(valueIn(part, 'triggers'))),
    steps: full(dssSteps(valueIn(part, 'steps'), recipes)),
    description: filled(part, 'description'),
    tags: filled(part, 'tags'),
  });
}

/** What is empty is left out, as in the original: `schema: {}` and no schema are the same project. */
function filled(part: Part, key: string): Tree | undefined {
  return full(valueIn(part, key));
}

function full(value: Tree | undefined): Tree | undefined {
  return isNothing(value) ? undefined : value;
}
