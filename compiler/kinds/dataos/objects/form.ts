import type { Span } from '../../../source/span.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { valueAt } from '../../../value/build.ts';
import type { Dict, Entry } from '../../../value/literal.ts';
import type { Value } from '../../../value/value.ts';

/** What plain data is but for its texts: a thousand services differ in names and settings, and hardly ever in their form. */
export interface Form {
  /** The same for two data exactly when one becomes the other by exchanging texts. */
  readonly key: string;
  /** The texts, in the order in which they stand in the data. */
  readonly texts: readonly string[];
}

/** Whether a text is exchanged. Texts that a schema may read as numbers, and the empty one, for which skeletons ask, belong to the form. */
function isExchanged(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly all begin with a letter, and no number does.
  if (first > 57 && first < 128 && first !== 95) return true;
  return text !== '' && !/^\s*[+-]?[\d_.]+(?:e[+-]?\d+)?\s*$/i.test(text);
}

export function formOf(data: JsonObject): Form {
  const texts: string[] = [];
  const key = keyOf(data, texts);
  return { key, texts };
}

function keyOf(value: Json, texts: string[]): string {
  if (typeof value === 'string') {
    if (!isExchanged(value)) return `"${value.length}:${value}`;
    texts.push(value);
    return '~';
  }
  if (typeof value !== 'object' || value === null) return `${typeof value === 'bigint' ? 'n' : ''}${value};`;
  if ('float' in value) return `f${value.float};`;
  let key = value instanceof Map ? '{' : '[';
  if (value instanceof Map) {
    for (const [name, item] of value) key += `${name.length}:${name}${keyOf(item, texts)}`;
    return `${key}}`;
  }
  for (const item of Array.isArray(value) ? value : []) key += keyOf(item, texts);
  return `${key}]`;
}

/** `data` with a mark in the place of each text: `<text 3 of deployment>`, which no pattern of a schema takes for a name. */
export function withMarks(data: JsonObject, owner: string): { readonly data: JsonObject; readonly marks: string[] } {
  const marks: string[] = [];
  const mark = (): string => {
    const text = `<text ${marks.length} of ${owner}>`;
    marks.push(text);
    return text;
  };
  const marked = (value: Json): Json => {
    if (typeof value === 'string') return isExchanged(value) ? mark() : value;
    if (value instanceof Map) return markedMembers(value, marked);
    return Array.isArray(value) ? value.map(marked) : value;
  };
  return { data: markedMembers(data, marked), marks };
}

function markedMembers(data: JsonObject, marked: (value: Json) => Json): JsonObject {
  return new Map([...data].map(([key, value]) => [key, marked(value)] as const));
}

/** The text of a skeleton with marks in the place of texts. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly string[];
}

/** What the built-in skeletons made of data, by skeleton and form. */
export interface SkeletonForms {
  readonly texts: Map<string, MarkedText | undefined>;
  readonly dicts: Map<string, Blueprint | undefined>;
}

export function newSkeletonForms(): SkeletonForms {
  return { texts: new Map(), dicts: new Map() };
}

/** A mapping without places, with numbers for texts that are filled in. */
export type Blueprint =
  | { readonly kind: 'text'; readonly index: number }
  | { readonly kind: 'plain'; readonly value: Json }
  | { readonly kind: 'list'; readonly items: readonly Blueprint[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [string, Blueprint])[] };

/** `value` as a blueprint whose texts are the marks, by their order in `marks`; undefined where a mark is not a whole text, or something is not plain. */
export function blueprintOf(value: Value, marks: ReadonlyMap<string, number>): Blueprint | undefined {
  switch (value.kind) {
    case 'string': {
      const index = marks.get(value.value);
      if (index !== undefined) return { kind: 'text', index };
      return value.date || /<text \d+ of/.test(value.value) ? undefined : { kind: 'plain', value: value.value };
    }
    case 'integer':
      return value.fromText ? undefined : { kind: 'plain', value: value.value };
    case 'boolean':
      return { kind: 'plain', value: value.value };
    case 'float':
      return { kind: 'plain', value: { float: value.value } };
    case 'list': {
      const items = value.items.map((item) => blueprintOf(item, marks));
      return isWhole(items) ? { kind: 'list', items } : undefined;
    }
    case 'dict':
      return blueprintOfDict(value, marks);
    default:
      return undefined;
  }
}

function blueprintOfDict(dict: Dict<Value>, marks: ReadonlyMap<string, number>): Blueprint | undefined {
  const entries: (readonly [string, Blueprint])[] = [];
  for (const { key, value } of dict.entries.values()) {
    const made = blueprintOf(value, marks);
    if (made === undefined || /<text \d+ of/.test(key)) return undefined;
    entries.push([key, made]);
  }
  return { kind: 'dict', entries };
}

function isWhole(items: readonly (Blueprint | undefined)[]): items is readonly Blueprint[] {
  return items.every((item) => item !== undefined);
}

/** What a blueprint is with these texts; everything in it stands at `at`. */
export function builtFrom(blueprint: Blueprint, texts: readonly string[], at: Span): Value {
  const { file, start, end } = at;
  switch (blueprint.kind) {
    case 'text':
      return { kind: 'string', file, start, end, value: texts[blueprint.index] ?? '' };
    case 'plain': {
      const { value } = blueprint;
      if (typeof value === 'string') return { kind: 'string', file, start, end, value };
      if (typeof value === 'number') return { kind: 'integer', file, start, end, value };
      return valueAt(at, value);
    }
    case 'list':
      return { kind: 'list', file, start, end, items: blueprint.items.map((item) => builtFrom(item, texts, at)) };
    default: {
      const entries = new Map<string, Entry<Value>>();
      for (const [key, value] of blueprint.entries)
        entries.set(key, { file, start, end, key, value: builtFrom(value, texts, at) });
      return { kind: 'dict', file, start, end, entries };
    }
  }
}
