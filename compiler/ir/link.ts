import type { Ref } from '../value/value.ts';
import type { ProgramIndex, Provider, Resource } from './program.ts';

/**
 * What a reference points at. `path` is what stands behind the name: `id`, `task[0].task_key`, or empty. `copy` picks one of the
 * copies of a resource with `count` or `for_each`: `[0]`, `["eu"]`, or empty.
 */
export interface Link {
  readonly target: Resource | Provider;
  readonly copy: string;
  readonly path: string;
}

/**
 * Finds what `ref` means: the longest known name that ends at a dot, at a bracket or at the end, so that `databricks.dev` wins over
 * `databricks` (specs/laktory-language §7.1). A few map look-ups, whatever the size of the program.
 */
export function link(index: ProgramIndex, { text }: Ref): Link | undefined {
  for (let end = text.length; end > 0; end = Math.max(text.lastIndexOf('.', end - 1), text.lastIndexOf('[', end - 1))) {
    const name = text.slice(0, end);
    const target = index.byName.get(index.aliases.get(name) ?? name);
    if (target) return { target, ...split(text.slice(end)) };
  }
  return undefined;
}

function split(rest: string): Pick<Link, 'copy' | 'path'> {
  const copy = /^\[[^\]]*\]/.exec(rest)?.[0] ?? '';
  const path = rest.slice(copy.length);
  return { copy, path: path.startsWith('.') ? path.slice(1) : path };
}
