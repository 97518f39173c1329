import { changed } from './dataset.ts';
import type { Executor, Thing } from './resource.ts';
import { create, get, remove, settle } from './steps.ts';
import { documentIn, documentsIn, isDocument, listIn, textIn, type Wire, type WireDocument } from './wire.ts';

/** What DSS calls our types (specs/dataiku §1.3). Other names are the same. */
export const typeNames: Readonly<Record<string, string>> = { sql: 'sql_query', group: 'grouping' };
/** Recipes whose payload is a text that somebody wrote. */
const code: ReadonlySet<string> = new Set(['python', 'sql']);

function place(thing: Thing): readonly string[] {
  return ['projects', thing.project, 'recipes', thing.internalId ?? thing.name];
}

/** What DSS could make together with a recipe, and need not. */
const nothingBesides = {
  createOutputDataset: null,
  outputDatasetSettings: null,
  createOutputFolder: null,
  outputFolderSettings: null,
} as const;

/** A recipe: created as it is, without that DSS makes anything besides (specs/dataiku §10.4). */
export const recipeExecutor: Executor = {
  async make(thing, { dss }) {
    const isThere = async () => (await get(dss, place(thing))) !== undefined;
    // DSS never refuses a name that is taken: it makes a second recipe of a similar one.
    if (await isThere()) return { isTaken: true };
    const { project, name, wanted } = thing;
    const params = paramsOf(wanted);
    const recipePrototype = {
      projectKey: project,
      type: typeOf(wanted),
      name,
      ...flowOf(wanted, {}, {}),
      ...(Object.keys(params).length > 0 ? { params } : {}),
    };
    const creationSettings = { ...nothingBesides, rawCreation: true, rawPayload: payloadOf(wanted) };
    const body = { recipePrototype, creationSettings };
    const call = { method: 'POST', path: ['projects', project, 'recipes', ''], body } as const;
    const made = await create(dss, { call, isThere });
    const given = typeof made === 'object' ? textIn(made, 'name') : undefined;
    return { isTaken: made === 'taken', internalId: given === name ? undefined : given };
  },
  async align(thing, { dss }, old) {
    return { dropped: await settle(dss, { read: place(thing), change: (document) => aligned(document, thing, old) }) };
  },
  async remove(thing, { dss }) {
    await remove(dss, { path: place(thing) });
  },
  async observe(thing, { dss }) {
    const document = await get(dss, place(thing));
    return document && observed(document, thing);
  },
  isReplaced: (old, wanted) => typeOf(old) !== typeOf(wanted),
};

function typeOf(wanted: WireDocument): string {
  const type = textIn(wanted, 'type') ?? '';
  return textIn(documentIn(wanted, 'params'), 'dss_type') ?? typeNames[type] ?? type;
}

/** A dataset of another project is `PROJECT.NAME` on both sides. */
function refOf(item: Wire): string {
  return typeof item === 'string' ? item : isDocument(item) ? (textIn(item, 'ref') ?? '') : '';
}

/** @param input what a new input has besides its reference. */
function flowOf(wanted: WireDocument, before: WireDocument, input: WireDocument): WireDocument {
  const side = (key: 'inputs' | 'outputs', rest: WireDocument) => {
    const known = documentsIn(documentIn(documentIn(before, key), 'main'), 'items');
    const items = listIn(wanted, key).map((item) => {
      const ref = refOf(item);
      return known.find((each) => each['ref'] === ref) ?? { ref, ...rest };
    });
    return items.length === 0 && Object.keys(documentIn(before, key)).length === 0
      ? {}
      : { ...documentIn(before, key), main: { items } };
  };
  return { inputs: side('inputs', input), outputs: side('outputs', { appendMode: false }) };
}

function paramsOf(wanted: WireDocument): WireDocument {
  const { dss_type: _, ...params } = code.has(textIn(wanted, 'type') ?? '') ? documentIn(wanted, 'params') : {};
  const environment = textIn(wanted, 'codeEnv');
  if (environment === undefined) return params;
  return { ...params, envSelection: { envMode: 'EXPLICIT_ENV', envName: environment } };
}

/** The text of a recipe, or its settings as JSON text where it is a visual one. */
function payloadOf(wanted: WireDocument): string {
  const type = textIn(wanted, 'type') ?? '';
  if (code.has(type)) return textIn(wanted, 'code') ?? '';
  const { dss_type: _, ...params } = documentIn(wanted, 'params');
  return JSON.stringify(typeOf(wanted) === 'grouping' ? grouping(params) : params);
}

