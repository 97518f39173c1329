import type { Env } from '../env.ts';
import type { Block, Stack } from '../ir/stack.ts';
import type { ExpandEnv } from '../kinds/kind.ts';

/** What kinds may know of the stack. The index of blocks is made when the first kind asks for one. */
export function expandEnv({ blocks, settings, types }: Stack, { read, list, parse, trace }: Env): ExpandEnv {
  let index: ReadonlyMap<string, Block> | undefined;
  const keyOf = (kind: string, name: string) => `${kind} ${name}`;
  const block = (kind: string, name: string): Block | undefined => {
    index ??= new Map(blocks.map((one) => [keyOf(one.kind, one.name), one]));
    return index.get(keyOf(kind, name));
  };
  return { settings, types, read, list, parse, trace, block };
}
