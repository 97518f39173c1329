import type { Dict } from '../ast/node.ts';
import type { Block } from '../ast/stack.ts';
import { pickDict, pickText } from '../ir/pick.ts';
import type { Value } from '../ir/value.ts';
import { placeOf } from '../source/span.ts';

/** A block that `parent` makes: it stands at the place of its body and remembers what caused it. */
export function childBlock(parent: Block, kind: string, { name, body }: { name: string; body: Dict<Value> }): Block {
  const options = pickDict(body, 'resource_options');
  const pinned = options && pickText(options, 'name');
  return { kind, name: pinned ?? name, body, at: placeOf(body), because: [parent.at, ...parent.because] };
}
