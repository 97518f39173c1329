/** A document of Terraform's JSON syntax as CDKTF has it: plain objects. */
export type Document = { readonly [key: string]: Plain };

type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * `ours` with what CDKTF's own constructs add to it. Configurations of one provider stand side by side; the backend or cloud of the stack stays, because the
 * default of CDKTF is no wish of anybody; everything else that both have is CDKTF's, whose overrides have the last word.
 */
export function merged(ours: Document, theirs: Document): Document {
  const { terraform, provider, ...rest } = theirs;
  const settings = isObject(terraform) ? terraform : {};
  const own = isObject(ours['terraform']) ? ours['terraform'] : {};
  const isKept = own['backend'] !== undefined || own['cloud'] !== undefined;
  const wanted = isKept ? { ...settings, backend: undefined, cloud: undefined } : settings;
  const all = merge(merge(ours, rest), { terraform: wanted });
  const providers = { ...part(ours, 'provider') };
  for (const [name, theirOnes] of Object.entries(isObject(provider) ? provider : {})) {
    providers[name] = providers[name] === undefined ? theirOnes : [...listOf(providers[name]), ...listOf(theirOnes)];
  }
  return Object.keys(providers).length === 0 ? all : { ...all, provider: providers };
}

function merge(left: Document, right: Document): Document {
  const members: Record<string, Plain> = { ...left };
  for (const [key, value] of Object.entries(right)) {
    const before = members[key];
    if (isObject(before) && isObject(value)) members[key] = merge(before, value);
    else if (value !== undefined) members[key] = value;
  }
  return members;
}

/** `databricks_job.ingest.id` for `ingest.id`: by the only thing of that name. Throws where there is none, or several. */
export function addressIn(document: Document, path: string): string {
  const addresses = [...addressesOf(document)];
  const isBelow = (name: string) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
  if (addresses.some(({ address }) => isBelow(address))) return path;
  const found = addresses.filter(({ name }) => isBelow(name));
  const [only] = found.toSorted((left, right) => right.name.length - left.name.length);
  const rivals = found.filter(({ name }) => name === only?.name);
  if (!only) throw new Error(`The stack has nothing called "${path.split(/[.[]/, 1)[0]}".`);
  if (rivals.length > 1)
    throw new Error(`"${only.name}" may be ${rivals.map(({ address }) => `"${address}"`).join(' or ')}.`);
  return only.address + path.slice(only.name.length);
}

function* addressesOf(document: Document): Iterable<{ readonly name: string; readonly address: string }> {
  for (const [section, prefix] of [
    ['resource', ''],
    ['data', 'data.'],
  ] as const) {
    for (const [type, resources] of Object.entries(part(document, section))) {
      for (const name of isObject(resources) ? Object.keys(resources) : [])
        yield { name, address: `${prefix}${type}.${name}` };
    }
  }
  for (const name of Object.keys(part(document, 'module'))) yield { name, address: `module.${name}` };
}

function part(document: Document, key: string): Document {
  const value = document[key];
  return isObject(value) ? value : {};
}

function listOf(value: Plain): readonly Plain[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
