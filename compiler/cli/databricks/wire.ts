/** What JSON says, as it comes over the wire. */
export type Wire = null | boolean | number | string | readonly Wire[] | WireDocument;

export interface WireDocument {
  readonly [key: string]: Wire;
}

/**
 * A text as JSON, undefined when it is none. Ids are texts: Databricks writes them as whole numbers of 64 bits, which JavaScript would round.
 */
export function readWire(text: string): Wire | undefined {
  try {
    return JSON.parse(text.replace(/"(\w*_id)"(\s*:\s*)(\d+)(?=\s*[,}\]])/g, '"$1"$2"$3"'));
  } catch {
    return undefined;
  }
}

export function documentIn(wire: Wire | undefined, key?: string): WireDocument | undefined {
  const value = key === undefined ? wire : documentIn(wire)?.[key];
  return typeof value === 'object' && value !== null && !isList(value) ? value : undefined;
}

export function textIn(wire: Wire | undefined, key: string): string | undefined {
  const value = documentIn(wire)?.[key];
  return typeof value === 'string' ? value : undefined;
}

export function documentsIn(wire: Wire | undefined, key: string): readonly WireDocument[] {
  const value = documentIn(wire)?.[key];
  return value !== undefined && isList(value)
    ? value.map((item) => documentIn(item)).filter((item) => item !== undefined)
    : [];
}

function isList(wire: Wire): wire is readonly Wire[] {
  return Array.isArray(wire);
}
