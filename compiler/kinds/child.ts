import type { Block } from '../ir/stack.ts';
import { placeOf } from '../source/span.ts';
import type { Dict } from '../value/literal.ts';
import { pickDict, pickText } from '../value/pick.ts';
import type { Value } from '../value/value.ts';

/** What a kind makes besides its own resource. */
export interface Child {
  /** The key of its kind; for types that only generated resources have, the provider's type name. */
  readonly kind: string;
  /** The automatic name; `resource_options.name` of the body wins over it. */
  readonly name: string;
  readonly body: Dict<Value>;
}

/** A block that `parent` makes: it stands at the place of its body and remembers what caused it. */
export function childBlock(parent: Block, { kind, name, body }: Child): Block {
  return { kind, name: pinnedName(body) ?? name, body, at: placeOf(body), causes: [parent.at, ...parent.causes] };
}

/** The name that a body gives itself, also in the form that it had before version 0.11.1. */
function pinnedName(body: Dict<Value>): string | undefined {
  const options = pickDict(body, 'resource_options');
  return (options && pickText(options, 'name')) ?? pickText(body, 'resource_name');
}
