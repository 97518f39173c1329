import type { Env } from '../env.ts';
import type { Block, Stack } from '../ir/stack.ts';
import type { ExpandEnv, OwnResource } from '../kinds/kind.ts';
import { folderOf } from '../util/path.ts';

/** What kinds may know of the stack. The index of blocks is made when the first kind asks for one. */
export function expandEnv({ blocks, settings, types, sections, dialect, at }: Stack, env: Env): ExpandEnv {
  const { read, list, parse, trace, readBuiltIn, jq } = env;
  const folder = folderOf(at.file.name);
  const built = env.built ?? (() => undefined);
  let index: ReadonlyMap<string, Block> | undefined;
  const keyOf = (kind: string, name: string) => `${kind} ${name}`;
  const block = (kind: string, name: string): Block | undefined => {
    index ??= new Map(blocks.map((one) => [keyOf(one.kind, one.name), one]));
    return index.get(keyOf(kind, name));
  };
  let byKind: ReadonlyMap<string, readonly Block[]> | undefined;
  const ofKind = (kind: string): readonly Block[] => {
    byKind ??= grouped(blocks, (one) => one.kind);
    return byKind.get(kind) ?? [];
  };
  let byName: ReadonlyMap<string, readonly Block[]> | undefined;
  const named = (name: string): readonly Block[] => {
    byName ??= grouped(blocks, (one) => one.name);
    return byName.get(name) ?? [];
  };
  const processEnvironment = dialect === undefined ? env.processEnvironment : undefined;
  const manifestVariables = env.options.disableInterpolation === true ? undefined : env.processEnvironment;
  const made = (one: Block): readonly OwnResource[] => env.kinds.find(one.kind)?.expand(one, all).value.resources ?? [];
  const stack = { folder, built, settings, types, block, blocks: ofKind, named, made, sections };
  const all = { ...stack, read, list, parse, trace, processEnvironment, manifestVariables, readBuiltIn, jq };
  return all;
}

function grouped(blocks: readonly Block[], keyOf: (block: Block) => string): ReadonlyMap<string, readonly Block[]> {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    const group = groups.get(keyOf(block));
    if (group) group.push(block);
    else groups.set(keyOf(block), [block]);
  }
  return groups;
}
