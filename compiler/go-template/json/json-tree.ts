/**
 * A value as Go's `encoding/json` writes it. Numbers are their text, so that nothing is lost; members are in the order in which they are
 * written (sorted by bytes for a map).
 */
export type JsonTree = null | boolean | string | JsonNumber | JsonArray | JsonObject;

export interface JsonNumber {
  readonly kind: 'number';
  readonly text: string;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly items: readonly JsonTree[];
}

export interface JsonObject {
  readonly kind: 'object';
  readonly members: readonly (readonly [string, JsonTree])[];
}
