import type { Output } from '../ir/program.ts';
import { placeOf } from '../source/span.ts';
import type { Dict, Entry } from '../value/literal.ts';
import { pick, pickDict } from '../value/pick.ts';
import type { Value } from '../value/value.ts';

/** `outputs:` of the stack, in the order of the source. A value alone is an output without more to say; a null takes one away. */
export function outputsIn(root: Dict<Value> | undefined): readonly Output[] {
  const entries = [...((root && pickDict(root, 'outputs'))?.entries.values() ?? [])];
  return entries.flatMap((entry) => (entry.value.kind === 'null' ? [] : [outputOf(entry)]));
}

function outputOf({ key: name, value: body, ...at }: Entry<Value>): Output {
  if (body.kind !== 'dict') return { name, value: body, description: undefined, sensitive: undefined, at: placeOf(at) };
  const sensitive = pick(body, 'sensitive');
  return {
    name,
    value: pick(body, 'value') ?? { ...placeOf(body), kind: 'null' },
    description: pick(body, 'description'),
    sensitive: sensitive?.kind === 'boolean' ? sensitive.value : undefined,
    at: placeOf(at),
  };
}
