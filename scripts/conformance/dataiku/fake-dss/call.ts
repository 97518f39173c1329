import type { Fleet, Key, Node, Project } from './fleet.ts';
import { type Doc, docsIn, isDoc, type Json } from './json.ts';
import { refuse } from './refusal.ts';

/** One request, as handlers see it. */
export interface Call {
  readonly fleet: Fleet;
  readonly node: Node;
  readonly who: Key;
  /** The last value of each parameter. */
  readonly query: ReadonlyMap<string, string>;
  readonly tags: readonly string[];
  readonly json: Json | undefined;
  /** What a multipart request uploads. */
  readonly file: string | undefined;
  /** The parts of the path that the route names, decoded. */
  readonly path: Readonly<Record<string, string>>;
}

/** Answers a call; undefined is an answer without content. */
export type Handler = (call: Call) => Json | Buffer | undefined;

export interface Route {
  readonly method: string;
  /** `/projects/{k}/datasets/{n}` */
  readonly pattern: string;
  readonly handle: Handler;
  /** Only on the node that is the deployer. */
  readonly isDeployer?: boolean;
}

/** A part of the path that its route names. */
export function part({ path }: Call, name: string): string {
  return path[name] ?? '';
}

export function bodyOf({ json }: Call): Doc {
  if (!isDoc(json)) throw refuse.illegal('Request body is not valid');
  return json;
}

export function flag({ query }: Call, name: string, otherwise = false): boolean {
  const value = query.get(name);
  return value === undefined ? otherwise : value.toLowerCase() === 'true';
}

export function needAdmin({ who }: Call): void {
  if (!who.admin) throw refuse.forbidden('Action forbidden, you are not admin');
}

export type Level = 'read' | 'write' | 'admin';
const levels = { read: 'READ_CONF', write: 'WRITE_CONF', admin: 'ADMIN' } as const;

/** The project of a call, if it may be used so. */
export function projectOf(call: Call, level: Level = 'read', key: string = part(call, 'k')): Project {
  const { node, who } = call;
  const project = node.projects.get(key);
  if (!project) throw refuse.notFound(`Project does not exist: ${key}`);
  const permissions = project.documents['permissions'] ?? {};
  if (who.admin || permissions['owner'] === who.login) return project;
  const allows = (entry: Doc) =>
    entry['admin'] ||
    (level === 'write' && entry['writeProjectContent']) ||
    (level === 'read' && (entry['readProjectContent'] || entry['writeProjectContent']));
  if (docsIn(permissions, 'permissions').some((entry) => isOf(call, entry) && allows(entry))) return project;
  throw refuse.forbidden(`Action forbidden, you don't have permission ${levels[level]} on project ${key}`);
}

function isOf({ who }: Call, { group }: Doc): boolean {
  return typeof group === 'string' && who.groups.includes(group);
}

/** Whether the caller has a right on an infrastructure or a published project. */
export function hasRight(call: Call, document: Doc, right: string): boolean {
  return (
    call.who.admin ||
    docsIn(document, 'permissions').some((entry) => isOf(call, entry) && Boolean(entry['admin'] || entry[right]))
  );
}

export function needRight(
  call: Call,
  document: Doc,
  { right, what }: { readonly right: string; readonly what: string },
) {
  if (hasRight(call, document, right)) return;
  throw refuse.forbidden(`Action forbidden, you don't have permission ${right.toUpperCase()} on ${what}`);
}

/** A document after one more change by the caller. */
export function bump({ fleet, who }: Call, document: Doc, time: number): void {
  const { versionTag } = document;
  const before = isDoc(versionTag) && typeof versionTag['versionNumber'] === 'number' ? versionTag['versionNumber'] : 0;
  document['versionTag'] = { versionNumber: before + 1, lastModifiedBy: { login: who.login }, lastModifiedOn: time };
  fleet.clock = Math.max(fleet.clock, time);
}
