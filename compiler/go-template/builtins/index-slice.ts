import { type Failure, failure, type Result, templateFunction } from '../function.ts';
import { byteLength, fromBytes, toBytes } from '../go-string.ts';
import { typeName } from '../type-name.ts';
import { type GoMap, type GoValue, integer, list } from '../value.ts';

/** `index len slice`, see "Functions" in https://pkg.go.dev/text/template. Strings are indexed, measured and cut by bytes. */
export const lookups = [
  templateFunction('index', { takes: ['raw'], variadic: 'raw', call: ([item, ...at]) => index(item, at) }),
  templateFunction('len', { takes: ['raw'], call: ([item]) => length(item) }),
  templateFunction('slice', { takes: ['raw'], variadic: 'raw', call: ([item, ...bounds]) => slice(item, bounds) }),
];

function index(item: GoValue, places: readonly GoValue[]): Result {
  if (item === undefined || item === null) return failure('index of untyped nil');
  let current: GoValue = item;
  for (const place of places) {
    const next = indexOnce(current, place);
    if (typeof next === 'object' && next !== null && next.kind === 'failure') return next;
    current = next;
  }
  return current;
}

function indexOnce(item: GoValue, place: GoValue): Result {
  if (item === undefined || item === null) return failure('index of nil pointer');
  if (typeof item === 'string') {
    const at = position(place, byteLength(item));
    return typeof at === 'number' ? integer('uint8', toBytes(item)[at] ?? 0) : at;
  }
  if (typeof item === 'object' && item.kind === 'list') {
    const at = position(place, item.items.length);
    return typeof at === 'number' ? (item.items[at] ?? null) : at;
  }
  if (typeof item === 'object' && item.kind === 'map') return entry(item, place);
  return failure(`can't index item of type ${typeName(item)}`);
}

function entry(item: GoMap, key: GoValue): Result {
  if (key === undefined || key === null) return failure('value is nil; should be of type string');
  if (typeof key !== 'string') return failure(`value has type ${typeName(key)}; should be string`);
  return item.entries.get(key) ?? (item.type === 'map[string]string' ? '' : null);
}

/** `place` as a position below `size`. */
function position(place: GoValue, size: number): number | Failure {
  const at = integerOf(place);
  if (typeof at !== 'number') return at;
  return at >= 0 && at < size ? at : failure(`index out of range: ${at}`);
}

function integerOf(place: GoValue): number | Failure {
  if (place === undefined || place === null) return failure('cannot index slice/array with nil');
  if (typeof place === 'object' && place.kind === 'integer') return Number(place.value);
  return failure(`cannot index slice/array with type ${typeName(place)}`);
}

function length(item: GoValue): Result {
  if (typeof item === 'string') return integer('int', byteLength(item));
  if (typeof item === 'object' && item !== null) {
    if (item.kind === 'list') return integer('int', item.items.length);
    if (item.kind === 'map') return integer('int', item.entries.size);
  }
  return failure(item === undefined || item === null ? 'len of nil pointer' : `len of type ${typeName(item)}`);
}

function slice(item: GoValue, bounds: readonly GoValue[]): Result {
  if (item === undefined || item === null) return failure('slice of untyped nil');
  if (bounds.length > 3) return failure(`too many slice indexes: ${bounds.length}`);
  if (typeof item === 'string' && bounds.length === 3) return failure('cannot 3-index slice a string');
  const size = typeof item === 'string' ? byteLength(item) : sizeOf(item);
  if (size === undefined) return failure(`can't slice item of type ${typeName(item)}`);
  const range = [0, size, size];
  for (const [at, bound] of bounds.entries()) {
    const place = integerOf(bound);
    if (typeof place !== 'number') return place;
    if (place < 0 || place > size) return failure(`index out of range: ${place}`);
    range[at] = place;
  }
  const [from = 0, to = 0, capacity = 0] = range;
  if (from > to) return failure(`invalid slice index: ${from} > ${to}`);
  if (to > capacity) return failure(`invalid slice index: ${to} > ${capacity}`);
  if (typeof item === 'string') return fromBytes(toBytes(item).subarray(from, to));
  return typeof item === 'object' && item.kind === 'list' ? list(item.items.slice(from, to), item.type) : null;
}

function sizeOf(item: GoValue): number | undefined {
  return typeof item === 'object' && item !== null && item.kind === 'list' ? item.items.length : undefined;
}
