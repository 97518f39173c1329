import type { Dict } from '../ast/node.ts';
import type { Block } from '../ast/stack.ts';
import { pick, pickDict, pickList } from '../ir/pick.ts';
import type { ResourceOptions } from '../ir/program.ts';
import type { Value } from '../ir/value.ts';

/** Whether the block is switched on. Text that is not resolved counts as on, as in the original. */
export function isEnabled(block: Block): boolean {
  const options = pickDict(block.body, 'resource_options');
  const value = options && pick(options, 'is_enabled');
  return !(value?.kind === 'boolean' && !value.value);
}

/** `resource_options` as the program has them; dependencies and provider as written, nothing inherited yet. */
export function optionsOf(block: Block): ResourceOptions {
  const options = pickDict(block.body, 'resource_options');
  const get = (key: string): Value | undefined => options && pick(options, key);
  return {
    dependsOn: (options && pickList(options, 'depends_on')?.items) ?? [],
    provider: get('provider'),
    ignoreChanges: (options && pickList(options, 'ignore_changes')?.items) ?? [],
    importId: get('import_'),
    movedFrom: get('moved_from'),
    lifecycle: lifecycleOf(options),
    forEach: get('for_each'),
    count: get('count'),
  };
}

function lifecycleOf(options: Dict<Value> | undefined): Dict<Value> | undefined {
  return options && pickDict(options, 'lifecycle');
}
