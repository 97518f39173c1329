/** `dataos://depot[:collection[/dataset]][?key=value…]` (specs/dataos §5.2). */
export interface Address {
  /** As it was written. */
  readonly text: string;
  readonly depot: string;
  readonly collection: string | undefined;
  /** The path behind the collection, without a slash at its end. */
  readonly dataset: string | undefined;
  readonly acl: 'r' | 'rw';
  /** Options of the depot besides `acl`. */
  readonly options: ReadonlyMap<string, string>;
}

export type ParsedAddress = { readonly address: Address } | { readonly problem: string };

const scheme = 'dataos://';

/** Whether `text` claims to be an address at all; anything else that a filter finds is none of our business. */
export function isAddress(text: string): boolean {
  return text.startsWith(scheme);
}

/** Reads an address. `problem` completes `"x" is no DataOS address: …`. */
export function parseAddress(text: string): ParsedAddress {
  if (!isAddress(text)) return { problem: `it does not begin with "${scheme}"` };
  const rest = text.slice(scheme.length);
  if (rest.startsWith('/')) return { problem: 'a depot must follow directly behind "dataos://"' };
  const [path = '', query] = splitOnce(rest, '?');
  const [depot = '', inside] = splitOnce(path, ':');
  if (depot.includes('/'))
    return { problem: 'the depot and the collection are separated by a colon: dataos://depot:collection/dataset' };
  if (!/^[a-z][a-z0-9_-]*$/.test(depot)) {
    return { problem: depot === '' ? 'the name of the depot is missing' : `"${depot}" cannot be the name of a depot` };
  }
  const [collection, dataset] = splitOnce(inside ?? '', '/');
  if (inside !== undefined && collection === '') return { problem: 'the collection behind the colon is missing' };
  if (collection !== undefined && !/^[\w*.$-]*$/.test(collection))
    return { problem: `"${collection}" cannot be a collection` };
  if (dataset !== undefined && !/^[\w./*=$@+ -]*$/.test(dataset))
    return { problem: `"${dataset}" cannot be a dataset` };
  if (/[.,;]$/.test(path)) return { problem: `it ends with "${path.at(-1)}"` };
  const options = readQuery(query);
  if (typeof options === 'string') return { problem: options };
  const acl = options.get('acl') ?? 'r';
  if (acl !== 'r' && acl !== 'rw') return { problem: `"acl" must be "r" or "rw", but is "${acl}"` };
  const trimmed = dataset?.replace(/\/+$/, '');
  options.delete('acl');
  return { address: { text, depot, collection: collection || undefined, dataset: trimmed || undefined, acl, options } };
}

function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function readQuery(query: string | undefined): Map<string, string> | string {
  const options = new Map<string, string>();
  if (query === undefined) return options;
  for (const part of query.split('&')) {
    const [key, value] = splitOnce(part, '=');
    if (key === '' || value === undefined) return `"${part}" behind the question mark is not of the form key=value`;
    options.set(key, value);
  }
  return options;
}
