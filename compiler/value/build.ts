import type { Span } from '../source/span.ts';
import type { Json } from '../util/json.ts';
import type { Dict, Entry, List, Str } from './literal.ts';
import type { Ref, Value } from './value.ts';

/** Makers of values that no user wrote: each stands at the place `at` of what caused it. */

export function textAt(at: Span, value: string): Str {
  return { kind: 'string', file: at.file, start: at.start, end: at.end, value };
}

/** `${resources.<text>}`. */
export function refAt(at: Span, text: string): Ref {
  return { kind: 'ref', file: at.file, start: at.start, end: at.end, text };
}

export function listAt(at: Span, items: readonly Value[]): List<Value> {
  return { kind: 'list', file: at.file, start: at.start, end: at.end, items };
}

/** A mapping of the given members, in their order; members without a value are left out. */
export function dictAt(at: Span, members: Readonly<Record<string, Value | undefined>>): Dict<Value> {
  const { file, start, end } = at;
  const entries = new Map<string, Entry<Value>>();
  for (const key of Object.keys(members)) {
    const value = members[key];
    if (value) entries.set(key, { file, start, end, key, value });
  }
  return { kind: 'dict', file, start, end, entries };
}

/** Plain data as a value. */
export function valueAt(at: Span, json: Json): Value {
  const { file, start, end } = at;
  if (json === null) return { kind: 'null', file, start, end };
  if (typeof json === 'string') return textAt(at, json);
  if (typeof json === 'boolean') return { kind: 'boolean', file, start, end, value: json };
  if (typeof json === 'number' || typeof json === 'bigint') return { kind: 'integer', file, start, end, value: json };
  if ('float' in json) return { kind: 'float', file, start, end, value: json.float };
  if (json instanceof Map) {
    const entries = new Map<string, Entry<Value>>();
    for (const [key, value] of json) entries.set(key, { file, start, end, key, value: valueAt(at, value) });
    return { kind: 'dict', file, start, end, entries };
  }
  return listAt(
    at,
    [...json].map((item) => valueAt(at, item)),
  );
}
