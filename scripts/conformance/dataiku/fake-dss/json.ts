/** Documents as they go over the wire. */
export type Json = null | boolean | number | string | Json[] | Doc;
export interface Doc {
  [key: string]: Json;
}

/** What a handler throws when a document has not the shape that it needs. */
export class Malformed extends Error {}

export function isDoc(value: Json | undefined): value is Doc {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function docOf(value: Json | undefined): Doc {
  if (!isDoc(value)) throw new Malformed('KeyError');
  return value;
}

export function docIn(doc: Doc, key: string): Doc {
  return docOf(doc[key]);
}

/** A mapping that may be missing. */
export function optionalDoc(doc: Doc, key: string): Doc {
  const value = doc[key];
  return isDoc(value) ? value : {};
}

export function listIn(doc: Doc, key: string): Json[] {
  const value = doc[key];
  if (!Array.isArray(value)) throw new Malformed('KeyError');
  return value;
}

export function docsIn(doc: Doc, key: string): Doc[] {
  return listIn(doc, key).map(docOf);
}

export function textIn(doc: Doc, key: string): string {
  const value = doc[key];
  if (typeof value !== 'string') throw new Malformed('KeyError');
  return value;
}

export function optionalText(doc: Doc, key: string): string | undefined {
  const value = doc[key];
  return typeof value === 'string' ? value : undefined;
}

export function parseJson(text: string): Json {
  return JSON.parse(text);
}

/** A value as the texts of refusals show it. */
export function shown(value: Json | undefined): string {
  return value === undefined || value === null ? 'None' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether two documents hold the same, whatever the order of their members. */
export function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => isEqual(item, b[at]));
  }
  if (!isDoc(a)) return a === b;
  const keys = Object.keys(a);
  return isDoc(b) && keys.length === Object.keys(b).length && keys.every((key) => isEqual(a[key], b[key]));
}

/** A PUT replaces the whole document: members that it does not know are dropped, absent ones become empty. */
export function replaced(old: Doc, next: Doc): Doc {
  return Object.fromEntries(
    Object.entries(old).map(([key, value]) => [key, key in next ? structuredClone(next[key] ?? null) : emptyOf(value)]),
  );
}

function emptyOf(value: Json): Json {
  if (typeof value === 'boolean') return false;
  if (typeof value === 'string') return '';
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return [];
  return value === null ? null : {};
}
