import type { Report } from '../diagnostics/outcome.ts';
import type { Customization, ResourceOptions } from '../ir/program.ts';
import type { Block } from '../ir/stack.ts';
import { operations } from '../patch/operation-name.ts';
import { placeOf, type Span } from '../source/span.ts';
import type { Dict, Entry } from '../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../value/pick.ts';
import type { Value } from '../value/value.ts';
import { expandDiagnostics as say } from './diagnostics.ts';
import { namesOfCopies } from './names-of-copies.ts';

/** Whether what exists of the block stays where it is when the block is gone. */
export function isForgotten({ body }: Block): boolean {
  const options = pickDict(body, 'resource_options');
  return options !== undefined && pickText(options, 'removed') === 'forget';
}

/** Where the block is switched off. */
export function switchOf(block: Block): Span {
  const options = pickDict(block.body, 'resource_options');
  return placeOf(options?.entries.get('is_enabled') ?? block.at);
}

/** What a resource has from its block: the options of every system, and those that only some targets understand. */
export interface BlockOptions {
  readonly options: ResourceOptions;
  readonly meta: Dict<Value> | undefined;
}

/** What most blocks have: one object for all of them. */
const none: BlockOptions = {
  options: {
    dependsOn: [],
    provider: undefined,
    ignoreChanges: [],
    importId: undefined,
    movedFrom: undefined,
    customizations: [],
  },
  meta: undefined,
};

/** The keys of `resource_options` that every system has, or that are about the block itself; the others are `meta`. */
const universal: ReadonlySet<string> = new Set([
  ...[
    'name',
    'is_enabled',
    'depends_on',
    'provider',
    'ignore_changes',
    'import_',
    'moved_from',
    'removed',
    'customizations',
  ],
]);

/** What a resource has only one of. */
const single = ['provider', 'count', 'for_each'] as const;

/** What only targets of Terraform's own kind understand, where it stands beside the fields of a block. */
const beside: ReadonlySet<string> = new Set(['lifecycle', 'for_each', 'count']);

/**
 * `resource_options` as the program has them; dependencies and provider as written, nothing inherited yet. Blocks of the terraform
 * family may say the same beside their attributes: `own` is where that stands. Lists are joined, and `lifecycle` key by key; what can
 * be said only once must not stand in both places: STK3002. Diagnostics besides: STK2217.
 */
export function optionsOf(block: Block, own: Dict<Value> | undefined, report: Report): BlockOptions {
  if (!own && !block.body.entries.has('resource_options')) return none;
  const sources = [pickDict(block.body, 'resource_options'), own].filter((source) => source !== undefined);
  for (const key of own ? single : []) reportBoth(key, sources, report);
  const get = (key: string): Value | undefined => sources.map((source) => pick(source, key)).find(isGiven);
  const options: ResourceOptions = {
    dependsOn: sources.flatMap((source) => itemsOf(pick(source, 'depends_on'))),
    provider: orNothing(get('provider')),
    ignoreChanges: sources.flatMap((source) => itemsOf(pick(source, 'ignore_changes'))),
    importId: get('import_'),
    movedFrom: get('moved_from'),
    customizations: customizationsIn(sources),
  };
  return { options, meta: metaOf(block, own, report) };
}

function customizationsIn(sources: readonly Dict<Value>[]): readonly Customization[] {
  return sources
    .flatMap((source) => pickDicts(source, 'customizations'))
    .flatMap((one): Customization[] => {
      const op = operations.find((known) => known === pickText(one, 'op'));
      const path = pickText(one, 'path');
      if (op === undefined || path === undefined) return [];
      return [{ op, path, from: pickText(one, 'from'), value: pick(one, 'value'), at: placeOf(one) }];
    });
}

function metaOf(block: Block, own: Dict<Value> | undefined, report: Report): Dict<Value> | undefined {
  const entries = new Map<string, Entry<Value>>();
  for (const entry of own?.entries.values() ?? [])
    if (beside.has(entry.key)) entries.set(entry.key, asOne(entry, report));
  for (const entry of pickDict(block.body, 'resource_options')?.entries.values() ?? []) {
    if (!universal.has(entry.key)) entries.set(entry.key, joined(entries.get(entry.key), asOne(entry, report), report));
  }
  const forEach = entries.get('for_each');
  if (forEach) entries.set('for_each', { ...forEach, value: namesOfCopies(forEach.value, report) });
  return entries.size === 0 ? undefined : { ...placeOf(block.at), kind: 'dict', entries };
}

/** Terraform's JSON syntax writes a block as a mapping or as a list of them: `lifecycle` in either form is one mapping here. */
function asOne(entry: Entry<Value>, report: Report): Entry<Value> {
  const { key, value } = entry;
  if (key !== 'lifecycle' || value.kind !== 'list') return entry;
  let all: Entry<Value> | undefined;
  for (const item of value.items) all = joined(all, { ...entry, value: item }, report);
  return all ?? { ...entry, value: { ...placeOf(value), kind: 'dict', entries: new Map() } };
}

/** Two `lifecycle` are one, key by key; of anything else there cannot be two. */
function joined(first: Entry<Value> | undefined, second: Entry<Value>, report: Report): Entry<Value> {
  if (!first || first.value.kind === 'null') return second;
  if (first.value.kind !== 'dict' || second.value.kind !== 'dict') {
    if (first.key === 'lifecycle' && second.value.kind !== 'null') reportTwice(second, first, report);
    return second.value.kind === 'null' ? first : second;
  }
  const entries = new Map(first.value.entries);
  for (const entry of second.value.entries.values()) {
    const known = entries.get(entry.key);
    const items = known && itemsOfBoth(known, entry);
    if (known && !items) reportTwice(entry, known, report);
    entries.set(entry.key, items ? { ...entry, value: { ...placeOf(entry.value), kind: 'list', items } } : entry);
  }
  return { ...second, value: { ...second.value, entries } };
}

/** Blocks that may stand there several times, in either form. */
const conditions: ReadonlySet<string> = new Set(['precondition', 'postcondition']);

function itemsOfBoth(first: Entry<Value>, { key, value }: Entry<Value>): readonly Value[] | undefined {
  const isBoth = conditions.has(key) || (first.value.kind === 'list' && value.kind === 'list');
  return isBoth ? [...itemsOf(first.value), ...itemsOf(value)] : undefined;
}

function reportBoth(key: string, sources: readonly Dict<Value>[], report: Report): void {
  const [first, second] = sources.flatMap((source) => source.entries.get(key) ?? []);
  if (first && second) reportTwice(first, second, report);
}

function reportTwice(entry: Entry<Value>, other: Entry<Value>, report: Report): void {
  report(say.saidTwice(entry, { option: entry.key }, [{ at: other, note: 'and here' }]));
}

function isGiven(value: Value | undefined): boolean {
  return value !== undefined;
}

/** A single reference where a list is due is meant as its only item. */
function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [value];
}

/** An empty name is no name, which lets an environment take a provider away. */
function orNothing(value: Value | undefined): Value | undefined {
  return value?.kind === 'string' && value.value === '' ? undefined : value;
}
