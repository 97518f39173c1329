import { bytesChecksum } from '../../../compiler/plan/checksum.ts';
import { joinPath } from '../../../compiler/util/path.ts';
import type { Dss } from './client.ts';
import type { Executor, Thing, World } from './resource.ts';
import { create, get, list, remove, Stopped, settle } from './steps.ts';
import { documentIn, documentsIn, isDocument, textIn, type Wire, type WireDocument } from './wire.ts';

const root = ['project-deployer'] as const;

export function infraPlace(id: string, ...rest: readonly string[]): readonly string[] {
  return [...root, 'infras', id, ...rest];
}

export function projectPlace(key: string, ...rest: readonly string[]): readonly string[] {
  return [...root, 'projects', key, ...rest];
}

export function deploymentPlace(id: string, ...rest: readonly string[]): readonly string[] {
  return ['project-deployer', 'deployments', id, ...rest];
}

function nameOf({ wanted }: Thing, key: string): string {
  return textIn(wanted, key) ?? '';
}

export function stopped(message: string): Stopped {
  return new Stopped({ kind: 'rejected', message });
}

interface Use {
  /** Whose status lists deployments. */
  readonly place: readonly string[];
  readonly what: string;
  /** Which of the deployments count; all, when nothing is said. */
  readonly isUser?: (deployment: WireDocument) => boolean;
}

/** Only what no deployment uses can be deleted (specs/dataiku §11.5); who uses it is told before anything is tried. */
async function unused(dss: Dss, { place, what, isUser = () => true }: Use): Promise<void> {
  const status = await get(dss, place);
  const users = documentsIn(status ?? {}, 'deployments').map((each) =>
    isDocument(each['deploymentBasicInfo']) ? each['deploymentBasicInfo'] : each,
  );
  const names = users.filter(isUser).map(({ id }) => String(id));
  if (names.length > 0) throw stopped(`the ${what} is used by ${names.map((name) => `"${name}"`).join(', ')}`);
}

/** An infrastructure: its own call, then its settings, which the first call does not take (specs/dataiku §11). */
export const infraExecutor: Executor = {
  async make(thing, { dss }) {
    const id = nameOf(thing, 'id');
    const stages = (await list(dss, { path: [...root, 'stages'] }))
      .filter(isDocument)
      .map((stage) => textIn(stage, 'id'));
    const stage = nameOf(thing, 'stage');
    if (!stages.includes(stage)) throw stopped(`there is no stage "${stage}", only ${stages.join(', ')}`);
    const body = { id, stage, governCheckPolicy: textIn(thing.wanted, 'govern_check_policy') ?? 'NO_CHECK' };
    const isThere = async () => (await get(dss, infraPlace(id))) !== undefined;
    const made = await create(dss, { call: { method: 'POST', path: [...root, 'infras'], body }, isThere });
    return { isTaken: made === 'taken' };
  },
  async align(thing, { dss }) {
    const read = infraPlace(nameOf(thing, 'id'), 'settings');
    return {
      dropped: await settle(dss, { read, change: (document) => ({ ...document, ...settingsOf(thing.wanted) }) }),
    };
  },
  async remove(thing, { dss }) {
    const id = nameOf(thing, 'id');
    await unused(dss, { place: infraPlace(id), what: `infrastructure "${id}"` });
    await remove(dss, { path: infraPlace(id) });
  },
  async observe(thing, { dss }) {
    const settings = await get(dss, infraPlace(nameOf(thing, 'id'), 'settings'));
    return settings && saidInfra(settings, thing.wanted);
  },
  isReplaced: () => false,
};

function settingsOf(wanted: WireDocument): WireDocument {
  const node = documentIn(wanted, 'automation_node');
  const { stage, govern_check_policy: policy, permissions } = wanted;
  const settings: Record<string, Wire | undefined> = {
    stage,
    governCheckPolicy: policy,
    automationNodeUrl: node['url'],
    automationNodeExternalUrl: node['external_url'],
    adminApiKey: node['api_key'],
    trustAllSSLCertificates: node['trust_all_certificates'],
    permissions: permissions && documentsIn(wanted, 'permissions').map(withRights(['admin', 'read', 'deploy'])),
  };
  return definedOf(settings);
}

