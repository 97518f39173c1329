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
