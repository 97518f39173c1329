export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of texts; undefined for anything else. */
export function texts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.filter((item) => typeof item === 'string');
  return found.length === value.length ? found : undefined;
}

/** A mapping to texts; undefined for anything else. */
export function textsByKey(value: unknown): ReadonlyMap<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const found = new Map<string, string>();
  for (const [key, text] of Object.entries(value)) if (typeof text === 'string') found.set(key, text);
  return found.size === Object.keys(value).length ? found : undefined;
}
