import { type Choice, createChoice } from '../../go-template/choice.ts';
import { makePipeline } from './generate-pipeline.ts';
import { type Making, makeObject, makeValue } from './generate-value.ts';
import type { Models } from './json-schema.ts';
import { optionsOfPulumi, sectionOfPulumi } from './pulumi-era.ts';
import { makePythonPackage, makeSettings, makeSource, makeWorkspaceTree } from './surroundings.ts';
import { isMap, type Tree, type TreeMap } from './tree.ts';

/** A generated stack, and how it is compiled. */
export interface Generated {
  readonly stack: TreeMap;
  readonly environment: string | null;
  /** Values of `--var`. */
  readonly variables: readonly string[];
}

/** What the process says to every stack. */
export const processEnvironment = { FROM_PROCESS: 'of the process', LAKTORY_BUILD_ROOT: '.build' };

/** Kinds that build something, or that a grammar of their own makes. */
const special: ReadonlySet<string> = new Set([
  'pipelines',
  'databricks_pythonpackages',
  'databricks_workspacetrees',
  'providers',
]);

/** The stack of this seed: always the same for the same models. */
export function generateStack(models: Models, seed: number, pipelines: 'some' | 'only' | 'none' = 'some'): Generated {
  const choice = createChoice(seed);
  const kinds = [...models.kinds].filter(([key]) => !special.has(key));
  const count = pipelines === 'only' ? choice.below(2) : 1 + choice.below(3);
  const names = Array.from({ length: count }, (_, index) => `r${index}${choice.of(['', '-x', '_y'])}`);
  const all: Making = { choice, models, resources: [] };
  const resources = new Map<string, Record<string, Tree>>();
  const modelOf = new Map<string, readonly [string, string]>();
  for (const [index, name] of names.entries()) {
    // Only what stands before may be referred to, so that there is no circle.
    const making = { ...all, resources: names.slice(0, index) };
    const [key, model] = choice.of(kinds);
    const body = withOptions(making, model, makeObject(making, model, 0));
    resources.set(key, { ...resources.get(key), [name]: body });
    modelOf.set(name, [key, model]);
  }
  if (pipelines === 'only' || (pipelines === 'some' && choice.chance(0.25))) {
    resources.set('pipelines', { flow: makePipeline({ ...all, resources: names }) });
  }
  if (pipelines !== 'only') {
    const made = built(choice).filter(([key]) => models.kinds.has(key) && models.version !== '0.10.0');
    for (const [key, each] of made) resources.set(key, { built: each });
  }
  const isLayered = choice.chance(0.4);
  const stack: TreeMap = {
    name: 'generated',
    ...(choice.chance(0.15) ? { settings: makeSettings(choice) } : {}),
    ...(models.version === '0.10.0' ? sectionOfPulumi(choice, names) : {}),
    ...(choice.chance(0.1) ? { terraform: { backend: makeBackend(choice) } } : {}),
    ...(choice.chance(0.95) ? { variables: variables(choice) } : {}),
    resources: include(choice, { ...scope(choice), ...providers(all), ...Object.fromEntries(resources) }, 0),
    ...(isLayered ? { environments: { dev: patch(all, modelOf), prod: patch(all, modelOf) } } : {}),
  };
  const environment = isLayered ? choice.of(['dev', 'prod', null]) : null;
  return {
    stack,
    environment,
    // Laktory 0.10 has no "--var".
    variables:
      models.version !== '0.10.0' && choice.chance(0.15)
        ? [choice.of(['text=given', 'text=given', 'other=x', 'fresh=x', 'count=9'])]
        : [],
  };
}

function variables(choice: Choice): TreeMap {
  return {
    text: choice.of(['alpha', 'gamma', '']),
    other: choice.of(['beta', '${vars.text}']),
    nested: choice.of([
      '${vars.other}!',
      '${vars.other}!',
      '${vars.text}/${vars.other}',
      '${{ vars.text + "+" }}',
      '${{ vars.count }}',
    ]),
    count: choice.of([1, 3, 12]),
    textcount: '7',
    ratio: 0.5,
    flag: choice.of([true, false]),
    list: choice.of<Tree>([['x', 'y'], [], ['${vars.text}', 'z']]),
    map: { k: 'v', n: choice.of([1, 2]) },
    labels: { a: 'b', 'cost.center': '${vars.text}' },
  };
}