/** `{column, aggregation: sum}` is `{column, sum: true}`, a column alone `{column}`. */
function grouping(params: WireDocument): WireDocument {
  const keys = listIn(params, 'keys').map((key) => (typeof key === 'string' ? { column: key } : key));
  const values = listIn(params, 'values').map((value) => {
    if (!isDocument(value)) return value;
    const { aggregation, ...rest } = value;
    return typeof aggregation === 'string' ? { ...rest, [aggregation]: true } : value;
  });
  return { ...params, ...('keys' in params ? { keys } : {}), ...('values' in params ? { values } : {}) };
}

function aligned(document: WireDocument, { wanted }: Thing, old: WireDocument | undefined): WireDocument {
  const recipe = documentIn(document, 'recipe');
  const before = paramsOf(old ?? {});
  const params = paramsOf(wanted);
  const kept = Object.entries(documentIn(recipe, 'params')).filter(([key]) => key in params || !(key in before));
  return {
    ...document,
    recipe: {
      ...recipe,
      ...flowOf(wanted, recipe, { deps: [] }),
      ...(isDocument(recipe['params']) || Object.keys(params).length > 0
        ? { params: { ...Object.fromEntries(kept), ...params } }
        : {}),
      ...changed('description', '', { wanted, old }),
      ...changed('tags', [], { wanted, old }),
    },
    payload: samePayload(document['payload'], wanted) ? (document['payload'] ?? '') : payloadOf(wanted),
  };
}

/** Line ends are the editor's business; visual settings mean the same in any order, and DSS may add to them. */
function samePayload(payload: Wire | undefined, wanted: WireDocument): boolean {
  if (typeof payload !== 'string') return false;
  return unixText(payload) === unixText(payloadOf(wanted));
}

function unixText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function observed(document: WireDocument, { name, wanted }: Thing): WireDocument {
  const recipe = documentIn(document, 'recipe');
  const type = textIn(recipe, 'type') ?? '';
  const isCode = code.has(textIn(wanted, 'type') ?? '');
  const refs = (key: 'inputs' | 'outputs') =>
    documentsIn(documentIn(documentIn(recipe, key), 'main'), 'items').map(refOf);
  const payload = samePayload(document['payload'], wanted) ? (wanted['code'] ?? '') : (document['payload'] ?? '');
  return {
    name,
    type: typeOf(wanted) === type ? (wanted['type'] ?? type) : type,
    inputs: inForm(refs('inputs'), listIn(wanted, 'inputs')),
    outputs: inForm(refs('outputs'), listIn(wanted, 'outputs')),
    params: {
      ...(isCode ? declaredOf(documentIn(recipe, 'params'), documentIn(wanted, 'params')) : visual(document, wanted)),
      ...dssType(type, wanted),
    },
    code: isCode ? payload : (wanted['code'] ?? ''),
    description: recipe['description'] ?? '',
    tags: recipe['tags'] ?? [],
    codeEnv: documentIn(documentIn(recipe, 'params'), 'envSelection')['envName'] ?? null,
  };
}

function dssType(type: string, wanted: WireDocument): WireDocument {
  return documentIn(wanted, 'params')['dss_type'] === undefined ? {} : { dss_type: type };
}

/** References as they are written: as text, or as a mapping with `ref`. */
function inForm(refs: readonly string[], written: readonly Wire[]): readonly Wire[] {
  return refs.map((ref) => written.find((item) => refOf(item) === ref) ?? ref);
}

function declaredOf(params: WireDocument, wanted: WireDocument): WireDocument {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, params[key] ?? null]));
}

function visual(document: WireDocument, wanted: WireDocument): WireDocument {
  const params = documentIn(wanted, 'params');
  const payload = parsed(textIn(document, 'payload'));
  const sent = parsed(payloadOf(wanted));
  const own = Object.keys(params).map((key) => {
    const isSame = JSON.stringify(payload[key]) === JSON.stringify(sent[key]);
    return [key, isSame ? (params[key] ?? null) : (payload[key] ?? null)] as const;
  });
  return Object.fromEntries(own);
}

function parsed(text: string | undefined): WireDocument {
  try {
    const value: Wire = JSON.parse(text ?? '{}');
    return isDocument(value) ? value : {};
  } catch {
    return {};
  }
}
