import type { Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import type { Field } from '../../schema/type.ts';
import { placeOf } from '../../source/span.ts';
import type { Dict, Entry } from '../../value/literal.ts';
import { pickDict } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** How a kind is looked up instead of managed: `lookup_existing` (specs/laktory-language §6.6). */
export interface DatabricksLookup {
  /** The data source: `databricks_sql_warehouse`. */
  readonly type: string;
  readonly fields: readonly Field[];
  /** The data source's name of a field, where it differs. */
  readonly rename?: Readonly<Record<string, string>>;
  /** How many of the fields must be given, where the fields themselves do not say it. */
  readonly needs?: 'exactly one' | 'at least one';
  /** Fields of the block that still mean something, because generated resources are made from them. */
  readonly keeps?: readonly string[];
}

/**
 * The arguments of the data source: every field that it could have, with null for those not given.
 * Reports how many fields were given (STK3103).
 */
export function lookupProperties(dict: Dict<Value>, lookup: DatabricksLookup, of: Looking): Dict<Value> {
  const entries = new Map<string, Entry<Value>>();
  for (const { name } of lookup.fields) {
    const key = lookup.rename?.[name] ?? name;
    const entry = dict.entries.get(name);
    const nothing = { ...placeOf(dict), key, value: { ...placeOf(dict), kind: 'null' as const } };
    entries.set(key, entry ? { ...entry, key } : nothing);
  }
  checkFields(dict, lookup, of);
  return { ...dict, entries };
}

/** Who is looked up, and where problems go. */
export interface Looking {
  readonly block: Block;
  readonly report: Report;
}

function checkFields(dict: Dict<Value>, { fields, needs }: DatabricksLookup, { block, report }: Looking): void {
  if (needs === undefined) return;
  const given = fields.filter(({ name }) => dict.entries.has(name)).length;
  if (needs === 'exactly one' ? given === 1 : given > 0) return;
  const names = fields.map(({ name }) => `"${name}"`).join(' and ');
  const found = given === 0 ? 'none' : `${given}`;
  report(say.lookupFields(dict, { name: block.name, rule: needs, fields: names, found }));
}

/** They are put around a name, which is looked up as it stands. */
const affixes: ReadonlySet<string> = new Set(['name_prefix', 'name_suffix']);

/** Says which attributes of a block are lost because it is only looked up (STK3104); `quiet` are those that are used nevertheless. */
export function reportIgnored({ block, report }: Looking, quiet: ReadonlySet<string>, keeps: readonly string[]): void {
  for (const entry of block.body.entries.values()) {
    const isUsed = quiet.has(entry.key) && !affixes.has(entry.key);
    if (isUsed || keeps.includes(entry.key)) continue;
    report(say.lookupIgnores(entry, { name: block.name, field: entry.key }));
  }
  const ignored = pickDict(block.body, 'resource_options')?.entries.get('ignore_changes');
  if (ignored) report(say.lookupIgnores(ignored, { name: block.name, field: ignored.key }));
}
