import { bodyOf, bump, type Call, part, projectOf, type Route } from './call.ts';
import { checkName, createManaged, itemsOf, metadataOf, updateMetadata } from './datasets.ts';
import { found, type Project, type Recipe, tick } from './fleet.ts';
import { type Doc, isDoc, type Json, optionalDoc, optionalText, parseJson, replaced, shown, textIn } from './json.ts';
import { refuse } from './refusal.ts';

const code = new Set(['python', 'sql_query', 'r', 'shell', 'pyspark', 'sql_script']);
/** What a recipe of a type holds before anybody edits it; `sync` has nothing to edit. */
const firstPayload: Readonly<Record<string, Doc | undefined>> = {
  grouping: { keys: [], values: [], globalCount: false },
  join: { virtualInputs: [], joins: [], computedColumns: [], postFilter: { enabled: false, distinct: false } },
  window: { windows: [], values: [] },
  sort: { orders: [], rowNumber: false, rank: false, denseRank: false },
  topn: { keys: [], orders: [], firstRows: 10, lastRows: 0 },
  distinct: { keys: [] },
  pivot: { pivots: [], explicitIdentifiers: [] },
  split: { mode: 'VALUE', defaultOutputIndex: -1 },
  shaker: { steps: [] },
  vstack: { virtualInputs: [], mode: 'UNION' },
  sync: undefined,
};

function recipeOf({ key, recipes }: Project, name: string): Recipe {
  return found(recipes, name, refuse.notFound(`recipe does not exist: ${key}.${name}`));
}

function refs(recipe: Doc, side: 'inputs' | 'outputs'): readonly string[] {
  return itemsOf(recipe, side).map((item) => textIn(item, 'ref'));
}

function exists({ node }: Call, project: Project, ref: string): boolean {
  if (project.datasets.has(ref)) return true;
  const [key = '', name = ''] = ref.split(/\.(.*)/s);
  return node.projects.get(key)?.datasets.has(name) ?? false;
}

function checkInputs(call: Call, project: Project, recipe: Doc): void {
  for (const ref of refs(recipe, 'inputs')) {
    if (!exists(call, project, ref)) throw refuse.illegal(`Recipe input does not exist: ${ref}`);
  }
}

function checkOutputs({ fleet }: Call, project: Project, recipe: Doc, own?: string): void {
  for (const ref of refs(recipe, 'outputs')) {
    if (!project.datasets.has(ref)) throw refuse.illegal(`Recipe output does not exist: ${ref}`);
    if (!fleet.options.singleProducer) continue;
    for (const [name, other] of project.recipes) {
      if (name !== own && refs(other.recipe, 'outputs').includes(ref)) {
        throw refuse.conflict(`Dataset ${ref} is already the output of recipe ${name}`);
      }
    }
  }
}

function createRecipe(call: Call): Json {
  const project = projectOf(call, 'write');
  const body = bodyOf(call);
  const [prototype, settings] = [optionalDoc(body, 'recipePrototype'), optionalDoc(body, 'creationSettings')];
  const type = optionalText(prototype, 'type') ?? '';
  if (!code.has(type) && !(type in firstPayload))
    throw refuse.illegal(`Unknown recipe type: ${shown(prototype['type'])}`);
  const base = checkName(prototype['name'] || 'compute_recipe', 'recipe');
  const recipe = newRecipe(project, { name: freeName(base, project.recipes), type, prototype });
  const payload = settings['rawCreation']
    ? optionalText(settings, 'rawPayload')
    : checkedPayload(call, project, { recipe, settings });
  for (const item of itemsOf(recipe, 'inputs')) item['deps'] ??= [];
  for (const item of itemsOf(recipe, 'outputs')) item['appendMode'] ??= false;
  const tag: Doc = { versionNumber: 0, lastModifiedBy: { login: call.who.login }, lastModifiedOn: tick(call.fleet) };
  recipe['versionTag'] = tag;
  recipe['creationTag'] = structuredClone(tag);
  const name = textIn(recipe, 'name');
  project.recipes.set(name, { recipe, payload });
  return { name };
}

/** `base`, or with the first number that makes it free. */
export function freeName(base: string, taken: ReadonlyMap<string, unknown>): string {
  let name = base;
  for (let number = 1; taken.has(name); number++) name = `${base}_${number}`;
  return name;
}

function newRecipe(
  { key }: Project,
  given: { readonly name: string; readonly type: string; readonly prototype: Doc },
): Doc {
  const { name, type, prototype } = given;
  const params = structuredClone(optionalDoc(prototype, 'params'));
  if (type === 'python') params['envSelection'] ??= { envMode: 'INHERIT' };
  return {
    projectKey: key,
    name,
    type,
    params,
    inputs: structuredClone(optionalDoc(prototype, 'inputs')),
    outputs: structuredClone(optionalDoc(prototype, 'outputs')),
    tags: [],
    shortDesc: '',
    description: '',
    customFields: {},
    checklists: { checklists: [] },
    custom: { kv: {} },
  };
}

interface Creation {
  readonly recipe: Doc;
  readonly settings: Doc;
}

function virtualInputs({ virtualInputs: given }: Doc): readonly string[] {
  return Array.isArray(given) ? given.map(String) : [];
}

