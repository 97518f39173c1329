/** Parsed JSON of unknown origin. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `value` if it is an object, else an empty one. */
export function record(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}
