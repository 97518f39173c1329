import { changed } from './dataset.ts';
import type { Executor, Thing, World } from './resource.ts';
import { create, get, list, remove, Stopped, settle } from './steps.ts';
import { documentIn, documentsIn, isDocument, listIn, textIn, type Wire, type WireDocument } from './wire.ts';

function place({ project }: Thing, id: string): readonly string[] {
  return ['projects', project, 'scenarios', id];
}

/** The id that the server chose: the one in the state, else that of the scenario of this name. */
async function idOf({ project, name, internalId }: Thing, { dss }: World): Promise<string | undefined> {
  if (internalId !== undefined) return internalId;
  const all = (await list(dss, { path: ['projects', project, 'scenarios', ''] })).filter(isDocument);
  const found = all.find((each) => each['name'] === name);
  return found && textIn(found, 'id');
}

/** A scenario; its id is the server's choice, and kept in the state (specs/dataiku §10.5). */
export const scenarioExecutor: Executor = {
  async make(thing, world) {
    const before = await idOf(thing, world);
    if (before !== undefined) return { isTaken: true, internalId: before };
    const body = { type: textIn(thing.wanted, 'type') ?? 'step_based', name: thing.name, params: {} };
    const call = { method: 'POST', path: ['projects', thing.project, 'scenarios', ''], body } as const;
    const made = await create(world.dss, { call, isThere: async () => (await idOf(thing, world)) !== undefined });
    const given = typeof made === 'object' ? textIn(made, 'id') : undefined;
    return { isTaken: made === 'taken', internalId: given ?? (await idOf(thing, world)) };
  },
  async align(thing, world, old) {
    const id = await idOf(thing, world);
    if (id === undefined) throw new Stopped({ kind: 'rejected', message: `the scenario "${thing.name}" is gone` });
    const change = (document: WireDocument) => aligned(document, thing.wanted, old);
    return { internalId: id, dropped: await settle(world.dss, { read: place(thing, id), change }) };
  },
  async remove(thing, world) {
    const id = await idOf(thing, world);
    if (id !== undefined) await remove(world.dss, { path: place(thing, id) });
  },
  async observe(thing, world) {
    const id = await idOf(thing, world);
    const document = id === undefined ? undefined : await get(world.dss, place(thing, id));
    if (!document) return undefined;
    return {
      name: document['name'] ?? null,
      type: document['type'] ?? null,
      active: document['active'] ?? false,
      triggers: declared(documentsIn(document, 'triggers'), listIn(thing.wanted, 'triggers').filter(isDocument)),
      steps: declared(
        documentsIn(documentIn(document, 'params'), 'steps'),
        listIn(thing.wanted, 'steps').filter(isDocument),
      ),
      description: document['description'] ?? '',
      tags: document['tags'] ?? [],
    };
  },
  isReplaced: (old, wanted) => old['type'] !== wanted['type'],
};

function aligned(document: WireDocument, wanted: WireDocument, old: WireDocument | undefined): WireDocument {
  const steps = changed('steps', [], { wanted, old })['steps'];
  return {
    ...document,
    ...(wanted['active'] === undefined ? {} : { active: wanted['active'] }),
    ...changed('triggers', [], { wanted, old }),
    ...(steps === undefined ? {} : { params: { ...documentIn(document, 'params'), steps } }),
    ...changed('description', '', { wanted, old }),
    ...changed('tags', [], { wanted, old }),
  };
}

/** Of each item only what is declared, at any depth, so that what the server adds is no difference. */
function declared(found: readonly WireDocument[], wanted: readonly WireDocument[]): readonly WireDocument[] {
  return found.map((item, index) => declaredIn(item, wanted[index] ?? item));
}

function declaredIn(found: WireDocument, wanted: WireDocument): WireDocument {
  return Object.fromEntries(
    Object.entries(wanted).map(([key, value]) => [key, declaredPart(found[key] ?? null, value)]),
  );
}

function declaredPart(found: Wire, wanted: Wire | undefined): Wire {
  if (isDocument(found) && isDocument(wanted)) return declaredIn(found, wanted);
  const isList = Array.isArray(found) && Array.isArray(wanted) && found.length === wanted.length;
  return isList ? found.map((item, index) => declaredPart(item, wanted[index])) : found;
}
