import type { Span } from '../source/span.ts';
import type { Json } from '../util/json.ts';

/**
 * What a template works with. Mappings are `Map`s and functions are objects of our own, so that there is no prototype and nothing of
 * the process that a template could reach. `undefined` is the value of a name that nobody has set.
 */
export type TemplateValue =
  | undefined
  | null
  | boolean
  | number
  | bigint
  | string
  | TemplateValue[]
  | Map<string, TemplateValue>
  | Callable;

/** Where something stands; worked out only when there is something to report. */
export type Locate = () => Span;

export interface Callable {
  readonly kind: 'callable';
  readonly name: string;
  readonly call: (given: Arguments, at: Locate) => TemplateValue;
}

export interface Arguments {
  readonly positional: readonly TemplateValue[];
  readonly named: ReadonlyMap<string, TemplateValue>;
}

export function callable(name: string, call: Callable['call']): Callable {
  return { kind: 'callable', name, call };
}

export function isCallable(value: TemplateValue): value is Callable {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** A template's own copy of plain data: what it changes (`list.push`) nobody else sees. */
export function fromPlain(value: Json): TemplateValue {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if ('float' in value) return value.float;
  if (value instanceof Map) return new Map(Array.from(value, ([key, item]) => [key, fromPlain(item)] as const));
  return Array.isArray(value) ? value.map(fromPlain) : null;
}

/** What counts as true: everything but nothing, false, zero and the empty text. Empty lists and mappings count as true. */
export function isTrue(value: TemplateValue): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== 0n && value !== '';
}

/** What a value is, in the words of messages. */
export function describe(value: TemplateValue): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Map) return 'a mapping';
  if (typeof value === 'object') return 'a function';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'boolean' ? 'a boolean' : 'a number';
}

/** A number, or a text that is written like one; undefined for anything else. */
export function numberOf(value: TemplateValue): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
}

/** JavaScript's `==` among scalars, as nunjucks compares; lists, mappings and functions are equal only to themselves. */
export function isEqual(left: TemplateValue, right: TemplateValue): boolean {
  if (left === right) return true;
  if (left === undefined || left === null || right === undefined || right === null)
    return !isSet(left) && !isSet(right);
  if (typeof left === 'object' || typeof right === 'object' || typeof left === typeof right) return false;
  const [a, b] = [numberOf(left), numberOf(right)];
  return a !== undefined && a === b;
}

function isSet(value: TemplateValue): boolean {
  return value !== undefined && value !== null;
}

/** Whether `left` comes before `right`: texts by their characters, everything else by number. */
export function isLess(left: TemplateValue, right: TemplateValue): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  const [a, b] = [numberOf(left), numberOf(right)];
  return a !== undefined && b !== undefined && a < b;
}