/** What is made of files: rarely, because each brings much of its own. */
function built(choice: Choice): readonly (readonly [string, TreeMap])[] {
  if (choice.chance(0.06)) return [['databricks_workspacetrees', makeWorkspaceTree(choice)]];
  if (choice.chance(0.04)) return [['databricks_pythonpackages', makePythonPackage(choice)]];
  if (!choice.chance(0.04)) return [];
  const key = choice.of(['databricks_notebooks', 'databricks_workspacefiles', 'databricks_dbfsfiles']);
  return [[key, { source: makeSource(choice), render_vars: true, variables: { count: 4 } }]];
}

function makeBackend(choice: Choice): TreeMap {
  return choice.of<TreeMap>([
    { s3: { bucket: '${vars.text}', key: 'a/b', dynamodb_table: null } },
    { azurerm: { container_name: 'c', use_oidc: true } },
    { local: { path: '${vars.text}.tfstate' } },
  ]);
}

/** Variables between the stack and its resources. */
function scope(choice: Choice): TreeMap {
  return choice.chance(0.1) ? { variables: { text: 'of the resources', own: 1 } } : {};
}

function providers({ choice }: Making): TreeMap {
  if (choice.chance(0.5)) return {};
  const databricks: TreeMap = choice.of<TreeMap>([
    { host: 'https://x.example' },
    { host: '${vars.text}', version: '>=1.2' },
    {},
  ]);
  return {
    providers: { databricks, ...(choice.chance(0.3) ? { 'databricks.dev': { host: 'y', alias: 'dev' } } : {}) },
  };
}

/** What any resource may have besides its fields. */
function withOptions(making: Making, model: string, body: TreeMap): TreeMap {
  const { choice, models, resources } = making;
  const fields = models.model(model).fields;
  const lookup = fields.get('lookup_existing');
  const own = choice.chance(0.08) ? { variables: { text: 'of the resource', count: 2 } } : {};
  if (lookup && choice.chance(0.08)) return { ...own, ...body, lookup_existing: makeValue(making, lookup, 0) };
  if (models.version === '0.10.0' && choice.chance(0.3)) return { ...own, ...body, options: optionsOfPulumi(making) };
  if (!choice.chance(0.2) || !fields.has('resource_options')) return { ...own, ...body };
  const options = choice.of<TreeMap>([
    { is_enabled: choice.of([true, false, '${vars.flag}', '${{ vars.count > 2 }}']) },
    { depends_on: resources.slice(0, 1).map((name) => `\${resources.${name}}`) },
    { provider: '${resources.databricks}' },
    { provider: '${resources.databricks.dev}' },
    { ignore_changes: ['name'] },
    { moved_from: 'before' },
    { import_: 'an-id' },
    { ignore_changes: ['name', 'comment'], moved_from: 'before', is_enabled: true },
    { depends_on: resources.map((name) => `\${resources.${name}}`), provider: '${resources.databricks}' },
  ]);
  return { ...own, ...body, resource_options: options };
}

/** What an environment changes: variables, fields of resources in Laktory's own spelling, whole resources. */
function patch(making: Making, modelOf: ReadonlyMap<string, readonly [string, string]>): TreeMap {
  const { choice } = making;
  const patched = new Map<string, Record<string, Tree>>();
  for (const [name, [key, model]] of modelOf) {
    if (!choice.chance(0.5)) continue;
    const body = makeObject(making, model, 1);
    patched.set(key, { ...patched.get(key), [name]: body });
  }
  // An empty environment in one line is one that Laktory misreads the name of.
  const own = {
    variables: choice.chance(0.5) ? { text: 'of the environment', count: 5, map: { k: 'w' } } : { stage: 'x' },
  };
  return { ...own, ...(patched.size > 0 ? { resources: Object.fromEntries(patched) } : {}) };
}

/** Moves some parts into files of their own. */
function include(choice: Choice, tree: Tree, depth: number): Tree {
  if (Array.isArray(tree)) {
    const items = tree.map((item) => include(choice, item, depth + 1));
    return items.length > 0 && choice.chance(0.03) ? [{ '!extend': items.slice(0, 1) }, ...items.slice(1)] : items;
  }
  if (!isMap(tree)) return tree;
  const inner = Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, include(choice, value, depth + 1)]),
  );
  if (depth === 0 || depth > 4 || !choice.chance(0.03)) return inner;
  const [first, ...others] = Object.entries(inner);
  if (first === undefined || choice.chance(0.5)) return { '!use': inner };
  return { '<<': { '!update': Object.fromEntries([first]) }, ...Object.fromEntries(others) };
}
