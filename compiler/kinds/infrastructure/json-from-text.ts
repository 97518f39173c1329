import type { Json } from '../../util/json.ts';

/** A JSON text as plain data; undefined when it is none. */
export function jsonFromText(text: string): Json | undefined {
  try {
    return asJson(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function asJson(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? value : { float: value };
  if (Array.isArray(value)) return value.map(asJson);
  return new Map(Object.entries(Object(value)).map(([key, member]) => [key, asJson(member)]));
}
