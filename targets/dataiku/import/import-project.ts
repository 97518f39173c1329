import type { Imported, ImportLine } from '../../../compiler/plan/connection.ts';
import { byCodePoint } from '../../../compiler/util/by-code-point.ts';
import type { Json } from '../../../compiler/util/json.ts';
import type { World } from '../dss/resource.ts';
import { get, list, Stopped } from '../dss/steps.ts';
import { documentIn, isDocument, textIn, type WireDocument } from '../dss/wire.ts';
import { credentialsOf } from './credentials.ts';
import { datasetBlock } from './dataset-block.ts';
import type { Importing } from './importing.ts';
import { mainRefs } from './main-refs.ts';
import { projectBlock } from './project-block.ts';
import { recipeBlock } from './recipe-block.ts';
import { scenarioBlock } from './scenario-block.ts';

/** A project of DSS as a `dataiku_projects` block, with its code in files of their own. Nothing is changed (specs/dataiku §9.9). */
export async function importProject(project: string, { dss }: World): Promise<Imported> {
  const path = ['projects', project];
  const metadata = await get(dss, [...path, 'metadata']);
  if (!metadata) throw new Stopped({ kind: 'rejected', message: `DSS has no project "${project}"` });
  const files = new Map<string, string>();
  const report: ImportLine[] = [];
  const importing: Importing = {
    project,
    note: (line) => void report.push(line),
    write: (name, text) => void files.set(name, text),
  };
  const read = async (name: string) => (await get(dss, [...path, ...name.split('/')])) ?? {};
  const all = async (name: string, query = {}) =>
    (await list(dss, { path: [...path, name, ''], query })).filter(isDocument);
  const datasets = byName(await all('datasets', { foreign: false }));
  const names = new Set(datasets.map((each) => textIn(each, 'name') ?? ''));
  const recipes: WireDocument[] = [];
  for (const each of byName(await all('recipes'))) recipes.push(await read(`recipes/${textIn(each, 'name')}`));
  const scenarios: WireDocument[] = [];
  for (const each of byName(await all('scenarios'))) scenarios.push(await read(`scenarios/${textIn(each, 'id')}`));
  const documents = {
    metadata,
    settings: await read('settings'),
    permissions: await read('permissions'),
    variables: await read('variables/'),
  };
  const made = recipes.map((each) => recipeBlock(each, names, importing));
  const block = projectBlock(documents, importing, {
    datasets: datasets.map((each) => datasetBlock(each, importing)),
    recipes: made.flatMap((each) => each ?? []),
    scenarios: scenarios.map((each) => scenarioBlock(each, importing)),
    external: externalIn(recipes, names),
  });
  for (const [section, parts] of block) {
    if (section !== 'datasets' && section !== 'recipes' && section !== 'scenarios') importing.note(mapped(section));
    else for (const name of namesIn(parts)) importing.note(mapped(`${section}.${name}`));
  }
  const { body, variables } = credentialsOf(block, importing);
  const ids = scenarios.map(
    (each) => [`scenario.${project}.${textIn(each, 'name')}`, textIn(each, 'id') ?? ''] as const,
  );
  return {
    kind: 'imported',
    name: nameOf(project),
    blocks: new Map([['dataiku_projects', new Map([[nameOf(project), body]])]]),
    variables,
    files: [...files].map(([name, text]) => ({ path: name, text })),
    report,
    internalIds: new Map(ids),
  };
}

/** The order in which DSS answers is nobody's. */
function byName(documents: readonly WireDocument[]): readonly WireDocument[] {
  return [...documents].sort((a, b) => byCodePoint(textIn(a, 'name') ?? '', textIn(b, 'name') ?? ''));
}

function mapped(field: string): ImportLine {
  return { fate: 'mapped', field };
}

function namesIn(parts: Json): readonly string[] {
  return Array.isArray(parts) ? parts.map((part) => (part instanceof Map ? String(part.get('name')) : '')) : [];
}

function nameOf(project: string): string {
  return project.toLowerCase().replaceAll('_', '-');
}

/** Datasets of other projects that recipes read. */
function externalIn(recipes: readonly WireDocument[], own: ReadonlySet<string>): readonly string[] {
  const refs = recipes.flatMap((each) => mainRefs(documentIn(each, 'recipe'), 'inputs'));
  return [...new Set(refs.filter((ref) => ref.includes('.') && !own.has(ref)))].sort();
}
