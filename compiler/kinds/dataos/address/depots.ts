import type { Span } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';

/** What is known of a depot without asking a server. */
export interface Depot {
  readonly name: string;
  /** As it is written; types are compared in small letters. */
  readonly type: string;
  readonly format: string | undefined;
  /** The connection. */
  readonly spec: Dict<Value> | undefined;
  readonly resolution: Dict<Value> | undefined;
  /** What differs for one `collection/dataset`. */
  readonly datasets: Dict<Value> | undefined;
  readonly secrets: readonly DepotSecret[];
  readonly at: Span;
}

/** Where the credentials of a depot are. */
export interface DepotSecret {
  readonly name: string;
  readonly workspace: string | undefined;
  /** For which access; undefined where nothing says it, which the name of the secret may do. */
  readonly acl: 'r' | 'rw' | undefined;
  /** Empty: all. */
  readonly keys: readonly string[];
  readonly at: Span;
}

/** The depot of a checked manifest, of version 1 (`spec`) or 2 (the connection under the type's own name). */
export function depotOfManifest(name: string, manifest: Dict<Value>): Depot | undefined {
  const depot = pickDict(manifest, 'depot');
  const type = depot && pickText(depot, 'type');
  if (depot === undefined || type === undefined) return undefined;
  const spec = pickDict(depot, 'spec') ?? pickDict(depot, type.toLowerCase());
  const format = spec && pickText(spec, 'format');
  const secrets = pickDicts(depot, 'secrets').flatMap(readSecret);
  return { name, type, format, spec, resolution: undefined, datasets: undefined, secrets, at: depot };
}

/** A depot of the profile or of the file of `--resolve`. */
export function depotOfTable(name: string, entry: Dict<Value>): Depot {
  return {
    name,
    type: pickText(entry, 'type') ?? '',
    format: pickText(entry, 'format'),
    spec: pickDict(entry, 'spec'),
    resolution: pickDict(entry, 'resolution'),
    datasets: pickDict(entry, 'datasets'),
    secrets: pickDicts(entry, 'secrets').flatMap(readSecret),
    at: entry,
  };
}

function readSecret(secret: Dict<Value>): readonly DepotSecret[] {
  const name = pickText(secret, 'name');
  if (name === undefined) return [];
  const acl = pickText(secret, 'acl');
  const keys = pick(secret, 'keys');
  const texts = keys?.kind === 'list' ? keys.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [];
  return [
    {
      name,
      workspace: pickText(secret, 'workspace'),
      acl: acl === 'r' || acl === 'rw' ? acl : undefined,
      keys: texts,
      at: secret,
    },
  ];
}

/**
 * The secrets of `depot` that `acl` needs. Access that a secret does not state is told by the end of its name, `-r` or `-rw`, as the platform names them; one
 * that says nothing at all serves both. Reading is possible with what may write, where nothing else is there.
 */
export function secretsFor({ secrets }: Depot, acl: 'r' | 'rw'): readonly DepotSecret[] {
  const exact = secrets.filter((secret) => (accessOf(secret) ?? acl) === acl);
  return exact.length > 0 || acl === 'rw' ? exact : secrets;
}

function accessOf({ acl, name }: DepotSecret): 'r' | 'rw' | undefined {
  if (acl !== undefined) return acl;
  const ending = /[-_](rw|r)$/.exec(name)?.[1];
  return ending === 'r' || ending === 'rw' ? ending : undefined;
}
