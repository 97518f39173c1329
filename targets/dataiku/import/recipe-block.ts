import type { JsonObject } from '../../../compiler/util/json.ts';
import { typeNames } from '../dss/recipe.ts';
import { documentIn, documentsIn, isDocument, textIn, type Wire, type WireDocument } from '../dss/wire.ts';
import { type Importing, stays } from './importing.ts';
import { mainRefs } from './main-refs.ts';
import { filledText, isFilled, jsonObject, listOf, stackMapping, stackText } from './stack-value.ts';

/** The types of recipes that a stack has names for; DSS calls two of them otherwise. */
const known: ReadonlySet<string> = new Set([
  'python',
  'join',
  'window',
  'sort',
  'topn',
  'distinct',
  'grouping',
  'pivot',
  'split',
]);
/** Recipes whose payload is SQL, or another text. */
const sql: ReadonlySet<string> = new Set(['sql_query', 'sql_script', 'hive', 'impala', 'spark_sql_query']);
const scripts: ReadonlySet<string> = new Set(['python', 'r', 'shell', 'pyspark', 'sparkr', 'spark_scala', 'cpython']);
const endings: Readonly<Record<string, string>> = { r: '.R', shell: '.sh', sparkr: '.R', spark_scala: '.scala' };

/** A recipe, its code in a file; undefined for one that reads or writes something that is no dataset of a stack. */
export function recipeBlock(
  document: WireDocument,
  datasets: ReadonlySet<string>,
  importing: Importing,
): JsonObject | undefined {
  const recipe = documentIn(document, 'recipe');
  const name = textIn(recipe, 'name') ?? '';
  const field = (key: string) => (key === '' ? `recipes.${name}` : `recipes.${name}.${key}`);
  const { note } = importing;
  const [inputs, outputs] = [mainRefs(recipe, 'inputs'), mainRefs(recipe, 'outputs')];
  const strange = [
    ...inputs.filter((ref) => !datasets.has(ref) && !ref.includes('.')),
    ...outputs.filter((ref) => !datasets.has(ref)),
  ];
  if (strange.length > 0 || outputs.length === 0) {
    const why =
      outputs.length === 0
        ? 'it writes no dataset'
        : `"${strange.join('", "')}" is no dataset of the project, and a stack has nothing else that recipes read or write`;
    note({ fate: 'not supported', field: field(''), why: `${why}; it stays in DSS as it is` });
    return undefined;
  }
  reportRest(recipe, (key) => note({ fate: 'not supported', field: field(key), why: stays }));
  const said = typeOf(recipe, document['payload']);
  if (said.dss_type !== undefined) {
    const why = `stackc has no name of its own for "${said.dss_type}", which "params.dss_type" says`;
    note({ fate: 'approximated', field: field('type'), becomes: said.type, why });
  }
  const params = { ...paramsOf(document, said), ...(said.dss_type === undefined ? {} : { dss_type: said.dss_type }) };
  return jsonObject({
    name,
    type: said.type,
    inputs: inputs.map(stackText),
    outputs: outputs.map(stackText),
    params: isFilled(params) ? stackMapping(params) : undefined,
    code_file: codeFile(name, document, { said, importing }),
    code_env: environmentOf(recipe),
    description: filledText(recipe['description']),
    tags: listOf(recipe['tags']),
  });
}

interface SaidType {
  readonly type: string;
  readonly isCode: boolean;
  readonly dss_type?: string;
}

function typeOf(recipe: WireDocument, payload: Wire | undefined): SaidType {
  const type = textIn(recipe, 'type') ?? '';
  const own = Object.keys(typeNames).find((key) => typeNames[key] === type && key !== 'group');
  const isSql = sql.has(type);
  const isCode = isSql || scripts.has(type) || (isFilled(payload) && !isSettings(payload));
  if (own !== undefined || known.has(type)) return { type: own ?? type, isCode };
  if (isCode) return { type: isSql ? 'sql' : 'python', isCode, dss_type: type };
  // Any type with settings: which one it is really, DSS's own name says.
  return { type: 'virtualInputs' in settingsIn(payload) ? 'join' : 'distinct', isCode, dss_type: type };
}

function isSettings(payload: Wire): boolean {
  try {
    const value: unknown = JSON.parse(String(payload));
    return typeof value === 'object';
  } catch {
    return false;
  }
}

function settingsIn(payload: Wire | undefined): WireDocument {
  if (typeof payload !== 'string' || !isSettings(payload)) return {};
  const value: Wire = JSON.parse(payload);
  return isDocument(value) ? value : {};
}

function paramsOf(document: WireDocument, { isCode }: SaidType): WireDocument {
  if (!isCode) return settingsIn(document['payload']);
  const { envSelection: _, ...params } = documentIn(documentIn(document, 'recipe'), 'params');
  return params;
}

interface Coding {
  readonly said: SaidType;
  readonly importing: Importing;
}

function codeFile(
  name: string,
  document: WireDocument,
  { said: { type, isCode, dss_type }, importing }: Coding,
): string | undefined {
  const payload = textIn(document, 'payload') ?? '';
  if (!isCode || payload === '') return undefined;
  const path = `code/${name}${endings[dss_type ?? ''] ?? (type === 'sql' ? '.sql' : '.py')}`;
  importing.write(path, payload);
  return path;
}

function environmentOf(recipe: WireDocument): string | undefined {
  const selection = documentIn(documentIn(recipe, 'params'), 'envSelection');
  return selection['envMode'] === 'EXPLICIT_ENV' ? filledText(selection['envName']) : undefined;
}

/** What a recipe has besides and a stack cannot say. */
function reportRest(recipe: WireDocument, report: (key: string) => void): void {
  for (const side of ['inputs', 'outputs']) {
    for (const [role, value] of Object.entries(documentIn(recipe, side))) {
      if (role !== 'main' && isDocument(value) && documentsIn(value, 'items').length > 0) report(`${side}.${role}`);
    }
  }
  const written = documentsIn(documentIn(documentIn(recipe, 'outputs'), 'main'), 'items');
  if (written.some(({ appendMode }) => appendMode === true)) report('outputs.appendMode');
  for (const key of ['shortDesc', 'customFields']) if (isFilled(recipe[key])) report(key);
}
