import type { Executor, Thing } from './resource.ts';
import { create, get, remove, settle } from './steps.ts';
import { documentIn, documentsIn, mergedWire, textIn, type Wire, type WireDocument } from './wire.ts';

function place({ project }: Thing, ...rest: readonly string[]): readonly string[] {
  return ['projects', project, ...rest];
}

/** A project: its own call, then metadata, settings and owner (specs/dataiku §10.2). */
export const projectExecutor: Executor = {
  async make(thing, { dss, login }) {
    const { wanted } = thing;
    const body = {
      projectKey: thing.project,
      name: wanted['name'] ?? thing.project,
      owner: textIn(wanted, 'owner') ?? login,
      settings: Object.keys(documentIn(wanted, 'settings')).length > 0 ? documentIn(wanted, 'settings') : null,
      description: wanted['description'] || null,
      permissions: [],
      tags: wanted['tags'] ?? [],
    };
    const call = { method: 'POST', path: ['projects', ''], body } as const;
    const made = await create(dss, { call, isThere: async () => (await get(dss, place(thing))) !== undefined });
    return { isTaken: made === 'taken' };
  },
  async align(thing, { dss }, old) {
    const { wanted } = thing;
    const dropped: string[] = [];
    const metadata = await settle(dss, {
      read: place(thing, 'metadata'),
      change: (document) => ({
        ...document,
        label: wanted['name'] ?? thing.project,
        description: wanted['description'] ?? '',
        ...(wanted['tags'] || old?.['tags'] ? { tags: wanted['tags'] ?? [] } : {}),
      }),
    });
    dropped.push(...metadata);
    const settings = documentIn(wanted, 'settings');
    if (Object.keys(settings).length > 0) {
      const change = (document: WireDocument) => ({
        ...document,
        settings: mergedWire(documentIn(document, 'settings'), settings),
      });
      dropped.push(...(await settle(dss, { read: place(thing, 'settings'), change })));
    }
    const owner = textIn(wanted, 'owner');
    if (owner === undefined) return { dropped };
    const change = (document: WireDocument) => ({ ...document, owner });
    return { dropped: [...dropped, ...(await settle(dss, { read: place(thing, 'permissions'), change }))] };
  },
  async remove(thing, { dss }, { keepsData }) {
    const query = {
      clearManagedDatasets: !keepsData,
      clearOutputManagedFolders: !keepsData,
      clearJobAndScenarioLogs: true,
      wait: true,
    };
    await remove(dss, { path: place(thing), query });
  },
  async observe(thing, { dss }) {
    const metadata = await get(dss, place(thing, 'metadata'));
    if (!metadata) return undefined;
    const found: Record<string, Wire> = {
      projectKey: thing.project,
      name: metadata['label'] ?? null,
      description: metadata['description'] ?? '',
      tags: metadata['tags'] ?? [],
    };
    const needs = (key: string) => key in thing.wanted;
    if (needs('settings') && Object.keys(documentIn(thing.wanted, 'settings')).length > 0) {
      found['settings'] = documentIn((await get(dss, place(thing, 'settings'))) ?? {}, 'settings');
    } else found['settings'] = {};
    if (needs('owner')) found['owner'] = textIn((await get(dss, place(thing, 'permissions'))) ?? {}, 'owner') ?? null;
    return found;
  },
  isReplaced: () => false,
};

/** Variables: both kinds at once; of each kind what is declared replaces what is there. */
export const variablesExecutor: Executor = {
  make: async () => ({ isTaken: false }),
  async align(thing, { dss }) {
    const change = (document: WireDocument) => ({ standard: {}, local: {}, ...document, ...thing.wanted });
    return { dropped: await settle(dss, { read: place(thing, 'variables', ''), change }) };
  },
  async remove(thing, { dss }) {
    if (!(await get(dss, place(thing, 'variables', '')))) return;
    const empty = Object.fromEntries(Object.keys(thing.wanted).map((key) => [key, {}]));
    await settle(dss, { read: place(thing, 'variables', ''), change: (document) => ({ ...document, ...empty }) });
  },
  observe: async (thing, { dss }) => get(dss, place(thing, 'variables', '')),
  isReplaced: () => false,
};

const roles: Readonly<Record<string, string>> = {
  read: 'readProjectContent',
  write: 'writeProjectContent',
  admin: 'admin',
};

/** Permissions: the list of groups and users as a whole; the owner is the project's. */
export const permissionsExecutor: Executor = {
  make: async () => ({ isTaken: false }),
  async align(thing, { dss }) {
    const permissions = documentsIn(thing.wanted, 'permissions').map(sent);
    const change = (document: WireDocument) => ({ ...document, permissions: known(document, permissions) });
    return { dropped: await settle(dss, { read: place(thing, 'permissions'), change }) };
  },
  async remove(thing, { dss }) {
    if (!(await get(dss, place(thing, 'permissions')))) return;
    const change = (document: WireDocument) => ({ ...document, permissions: [] });
    await settle(dss, { read: place(thing, 'permissions'), change });
  },
  async observe(thing, { dss }) {
    const document = await get(dss, place(thing, 'permissions'));
    const wanted = documentsIn(thing.wanted, 'permissions');
    return document && { permissions: documentsIn(document, 'permissions').map((entry) => said(entry, wanted)) };
  },
  isReplaced: () => false,
};

/** An entry as DSS has it: a role is the right that it stands for. */
function sent({ role, ...entry }: WireDocument): WireDocument {
  const right = typeof role === 'string' ? roles[role] : undefined;
  return right === undefined ? entry : { ...entry, [right]: true };
}

/** Rights that nobody declares stay as DSS shows them. */
function known(document: WireDocument, permissions: readonly WireDocument[]): readonly WireDocument[] {
  const before = documentsIn(document, 'permissions');
  return permissions.map((entry) => ({ ...before.find((each) => isOf(each, entry)), ...entry }));
}

function isOf(a: WireDocument, b: WireDocument): boolean {
  return a['group'] === b['group'] && a['user'] === b['user'];
}

/** An entry of DSS as the stack says it. */
function said(entry: WireDocument, wanted: readonly WireDocument[]): WireDocument {
  const declared = wanted.find((each) => isOf(each, entry));
  if (!declared) return entry;
  return Object.fromEntries(
    Object.keys(declared).map((key) => [key, key === 'role' ? roleOf(entry, declared) : (entry[key] ?? null)]),
  );
}

function roleOf(entry: WireDocument, declared: WireDocument): Wire {
  const role = declared['role'];
  const right = typeof role === 'string' ? roles[role] : undefined;
  if (right !== undefined && entry[right] === true) return role ?? null;
  return Object.keys(roles).find((each) => entry[roles[each] ?? ''] === true) ?? null;
}
