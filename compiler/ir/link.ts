import { type PathStep, readPath } from '../value/path.ts';
import type { Ref } from '../value/value.ts';
import type { Link, ProgramIndex } from './program.ts';

const noPath: readonly PathStep[] = [];

/**
 * Finds what `ref` means: the longest known name that ends at a dot, at a bracket or at the end, so that `databricks.dev` wins over
 * `databricks` (specs/laktory-language §7.1). A few map look-ups, whatever the size of the program.
 */
export function link(index: ProgramIndex, { text }: Ref): Link | undefined {
  for (let end = text.length; end > 0; end = Math.max(text.lastIndexOf('.', end - 1), text.lastIndexOf('[', end - 1))) {
    const name = text.slice(0, end);
    const target = index.byName.get(index.aliases.get(name) ?? name);
    if (target) return end === text.length ? { target, copy: '', path: noPath } : { target, ...split(text.slice(end)) };
  }
  return undefined;
}

function split(rest: string): Pick<Link, 'copy' | 'path'> {
  const copy = /^\[[^\]]*\]/.exec(rest)?.[0] ?? '';
  return { copy, path: readPath(rest.slice(copy.length)) };
}
