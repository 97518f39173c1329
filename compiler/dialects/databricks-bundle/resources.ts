import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { dictIn, entriesIn, withMembers } from './tree.ts';

/** One resource of a bundle. */
export interface BundleResource {
  /** `jobs`. */
  readonly kind: string;
  readonly key: string;
  readonly body: Dict<Tree>;
  readonly at: Entry<Tree>;
}

/** `root` with every resource changed; a change that gives the same body keeps the same objects. */
export function mapResources(root: Dict<Tree>, change: (resource: BundleResource) => Dict<Tree>): Dict<Tree> {
  const resources = dictIn(root, 'resources');
  if (!resources) return root;
  const kinds = new Map(resources.entries);
  for (const [kind, entry] of resources.entries) {
    if (entry.value.kind !== 'dict') continue;
    const bodies = new Map(entry.value.entries);
    for (const [key, at] of entry.value.entries) {
      if (at.value.kind === 'dict') bodies.set(key, { ...at, value: change({ kind, key, body: at.value, at }) });
    }
    kinds.set(kind, { ...entry, value: { ...entry.value, entries: bodies } });
  }
  return withMembers(root, { resources: { ...resources, entries: kinds } });
}

/** Every resource of a bundle, kind by kind, in the order of the source. */
export function resourcesOf(root: Dict<Tree>): readonly BundleResource[] {
  return entriesIn(root, 'resources').flatMap(({ key: kind, value }) =>
    entriesIn(value).flatMap((at) => (at.value.kind === 'dict' ? [{ kind, key: at.key, body: at.value, at }] : [])),
  );
}