function checkedPayload(call: Call, project: Project, { recipe, settings }: Creation): string | undefined {
  const virtual = virtualInputs(settings);
  if (virtual.length > 0) recipe['inputs'] = { main: { items: [...new Set(virtual)].map((ref) => ({ ref })) } };
  const [first] = refs(recipe, 'outputs');
  if (first === undefined) throw refuse.illegal('A recipe needs at least one output');
  checkInputs(call, project, recipe);
  if (settings['createOutputDataset']) {
    createManaged(call, project, { name: first, settings: optionalDoc(settings, 'outputDatasetSettings') });
  }
  checkOutputs(call, project, recipe);
  const type = textIn(recipe, 'type');
  if (code.has(type)) return optionalText(settings, 'script') ?? '';
  const payload = structuredClone(firstPayload[type]);
  if (!payload) return undefined;
  if (type === 'grouping' && settings['groupKey']) payload['keys'] = [{ column: settings['groupKey'] }];
  if (type === 'join' || type === 'vstack') {
    const order = refs(recipe, 'inputs');
    payload['virtualInputs'] = virtual.map((ref) => ({ index: order.indexOf(ref), computedColumns: [] }));
  }
  return JSON.stringify(payload);
}

function updateRecipe(call: Call): Json {
  const project = projectOf(call, 'write');
  const name = part(call, 'n');
  const old = recipeOf(project, name);
  const body = bodyOf(call);
  const given = body['recipe'];
  if (!isDoc(given)) throw refuse.illegal('Missing recipe definition');
  if (given['type'] !== old.recipe['type']) throw refuse.illegal('The type of a recipe cannot be changed');
  const { creationTag = null, versionTag = null } = old.recipe;
  const recipe: Doc = { ...replaced(old.recipe, given), name, projectKey: project.key, creationTag, versionTag };
  checkInputs(call, project, recipe);
  checkOutputs(call, project, recipe, name);
  const payload = 'payload' in body ? optionalText(body, 'payload') : old.payload;
  if (payload && !code.has(textIn(recipe, 'type'))) checkJson(payload);
  bump(call, recipe, tick(call.fleet));
  project.recipes.set(name, { recipe, payload });
  return { msg: `Updated recipe ${name}` };
}

function checkJson(payload: string): void {
  try {
    parseJson(payload);
  } catch {
    throw refuse.illegal('The payload is not valid JSON');
  }
}

function renameRecipe(call: Call): Json | undefined {
  const project = projectOf(call, 'write');
  const body = bodyOf(call);
  const [before, after] = [textIn(body, 'oldName'), textIn(body, 'newName')];
  const { recipe } = recipeOf(project, before);
  if (project.recipes.has(after)) throw refuse.conflict(`Recipe already exists: ${project.key}.${after}`);
  recipe['name'] = after;
  project.recipes = new Map([...project.recipes].map(([name, each]) => [name === before ? after : name, each]));
  return undefined;
}

const place = '/projects/{k}/recipes/{n}';
const own = (call: Call, level: 'read' | 'write' = 'read') => recipeOf(projectOf(call, level), part(call, 'n'));

export const recipeRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/projects/{k}/recipes/',
    handle: (call) => [...projectOf(call).recipes.values()].map(({ recipe }) => recipe),
  },
  { method: 'POST', pattern: '/projects/{k}/recipes/', handle: createRecipe },
  {
    method: 'GET',
    pattern: place,
    handle: (call) => {
      const { recipe, payload } = own(call);
      return payload === undefined ? { recipe } : { recipe, payload };
    },
  },
  { method: 'PUT', pattern: place, handle: updateRecipe },
  {
    method: 'DELETE',
    pattern: place,
    handle: (call) => {
      const project = projectOf(call, 'write');
      recipeOf(project, part(call, 'n'));
      project.recipes.delete(part(call, 'n'));
      return undefined;
    },
  },
  { method: 'GET', pattern: `${place}/metadata`, handle: (call) => metadataOf(own(call).recipe) },
  { method: 'PUT', pattern: `${place}/metadata`, handle: (call) => updateMetadata(call, own(call, 'write').recipe) },
  {
    method: 'GET',
    pattern: `${place}/status`,
    handle: (call) => {
      own(call);
      const allMessagesForFrontend = { maxSeverity: 'SUCCESS', messages: [] };
      return { selectedEngine: { type: 'DSS' }, engines: [{ type: 'DSS' }], allMessagesForFrontend };
    },
  },
  {
    method: 'GET',
    pattern: `${place}/schema-update`,
    handle: (call) => {
      const type = textIn(own(call).recipe, 'type');
      if (code.has(type)) throw refuse.illegal(`Recipe type ${type} does not support schema computation`);
      return { totalIncompatibilities: 0, computables: [] };
    },
  },
  {
    method: 'POST',
    pattern: `${place}/actions/updateOutputSchema`,
    handle: (call) => {
      const project = projectOf(call, 'write');
      recipeOf(project, part(call, 'n'));
      const body = bodyOf(call);
      const dataset = project.datasets.get(optionalText(body, 'computableId') ?? '');
      if (body['computableType'] === 'DATASET' && dataset) dataset['schema'] = body['newSchema'] ?? null;
      return { messages: { messages: [] } };
    },
  },
  { method: 'POST', pattern: '/projects/{k}/actions/renameRecipe', handle: renameRecipe },
];
