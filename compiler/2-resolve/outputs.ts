import type { Output } from '../ir/program.ts';
import { placeOf } from '../source/span.ts';
import type { Dict, Entry } from '../value/literal.ts';
import { pick, pickDict } from '../value/pick.ts';
import type { Value } from '../value/value.ts';

/** `outputs:` of the stack, in the order of the source. What an environment sets to null is none. */
export function outputsIn(root: Dict<Value> | undefined): readonly Output[] {
  const entries = [...((root && pickDict(root, 'outputs'))?.entries.values() ?? [])];
  return entries.flatMap((entry) => (entry.value.kind === 'dict' ? [outputOf(entry, entry.value)] : []));
}

function outputOf({ key: name, ...at }: Entry<Value>, body: Dict<Value>): Output {
  const sensitive = pick(body, 'sensitive');
  return {
    name,
    value: pick(body, 'value') ?? { ...placeOf(body), kind: 'null' },
    description: pick(body, 'description'),
    sensitive: sensitive?.kind === 'boolean' ? sensitive.value : undefined,
    at: placeOf(at),
  };
}