function definedOf(record: Readonly<Record<string, Wire | undefined>>): WireDocument {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** Rights that are not named are not given. */
function withRights(rights: readonly string[]): (entry: WireDocument) => WireDocument {
  return (entry) => ({ ...Object.fromEntries(rights.map((right) => [right, false])), ...entry });
}

function saidInfra(settings: WireDocument, wanted: WireDocument): WireDocument {
  return {
    id: settings['id'] ?? null,
    stage: settings['stage'] ?? null,
    govern_check_policy: settings['governCheckPolicy'] ?? null,
    automation_node: {
      url: settings['automationNodeUrl'] ?? null,
      external_url: settings['automationNodeExternalUrl'] ?? null,
      // Keys are never read back.
      api_key: settings['adminApiKey'] ? (documentIn(wanted, 'automation_node')['api_key'] ?? null) : null,
      trust_all_certificates: settings['trustAllSSLCertificates'] ?? null,
    },
    permissions: saidPermissions(settings, wanted),
  };
}

function saidPermissions(settings: WireDocument, wanted: WireDocument): readonly WireDocument[] {
  const declared = documentsIn(wanted, 'permissions');
  return documentsIn(settings, 'permissions').map((entry) => {
    const own = declared.find(({ group }) => group === entry['group']);
    return Object.fromEntries(Object.keys(own ?? entry).map((key) => [key, entry[key] ?? false]));
  });
}

/** A published project: who may do what with it. */
export const publishedExecutor: Executor = {
  async make(thing, { dss }) {
    const key = nameOf(thing, 'key');
    const isThere = async () => (await get(dss, projectPlace(key))) !== undefined;
    const call = { method: 'POST', path: [...root, 'projects'], body: { publishedProjectKey: key } } as const;
    return { isTaken: (await create(dss, { call, isThere })) === 'taken' };
  },
  async align(thing, { dss }) {
    if (thing.wanted['permissions'] === undefined) return { dropped: [] };
    const permissions = documentsIn(thing.wanted, 'permissions').map(withRights(['admin', 'read', 'write', 'deploy']));
    const read = projectPlace(nameOf(thing, 'key'), 'settings');
    return { dropped: await settle(dss, { read, change: (document) => ({ ...document, permissions }) }) };
  },
  async remove(thing, { dss }) {
    const key = nameOf(thing, 'key');
    await unused(dss, { place: projectPlace(key), what: `published project "${key}"` });
    await remove(dss, { path: projectPlace(key) });
  },
  async observe(thing, { dss }) {
    const settings = await get(dss, projectPlace(nameOf(thing, 'key'), 'settings'));
    return settings && { key: settings['id'] ?? null, permissions: saidPermissions(settings, thing.wanted) };
  },
  isReplaced: () => false,
};

async function isPublished(thing: Thing, { dss }: World): Promise<boolean> {
  const project = await get(dss, projectPlace(nameOf(thing, 'project')));
  return documentsIn(project ?? {}, 'packages').some(({ id }) => id === nameOf(thing, 'id'));
}

/** Publishes the archive that a bundle names. Answers whether somebody else did it before. */
async function upload(thing: Thing, world: World): Promise<boolean> {
  const written = nameOf(thing, 'file');
  // A saved plan lies elsewhere than its stack.
  const bytes = world.readBytes(joinPath(thing.folder, written)) ?? world.readBytes(written);
  if (!bytes) throw stopped(`the archive "${written}" of the bundle "${nameOf(thing, 'id')}" cannot be read`);
  const declared = textIn(thing.wanted, 'sha256');
  if (declared !== undefined && bytesChecksum(bytes) !== declared.toLowerCase())
    throw stopped(
      `the archive "${written}" is not the one whose "sha256" is written: its checksum is ${bytesChecksum(bytes)}`,
    );
  const filename = written.slice(written.lastIndexOf('/') + 1);
  const query = { projectKey: nameOf(thing, 'project') };
  const path = [...root, 'projects', 'bundles'];
  const call = { method: 'POST', path, query, upload: { filename, bytes } } as const;
  const isThere = () => isPublished(thing, world);
  const made = await create(world.dss, { call, isThere });
  if (!(await isThere())) throw stopped(`the archive "${written}" holds another bundle than "${nameOf(thing, 'id')}"`);
  return made === 'taken';
}

/** A bundle: made of the project on the design node, and published. What is in it never changes. */
export const bundleExecutor: Executor = {
  async make(thing, world) {
    if (await isPublished(thing, world)) return { isTaken: true };
    const { dss } = world;
    const [key, id] = [nameOf(thing, 'project'), nameOf(thing, 'id')];
    if (textIn(thing.wanted, 'file') !== undefined) return { isTaken: await upload(thing, world) };
    const source = textIn(thing.wanted, 'from_project') ?? key;
    const exported = ['projects', source, 'bundles', 'exported'];
    const isExported = async () => {
      const { bundles } = { bundles: documentsIn((await get(dss, exported)) ?? {}, 'bundles') };
      return bundles.some(({ bundleId }) => bundleId === id);
    };
    const notes = textIn(thing.wanted, 'release_notes');
    const query = { ...(notes === undefined ? {} : { releaseNotes: notes }), evaluateProjectStandardsChecks: true };
    // Two bundles of one id are never the same: what was exported before is what is published.
    if (!(await isExported()))
      await create(dss, { call: { method: 'PUT', path: [...exported, id], query }, isThere: isExported });
    const publish = ['projects', source, 'bundles', id, 'publish'];
    const call = { method: 'POST', path: publish, query: source === key ? {} : { publishedProjectKey: key } } as const;
    const made = await create(dss, { call, isThere: () => isPublished(thing, world) });
    return { isTaken: made === 'taken' };
  },
  async align(thing, _, old) {
    const keys = ['project', 'id', 'from_project', 'release_notes'];
    // A checksum that is written later says nothing else of the archive than was known.
    if (old?.['sha256'] !== undefined && thing.wanted['sha256'] !== undefined) keys.push('sha256');
    const isOther = old && keys.some((key) => old[key] !== thing.wanted[key]);
    if (isOther)
      throw stopped(`the bundle "${nameOf(thing, 'id')}" is published, and bundles never change: give it a new id`);
    return { dropped: [] };
  },
  async remove(thing, { dss }) {
    const [project, bundle] = [nameOf(thing, 'project'), nameOf(thing, 'id')];
    const what = `bundle "${bundle}" of "${project}"`;
    await unused(dss, { place: projectPlace(project), what, isUser: ({ bundleId }) => bundleId === bundle });
    await remove(dss, { path: projectPlace(project, 'bundles', bundle) });
  },
  async observe(thing, world) {
    return (await isPublished(thing, world)) ? thing.wanted : undefined;
  },
  isReplaced: () => false,
};
