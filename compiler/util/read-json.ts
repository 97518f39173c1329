import type { Json } from './json.ts';

/** What no text of JSON begins with, so that a number can be told from a text. */
const mark = '\u0000';

/** JSON as `Json` has it: whole numbers of any size, and floats kept apart from integers. Undefined for what is no JSON. */
export function readJson(text: string): Json | undefined {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') || /^-?\d{1,15}$/.test(token) ? token : `"\\u0000${token}"`,
  );
  try {
    return fromPlain(JSON.parse(marked));
  } catch {
    return undefined;
  }
}

function fromPlain(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return value.startsWith(mark) ? numberOf(value.slice(1)) : value;
  if (Array.isArray(value)) return value.map(fromPlain);
  const members = typeof value === 'object' ? Object.entries(value) : [];
  return new Map(members.map(([key, member]) => [key, fromPlain(member)]));
}

function numberOf(token: string): Json {
  return /^-?\d+$/.test(token) ? BigInt(token) : { float: Number(token) };
}
