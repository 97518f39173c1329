import type { Customization, ResourceOptions } from '../ir/program.ts';
import type { Block } from '../ir/stack.ts';
import { operations } from '../kinds/resource-options.ts';
import { placeOf, type Span } from '../source/span.ts';
import type { Dict, Entry } from '../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../value/pick.ts';
import type { Value } from '../value/value.ts';

/** Whether the block is switched on. Text that is not resolved counts as on, as in the original. */
export function isEnabled(block: Block): boolean {
  const options = pickDict(block.body, 'resource_options');
  const value = options && pick(options, 'is_enabled');
  return !(value?.kind === 'boolean' && !value.value);
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
  ...['name', 'is_enabled', 'depends_on', 'provider', 'ignore_changes', 'import_', 'moved_from', 'customizations'],
]);

/** What only targets of Terraform's own kind understand, where it stands beside the fields of a block. */
const beside: ReadonlySet<string> = new Set(['lifecycle', 'for_each', 'count']);

/**
 * `resource_options` as the program has them; dependencies and provider as written, nothing inherited yet. Blocks of the terraform
 * family may say the same beside their attributes: `own` is where that stands.
 */
export function optionsOf(block: Block, own: Dict<Value> | undefined): BlockOptions {
  if (!own && !block.body.entries.has('resource_options')) return none;
  const sources = [pickDict(block.body, 'resource_options'), own].filter((source) => source !== undefined);
  const get = (key: string): Value | undefined => sources.map((source) => pick(source, key)).find(isGiven);
  const options: ResourceOptions = {
    dependsOn: sources.flatMap((source) => itemsOf(pick(source, 'depends_on'))),
    provider: orNothing(get('provider')),
    ignoreChanges: sources.flatMap((source) => itemsOf(pick(source, 'ignore_changes'))),
    importId: get('import_'),
    movedFrom: get('moved_from'),
    customizations: customizationsIn(sources),
  };
  return { options, meta: metaOf(block, own) };
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

function metaOf(block: Block, own: Dict<Value> | undefined): Dict<Value> | undefined {
  const entries = new Map<string, Entry<Value>>();
  for (const entry of own?.entries.values() ?? []) if (beside.has(entry.key)) entries.set(entry.key, entry);
  for (const entry of pickDict(block.body, 'resource_options')?.entries.values() ?? []) {
    if (!universal.has(entry.key)) entries.set(entry.key, entry);
  }
  return entries.size === 0 ? undefined : { ...placeOf(block.at), kind: 'dict', entries };
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
