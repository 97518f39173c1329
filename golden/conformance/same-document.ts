/**
 * Brings a Terraform document into a form in which equal meanings are equal data: blocks that may be repeated become sorted lists, and
 * the note on who wrote the document is left out. Numbers are compared as doubles.
 */
export function comparable(document: unknown): unknown {
  if (!isObject(document)) return document;
  const { '//': _note, ...sections } = document;
  const provider = isObject(sections['provider']) ? mapValues(sections['provider'], repeated) : sections['provider'];
  const blocks = Object.fromEntries(
    ['moved', 'import'].filter((name) => name in sections).map((name) => [name, repeated(sections[name])]),
  );
  return sorted({ ...sections, provider: provider ?? {}, resource: sections['resource'] ?? {}, ...blocks });
}

/**
 * Brings a Pulumi program into the same form: an empty `dependsOn` is none, and `config` is one section wherever it stands (`Pulumi.yaml`, or
 * the file of an environment that follows it, which names the project's own keys in full). An alias by name is `{name: job-before}` to today's
 * Pulumi, and was the bare name, which it refuses.
 */
export function comparablePulumi(program: unknown, environment?: unknown): unknown {
  if (!isObject(program)) return program;
  const resources = isObject(program['resources']) ? mapValues(program['resources'], comparableResource) : {};
  const config = { ...partOf(program, 'config'), ...partOf(environment, 'config') };
  const own = `${program['name']}:`;
  const short = Object.entries(config).map(([key, value]) => [key.startsWith(own) ? key.slice(own.length) : key, value]);
  return sorted({ ...program, config: Object.fromEntries(short), resources });
}

function comparableResource(resource: unknown): unknown {
  if (!isObject(resource)) return resource;
  const { dependsOn, aliases, ...others } = partOf(resource, 'options');
  const isEmpty = dependsOn === undefined || (Array.isArray(dependsOn) && dependsOn.length === 0);
  const names: unknown = Array.isArray(aliases) ? aliases.map((alias: unknown) => nameOf(alias)) : aliases;
  return {
    ...resource,
    options: { ...others, ...(isEmpty ? {} : { dependsOn }), ...(names === undefined ? {} : { aliases: names }) },
  };
}

function nameOf(alias: unknown): unknown {
  return isObject(alias) && Object.keys(alias).join() === 'name' ? alias['name'] : alias;
}

function partOf(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const part = isObject(value) ? value[key] : undefined;
  return isObject(part) ? part : {};
}

/** The document with other bodies at some addresses (`databricks_job.ingest`); undefined takes the resource away. */
export function corrected(document: unknown, instead: Readonly<Record<string, unknown>> = {}): unknown {
  if (!isObject(document) || !isObject(document['resource'])) return document;
  const types = new Map(Object.entries(document['resource']));
  for (const [address, body] of Object.entries(instead)) {
    const [type = '', name = ''] = address.split('.');
    const { [name]: _replaced, ...others } = partOf(Object.fromEntries(types), type);
    types.set(type, body === undefined ? others : { ...others, [name]: body });
  }
  return { ...document, resource: Object.fromEntries(types) };
}

/** Whether two documents say the same, and the first few paths where they do not. */
export function differences(actual: unknown, expected: unknown, path = ''): readonly string[] {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return [];
  if (isObject(actual) && isObject(expected)) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => differences(actual[key], expected[key], `${path}/${key}`));
  }
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length) {
    return actual.flatMap((item, index) => differences(item, expected[index], `${path}/${index}`));
  }
  return [`${path}: ${JSON.stringify(actual)} where ${JSON.stringify(expected)} is right`];
}

function repeated(value: unknown): unknown {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, sorted(member)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mapValues(value: Readonly<Record<string, unknown>>, change: (value: unknown) => unknown): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
