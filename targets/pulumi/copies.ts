import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Resource } from '../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../compiler/source/span.ts';
import { textAt } from '../../compiler/value/build.ts';
import { deferredPart } from '../../compiler/value/deferred.ts';
import type { Dict, List } from '../../compiler/value/literal.ts';
import { readPath, withoutEscapes } from '../../compiler/value/path.ts';
import { pick } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';

/** One of the resources that `for_each` or `count` stands for: Pulumi's YAML has no loops, so each is written out. */
export interface Copy {
  /** What picks it: `eu` of `for_each`, `0` of `count`. */
  readonly picked: string;
  /** What `${each.key}`, `${each.value}` and `${count.index}` mean in it. */
  readonly meanings: ReadonlyMap<string, Value>;
}

/**
 * The copies of a resource, in the order of the source; undefined when it is not repeated. What only the deployment knows cannot be
 * repeated over: STK6107.
 */
export function copiesOf(resource: Resource, report: Report): readonly Copy[] | undefined {
  const { meta } = resource;
  const [forEach, count] = meta ? [pick(meta, 'for_each'), pick(meta, 'count')] : [];
  if (forEach?.kind === 'dict') return eachOfDict(forEach);
  if (forEach?.kind === 'list') return eachOfList(forEach, resource, report);
  if (forEach) return notKnown('for_each', forEach, { resource, report });
  if (!count) return undefined;
  const number = count.kind === 'integer' ? Number(count.value) : count.kind === 'string' ? Number(count.value) : NaN;
  if (!Number.isInteger(number)) return notKnown('count', count, { resource, report });
  return Array.from({ length: number }, (_, index) => ({
    picked: String(index),
    meanings: new Map<string, Value>([['count.index', { ...placeOf(count), kind: 'integer', value: index }]]),
  }));
}

function eachOfDict(dict: Dict<Value>): readonly Copy[] {
  return [...dict.entries.values()].map((entry) => eachOf(entry.key, entry.value, entry));
}

/** A list is a set here: of equal texts one counts. */
function eachOfList(list: List<Value>, resource: Resource, report: Report): readonly Copy[] {
  const copies = new Map<string, Copy>();
  for (const item of list.items) {
    if (item.kind !== 'string') notKnown('for_each', item, { resource, report });
    else copies.set(item.value, eachOf(item.value, item, item));
  }
  return [...copies.values()];
}

function eachOf(key: string, value: Value, at: Span): Copy {
  return {
    picked: key,
    meanings: new Map([
      ['each.key', textAt(at, key)],
      ['each.value', value],
    ]),
  };
}

function notKnown(option: string, value: Value, of: { resource: Resource; report: Report }): readonly Copy[] {
  const found = deferredPart(value) ?? 'something else';
  of.report(say.repetitionNotKnown(value, { option, name: of.resource.name, found }));
  return [];
}

/** What `${each.value.size}` stands for in a copy; undefined when it is nothing that the copy has. */
export function meaningOf(expression: string, meanings: Copy['meanings']): Value | undefined {
  const [first, second, ...rest] = readPath(`.${expression.trim()}`);
  let found = meanings.get(`${first?.name}.${second?.name}`);
  for (const { name } of rest) {
    found = found?.kind === 'dict' ? pick(found, name) : found?.kind === 'list' ? found.items[Number(name)] : undefined;
  }
  return found;
}

/** `eu` of `["eu"]`, `[each.key]` and `["${each.key}"]`, `0` of `[0]`; undefined when the copy is picked by something that is not known. */
export function pickedBy(brackets: string, meanings: Copy['meanings'] | undefined): string | undefined {
  const written = brackets.slice(1, -1).trim();
  const inside = /^"\$\{([^"{}]*)\}"$/.exec(written)?.[1]?.trim() ?? written;
  if (/^\d+$/.test(inside)) return inside;
  const quoted = /^"(.*)"$/.exec(inside)?.[1];
  if (quoted !== undefined) return withoutEscapes(quoted);
  const meaning = meanings && meaningOf(inside, meanings);
  if (meaning?.kind === 'string') return meaning.value;
  return meaning?.kind === 'integer' ? String(meaning.value) : undefined;
}

/** What a copy is called: `bucket-eu`. */
export function copyKey(key: string, { picked }: Pick<Copy, 'picked'>): string {
  return `${key}-${picked.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}
