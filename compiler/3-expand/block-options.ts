import type { ResourceOptions } from '../ir/program.ts';
import type { Block } from '../ir/stack.ts';
import { placeOf, type Span } from '../source/span.ts';
import type { Dict } from '../value/literal.ts';
import { pick, pickDict } from '../value/pick.ts';
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

/** What most blocks have: one object for all of them. */
const noOptions: ResourceOptions = {
  dependsOn: [],
  provider: undefined,
  ignoreChanges: [],
  importId: undefined,
  movedFrom: undefined,
  lifecycle: undefined,
  forEach: undefined,
  count: undefined,
};

/**
 * `resource_options` as the program has them; dependencies and provider as written, nothing inherited yet. Blocks of the terraform
 * family may have Terraform's meta-arguments beside their attributes as well: `meta` is where those stand.
 */
export function optionsOf(block: Block, meta: Dict<Value> | undefined): ResourceOptions {
  if (!meta && !block.body.entries.has('resource_options')) return noOptions;
  const sources = [pickDict(block.body, 'resource_options'), meta].filter((source) => source !== undefined);
  const get = (key: string): Value | undefined => first(sources, (source) => pick(source, key));
  return {
    dependsOn: sources.flatMap((source) => itemsOf(pick(source, 'depends_on'))),
    provider: orNothing(get('provider')),
    ignoreChanges: sources.flatMap((source) => itemsOf(pick(source, 'ignore_changes'))),
    importId: get('import_'),
    movedFrom: get('moved_from'),
    lifecycle: first(sources, (source) => pickDict(source, 'lifecycle')),
    forEach: get('for_each'),
    count: get('count'),
  };
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

function first<Found>(
  sources: readonly Dict<Value>[],
  find: (source: Dict<Value>) => Found | undefined,
): Found | undefined {
  for (const source of sources) {
    const found = find(source);
    if (found !== undefined) return found;
  }
  return undefined;
}
