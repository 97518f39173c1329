import type { ProgramIndex, Provider, Resource } from './program.ts';
import type { Ref } from './value.ts';

/** What a reference points at. `path` is what stands behind the name: `id`, `task[0].task_key`, or empty. */
export interface Link {
  readonly target: Resource | Provider;
  readonly path: string;
}

/**
 * Finds what `ref` means: the longest known name that ends at a dot or at the end, so that `databricks.dev` wins over
 * `databricks` (specs/laktory-language §7.1). A few map look-ups, whatever the size of the program.
 */
export function link(index: ProgramIndex, ref: Ref): Link | undefined {
  for (let end = ref.text.length; end > 0; end = ref.text.lastIndexOf('.', end - 1)) {
    const name = ref.text.slice(0, end);
    const target = index.byName.get(index.aliases.get(name) ?? name);
    if (target) return { target, path: ref.text.slice(end + 1) };
  }
  return undefined;
}
